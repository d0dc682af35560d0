import { error, fail, redirect } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { answerClaim } from '#rooms/claims/decide.ts';
import { dossiersOf, type Dossier } from '#rooms/dossiers/dossier.ts';
import { radarOf, setRadar } from '#rooms/dossiers/radar.ts';
import { may, type Seat } from '#rooms/seats/seat.ts';
import { number } from '#words/numbers.ts';
import { livingWords, standsWords } from '#words/office-page.ts';
import { localPath } from '#words/paths.ts';
import type { Locale } from '#words/sentences.ts';
import { strictForm } from '../../../strict-form.ts';
import type { Actions, PageServerLoad } from './$types';
import { officeHere, seatHere } from '../office-here.ts';

/** All that is addressed to this office, what waits first. */
export const load: PageServerLoad = async ({ params, url, locals }) => {
	const { locale, now } = locals;
	const office = await officeHere(params.key);
	const seat = await seatHere(office, locals);
	const page = Number(url.searchParams.get('page') ?? '1');
	const [found, radar] = await Promise.all([
		dossiersOf(database(), office, { order: 'waiting', page }, now),
		radarOf(database(), seat)
	]);
	const base = localPath(locale, `/offices/${params.key}`);
	return {
		dossiers: found.dossiers.map((dossier) => ({ ...shown(dossier, locale), ...acts(dossier, seat, base, now) })),
		page: found.number,
		more: found.more,
		radar
	};
};

function shown(dossier: Dossier, locale: Locale) {
	const { id, slug, title, place, confirmed } = dossier;
	return {
		...{ id, title, place, lang: dossier.locale },
		href: localPath(locale, `/initiatives/${slug}`),
		confirmed: number(locale, confirmed),
		living: livingWords(locale, dossier.living),
		badge: standsWords(locale, dossier)
	};
}

/** What this seat may do about it from here. */
function acts(dossier: Dossier, seat: Seat, base: string, now: Date) {
	const closed = dossier.state === 'closed' || dossier.state === 'elsewhere';
	const answers = (may(seat, 'draft', now) || may(seat, 'answer', now)) && !closed;
	const extends_ = may(seat, 'extend', now) && ['waiting', 'due_soon'].includes(dossier.state) && !dossier.extended;
	return {
		answer: answers ? `${base}/answers/${dossier.slug}` : null,
		answered: dossier.answer !== null,
		questions: answers && dossier.questions > 0 ? dossier.questions : null,
		extend: extends_ ? `${base}/desk/extend/${dossier.slug}` : null
	};
}

export const actions: Actions = {
	radar: async ({ request, params, locals }) => {
		const typed = await strictForm(request, ['residents']);
		const seat = await seatHere(await officeHere(params.key), locals);
		const set = await setRadar(database(), seat, typed.residents, locals.now);
		return set.ok ? { radar: set.value } : fail(422, { refusals: set.refusals, typed });
	},
	/** Whoever holds the seat says whether somebody who claims it is right. */
	contested: async ({ request, params, locals }) => {
		const { claim, word, says } = await strictForm(request, ['claim', 'word', 'says']);
		if (says !== 'agrees' && says !== 'objects') error(400, 'bad_form');
		const seat = await seatHere(await officeHere(params.key), locals);
		const said = await answerClaim(database(), seat, { claim, says, word }, locals.now);
		if (!said.ok) return fail(422, { refusals: said.refusals, typed: { residents: '' } });
		if (says === 'agrees') redirect(303, localPath(locals.locale, `/offices/${params.key}`));
		return { said: true as const };
	}
};
