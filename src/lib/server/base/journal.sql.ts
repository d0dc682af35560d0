import { sql } from 'kysely';
import type { Db } from './database.ts';

/** The oldest happenings nobody has been handed, locked; those another worker holds are passed over. */
export function waitingHappenings(tx: Db, limit: number, except: string[]) {
	return tx
		.selectFrom('happening')
		.select(['subject_id', 'id', 'kind', 'at', 'facts'])
		.where('handed_at', 'is', null)
		.$if(except.length > 0, (query) => query.where('id', 'not in', except))
		.orderBy('id')
		.limit(limit)
		.forUpdate()
		.skipLocked()
		.execute();
}

/** The subject is given too: it leads the key. */
export async function markHanded(tx: Db, happenings: { subjectId: string; id: string }[], now: Date): Promise<void> {
	await sql`update happening set handed_at = ${now}
		from unnest(${happenings.map((one) => one.subjectId)}::uuid[], ${happenings.map((one) => one.id)}::uuid[]) as done (subject, id)
		where happening.subject_id = done.subject and happening.id = done.id`.execute(tx);
}

/** Drops handed happenings of these kinds older than `before`, at most `limit` at a time; how many went. */
export async function dropHanded(db: Db, kinds: string[], before: Date, limit: number): Promise<number> {
	const { numAffectedRows } = await sql`delete from happening where (subject_id, id) in (
		select subject_id, id from happening
		where handed_at < ${before} and kind = any(${kinds}) limit ${limit})`.execute(db);
	return Number(numAffectedRows ?? 0);
}
