import type { Db } from '../base/database.ts';

/** Every commune of today that lies somewhere. */
export function placedCommunes(db: Db) {
	return db
		.selectFrom('commune')
		.select(['code', 'lat', 'lon'])
		.where('replaced_by', 'is', null)
		.where('lat', 'is not', null)
		.execute();
}
