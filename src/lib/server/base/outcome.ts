/** What the person can correct: a code (its sentence lives in `words`) and the field it stands beside, if any. */
export interface Refusal<Code extends string = string> {
	code: Code;
	field: string | null;
}

/** What a verb answers: done, or refused for reasons a person can act on. Anything else is thrown. */
export type Outcome<T, Code extends string = string> =
	{ ok: true; value: T } | { ok: false; refusals: Refusal<Code>[] };

export function done<T>(value: T): { ok: true; value: T } {
	return { ok: true, value };
}

export function refused<Code extends string>(
	code: Code,
	field: string | null = null
): { ok: false; refusals: Refusal<Code>[] } {
	return { ok: false, refusals: [{ code, field }] };
}

export function refusedAll<Code extends string>(refusals: Refusal<Code>[]): { ok: false; refusals: Refusal<Code>[] } {
	return { ok: false, refusals };
}
