import { sql } from 'kysely';
import type { Db } from '../base/database.ts';

export function totalRows(db: Db, initiativeId: string) {
	return db
		.selectFrom('verdict_total')
		.select(['round', 'says', 'n'])
		.where('initiative_id', '=', initiativeId)
		.execute();
}

/** The rounds that were called. */
export async function roundsOpen(db: Db, initiativeId: string): Promise<number[]> {
	const rows = await db
		.selectFrom('verdict_call')
		.select('round')
		.where('initiative_id', '=', initiativeId)
		.orderBy('round')
		.execute();
	return rows.map(({ round }) => round);
}

export function verdictsBy(db: Db, initiativeId: string, signatureId: string) {
	return db
		.selectFrom('verdict')
		.select(['round', 'says'])
		.where('initiative_id', '=', initiativeId)
		.where('signature_id', '=', signatureId)
		.execute();
}

/**
 * What a signatory says in a round, in place of what they said before; totals move with the row. The row of the call is
 * locked, so that one initiative's totals move one after the other. False when the round was not called.
 */
export async function writeVerdict(
	tx: Db,
	at: { initiativeId: string; signatureId: string; round: number },
	says: string,
	now: Date
): Promise<boolean> {
	const { initiativeId, signatureId, round } = at;
	const called =
		await sql`select from verdict_call where initiative_id = ${initiativeId} and round = ${round} for update`.execute(
			tx
		);
	if (called.rows.length === 0) return false;
	const before = (await verdictsBy(tx, initiativeId, signatureId)).find((row) => row.round === round)?.says;
	if (before === says) return true;
	await tx
		.insertInto('verdict')
		.values({ initiative_id: initiativeId, signature_id: signatureId, round, says, at: now })
		.onConflict((clash) => clash.columns(['initiative_id', 'signature_id', 'round']).doUpdateSet({ says, at: now }))
		.execute();
	await sql`insert into verdict_total as total (initiative_id, round, says, n) values (${initiativeId}, ${round}, ${says}, 1)
		on conflict (initiative_id, round, says) do update set n = total.n + 1`.execute(tx);
	if (before)
		await sql`update verdict_total set n = n - 1
			where initiative_id = ${initiativeId} and round = ${round} and says = ${before}`.execute(tx);
	return true;
}

/** Answers whose time to be judged has come, and that were not called to be: by the first version of one of these kinds. */
export async function toJudge(
	db: Db,
	round: number,
	after: string,
	kinds: string[],
	now: Date,
	limit: number
): Promise<{ initiative_id: string; answer_id: string }[]> {
	const { rows } = await sql<{ initiative_id: string; answer_id: string }>`
		select a.initiative_id, (array_agg(a.id order by v.at))[1] as answer_id
		from answer a
		join answer_version v on v.initiative_id = a.initiative_id and v.answer_id = a.id and v.kind = any(${kinds})
		where a.published_at <= ${now}::timestamptz - ${after}::interval
			and not exists (select from verdict_call c where c.initiative_id = a.initiative_id and c.round = ${round})
		group by a.initiative_id
		having min(v.at) <= ${now}::timestamptz - ${after}::interval
		limit ${limit}`.execute(db);
	return rows;
}

/** True for the one that calls first. */
export async function insertCall(tx: Db, initiativeId: string, round: number, now: Date): Promise<boolean> {
	const row = await tx
		.insertInto('verdict_call')
		.values({ initiative_id: initiativeId, round, at: now })
		.onConflict((clash) => clash.doNothing())
		.returning('round')
		.executeTakeFirst();
	return row !== undefined;
}

/** Initiatives of which somebody has said something. */
export async function initiativesJudged(db: Db): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		select initiative_id as id from verdict_total where n > 0
		union select initiative_id from commitment where said_done + said_not_done > 0`.execute(db);
	return rows.map(({ id }) => id);
}

/** Who has said something of an initiative, a page at a time. */
export async function judgesOf(db: Db, initiativeId: string, after: string | null, limit: number): Promise<string[]> {
	const from = after ?? '00000000-0000-0000-0000-000000000000';
	const { rows } = await sql<{ id: string }>`
		select signature_id as id from verdict where initiative_id = ${initiativeId} and signature_id > ${from}
		union select signature_id from commitment_word where initiative_id = ${initiativeId} and signature_id > ${from}
		order by id limit ${limit}`.execute(db);
	return rows.map(({ id }) => id);
}

/** What these signatories said goes, and the totals with it. */
export async function takeBack(tx: Db, initiativeId: string, ids: string[]): Promise<void> {
	await sql`select from verdict_call where initiative_id = ${initiativeId} order by round for update`.execute(tx);
	await sql`
		with gone as (
			delete from verdict where initiative_id = ${initiativeId} and signature_id = any(${ids}::uuid[]) returning round, says
		)
		update verdict_total as total set n = n - lost.many
		from (select round, says, count(*)::int as many from gone group by 1, 2) as lost
		where total.initiative_id = ${initiativeId} and total.round = lost.round and total.says = lost.says`.execute(tx);
	await sql`select from commitment where initiative_id = ${initiativeId} order by id for update`.execute(tx);
	await sql`
		with gone as (
			delete from commitment_word where initiative_id = ${initiativeId} and signature_id = any(${ids}::uuid[])
			returning commitment_id, says
		)
		update commitment as one set said_done = said_done - lost.done, said_not_done = said_not_done - lost.not_done
		from (
			select commitment_id, count(*) filter (where says = 'done')::int as done,
				count(*) filter (where says = 'not_done')::int as not_done
			from gone group by 1
		) as lost
		where one.initiative_id = ${initiativeId} and one.id = lost.commitment_id`.execute(tx);
}
