import { fail, redirect } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { competences } from '#rooms/officials/competence.ts';
import { isNational } from '#rooms/initiatives/national.ts';
import { publish, type PublishRefusal } from '#rooms/initiatives/publish.ts';
import { similarTo } from '#rooms/finding/similar.ts';
import { communeLabel, type Commune } from '#rooms/territory/commune.ts';
import { communeByCode } from '#rooms/territory/find-place.ts';
import { choosePlace, type PlaceChoice } from '#rooms/territory/choose-place.ts';
import { decidingKind, officeOf } from '#rooms/territory/offices.ts';
import type { Locale } from '#words/sentences.ts';
import { localPath } from '#words/paths.ts';
import { readPosted, textAt, typedTexts } from '../posted.ts';
import { alikeOne } from './alike-one.ts';
import { whoDecides, type Rule } from './who-decides.ts';
import type { Actions, PageServerLoad } from './$types';

/** What a link may bring: a title begun on the home page, a commune looked at in a list. */
export const load: PageServerLoad = async ({ url, locals }) => {
	const code = url.searchParams.get('commune');
	const commune = code ? await communeByCode(database(), code) : null;
	return {
		title: (url.searchParams.get('title') ?? '').slice(0, 300),
		commune: commune?.code ?? '',
		place: commune ? communeLabel(commune) : '',
		rules: await rulesIn(locals.locale)
	};
};

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const posted = await readPosted(request);
		const { locale, now } = locals;
		const title = textAt(posted, 'title');
		const place = textAt(posted, 'place');
		if (isNational(place)) redirect(303, localPath(locale, `/start/national?title=${encodeURIComponent(title)}`));

		const db = database();
		const choice = await choosePlace(db, place.slice(0, 200), textAt(posted, 'commune'));
		const commune = choice.kind === 'one' ? choice.commune.code : '';
		const typed: Record<string, string> = { ...typedTexts(posted), commune };
		if (commune && !textAt(posted, 'alike')) {
			const alike = (await similarTo(db, { title, commune }, now)).map(alikeOne);
			if (alike.length > 0) return fail(422, { refusals: [], typed, choices: [], alike, proposed: null });
		}
		const proposed = choice.kind === 'one' ? await proposedAnew(posted, choice.commune, locale) : null;
		if (proposed) {
			typed['addressee'] = proposed.kind;
			return fail(422, { refusals: [], typed, choices: [], alike: [], proposed });
		}
		const outcome = await publish(db, { ...asked(posted), commune, locale }, now);
		if (outcome.ok) {
			const { slug, handle } = outcome.value;
			redirect(303, localPath(locale, `/initiatives/${slug}/published/${handle}`));
		}
		const refusals = withPlace(outcome.refusals, choice, place);
		const choices = choice.kind === 'choices' ? choice.choices : [];
		return fail(422, { refusals, typed, choices, alike: [], proposed: null });
	}
};

/** The lines of who decides what, as this reader is told them. */
async function rulesIn(locale: Locale): Promise<Rule[]> {
	return (await competences(database())).map(({ words, kind, reason }) => ({ words, kind, reason: reason[locale] }));
}

/**
 * Without a script, the office that the title asks for could not be proposed while it was typed: the page comes back once with it.
 * Null when the form did see it, or when somebody chose another than the one that stands there at first.
 */
async function proposedAnew(posted: Record<string, unknown>, commune: Commune, locale: Locale) {
	if (!('proposed' in posted) || textAt(posted, 'addressee') !== (textAt(posted, 'proposed') || 'commune')) return null;
	const rule = whoDecides(textAt(posted, 'title'), await rulesIn(locale));
	const kind = rule && decidingKind(commune, rule.kind);
	if (!kind || kind === textAt(posted, 'addressee')) return null;
	return { kind, office: officeOf(commune, kind)!.label[locale], reason: rule.reason };
}

/** What the verb reads; where and whether likenesses were seen are this page's own affair. */
function asked(posted: Record<string, unknown>): Record<string, unknown> {
	const rest = { ...posted };
	delete rest['place'];
	delete rest['alike'];
	delete rest['proposed'];
	return rest;
}

type Refusals = { code: PublishRefusal | 'place_ambiguous'; field: string | null }[];

/** The verb knows only that no commune came; the field knows why. */
function withPlace(refusals: Refusals, choice: PlaceChoice, place: string): Refusals {
	if (choice.kind === 'one') return refusals;
	const others = refusals.filter(({ field }) => field !== 'commune');
	const code = choice.kind === 'choices' ? 'place_ambiguous' : place.trim() ? 'place_unknown' : 'place_missing';
	return [...others, { code, field: 'commune' }];
}
