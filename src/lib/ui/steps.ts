/** Where a count stands among rungs: how many are passed, and how far the next one is climbed within its own step. */
export interface Standing {
	/** 0 to the number of rungs. */
	passed: number;
	/** 0 to 1, from the rung below to the next one; 0 when all are passed. */
	part: number;
}

/** `passed` may be given: a rung once passed stays passed, even when someone withdraws. */
export function standing(rungs: readonly number[], confirmed: number, passed?: number): Standing {
	const reached = passed ?? rungs.filter((rung) => confirmed >= rung).length;
	const next = rungs[reached];
	if (next === undefined) return { passed: rungs.length, part: 0 };
	const below = reached === 0 ? 0 : (rungs[reached - 1] ?? 0);
	const part = (confirmed - below) / (next - below);
	return { passed: reached, part: Math.min(1, Math.max(0, part)) };
}
