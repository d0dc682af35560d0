import { fail } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { laddersOf } from '#rooms/promises/ladder.ts';
import { MOST_PROMISES, publishLadder, type TypedPromise } from '#rooms/promises/publish-ladder.ts';
import { onDay } from '#words/dates.ts';
import { strictForm } from '../../strict-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** Empty lines after those in force. */
const SPARE = 2;
const FIELDS = ['rung', 'fr', 'en', 'days', 'owner'] as const;

export const load: PageServerLoad = async ({ locals, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	const ladders = await laddersOf(database());
	const now = ladders[0];
	const lines: TypedPromise[] = (now?.promises ?? []).map(({ rung, what, days, owner }) => ({
		rung: String(rung),
		...what,
		days: String(days),
		owner
	}));
	return {
		lines: filled(lines),
		versions: ladders.map(({ version, from }) => ({ version, on: onDay(locals.locale, from, locals.now) }))
	};
};

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const keys = Array.from({ length: MOST_PROMISES }, (_, i) => FIELDS.map((field) => `${field}-${i}`)).flat();
		const typed = await strictForm(request, keys);
		const lines = Array.from({ length: MOST_PROMISES }, (_, i) => lineOf(typed, i));
		const published = await publishLadder(database(), locals.person!, lines, locals.now);
		return published.ok
			? { done: true as const }
			: fail(422, { refusals: published.refusals, lines: filled(lines.filter(isSaid)) });
	}
};

function lineOf(typed: Record<string, string>, i: number): TypedPromise {
	const at = (field: (typeof FIELDS)[number]) => typed[`${field}-${i}`] ?? '';
	return { rung: at('rung'), fr: at('fr'), en: at('en'), days: at('days'), owner: at('owner') };
}

/** Keeps the place of each line up to the last one with words. */
function isSaid(_: TypedPromise, index: number, all: TypedPromise[]): boolean {
	return index <= all.findLastIndex(({ fr, en }) => fr.trim() !== '' || en.trim() !== '');
}

function filled(lines: TypedPromise[]): TypedPromise[] {
	const empty = { rung: '1', fr: '', en: '', days: '7', owner: 'host' };
	const spare = Math.min(MOST_PROMISES - lines.length, lines.length === 0 ? 4 : SPARE);
	return [...lines, ...Array.from({ length: spare }, () => empty)];
}
