import type { Event } from '#rooms/carrying/history.ts';
import type { Initiative } from '#rooms/initiatives/initiative.ts';
import { dayWords, isoDay } from '#words/dates.ts';
import { initiativeWords, rungGives } from '#words/initiative.ts';
import { endingView } from './ending-view.ts';
import { localPath } from '#words/paths.ts';
import type { Happened } from './answer-story.ts';
import type { Locale } from '#words/sentences.ts';

/** What happened, offices' answers among it, the latest first, down to the day it was published. */
export function storyView(initiative: Initiative, events: Event[], answered: Happened[], locale: Locale, now: Date) {
	const w = initiativeWords[locale];
	const dated = (at: Date) => ({ iso: isoDay(at), when: dayWords(locale, at, now) });
	const changes = localPath(locale, `/initiatives/${initiative.slug}/changes`);
	const said = answered.map(({ at, ...entry }) => ({ at, entry: { ...dated(at), ...entry } }));
	const tellOne = (event: Event) => {
		if (event.kind === 'update') return { ...dated(event.at), text: event.text };
		if (event.kind === 'rung') {
			const text = `${rungGives(locale, initiative.asked.kind)[event.rung - 1] ?? ''}.`;
			return { ...dated(event.at), title: w.rungPassed(event.needed), text, kind: 'rise' as const };
		}
		const title = event.material ? w.revisedMaterial(initiative.authorName) : w.revised(initiative.authorName);
		const link = { href: `${changes}#v${event.number}`, label: w.seeChange };
		return {
			...dated(event.at),
			...(event.material ? { title } : { text: title }),
			...(event.note && { text: event.note }),
			link
		};
	};
	const told = [...said, ...events.map((event) => ({ at: event.at, entry: tellOne(event) }))]
		.toSorted((a, b) => +b.at - +a.at)
		.map(({ entry }) => entry);
	const ending = endingView(initiative, locale, now);
	const closed = ending &&
		initiative.closedAt && { ...dated(initiative.closedAt), title: ending.title, kind: 'now' as const };
	return [
		...(closed ? [closed] : []),
		...told,
		{ ...dated(initiative.publishedAt), text: w.published(initiative.authorName) }
	];
}
