import type { Db } from '../base/database.ts';
import type { Revision } from './revision.ts';

export async function insertRevision(tx: Db, revision: Revision, now: Date): Promise<void> {
	const row = {
		title: revision.title,
		body: revision.body,
		why: revision.why,
		commune_name: revision.place.communeName,
		addressee: revision.asked.kind,
		addressee_name: revision.asked.name,
		material: revision.material,
		note: revision.note,
		at: now
	};
	await tx
		.insertInto('initiative_revision')
		.values({ initiative_id: revision.id, number: revision.number, ...row })
		.onConflict((clash) => clash.columns(['initiative_id', 'number']).doUpdateSet(row))
		.execute();
}

/** What was shown before anybody signed is not kept. */
export async function deleteRevisions(tx: Db, id: string): Promise<void> {
	await tx.deleteFrom('initiative_revision').where('initiative_id', '=', id).execute();
}
