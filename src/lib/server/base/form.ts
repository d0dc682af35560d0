import * as v from 'valibot';
import { parseAddress, type Address } from './address.ts';
import { done, refusedAll, type Outcome, type Refusal } from './outcome.ts';
import { cleanLine, cleanParagraphs, graphemes } from './plain-text.ts';

/** Codes that any form can answer with, beside its own. */
export type FormRefusal = 'unknown_field' | 'wrong_type';

interface Limits<Code extends string> {
	min?: number;
	max: number;
	missing?: Code;
	short?: Code;
	long: Code;
	characters: Code;
	/** Null for characters we do not take; `cleanLine` or `cleanParagraphs` if not said. */
	clean?: (text: string) => string | null;
}

/** One line of text, tidied, between `min` and `max` characters as people count them; each fault has its code. */
export function line<Code extends string>(limits: Limits<Code>) {
	return field({ clean: cleanLine, ...limits });
}

/** An e-mail address, parsed. */
export function addressField<Code extends string>(codes: { missing: Code; wrong: Code }) {
	return v.optional(
		v.pipe(
			v.string('wrong_type'),
			v.trim(),
			v.rawTransform<string, Address>(({ dataset, addIssue, NEVER }) => {
				const address = dataset.value.length > 400 ? null : parseAddress(dataset.value);
				if (!address) addIssue({ message: dataset.value ? codes.wrong : codes.missing });
				return address ?? NEVER;
			})
		),
		''
	);
}

/** Like `line`, for several lines. */
export function paragraphs<Code extends string>(limits: Limits<Code>) {
	return field({ clean: cleanParagraphs, ...limits });
}

function field<Code extends string>(limits: Limits<Code> & Required<Pick<Limits<Code>, 'clean'>>) {
	return v.optional(
		v.pipe(
			v.string('wrong_type'),
			v.rawTransform<string, string>(({ dataset, addIssue, NEVER }) => {
				// A bound in bytes first: counting characters of a huge text is work for nothing.
				if (Buffer.byteLength(dataset.value) > limits.max * 16) {
					addIssue({ message: limits.long });
					return NEVER;
				}
				const text = limits.clean(dataset.value);
				const fault = text === null ? limits.characters : faultOf(text, limits);
				if (fault) addIssue({ message: fault });
				return fault || text === null ? NEVER : text;
			})
		),
		''
	);
}

function faultOf<Code extends string>(text: string, limits: Limits<Code>): Code | undefined {
	const length = graphemes(text);
	if (length === 0 && limits.missing) return limits.missing;
	if (length > limits.max || text.length > limits.max * 2) return limits.long;
	if (length < (limits.min ?? 0)) return limits.short ?? limits.missing;
	return undefined;
}

/**
 * What a form says, or every refusal at once, one a field at most. The schema's messages are codes; an unknown key is
 * `unknown_field`, a value of another type `wrong_type`.
 */
export function readForm<Code extends string, S extends v.GenericSchema>(
	schema: S,
	form: unknown
): Outcome<v.InferOutput<S>, Code | FormRefusal> {
	const read = v.safeParse(schema, form);
	if (read.success) return done(read.output);
	const refusals = new Map<string | null, Refusal<Code | FormRefusal>>();
	for (const issue of read.issues) {
		const refusal = refusalOf<Code>(issue);
		if (!refusals.has(refusal.field)) refusals.set(refusal.field, refusal);
	}
	return refusedAll([...refusals.values()]);
}

function refusalOf<Code extends string>(issue: v.BaseIssue<unknown>): Refusal<Code | FormRefusal> {
	if (issue.type === 'strict_object') return { code: 'unknown_field', field: null };
	const key = issue.path?.[0]?.key;
	return { code: issue.message as Code, field: typeof key === 'string' ? key : null };
}
