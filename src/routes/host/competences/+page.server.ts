import { fail } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { competences, keepCompetence, removeCompetence } from '#rooms/officials/competence.ts';
import { strictForm } from '../../strict-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** Who decides what: the lines by which an office is proposed to whoever starts. */
export const load: PageServerLoad = async ({ setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	return { lines: await competences(database()) };
};

export const actions: Actions = {
	save: async ({ request, locals }) => {
		const typed = await strictForm(request, ['id', 'words', 'kind', 'reasonFr', 'reasonEn', 'place']);
		const kept = await keepCompetence(database(), locals.person!, typed, locals.now);
		return kept.ok ? { done: 'saved' as const } : fail(422, { refusals: kept.refusals, typed });
	},
	remove: async ({ request, locals }) => {
		const { id } = await strictForm(request, ['id']);
		const removed = await removeCompetence(database(), locals.person!, id);
		return removed.ok ? { done: 'removed' as const } : fail(422, { refusals: removed.refusals });
	}
};
