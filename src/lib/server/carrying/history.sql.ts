import { runPrepared, type Db } from '../base/database.ts';

export function revisionRows(db: Db, initiativeId: string) {
	return db
		.selectFrom('initiative_revision')
		.select(['number', 'title', 'body', 'why', 'commune_name', 'addressee', 'addressee_name', 'material', 'note', 'at'])
		.where('initiative_id', '=', initiativeId)
		.orderBy('number', 'desc')
		.execute();
}

/** One row an event, the latest first; `said` holds what its kind tells. The first text is no event. */
const EVENTS = {
	name: 'history',
	text: `
	select kind, at, said from (
		(select 'update' as kind, at, id::text as nth, json_build_object('text', text, 'by', by_name) as said
		from initiative_update where initiative_id = $1 order by id desc limit $2)
		union all
		select 'revision', at, to_char(number, '0000000'), json_build_object('number', number, 'material', material, 'note', note)
		from initiative_revision
		where initiative_id = $1 and number > (select min(number) from initiative_revision where initiative_id = $1)
		union all
		select 'rung', at, rung::text, json_build_object('rung', rung, 'needed', needed)
		from rung_passed where initiative_id = $1
	) as event order by at desc, kind desc, nth desc`
};

export function eventRows(
	db: Db,
	initiativeId: string,
	mostUpdates: number
): Promise<{ kind: string; at: Date; said: object }[]> {
	return runPrepared(db, EVENTS, [initiativeId, mostUpdates]);
}
