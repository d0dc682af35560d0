import { sql, type Expression, type RawBuilder } from 'kysely';
import type { Db } from '../base/database.ts';

export function revisionRows(db: Db, initiativeId: string) {
	return db
		.selectFrom('initiative_revision')
		.select(['number', 'title', 'body', 'why', 'commune_name', 'addressee', 'addressee_name', 'material', 'note', 'at'])
		.where('initiative_id', '=', initiativeId)
		.orderBy('number', 'desc')
		.execute();
}

/** Events as JSON, the latest first: `kind`, `at` in milliseconds, and in `said` what its kind tells. The first text is no event. */
export function eventsJson(of: Expression<string>, mostUpdates: number): RawBuilder<unknown> {
	return sql`(
		select coalesce(json_agg(json_build_object('kind', kind, 'at', extract(epoch from at) * 1000, 'said', said)
			order by at desc, kind desc, nth desc), '[]')
		from (
			(select 'update' as kind, at, id::text as nth, json_build_object('text', text, 'by', by_name) as said
			from initiative_update where initiative_id = ${of} order by id desc limit ${sql.lit(mostUpdates)})
			union all
			select 'revision', at, to_char(number, '0000000'),
				json_build_object('number', number, 'material', material, 'note', note)
			from initiative_revision
			where initiative_id = ${of} and number > (select min(number) from initiative_revision where initiative_id = ${of})
			union all
			select 'rung', at, rung::text, json_build_object('rung', rung, 'needed', needed)
			from rung_passed where initiative_id = ${of}
		) as event)`;
}

export async function readEvents(db: Db, initiativeId: string, mostUpdates: number): Promise<unknown> {
	const asked = sql<{ events: unknown }>`select ${eventsJson(sql`${initiativeId}::uuid`, mostUpdates)} as events`;
	return (await asked.execute(db)).rows[0]!.events;
}
