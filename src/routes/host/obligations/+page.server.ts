import { fail } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { keepPromise } from '#rooms/promises/keep.ts';
import { obligationsFor } from '#rooms/promises/obligations.ts';
import { stateOf } from '#rooms/promises/promise.ts';
import { dayWords } from '#words/dates.ts';
import { strictForm } from '../../strict-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** What is whose to keep: a host sees all, a référent those of their département. */
export const load: PageServerLoad = async ({ locals, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	const { locale, now, person } = locals;
	const owed = await obligationsFor(database(), person!);
	return {
		owed: owed.map((one) => ({
			...{ initiativeId: one.initiativeId, promiseId: one.promiseId, slug: one.slug, title: one.title },
			...{ what: one.what[locale], rung: one.rung, owner: one.owner },
			due: dayWords(locale, one.dueAt, now),
			missed: stateOf(one, now) === 'missed'
		}))
	};
};

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const { word, ...key } = await strictForm(request, ['initiativeId', 'promiseId', 'word']);
		const kept = await keepPromise(database(), locals.person!, key, { word }, locals.now);
		return kept.ok ? { done: true as const } : fail(422, { refusals: kept.refusals, id: key.promiseId, word });
	}
};
