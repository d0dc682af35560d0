import { rungsOf } from '#rooms/initiatives/ladder.ts';
import type { Listed } from '#rooms/finding/listed.ts';
import { answers } from '#words/answers.ts';
import { cardSentence, distanceWords, stepsLabel } from '#words/initiative.ts';
import { number } from '#words/numbers.ts';
import { localPath } from '#words/paths.ts';
import type { Locale } from '#words/sentences.ts';

/** What `#ui/Card.svelte` shows of a listed initiative; made on the server, where the ladder is known. */
export function cardOf(listed: Listed, locale: Locale) {
	const rungs = rungsOf(listed.threshold);
	const needed = rungs[listed.rungs];
	return {
		href: localPath(locale, `/initiatives/${listed.slug}`),
		title: listed.title,
		place: listed.place,
		answered: listed.state === 'answered' ? answers[locale].listed : undefined,
		distance: distanceWords(locale, listed.distanceKm),
		count: number(locale, listed.confirmed),
		sentence: cardSentence(locale, listed.confirmed, needed ? { rung: listed.rungs + 1, needed } : null),
		rungs,
		confirmed: listed.confirmed,
		passed: listed.rungs,
		stepsLabel: stepsLabel(locale, listed.rungs),
		picture: listed.picture && {
			src: `/files/${listed.picture.file}`,
			alt: listed.picture.alt,
			width: 480,
			height: 210
		}
	};
}
