import { error, fail } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { database } from '#rooms/base/house.ts';
import { settings } from '#rooms/base/settings.ts';
import { changeLogo, keepIdentity, type JudgeColour } from '#rooms/hosting/host-settings.ts';
import { checkAccent, parseColour } from '#ui/contrast.ts';
import { brandOf } from '../../brand.ts';
import { formOf } from '../../posted.ts';
import { strictForm } from '../../strict-form.ts';

const FIELDS = ['siteName', 'accentLight', 'accentDark', 'welcomeFr', 'welcomeEn', 'legalFr', 'legalEn'] as const;

export const load: PageServerLoad = async ({ setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	const { siteName, accent, texts } = await settings(database());
	return {
		kept: {
			siteName: siteName ?? '',
			accentLight: accent?.light ?? '',
			accentDark: accent?.dark ?? '',
			welcomeFr: texts.welcome.fr,
			welcomeEn: texts.welcome.en,
			legalFr: texts.legal.fr,
			legalEn: texts.legal.en
		},
		ownLogo: (await brandOf(database)).logo
	};
};

export const actions: Actions = {
	identity: async ({ request, locals }) => {
		const typed = await strictForm(request, FIELDS);
		const kept = await keepIdentity(database(), locals.person!, typed, judge, locals.now);
		return kept.ok ? { done: true as const } : fail(422, { refusals: kept.refusals, typed });
	},
	logo: async ({ request, locals }) => {
		const form = await formOf(request);
		const logo = form.get('logo');
		if (!(logo instanceof File) || [...form.keys()].length !== 1) error(400, 'bad_form');
		const kept = await changeLogo(database(), locals.person!, new Uint8Array(await logo.arrayBuffer()), locals.now);
		return kept.ok ? { done: true as const } : fail(422, { refusals: kept.refusals });
	},
	ourLogo: async ({ request, locals }) => {
		await strictForm(request, []);
		const kept = await changeLogo(database(), locals.person!, null, locals.now);
		return kept.ok ? { done: true as const } : fail(422, { refusals: kept.refusals });
	}
};

const judge: JudgeColour = (typed, theme) => {
	const colour = parseColour(typed);
	if (!colour) return 'accent_wrong';
	return checkAccent(colour, theme).good ? colour : 'accent_faint';
};
