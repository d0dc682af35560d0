import { error } from '@sveltejs/kit';
import { answersOf } from '#rooms/answers/shown.ts';
import { database } from '#rooms/base/house.ts';
import type { Event } from '#rooms/carrying/history.ts';
import { localPath } from '#words/paths.ts';
import { register } from '#words/register.ts';
import type { FeedEntry } from '../../../atom-feed.ts';
import { atomFeed } from '../../../atom-feed.ts';
import { initiativeTold } from '../told.ts';
import type { RequestHandler } from './$types';

/** What happens to an initiative, as a feed: the official's answer and replies of those named stand among its news. */
export const GET: RequestHandler = async ({ params, locals }) => {
	const { locale, now } = locals;
	const told = await initiativeTold(database(), params.slug);
	if (!told) error(404);
	const { initiative, history, replies } = told;
	const answers = await answersOf(database(), initiative.id);
	const w = register[locale];
	const path = localPath(locale, `/initiatives/${initiative.slug}`);
	const entries: FeedEntry[] = [
		...answers.map((answer) => ({
			...{ id: `urn:uuid:${answer.id}`, title: w.answerOf(initiative.title), path, at: answer.at },
			...{ text: answer.body, by: `${answer.byName}, ${answer.byTitle}` }
		})),
		...replies.map(({ id, name, text, shownAt }) => ({
			...{ id: `urn:uuid:${id}`, title: w.replyOf(name), path: `${path}#reply-${id}`, at: shownAt, text, by: name }
		})),
		...history.flatMap((event) => entryOf(event, initiative.id, path, w) ?? [])
	].toSorted((a, b) => +b.at - +a.at);
	const self = `${path}/feed.atom`;
	const feed = { title: w.feedOf(initiative.title), self, path, locale, tag: `initiative:${initiative.id}` };
	return atomFeed(feed, entries, now);
};

function entryOf(event: Event, id: string, path: string, w: (typeof register)['fr']): FeedEntry | null {
	const about = { id: `urn:possibles:${id}:${event.kind}:${+event.at}`, path: `${path}#news`, at: event.at };
	if (event.kind === 'update') return { ...about, title: w.news(event.by), text: event.text, by: event.by };
	if (event.kind === 'rung') return { ...about, title: w.rung(event.needed), text: w.rung(event.needed) };
	return null;
}
