import { error } from '@sveltejs/kit';
import type { Answer } from '#rooms/answers/answer.ts';
import { commitmentState } from '#rooms/answers/commitment.ts';
import { database } from '#rooms/base/house.ts';
import type { Event } from '#rooms/carrying/history.ts';
import { officePath, type Office } from '#rooms/seats/office.ts';
import { answers as answerWords } from '#words/answers.ts';
import { isoDay, longDay } from '#words/dates.ts';
import { headOffice } from '#words/offices.ts';
import { localPath } from '#words/paths.ts';
import { register } from '#words/register.ts';
import type { Locale } from '#words/sentences.ts';
import type { FeedEntry } from '../../../atom-feed.ts';
import { atomFeed } from '../../../atom-feed.ts';
import { officesIn } from '../pinned-answer.ts';
import { initiativeTold } from '../told.ts';
import type { RequestHandler } from './$types';

/** What happens to an initiative, as a feed: what offices answered first, then its news and the replies of those named, the last first. */
export const GET: RequestHandler = async ({ params, locals }) => {
	const { locale, now } = locals;
	const told = await initiativeTold(database(), params.slug);
	if (!told) error(404);
	const { initiative, answers, history, replies } = told;
	const offices = await officesIn(answers);
	const w = register[locale];
	const path = localPath(locale, `/initiatives/${initiative.slug}`);
	const answered = answers.map((answer): FeedEntry => {
		const by = `${answer.byName}, ${answer.byTitle}`;
		const office = offices.get(officePath(answer.office)) ?? null;
		const text = answerText(answer, locale, now);
		return {
			id: `urn:uuid:${answer.id}`,
			title: titleOf(answer, office, locale),
			path: `${path}/answer`,
			at: answer.at,
			text,
			by
		};
	});
	const news: FeedEntry[] = [
		...replies.map(({ id, name, text, shownAt }) => ({
			...{ id: `urn:uuid:${id}`, title: w.replyOf(name), path: `${path}#reply-${id}`, at: shownAt, text, by: name }
		})),
		...history.flatMap((event) => entryOf(event, initiative.id, path, w) ?? [])
	].toSorted((a, b) => +b.at - +a.at);
	const self = `${path}/feed.atom`;
	const feed = { title: w.feedOf(initiative.title), self, path, locale, tag: `initiative:${initiative.id}` };
	return atomFeed(feed, [...answered, ...news], now);
};

/** « La mairie de Rennes a répondu le 9 novembre 2026 : d’accord. » */
function titleOf(answer: Answer, office: Office | null, locale: Locale): string {
	const w = answerWords[locale];
	return w.cardSaid(headOffice(office?.label[locale] ?? ''), w[answer.kind], longDay(locale, isoDay(answer.at)));
}

/** The whole of it as text: its words, what is promised and where each promise stands, who signs. */
function answerText(answer: Answer, locale: Locale, now: Date): string {
	const w = answerWords[locale];
	const promises = answer.commitments.map(
		(one) => `– ${one.what}, ${w.by(longDay(locale, one.by))} (${w[commitmentState(one, now)]})`
	);
	const listed = promises.length > 0 ? [`${w.promises}\n${promises.join('\n')}`] : [];
	const on = longDay(locale, isoDay(answer.at));
	return [answer.body, ...listed, w.signed(answer.byName, answer.byTitle, on)].join('\n\n');
}

function entryOf(event: Event, id: string, path: string, w: (typeof register)['fr']): FeedEntry | null {
	const about = { id: `urn:possibles:${id}:${event.kind}:${+event.at}`, path: `${path}#news`, at: event.at };
	if (event.kind === 'update') return { ...about, title: w.news(event.by), text: event.text, by: event.by };
	if (event.kind === 'rung') return { ...about, title: w.rung(event.needed), text: w.rung(event.needed) };
	return null;
}
