import { sql } from 'kysely';
import type { Db } from '../base/database.ts';

/** Signatures of one initiative by state; a withdrawn one is erased but for its row. Read once a letter. */
export async function stateCounts(db: Db, initiativeId: string): Promise<Record<string, number>> {
	const rows = await db
		.selectFrom('signature')
		.select(['state', sql<number>`count(*)::int`.as('n')])
		.where('initiative_id', '=', initiativeId)
		.groupBy('state')
		.execute();
	return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
}

export async function confirmedSince(db: Db, initiativeId: string, since: Date, until: Date): Promise<number> {
	const { n } = await db
		.selectFrom('signature')
		.select(sql<number>`count(*)::int`.as('n'))
		.where('initiative_id', '=', initiativeId)
		.where('state', '=', 'confirmed')
		.where('confirmed_at', '>', since)
		.where('confirmed_at', '<=', until)
		.executeTakeFirstOrThrow();
	return n;
}

export async function passedNames(db: Db, initiativeId: string): Promise<string[]> {
	const rows = await db
		.selectFrom('signature')
		.select('name')
		.where('initiative_id', '=', initiativeId)
		.where('state', '=', 'confirmed')
		.where('pass_name', '=', true)
		.execute();
	return rows.map(({ name }) => name);
}
