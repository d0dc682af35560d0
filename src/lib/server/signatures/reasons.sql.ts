import { sql } from 'kysely';
import type { Db } from '../base/database.ts';

/** Names shown, latest confirmation first; `after` is the place of the last one seen. */
export function shownRows(
	db: Db,
	initiativeId: string,
	page: { after: { at: Date; id: string } | null; withReason: boolean; limit: number }
) {
	let rows = db
		.selectFrom('signature')
		.select(['id', 'name', 'reason', 'confirmed_at'])
		.where('initiative_id', '=', initiativeId)
		.where('state', '=', 'confirmed')
		.where('show_name', '=', true);
	if (page.withReason) rows = rows.where('reason', 'is not', null);
	if (page.after) {
		const { at, id } = page.after;
		rows = rows.where(sql<boolean>`(confirmed_at < ${at} or (confirmed_at = ${at} and id > ${id}))`);
	}
	return rows.orderBy('confirmed_at', 'desc').orderBy('id').limit(page.limit).execute();
}
