import { isHost } from '../accounts/roles.ts';
import { inBulk } from '../base/bulk.ts';
import type { Db } from '../base/database.ts';
import { dropTags } from '../base/front-tags.ts';
import { done, refused, refusedAll, type Outcome } from '../base/outcome.ts';
import { isUuid } from '../base/uuid.ts';
import { takeContacts } from '../seats/imported-contact.ts';
import { compare, KIND_OF } from './compare.ts';
import { guardsOf, toImport, type Change, type Guard, type Import, type ImportBy } from './import.ts';
import { clearStaged, deleteImport, importRow, lockImports, writeImport } from './import.sql.ts';
import { beginOfficials, endOfficials, mendTitles, stagedContacts, writeContacts } from './official.sql.ts';

export type ApplyRefusal = Guard | 'not_host' | 'gone';

/**
 * Applies a file that was read: who is named begins, who is no longer ends, addresses follow where nobody corrected them. All of it or
 * nothing; guards are asked again, of things as they are now. A file applied already, or left, is `gone`.
 */
export async function applyImport(
	db: Db,
	by: ImportBy,
	{ id, elections }: { id: string; elections: boolean },
	now: Date
): Promise<Outcome<Change, ApplyRefusal>> {
	if (by !== 'operator' && !isHost(by.host)) return refused('not_host');
	if (!isUuid(id)) return refused('gone');
	return inBulk<Outcome<Change, ApplyRefusal>>(db, async (tx) => {
		await lockImports(tx);
		const row = await importRow(tx, id);
		if (!row || row.applied_at) return refused('gone');
		const one = toImport(row);
		const { change, before } = await compare(tx, one);
		const guards = guardsOf({ ...one, change }, before).filter((guard) => guard !== 'many_changed' || !elections);
		if (guards.length > 0) return refusedAll(guards.map((code) => ({ code, field: null })));
		await write(tx, one, now);
		await clearStaged(tx, id);
		const applied_by = by === 'operator' ? null : by.host.personId;
		await writeImport(tx, id, { change: JSON.stringify(change), elections, applied_by, applied_at: now });
		await dropTags(tx, ['site']);
		return done(change);
	});
}

async function write(tx: Db, { id, source, fileDay }: Import, now: Date): Promise<void> {
	if (source === 'directory') {
		await writeContacts(tx, id);
		await takeContacts(tx, await stagedContacts(tx, id), now);
		return;
	}
	await endOfficials(tx, id, [KIND_OF[source]], fileDay);
	await mendTitles(tx, id);
	await beginOfficials(tx, id);
}

/** Leaves a file that was read: nothing of it stays. */
export async function leaveImport(db: Db, by: ImportBy, id: string): Promise<Outcome<null, 'not_host' | 'gone'>> {
	if (by !== 'operator' && !isHost(by.host)) return refused('not_host');
	return isUuid(id) && (await deleteImport(db, id)) ? done(null) : refused('gone');
}
