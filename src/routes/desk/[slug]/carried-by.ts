import { error } from '@sveltejs/kit';
import type { Db } from '#rooms/base/database.ts';
import { database } from '#rooms/base/house.ts';
import { roleOf, type Carried } from '#rooms/carrying/carry.ts';
import { initiativeBySlug } from '#rooms/initiatives/find.ts';
import type { Initiative } from '#rooms/initiatives/initiative.ts';

/** An initiative and what this person is to it; null when they do not carry it, as when it is not there. */
export async function carriedBy(
	db: Db,
	slug: string,
	personId: string
): Promise<{ initiative: Initiative; role: 'author' | 'co_author' } | null> {
	const initiative = await initiativeBySlug(db, slug);
	const role = initiative && (await roleOf(db, initiative, personId));
	return initiative && role ? { initiative, role } : null;
}

/** Whom an action is done by, and on what; 404 to those who do not carry it. */
export async function carriedHere(slug: string, locals: App.Locals): Promise<Carried> {
	const by = locals.person!.personId;
	const found = await carriedBy(database(), slug, by);
	return found ? { id: found.initiative.id, by } : error(404, 'not_here');
}
