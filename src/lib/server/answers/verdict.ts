import type { Db } from '../base/database.ts';
import { SAMPLE } from './commitment.ts';
import { totalRows } from './verdict.sql.ts';

/** 1: what they think of the answer, 14 days after it. 2: whether it is done, half a year later. */
export const SAYS = { 1: ['good', 'not_enough', 'bad'], 2: ['done', 'begun', 'not_done'] } as const;
export type Round = keyof typeof SAYS;
export type VerdictWord = (typeof SAYS)[Round][number];

export interface VerdictTotal {
	round: Round;
	/** In the order of `SAYS`. */
	words: { says: VerdictWord; n: number }[];
	all: number;
}

/** What signatories said, a round at a time, once ten of them have spoken in it. */
export async function verdictsOf(db: Db, initiativeId: string): Promise<VerdictTotal[]> {
	const rows = await totalRows(db, initiativeId);
	const totals = ([1, 2] as const).map((round) => {
		const words = SAYS[round].map((says) => ({
			says,
			n: rows.find((row) => row.round === round && row.says === says)?.n ?? 0
		}));
		return { round, words, all: words.reduce((sum, { n }) => sum + n, 0) };
	});
	return totals.filter(({ all }) => all >= SAMPLE);
}
