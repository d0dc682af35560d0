import { error, fail, redirect } from '@sveltejs/kit';
import { config } from '#rooms/base/config.ts';
import { database } from '#rooms/base/house.ts';
import { allows, type Initiative } from '#rooms/initiatives/initiative.ts';
import { stateOf } from '#rooms/promises/promise.ts';
import { gaugeOf } from '#rooms/interpellations/gauge-of.ts';
import { sign } from '#rooms/signatures/sign.ts';
import { WORDING } from '#rooms/signatures/sign-form.ts';
import { stands } from '#rooms/replies/reply.ts';
import { SMALLEST_PLACE } from '#rooms/signatures/places.ts';
import { onDay } from '#words/dates.ts';
import { initiativeWords } from '#words/initiative.ts';
import { callWords } from '#words/interpellation.ts';
import { number } from '#words/numbers.ts';
import { toOffice } from '#words/offices.ts';
import { localPath } from '#words/paths.ts';
import type { Locale } from '#words/sentences.ts';
import { readPosted, typedTexts } from '../../posted.ts';
import { askedOffice, officePageOf } from './asked-office.ts';
import { callHere } from './call-view.ts';
import { endingView } from './ending-view.ts';
import { ladderView } from './ladder-view.ts';
import { answerStory } from './answer-story.ts';
import { namedSentence, officesIn, pinnedAnswer } from './pinned-answer.ts';
import { storyView } from './story-view.ts';
import { initiativeTold } from './told.ts';
import { threadView } from './voices/voice-view.ts';
import type { Actions, PageServerLoad } from './$types';

/** The page everybody shares: nothing here depends on who reads it, so one copy serves them all for a second. */
export const load: PageServerLoad = async ({ params, locals, setHeaders }) => {
	const db = database();
	const { locale, now } = locals;
	const told = await initiativeTold(db, params.slug);
	if (!told) error(404);
	const { initiative, answers, history, standing, discussion, replies, word } = told;
	const [asked, offices] = await Promise.all([askedOffice(db, initiative, locale), officesIn(answers)]);
	const call = initiative.rungsPassed >= 5 && asked ? await callHere(db, initiative, asked, locale, now) : null;
	const gauge = asked ? await gaugeOf(db, initiative, now) : null;
	const w = initiativeWords[locale];
	const passed = history.filter((event) => event.kind === 'rung');
	setHeaders({ 'cache-control': 'public, max-age=0', 'cache-tags': `initiative:${initiative.id} list` });
	return {
		...pick(initiative),
		...ladderView(initiative, standing.confirmed, passed, locale, now),
		asked,
		officePage: officePageOf(initiative),
		answer: pinnedAnswer(initiative, answers, offices, locals),
		toWhom: asked ? toOffice(locale, asked) : w.toOneself,
		signable: allows(initiative.state, 'sign'),
		unlisted: initiative.confirmedAt === null,
		confirmed: standing.confirmed,
		pending: standing.pending,
		count: number(locale, standing.confirmed),
		thresholdWhy: thresholdWhy(initiative, locale),
		call,
		law: asked && gauge && callWords[locale].gauge(asked, gauge),
		ending: endingView(initiative, locale, now),
		story: storyView(initiative, history, answerStory(initiative, answers, offices, locals), locale, now),
		voices: standing.voices,
		replies: replies.map(({ shownAt, ...reply }) => ({
			...{ ...reply, stands: stands(reply, initiative) },
			on: onDay(locale, shownAt, now)
		})),
		named: replies.length > 0 ? namedSentence(replies, locale) : null,
		word: word.map(({ due, what, ...one }) => ({ ...one, what: what[locale], state: due && stateOf(due, now) })),
		needs: discussion.needs,
		discussion: {
			all: discussion.all,
			unanswered: discussion.unanswered,
			threads: discussion.threads.map((one) => threadView(one, { slug: initiative.slug, locale, now }))
		},
		places: standing.confirmed >= SMALLEST_PLACE,
		wording: WORDING,
		origin: config().origin
	};
};

function pick(initiative: Initiative) {
	const { slug, short, title, body, why, authorName, revision, threshold, place, pictures } = initiative;
	return {
		...{ slug, short, title, body, why, authorName, revision, threshold },
		writtenIn: initiative.locale,
		published: initiative.publishedAt.toISOString(),
		place: place.communeName,
		commune: place.commune,
		pictures: pictures.map(({ large, small, alt, width, height }) => ({
			...{ large: `/files/${large}`, small: `/files/${small}` },
			...{ alt, width, height }
		}))
	};
}

function thresholdWhy(initiative: Initiative, locale: Locale): string {
	const w = initiativeWords[locale];
	const { asked, threshold, place } = initiative;
	const regional = asked.kind === 'departement' || asked.kind === 'region';
	return regional || threshold >= 500 ? w.thresholdWhole(threshold) : w.thresholdShare(threshold, place.communeName);
}

export const actions: Actions = {
	/** The plain form; the quick door before the framework calls the same verb. */
	default: async ({ params, request, locals, url }) => {
		const posted = await readPosted(request);
		const credit = { via: url.searchParams.get('via') ?? '', channel: url.searchParams.get('by') ?? 'none' };
		const form = { ...posted, ...credit, locale: locals.locale };
		const outcome = await sign(database(), params.slug, form, locals.now);
		if (!outcome.ok) return fail(422, { refusals: outcome.refusals, typed: typedTexts(posted) });
		redirect(303, localPath(locals.locale, `/initiatives/${params.slug}/thanks/${outcome.value.handle}`));
	}
};
