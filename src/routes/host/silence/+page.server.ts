import { fail } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { settings } from '#rooms/base/settings.ts';
import { planSilence, removeSilence } from '#rooms/hosting/silences.ts';
import { strictForm } from '../../strict-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	return { silences: (await settings(database())).silences };
};

export const actions: Actions = {
	add: async ({ request, locals }) => {
		const typed = await strictForm(request, ['where', 'code', 'from', 'to', 'why']);
		const planned = await planSilence(database(), locals.person!, typed, locals.now);
		return planned.ok ? { done: true as const } : fail(422, { refusals: planned.refusals, typed });
	},
	remove: async ({ request, locals }) => {
		const { id } = await strictForm(request, ['id']);
		const removed = await removeSilence(database(), locals.person!, id, locals.now);
		return removed.ok ? { done: true as const } : fail(422, { refusals: removed.refusals });
	}
};
