import * as v from 'valibot';
import { masked, type Address } from '../base/address.ts';
import { inTransaction, type Db } from '../base/database.ts';
import { addressField, line, readForm, type FormRefusal } from '../base/form.ts';
import { record } from '../base/journal.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { holdsLink } from '../base/plain-text.ts';
import { settings } from '../base/settings.ts';
import { uuid7 } from '../base/uuid.ts';
import { personAt } from '../people/person.ts';
import { askedOf, type AskedRefusal } from './asked.ts';
import { writeHandle } from './handle.ts';
import { insertInitiative, insertSupport, lockAuthor, recentTwin, waitingCount } from './initiatives.sql.ts';
import { rungsOf, thresholdFor } from './ladder.ts';
import { sendAuthorCode } from './letters.ts';
import { isNational } from './national.ts';
import { placeOf } from './place.ts';
import { keepRevision } from './revision.ts';
import { shortCode, slugsFor } from './slug.ts';
import { titleField, type TitleRefusal } from './title.ts';

export type PublishRefusal =
	| FormRefusal
	| AskedRefusal
	| TitleRefusal
	| 'place_missing'
	| 'place_unknown'
	| 'place_national'
	| 'name_missing'
	| 'name_long'
	| 'name_characters'
	| 'name_link'
	| 'address_missing'
	| 'address_wrong'
	| 'too_many_waiting';

/** An address may have this many initiatives whose author is not confirmed yet. */
const MOST_WAITING = 3;
/** The same words for the same place from the same person within this time are a double click. */
const TWIN_MINUTES = 15;

const typed = v.optional(v.string('wrong_type'), '');

/** What the form may hold, and nothing else: `commune` is an INSEE code (or « France », which is refused kindly). */
export const PublishForm = v.strictObject({
	title: titleField(),
	commune: v.pipe(
		typed,
		v.trim(),
		v.minLength(1, 'place_missing'),
		v.maxLength(80, 'place_unknown'),
		v.check((place) => !isNational(place), 'place_national')
	),
	addressee: v.optional(v.picklist(['commune', 'departement', 'region', 'other', 'none'], 'asked_unknown'), 'commune'),
	addresseeName: typed,
	name: v.pipe(
		line({ max: 60, missing: 'name_missing', long: 'name_long', characters: 'name_characters' }),
		v.check((name) => !holdsLink(name), 'name_link')
	),
	email: addressField({ missing: 'address_missing', wrong: 'address_wrong' }),
	locale: v.optional(v.picklist(['fr', 'en'], 'wrong_type'), 'fr')
});

/**
 * Public at once, at its own address; in lists once the author's address is confirmed. The same form sent twice within
 * 15 minutes gives the same initiative. `handle` is for the path of the page that follows.
 */
export async function publish(
	db: Db,
	form: unknown,
	now: Date
): Promise<Outcome<{ id: string; slug: string; handle: string }, PublishRefusal>> {
	const read = readForm<PublishRefusal, typeof PublishForm>(PublishForm, form);
	if (!read.ok) return read;
	const { title, name, email: address, commune, locale, addressee, addresseeName } = read.value;

	const place = await placeOf(db, commune);
	if (!place) return refused('place_unknown', 'commune');
	const asked = askedOf(place, { kind: addressee, name: addresseeName });
	if (!asked.ok) return asked;

	const threshold = thresholdFor({ addressee, population: place.population }, (await settings(db)).thresholdRule);
	return inTransaction(db, async (tx) => {
		const author = await personAt(tx, { address, name, locale }, now);
		await lockAuthor(tx, author.id);
		const twin = await recentTwin(tx, author.id, title, place.commune, new Date(+now - TWIN_MINUTES * 60_000));
		if (twin) return done({ ...twin, handle: handleFor(twin, name, address) });
		if ((await waitingCount(tx, author.id)) >= MOST_WAITING) return refused('too_many_waiting');

		const draft = { title, place, asked: asked.value, threshold, author: author.id, authorName: name, locale };
		const born = await insertOnce(tx, draft, now);
		await keepRevision(tx, { id: born.id, number: 1, ...draft, body: '', why: '', material: false, note: '' }, now);
		await insertSupport(tx, born.id, rungsOf(threshold)[0]);
		await record(tx, { subjectId: born.id, kind: 'initiative_published', facts: { commune: place.commune } }, now);
		await sendAuthorCode(tx, { ...born, title, locale }, address, 1, now);
		return done({ ...born, handle: handleFor(born, name, address) });
	});
}

function handleFor(born: { id: string; slug: string }, name: string, address: Address): string {
	return writeHandle({ initiativeId: born.id, slug: born.slug, name, maskedAddress: masked(address) });
}

type Draft = Omit<Parameters<typeof insertInitiative>[1], 'id' | 'slug' | 'short'>;

/** The table says whether an address is free; the last one tried is, but for one chance in a thousand million. */
async function insertOnce(tx: Db, draft: Draft, now: Date): Promise<{ id: string; slug: string }> {
	const id = uuid7(now);
	for (;;) {
		const short = shortCode();
		for (const slug of slugsFor(draft.title, draft.place.communeName, short))
			if (await insertInitiative(tx, { ...draft, id, slug, short }, now)) return { id, slug };
	}
}
