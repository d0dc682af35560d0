import { database } from '#rooms/base/house.ts';
import { laddersOf } from '#rooms/promises/ladder.ts';
import { countObligations, departementsOfObligations, obligations } from '#rooms/promises/obligations.ts';
import { stateOf, type Obligation } from '#rooms/promises/promise.ts';
import { dayWords, isoDay, onDay } from '#words/dates.ts';
import { localPath } from '#words/paths.ts';
import { obligationStates } from '#words/promises.ts';
import { departementIn } from './departement-in.ts';
import type { PageServerLoad } from './$types';

const KINDS = { open: 'open', kept: 'kept', late: 'kept', missed: 'missed' } as const;

/** The host's word, and how it was kept: counts with what they are out of, then one by one. */
export const load: PageServerLoad = async ({ url, locals, setHeaders }) => {
	const db = database();
	const { locale, now } = locals;
	const departement = departementIn(url);
	const after = url.searchParams.get('after');
	const [ladders, counts, departements, page] = await Promise.all([
		laddersOf(db),
		countObligations(db, { departement }, now),
		departementsOfObligations(db),
		obligations(db, { departement }, after)
	]);
	setHeaders({ 'cache-control': 'public, max-age=0', 'cache-tags': 'promises' });
	const rowOf = (one: Obligation) => {
		const state = stateOf(one, now);
		return {
			id: `${one.initiativeId}-${one.promiseId}`,
			cells: [
				{ text: one.what[locale], sub: one.word ?? undefined },
				{ text: one.title, href: localPath(locale, `/initiatives/${one.slug}`), sub: one.departement },
				{ text: dayWords(locale, one.dueAt, now) },
				{ badge: { label: obligationStates[locale][state], kind: KINDS[state] } }
			]
		};
	};
	return {
		ladders: ladders.map(({ version, from, promises }) => ({
			...{ version, on: onDay(locale, from, now), iso: isoDay(from) },
			promises: promises.map(({ id, rung, what, days }) => ({ id, rung, what: what[locale], days }))
		})),
		counts,
		departements,
		departement: departement ?? '',
		rows: page.items.map(rowOf),
		next: page.next,
		first: after === null
	};
};
