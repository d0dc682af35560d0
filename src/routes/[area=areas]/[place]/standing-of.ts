import { standingOf, standings, sum, NONE, type Standing } from '#rooms/atlas/standing.ts';
import type { Db } from '#rooms/base/database.ts';
import { area } from '#words/area.ts';
import { number } from '#words/numbers.ts';
import type { Locale } from '#words/sentences.ts';
import type { AreaHere } from './area-here.ts';

/** How many initiatives the place has in each state. */
export async function standingHere(db: Db, { kind, code, departements }: AreaHere): Promise<Standing> {
	if (kind !== 'region') return standingOf(db, kind, code);
	const known = await standings(db);
	return sum(departements.map((one) => known.get(one.code) ?? NONE));
}

const STATES = ['open', 'answered', 'won', 'partlyWon', 'lost', 'givenUp'] as const;

/** The states that have any, in words. */
export function statesSaid(locale: Locale, standing: Standing): string[] {
	const w = area[locale];
	return STATES.filter((state) => standing[state] > 0).map((state) => `${number(locale, standing[state])} ${w[state]}`);
}

/** Fewer than ten people are not counted out loud. */
const FEW = 10;

export function signaturesSaid(locale: Locale, { confirmed }: Standing): string {
	return confirmed > 0 && confirmed < FEW ? area[locale].few : number(locale, confirmed);
}
