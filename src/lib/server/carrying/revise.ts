import * as v from 'valibot';
import type { Db } from '../base/database.ts';
import { line, paragraphs, readForm, type FormRefusal } from '../base/form.ts';
import { record } from '../base/journal.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { settings } from '../base/settings.ts';
import { askedOf, type AskedRefusal } from '../initiatives/asked.ts';
import { carrying, type Carried, type CarryRefusal } from './carry.ts';
import type { Asked, Initiative } from '../initiatives/initiative.ts';
import { dropRevisions, keepRevision } from '../initiatives/revision.ts';
import { thresholdFor } from '../initiatives/ladder.ts';
import { isNational } from '../initiatives/national.ts';
import { placeOf, type PlaceAndAbove } from '../initiatives/place.ts';
import { moveThreshold } from '../initiatives/record-support.ts';
import { writeText } from './revise.sql.ts';
import { slugOf } from '../initiatives/slug.ts';
import { titleField, type TitleRefusal } from '../initiatives/title.ts';

export type ReviseRefusal =
	| FormRefusal
	| CarryRefusal
	| TitleRefusal
	| AskedRefusal
	| 'text_long'
	| 'text_characters'
	| 'why_long'
	| 'why_characters'
	| 'note_long'
	| 'note_characters'
	| 'place_unknown'
	| 'place_national'
	| 'too_many_themes'
	| 'theme_unknown';

/** Each key may be absent: what it names stays as it was. `themes` is a list of keys, or one. */
export const ReviseForm = v.strictObject({
	title: v.exactOptional(titleField()),
	body: v.exactOptional(paragraphs({ max: 5000, long: 'text_long', characters: 'text_characters' })),
	why: v.exactOptional(paragraphs({ max: 500, long: 'why_long', characters: 'why_characters' })),
	commune: v.exactOptional(
		v.pipe(
			v.string('wrong_type'),
			v.trim(),
			v.check((place) => !isNational(place), 'place_national')
		)
	),
	addressee: v.exactOptional(v.picklist(['commune', 'departement', 'region', 'other', 'none'], 'asked_unknown')),
	addresseeName: v.exactOptional(v.string('wrong_type')),
	themes: v.exactOptional(
		v.pipe(
			v.union(
				[
					v.array(v.string()),
					v.pipe(
						v.string(),
						v.transform((theme) => (theme ? [theme] : []))
					)
				],
				'wrong_type'
			),
			v.transform((themes) => [...new Set(themes)]),
			v.maxLength(2, 'too_many_themes')
		)
	),
	note: v.exactOptional(line({ max: 300, long: 'note_long', characters: 'note_characters' }))
});

/**
 * Changes the text. Before the first signature nothing is kept of what it was; after it, each change is a dated revision, and
 * `material` says whether it touches what is asked, of whom or where.
 */
export async function revise(
	db: Db,
	carried: Carried,
	form: unknown,
	now: Date
): Promise<Outcome<{ revision: number; material: boolean }, ReviseRefusal>> {
	const read = readForm<ReviseRefusal, typeof ReviseForm>(ReviseForm, form);
	if (!read.ok) return read;
	const said = read.value;
	const offered = (await settings(db)).themes;
	if (said.themes?.some((theme) => !offered.includes(theme))) return refused('theme_unknown', 'themes');

	return carrying<{ revision: number; material: boolean }, ReviseRefusal>(db, carried, 'revise', async (tx, before) => {
		const place = await placeOf(tx, said.commune ?? before.place.commune);
		if (!place) return refused('place_unknown', 'commune');
		const asked = askedAnew(before, place, said);
		if (!asked.ok) return asked;
		const after = {
			id: before.id,
			title: said.title ?? before.title,
			body: said.body ?? before.body,
			why: said.why ?? before.why,
			themes: said.themes ?? before.themes,
			place,
			asked: asked.value
		};
		const material = isMaterial(before, after);
		const changed = material || textOf(after) !== textOf(before);
		const kept = changed && before.frozenAt !== null;
		// A new number even before the first signature: who is reading the earlier text signs that one, or is shown the new.
		const number = changed ? before.revision + 1 : before.revision;
		const threshold = await thresholdAnew(tx, before, after);
		await writeText(tx, { ...after, revision: number, threshold }, now);
		if (!changed) return done({ revision: number, material: false });
		if (!kept) await dropRevisions(tx, before.id);
		await keepRevision(tx, { ...after, number, material: kept && material, note: said.note ?? '' }, now);
		if (threshold !== before.threshold) await moveThreshold(tx, { ...before, threshold }, now);
		await record(
			tx,
			{ subjectId: before.id, kind: 'initiative_revised', facts: { revision: number, material: kept && material } },
			now
		);
		return done({ revision: number, material: kept && material });
	});
}

type Text = Pick<Initiative, 'title' | 'body' | 'why' | 'asked' | 'place'>;

/** What is asked, of whom, or where; capitals, accents and punctuation of a title are not what is asked. */
export function isMaterial(before: Text, after: Text): boolean {
	return (
		slugOf(before.title, 300) !== slugOf(after.title, 300) ||
		before.asked.kind !== after.asked.kind ||
		before.asked.name !== after.asked.name ||
		before.place.commune !== after.place.commune
	);
}

function textOf(text: Text): string {
	return JSON.stringify([text.title, text.body, text.why]);
}

function askedAnew(
	before: Initiative,
	place: PlaceAndAbove,
	said: { addressee?: Asked['kind']; addresseeName?: string }
): Outcome<Asked, AskedRefusal> {
	const kind = said.addressee ?? before.asked.kind;
	return askedOf(place, { kind, name: said.addresseeName ?? (kind === 'other' ? (before.asked.name ?? '') : '') });
}

// The host's rule may have changed since: only another place or another addressee moves the threshold.
async function thresholdAnew(tx: Db, before: Initiative, after: Text): Promise<number> {
	const same = before.asked.kind === after.asked.kind && before.place.commune === after.place.commune;
	if (same) return before.threshold;
	const { thresholdRule } = await settings(tx);
	return thresholdFor({ addressee: after.asked.kind, population: after.place.population }, thresholdRule);
}
