import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { config } from '../base/config.ts';
import type { Db } from '../base/database.ts';
import { settings } from '../base/settings.ts';
import { communeByCode } from '../territory/find-place.ts';
import { officeOf } from '../territory/offices.ts';
import { cardWords } from '#words/card.ts';
import { initiativeWords, rungClause } from '#words/initiative.ts';
import { frame } from '#words/frame.ts';
import { number } from '#words/numbers.ts';
import { toOffice } from '#words/offices.ts';
import type { Locale } from '#words/sentences.ts';
import { cardSvg, type CardFacts } from './card.ts';
import type { Initiative } from '../initiatives/initiative.ts';
import { progress } from '../initiatives/ladder.ts';

/** Drawn lately, by what they say: a crowd asking for one card draws it once. */
const drawn = new Map<string, Promise<Buffer>>();
const MOST_DRAWN = 100;

/**
 * The picture shown where the initiative is shared: 1200 x 630, PNG. `tag` changes when what it says does. `answered` is a
 * sentence that says so, and takes the place of the next step.
 */
export async function shareCard(
	db: Db,
	initiative: Initiative,
	locale: Locale,
	answered: string | null = null
): Promise<{ png: Buffer; tag: string }> {
	const facts = await factsOf(db, initiative, locale, answered);
	const tag = createHash('sha256').update(JSON.stringify(facts)).digest('base64url').slice(0, 22);
	const known = drawn.get(tag) ?? draw(facts);
	drawn.delete(tag);
	drawn.set(tag, known);
	if (drawn.size > MOST_DRAWN) drawn.delete(drawn.keys().next().value!);
	known.catch(() => drawn.delete(tag));
	return { png: await known, tag };
}

function draw(facts: CardFacts): Promise<Buffer> {
	return sharp(Buffer.from(cardSvg(facts)))
		.png({ palette: true, quality: 90, effort: 4 })
		.toBuffer();
}

async function factsOf(db: Db, initiative: Initiative, locale: Locale, answered: string | null): Promise<CardFacts> {
	const { confirmed, threshold, rungsPassed, place } = initiative;
	const words = cardWords[locale];
	const { siteName } = await settings(db);
	const climb = progress({ threshold, confirmed, passed: rungsPassed });
	const to = await askedWords(db, initiative, locale);
	return {
		title: initiative.title,
		place: to ? `${place.communeName} (${place.departement}) – ${to}` : `${place.communeName} (${place.departement})`,
		// Nobody yet is an invitation, not a nought.
		count: confirmed > 0 ? number(locale, confirmed) : '',
		countWords: confirmed > 0 ? words.signed(confirmed) : words.first,
		next: answered ?? nextWords(initiative, climb.next, locale),
		progress: climb,
		steps: climb.rungs.map((rung) => number(locale, rung.needed)),
		siteName: siteName ?? frame[locale].siteName,
		operator: words.runBy(config().operator.name)
	};
}

function nextWords(initiative: Initiative, next: { number: number; missing: number } | null, locale: Locale): string {
	const words = initiativeWords[locale];
	const endings: Partial<Record<Initiative['state'], string>> = {
		won: words.closedWon,
		partly_won: words.closedPartly,
		lost: words.closedLost,
		given_up: words.closedGivenUp
	};
	const ending = endings[initiative.state];
	if (ending) return ending;
	if (!next) return words.allPassed;
	return words.next(next.missing, rungClause(locale, initiative.asked.kind, next.number));
}

async function askedWords(db: Db, { asked, place }: Initiative, locale: Locale): Promise<string | null> {
	if (asked.kind === 'none') return null;
	if (asked.kind === 'other') return asked.name;
	const commune = await communeByCode(db, place.commune);
	const office = commune && officeOf(commune, asked.kind);
	return office && toOffice(locale, office.label[locale]);
}
