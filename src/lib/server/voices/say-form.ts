import * as v from 'valibot';
import { addressField, line, paragraphs, type FormRefusal } from '../base/form.ts';
import { holdsLink } from '../base/plain-text.ts';
import { VOICE_KINDS } from './voice.ts';

export type WordsRefusal = FormRefusal | 'text_missing' | 'text_long' | 'text_characters' | 'kind_unknown';
export type NameRefusal = 'name_missing' | 'name_long' | 'name_characters' | 'name_link';
export type AddressRefusal = 'address_missing' | 'address_wrong';

/** Characters of one voice, as people count them. */
export const LONGEST = 2000;

const text = paragraphs<WordsRefusal>({
	max: LONGEST,
	missing: 'text_missing',
	long: 'text_long',
	characters: 'text_characters'
});
const name = v.pipe(
	line<NameRefusal>({ max: 60, missing: 'name_missing', long: 'name_long', characters: 'name_characters' }),
	v.check((said) => !holdsLink(said), 'name_link')
);
const words = {
	text,
	name,
	/** A reply says none. */
	kind: v.optional(v.picklist([...VOICE_KINDS, ''], 'kind_unknown'), ''),
	/** The voice it replies to. */
	to: v.optional(v.string('wrong_type'), '')
};

/** What somebody we know types. */
export const SayForm = v.strictObject(words);
/** The same, and the address to which a code is sent. */
export const SayFirstForm = v.strictObject({
	...words,
	email: addressField<AddressRefusal>({ missing: 'address_missing', wrong: 'address_wrong' })
});
