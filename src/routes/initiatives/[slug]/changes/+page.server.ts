import { error } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { initiativeBySlug } from '#rooms/initiatives/find.ts';
import { revisionsOf } from '#rooms/carrying/history.ts';
import { initiativeWords } from '#words/initiative.ts';
import { isoDay, onDay } from '#words/dates.ts';
import type { PageServerLoad } from './$types';
import { changesBetween } from './changes-between.ts';

/** Each text that was shown, and what changed from one to the next. */
export const load: PageServerLoad = async ({ params, locals, setHeaders }) => {
	const db = database();
	const { locale, now } = locals;
	const initiative = await initiativeBySlug(db, params.slug);
	if (!initiative) error(404);
	const revisions = await revisionsOf(db, initiative.id);
	const w = initiativeWords[locale];
	setHeaders({ 'cache-control': 'public, max-age=0', 'cache-tags': `initiative:${initiative.id}` });
	return {
		slug: initiative.slug,
		title: initiative.title,
		writtenIn: initiative.locale,
		versions: revisions.map((revision, index) => ({
			number: revisions.length - index,
			heading: w.version(revisions.length - index),
			on: onDay(locale, revision.at, now),
			iso: isoDay(revision.at),
			now: index === 0,
			material: revision.material,
			note: revision.note,
			changes: changesBetween(revisions[index + 1], revision, locale)
		}))
	};
};
