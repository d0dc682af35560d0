import * as v from 'valibot';
import { isHost } from '../accounts/roles.ts';
import type { SignedIn } from '../accounts/session.ts';
import { inTransaction, type Db } from '../base/database.ts';
import { line, readForm } from '../base/form.ts';
import { dropTags } from '../base/front-tags.ts';
import { done, refused, refusedAll, type Outcome, type Refusal } from '../base/outcome.ts';
import { uuid7 } from '../base/uuid.ts';
import { OWNERS } from './promise.ts';
import { insertLadder, nextVersion } from './promises.sql.ts';

export type LadderRefusal =
	| 'not_host'
	| 'what_missing'
	| 'what_long'
	| 'what_characters'
	| 'rung_wrong'
	| 'days_wrong'
	| 'owner_wrong'
	| 'unknown_field'
	| 'wrong_type';

/** Most promises of one ladder: two a rung. */
export const MOST_PROMISES = 10;

const what = line<LadderRefusal>({
	min: 5,
	max: 250,
	missing: 'what_missing',
	short: 'what_missing',
	long: 'what_long',
	characters: 'what_characters'
});
const whole = (from: number, to: number, code: LadderRefusal) =>
	v.pipe(
		v.string('wrong_type'),
		v.trim(),
		v.regex(/^\d{1,3}$/, code),
		v.transform(Number),
		v.minValue(from, code),
		v.maxValue(to, code)
	);

const PromiseForm = v.strictObject({
	rung: whole(1, 5, 'rung_wrong'),
	fr: what,
	en: what,
	days: whole(1, 365, 'days_wrong'),
	owner: v.picklist(OWNERS, 'owner_wrong')
});

/** One line of the form, as typed. A line without words is left out. */
export interface TypedPromise {
	rung: string;
	fr: string;
	en: string;
	days: string;
	owner: string;
}

/**
 * The host gives its word: a new version, in force from now on. What was promised to initiatives that passed a rung before
 * stays as it was. Fields of refusals are `fr-3`: the name and the line, from 0.
 */
export async function publishLadder(
	db: Db,
	by: SignedIn,
	typed: TypedPromise[],
	now: Date
): Promise<Outcome<{ version: number }, LadderRefusal>> {
	if (!isHost(by)) return refused('not_host');
	const refusals: Refusal<LadderRefusal>[] = [];
	const promises: { id: string; rung: number; whatFr: string; whatEn: string; days: number; owner: string }[] = [];
	for (const [index, one] of typed.slice(0, MOST_PROMISES).entries()) {
		if (one.fr.trim() === '' && one.en.trim() === '') continue;
		const read = readForm<LadderRefusal, typeof PromiseForm>(PromiseForm, one);
		if (!read.ok)
			refusals.push(...read.refusals.map(({ code, field }) => ({ code, field: field && `${field}-${index}` })));
		else {
			const { rung, fr, en, days, owner } = read.value;
			promises.push({ id: uuid7(now), rung, whatFr: fr, whatEn: en, days, owner });
		}
	}
	if (refusals.length > 0) return refusedAll(refusals);
	return inTransaction(db, async (tx) => {
		const version = await nextVersion(tx);
		await insertLadder(tx, { version, by: by.personId }, promises, now);
		await dropTags(tx, ['site']);
		return done({ version });
	});
}
