import { sql } from 'kysely';
import type { Db } from '../src/lib/server/base/database.ts';
import { uuid7 } from '../src/lib/server/base/uuid.ts';
import type { SubjectKey } from '../src/lib/server/initiatives/watched.ts';

/** A decision about something, for what the database asks one of; its id. People make theirs in the console. */
export async function aDecision(db: Db, about: SubjectKey, now: Date): Promise<string> {
	const [caseId, id] = [uuid7(now), uuid7(now)];
	await sql`insert into moderation_case (id, kind, subject_kind, initiative_id, subject_id, opened_at, rank, why, ranked_at, settled_at)
		values (${caseId}, 'content', ${about.kind}, ${about.initiativeId}, ${about.id}, ${now}, 0, '[]', ${now}, ${now})`.execute(
		db
	);
	await sql`insert into decision (id, number, case_id, basis, ground, facts, found_by, charter, made_at, in_force_at)
		values (${id}, ${id}, ${caseId}, 'charter', 'respect', 'Une insulte adressée à une personne.', 'own', 1, ${now}, ${now})`.execute(
		db
	);
	return id;
}
