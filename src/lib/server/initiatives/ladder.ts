/** Whom an initiative asks. `none`: those who act do it themselves. */
export type Addressee = 'commune' | 'departement' | 'region' | 'other' | 'none';

/** What passing a rung gives, from the first to the fifth. Later rooms fill these in. */
export const RUNG_GIVES = ['digest', 'first_letter', 'meeting', 'press', 'interpellation'] as const;
export type RungGives = (typeof RUNG_GIVES)[number];

/** Five numbers of signatures, strictly rising; the last is the threshold. */
export type Rungs = readonly [number, number, number, number, number];

export interface ThresholdRule {
	top: number;
	/** Part of the inhabitants, 0.02 for 2 %; 0 means `top` for everybody. */
	share: number;
	floor: number;
}

/**
 * Signatures that call for an answer: `top`, or a share of the inhabitants where that is less, never under `floor`.
 * A département or a région always asks for `top`. An unknown population counts as a large one.
 */
export function thresholdFor(place: { addressee: Addressee; population: number | null }, rule: ThresholdRule): number {
	const regional = place.addressee === 'departement' || place.addressee === 'region';
	if (regional || rule.share === 0 || place.population === null) return rule.top;
	// Rounded first: 0.02 x 450 is 9.000000000000002 to a machine.
	const share = Math.ceil(Number((place.population * rule.share).toFixed(6)));
	return Math.min(rule.top, Math.max(rule.floor, share));
}

const PER_CENT = [1, 5, 10, 20] as const;
/** What the first four rungs ask at the smallest usual threshold, 25. */
const AT_LEAST = [3, 6, 10, 15] as const;

/** 500 gives 5, 25, 50, 100, 500; 25 gives 3, 6, 10, 15, 25. Strictly rising for every threshold from 5 up. */
export function rungsOf(threshold: number): Rungs {
	const low = Math.min(threshold, 25);
	let below = 0;
	const first = PER_CENT.map((share, i) => {
		const needed = Math.max(Math.ceil((threshold * share) / 100), Math.ceil((AT_LEAST[i]! * low) / 25));
		return (below = Math.max(below + 1, needed));
	});
	return [...first, threshold] as unknown as Rungs;
}

export interface Rung {
	/** 1 to 5. */
	number: number;
	needed: number;
	gives: RungGives;
	passed: boolean;
	/** How full this step is, from 0 to 1, within its own part of the ladder. */
	filled: number;
}

export interface Progress {
	threshold: number;
	confirmed: number;
	rungs: Rung[];
	/** The one being climbed; null when the threshold is reached. */
	next: (Rung & { missing: number }) | null;
}

/**
 * Where an initiative stands. `passed` is how many rungs have ever been passed: a rung once passed stays so, even when
 * somebody withdraws.
 */
export function progress(at: { threshold: number; confirmed: number; passed: number }): Progress {
	const needs = rungsOf(at.threshold);
	const rungs = needs.map((needed, i): Rung => {
		const from = needs[i - 1] ?? 0;
		const passed = i < at.passed || at.confirmed >= needed;
		const filled = passed ? 1 : Math.max(0, Math.min(1, (at.confirmed - from) / (needed - from)));
		return { number: i + 1, needed, gives: RUNG_GIVES[i]!, passed, filled };
	});
	const next = rungs.find((rung) => !rung.passed);
	return {
		threshold: at.threshold,
		confirmed: at.confirmed,
		rungs,
		next: next ? { ...next, missing: Math.max(0, next.needed - at.confirmed) } : null
	};
}
