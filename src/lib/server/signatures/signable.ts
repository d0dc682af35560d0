import type { Db } from '../base/database.ts';
import { initiativeBySlug } from '../initiatives/find.ts';
import type { Initiative } from '../initiatives/initiative.ts';
import { freeze } from '../initiatives/record-support.ts';
import { postalIndex, type PostalIndex } from '../territory/postal-index.ts';

const FRESH_MS = 1000;
const MOST = 2000;

interface Kept {
	readAt: number;
	initiative: Promise<Initiative | null>;
}

const kept = new WeakMap<Db, Map<string, Kept>>();
const indexes = new WeakMap<Db, Promise<PostalIndex>>();

/** What is signed, at most a second old, so that a crowd on one initiative asks the database once a second. */
export function signable(db: Db, slug: string): Promise<Initiative | null> {
	if (db.isTransaction) return initiativeBySlug(db, slug);
	const bySlug = kept.get(db) ?? new Map<string, Kept>();
	kept.set(db, bySlug);
	const known = bySlug.get(slug);
	// The process's own clock: how long a copy is kept has nothing to do with the hour of the act.
	if (known && performance.now() - known.readAt < FRESH_MS) return known.initiative;
	if (bySlug.size >= MOST) bySlug.clear();
	const initiative = initiativeBySlug(db, slug);
	bySlug.set(slug, { readAt: performance.now(), initiative });
	// Neither an absence nor an error is worth keeping.
	initiative.then(
		(found) => found ?? bySlug.delete(slug),
		() => bySlug.delete(slug)
	);
	return initiative;
}

/**
 * The same, read anew when the form shows a later text than the copy knows: a page may be fresher than the copy. `revision`
 * is the number that was shown, null when the form does not say.
 */
export async function upToDate(db: Db, initiative: Initiative, revision: number | null): Promise<Initiative | null> {
	if (revision === null || revision <= initiative.revision) return initiative;
	kept.get(db)?.delete(initiative.slug);
	return signable(db, initiative.slug);
}

/**
 * From the first signature on, the text that is signed stays; returns it as it then stands. A copy that says « frozen » may be
 * a second old: its text is kept whatever its author has written since, so a signature may name it. One that does not say
 * so is never believed.
 */
export async function frozen(db: Db, initiative: Initiative, now: Date): Promise<Initiative | null> {
	if (initiative.frozenAt) return initiative;
	await freeze(db, [initiative.id], now);
	kept.get(db)?.delete(initiative.slug);
	return signable(db, initiative.slug);
}

/** Every postal code, read once a process. */
export function postalCodes(db: Db): Promise<PostalIndex> {
	const known = indexes.get(db);
	if (known) return known;
	const read = postalIndex(db);
	indexes.set(db, read);
	read.catch(() => indexes.delete(db));
	return read;
}
