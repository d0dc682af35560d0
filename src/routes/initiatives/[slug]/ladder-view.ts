import { allows, type Initiative } from '#rooms/initiatives/initiative.ts';
import { progress } from '#rooms/initiatives/ladder.ts';
import { dayWords } from '#words/dates.ts';
import { initiativeWords, rungClause, rungGives, stepsLabel } from '#words/initiative.ts';
import { number } from '#words/numbers.ts';
import type { Locale } from '#words/sentences.ts';

/** When each rung was passed. */
export type Passed = { rung: number; at: Date }[];

/** The five steps as the page draws them, and the next one in words. */
export function ladderView(initiative: Initiative, confirmed: number, passed: Passed, locale: Locale, now: Date) {
	const w = initiativeWords[locale];
	const { kind } = initiative.asked;
	/** What is closed climbs no more: nothing is said of a next step. */
	const climbs = allows(initiative.state, 'sign');
	const at = progress({ threshold: initiative.threshold, confirmed, passed: initiative.rungsPassed });
	const gives = rungGives(locale, kind);
	const stateOf = (rung: (typeof at.rungs)[number]) => {
		const when = passed.find((one) => one.rung === rung.number)?.at;
		if (rung.passed) return when && dayWords(locale, when, now);
		return climbs && rung.number === at.next?.number ? w.more(at.next.missing) : undefined;
	};
	const next = climbs && at.next && w.next(at.next.missing, rungClause(locale, kind, at.next.number));
	const missing = at.next ? number(locale, at.next.missing) : '';
	const cut = next ? next.indexOf(missing) : -1;
	return {
		rungs: at.rungs.map((rung) => rung.needed),
		passed: at.rungs.filter((rung) => rung.passed).length,
		stepsLabel: stepsLabel(locale, at.rungs.filter((rung) => rung.passed).length),
		part: at.next?.filled ?? 0,
		next: next ? { before: next.slice(0, cut), missing, after: next.slice(cut + missing.length) } : null,
		staircase: at.rungs.map((rung) => ({
			at: number(locale, rung.needed),
			gives: gives[rung.number - 1] ?? '',
			state: stateOf(rung),
			kind: rung.passed ? ('past' as const) : rung.number === at.next?.number ? ('next' as const) : ('todo' as const)
		}))
	};
}
