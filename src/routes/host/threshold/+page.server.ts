import { fail } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { database } from '#rooms/base/house.ts';
import { settings, type Settings } from '#rooms/base/settings.ts';
import { thresholdFor } from '#rooms/initiatives/ladder.ts';
import { keepThreshold, readThreshold } from '#rooms/hosting/host-settings.ts';
import { communesByCode } from '#rooms/territory/find-place.ts';
import { strictForm } from '../../strict-form.ts';

/** A city, a small town and a village, so that a rule is seen on real places: Rennes, Vitré, Saint-Ganton. */
const EXAMPLES = ['35238', '35360', '35268'];

export const load: PageServerLoad = async ({ setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	const { thresholdRule } = await settings(database());
	return { rule: typedRule(thresholdRule), examples: await examples(thresholdRule) };
};

export const actions: Actions = {
	preview: async ({ request }) => {
		const typed = await strictForm(request, ['top', 'percent', 'floor']);
		const rule = readThreshold(typed);
		if (!rule.ok) return fail(422, { refusals: rule.refusals, typed });
		return { typed, examples: await examples(rule.value) };
	},
	save: async ({ request, locals }) => {
		const typed = await strictForm(request, ['top', 'percent', 'floor']);
		const rule = readThreshold(typed);
		if (!rule.ok) return fail(422, { refusals: rule.refusals, typed });
		const kept = await keepThreshold(database(), locals.person!, rule.value, locals.now);
		return kept.ok ? { done: true as const } : fail(422, { refusals: kept.refusals, typed });
	}
};

function typedRule(rule: Settings['thresholdRule']) {
	return { top: String(rule.top), percent: String(Math.round(rule.share * 1000) / 10), floor: String(rule.floor) };
}

async function examples(rule: Settings['thresholdRule']) {
	const communes = await communesByCode(database(), EXAMPLES);
	return communes
		.toSorted((a, b) => (b.population ?? 0) - (a.population ?? 0))
		.map(({ name, population }) => ({
			name,
			population,
			threshold: thresholdFor({ addressee: 'commune', population }, rule)
		}));
}
