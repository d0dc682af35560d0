import type { Outcome } from '#rooms/base/outcome.ts';

/** The demonstration does nothing that could be refused; a refusal is a mistake of ours. */
export function right<T>(outcome: Outcome<T>): T {
	if (!outcome.ok)
		throw new Error(`The demonstration was refused: ${outcome.refusals.map(({ code }) => code).join(', ')}.`);
	return outcome.value;
}
