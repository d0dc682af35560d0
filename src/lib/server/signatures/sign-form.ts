import * as v from 'valibot';
import { parseAddress, type Address } from '../base/address.ts';
import { line, readForm, type FormRefusal } from '../base/form.ts';
import { done, refusedAll, type Outcome, type Refusal } from '../base/outcome.ts';
import { holdsLink, joinedLine } from '../base/plain-text.ts';
import { CHANNELS, linkCodeBytes, type Channel } from './signature.ts';

/** Versions of the sentence of consent (`consent` in `#words/signing.ts`) that a page still open may show. The last is the current one. */
export const WORDINGS = ['sign-1'] as const;
/** What the form shown now must send as `wording`. */
export const WORDING: (typeof WORDINGS)[number] = 'sign-1';

export type SignFormRefusal =
	| FormRefusal
	| 'name_missing'
	| 'name_long'
	| 'name_characters'
	| 'name_link'
	| 'address_missing'
	| 'address_wrong'
	| 'postal_missing'
	| 'postal_wrong'
	| 'reason_long'
	| 'reason_characters'
	| 'reason_needs_name'
	| 'consent_missing';

/** What somebody says by signing. */
export interface SignForm {
	name: string;
	address: Address;
	postalCode: string;
	showName: boolean;
	passName: boolean;
	news: boolean;
	/** Only with the name shown. */
	reason: string | null;
	wording: string;
	locale: 'fr' | 'en';
	/** The text that was shown; null when the form does not say. */
	revision: number | null;
	/** First bytes of the signer whose link was followed. */
	via: Buffer | null;
	channel: Channel;
}

/** A box of a plain form, ticked, or a boolean of JSON: nothing else. */
const choice = v.optional(
	v.pipe(
		v.union([v.boolean(), v.picklist(['on', ''])], 'wrong_type'),
		v.transform((given) => given === true || given === 'on')
	),
	false
);

/**
 * What a signing form may hold, and nothing else. Three fields (`name`, `email`, `postalCode`), three choices none of which
 * is needed, a `reason`, the `wording` of the consent shown, and what the page knows: language, revision, whose link.
 */
export const SignFormSchema = v.strictObject({
	name: v.pipe(
		line({ max: 80, missing: 'name_missing', long: 'name_long', characters: 'name_characters' }),
		v.check((name) => !holdsLink(name), 'name_link')
	),
	email: v.optional(v.pipe(v.string('wrong_type'), v.maxLength(400, 'address_wrong')), ''),
	postalCode: v.optional(v.pipe(v.string('wrong_type'), v.maxLength(20, 'postal_wrong')), ''),
	showName: choice,
	passName: choice,
	news: choice,
	reason: line({ max: 280, long: 'reason_long', characters: 'reason_characters', clean: joinedLine }),
	wording: v.optional(v.picklist(WORDINGS, 'consent_missing')),
	locale: v.optional(v.picklist(['fr', 'en'], 'wrong_type'), 'fr'),
	revision: v.optional(
		v.union(
			[
				v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000)),
				v.pipe(v.string(), v.regex(/^\d{1,5}$/), v.transform(Number))
			],
			'wrong_type'
		)
	),
	via: v.optional(v.pipe(v.string('wrong_type'), v.maxLength(40, 'wrong_type')), ''),
	channel: v.optional(v.pipe(v.string('wrong_type'), v.maxLength(40, 'wrong_type')), 'none')
});

/** The form, checked whole: every refusal at once, one a field. A link code or a means we do not know counts for nothing. */
export function readSignForm(form: unknown): Outcome<SignForm, SignFormRefusal> {
	const read = readForm<SignFormRefusal, typeof SignFormSchema>(SignFormSchema, form);
	const refusals: Refusal<SignFormRefusal>[] = read.ok ? [] : [...read.refusals];
	const said = (field: string) => typedText(form, field).trim();
	const refuse = (code: SignFormRefusal, field: string | null) => {
		if (!refusals.some((refusal) => refusal.field === field)) refusals.push({ code, field });
	};
	const address = parseAddress(said('email').slice(0, 400));
	if (!address) refuse(said('email') ? 'address_wrong' : 'address_missing', 'email');
	const postalCode = said('postalCode').replaceAll(' ', '');
	if (!/^\d{5}$/.test(postalCode)) refuse(postalCode ? 'postal_wrong' : 'postal_missing', 'postalCode');
	if (!read.ok || !address) return refusedAll(refusals);

	const { reason, showName, wording, via, channel, revision, ...rest } = read.value;
	if (reason && !showName) refuse('reason_needs_name', 'reason');
	if (!wording) refuse('consent_missing', null);
	if (refusals.length > 0 || !wording) return refusedAll(refusals);
	return done({
		name: rest.name,
		address,
		postalCode,
		showName,
		passName: rest.passName,
		news: rest.news,
		reason: reason || null,
		wording,
		locale: rest.locale,
		revision: revision ?? null,
		via: linkCodeBytes(via),
		channel: isChannel(channel) ? channel : 'none'
	});
}

function typedText(form: unknown, field: string): string {
	const typed =
		typeof form === 'object' && form !== null && Object.hasOwn(form, field)
			? (form as Record<string, unknown>)[field]
			: '';
	return typeof typed === 'string' ? typed : '';
}

function isChannel(text: string): text is Channel {
	return (CHANNELS as readonly string[]).includes(text);
}
