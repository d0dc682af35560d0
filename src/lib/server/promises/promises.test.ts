import { afterAll, beforeAll, expect, test } from 'vitest';
import { anInitiative } from '../../../../test/an-initiative.ts';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { signedIn, someone } from '../../../../test/people.ts';
import { somePlaces } from '../../../../test/some-places.ts';
import { claimCode, claimHost } from '../accounts/claim.ts';
import type { StaffRole } from '../accounts/roles.ts';
import type { SignedIn } from '../accounts/session.ts';
import { handOn, Resting } from '../base/hand-on.ts';
import { initiativeBySlugWith } from '../initiatives/find.ts';
import type { Initiative } from '../initiatives/initiative.ts';
import { recordSupport } from '../initiatives/record-support.ts';
import { markMissed, openObligations } from './jobs.ts';
import { keepPromise } from './keep.ts';
import { laddersOf, wordGiven } from './ladder.ts';
import { countObligations, departementsOfObligations, obligations, obligationsFor } from './obligations.ts';
import { stateOf } from './promise.ts';
import { publishLadder } from './publish-ladder.ts';

const NOW = new Date();
const days = (n: number) => new Date(+NOW + n * 86_400_000);
const wordOn = initiativeBySlugWith('word-in-a-test', { word: wordGiven });

let house: FreshDatabase;
let awa: SignedIn;
beforeAll(async () => {
	house = await freshDatabase();
	await somePlaces(house.db);
	const form = { code: (await claimCode(house.db, NOW))!, email: 'awa@exemple.fr', name: 'Awa', locale: 'fr' };
	const claimed = await claimHost(house.db, form, NOW);
	if (!claimed.ok) throw new Error();
	awa = await signedIn(house.db, claimed.value.personId, NOW, true);
});
afterAll(() => house.drop());

const CALL = {
	rung: '1',
	fr: 'Notre référent vous appelle',
	en: 'Our référent calls you',
	days: '7',
	owner: 'referent'
};
const WEEK = { rung: '2', fr: 'Le sujet est lu en réunion', en: 'It is read at a meeting', days: '30', owner: 'host' };
const publish = (typed: Record<string, string>[], n: number) =>
	publishLadder(house.db, awa, typed as unknown as (typeof CALL)[], days(n));

/** `confirmed` signatures more than before, as the batch of signatures says it. */
async function climbs({ id }: Initiative, confirmed: number, n: number): Promise<void> {
	await house.db.transaction().execute((tx) => recordSupport(tx, [{ initiativeId: id, confirmed }], days(n)));
	await handOn(house.db, { rung_passed: [openObligations] }, new Resting(), days(n));
}

const titled = async (initiative: Initiative) =>
	(await obligations(house.db, {}, null)).items.filter((one) => one.initiativeId === initiative.id);

test('before the host gave its word nothing is promised', async () => {
	const early = await anInitiative(house.db, { title: 'Une allée' }, NOW);
	await climbs(early, 6, 0);
	expect(await titled(early)).toEqual([]);
	expect((await wordOn(house.db, early.slug))!.word).toEqual([]);
});

test('a rung passed opens what was promised then, once; a later version changes nothing of it', async () => {
	expect(await publish([CALL, WEEK], 1)).toEqual({ ok: true, value: { version: 1 } });
	const initiative = await anInitiative(house.db, { title: 'Une place' }, days(1));
	await climbs(initiative, 6, 2);
	await climbs(initiative, 7, 2);
	expect(await titled(initiative)).toMatchObject([
		{ rung: 1, what: { fr: CALL.fr }, openedAt: days(2), dueAt: days(9), keptAt: null }
	]);

	await publish(
		[
			{ ...CALL, fr: 'Rien du tout', days: '300' },
			{ ...WEEK, days: '60' }
		],
		3
	);
	expect((await laddersOf(house.db)).map(({ version, promises }) => [version, promises.length])).toEqual([
		[2, 2],
		[1, 2]
	]);
	await house.db
		.transaction()
		.execute((tx) =>
			openObligations(
				tx,
				{ id: '', kind: 'rung_passed', subjectId: initiative.id, at: days(2), facts: { rung: 1 } },
				days(4)
			)
		);
	expect(await titled(initiative)).toMatchObject([{ what: { fr: CALL.fr }, dueAt: days(9) }]);
	const { word } = (await wordOn(house.db, initiative.slug))!;
	expect(word.map(({ rung, what, days, due }) => [rung, what.fr, days, due?.dueAt ?? null])).toEqual([
		[1, CALL.fr, 7, days(9)],
		[2, WEEK.fr, 60, null]
	]);
	await climbs(initiative, 30, 5);
	expect((await titled(initiative)).map(({ rung, dueAt }) => [rung, dueAt])).toEqual([
		[2, days(65)],
		[1, days(9)]
	]);
});

test('whose it is sees it and says it is kept; others cannot; twice is once', async () => {
	await publish([CALL], 10);
	const initiative = await anInitiative(house.db, { title: 'Un verger' }, days(10));
	await climbs(initiative, 6, 11);
	const [one] = await titled(initiative);
	const key = { initiativeId: initiative.id, promiseId: one!.promiseId };
	const bruno = await signedIn(house.db, await someone(house.db, 'bruno@exemple.fr', NOW), NOW, true);
	const as = (...roles: StaffRole[]) => ({ ...bruno, roles });
	const theirs = async (who: SignedIn) =>
		(await obligationsFor(house.db, who)).some(({ promiseId }) => promiseId === key.promiseId);
	const here = { role: 'referent', departement: '35' } as const;
	expect(await theirs(as(here))).toBe(true);
	expect(await theirs(awa)).toBe(true);
	for (const role of [
		{ role: 'referent', departement: '29' },
		{ role: 'moderator', departement: null }
	] as const) {
		expect(await theirs(as(role))).toBe(false);
		expect(await keepPromise(house.db, as(role), key, { word: 'Fait' }, days(12))).toMatchObject({
			refusals: [{ code: 'not_yours' }]
		});
	}
	expect(await keepPromise(house.db, { ...as(here), strong: false }, key, { word: 'Fait' }, days(12))).toMatchObject({
		ok: false
	});
	expect(await keepPromise(house.db, as(here), key, { word: '' }, days(12))).toMatchObject({
		refusals: [{ code: 'word_missing' }]
	});
	expect((await keepPromise(house.db, as(here), key, { word: 'Appelée mardi.' }, days(12))).ok).toBe(true);
	expect(await keepPromise(house.db, as(here), key, { word: 'Encore.' }, days(13))).toMatchObject({
		refusals: [{ code: 'kept_already' }]
	});
	expect(stateOf((await titled(initiative))[0]!, days(400))).toBe('kept');
});

test('missed is marked once by the clock; kept late is said; figures add up, by département', async () => {
	await publish([CALL, { ...CALL, fr: 'Et une lettre', days: '2' }], 20);
	const initiative = await anInitiative(house.db, { title: 'Un abri' }, days(20));
	await climbs(initiative, 6, 21);
	await markMissed(house.db, days(22));
	const before = await countObligations(house.db, { departement: '35' }, days(22));
	expect(await Promise.all([markMissed(house.db, days(24)), markMissed(house.db, days(24))])).toContain(1);
	expect(await markMissed(house.db, days(25))).toBe(0);
	const after = await countObligations(house.db, { departement: '35' }, days(25));
	expect(after).toEqual({ ...before, missed: before.missed + 1, open: before.open - 1 });
	const letter = (await titled(initiative)).find(({ what }) => what.fr === 'Et une lettre')!;
	await keepPromise(house.db, awa, letter, { word: 'Partie, en retard.' }, days(26));
	expect(await countObligations(house.db, { departement: '35' }, days(26))).toEqual({
		...before,
		late: 1,
		open: before.open - 1
	});
	expect(await countObligations(house.db, { departement: '29' }, days(26))).toEqual({
		kept: 0,
		late: 0,
		missed: 0,
		open: 0
	});
	expect(await departementsOfObligations(house.db)).toEqual([{ code: '35', name: 'Ille-et-Vilaine' }]);
});

test('a ladder is refused where it is wrong, line by line, and only the host writes one', async () => {
	const typed = [
		CALL,
		{ ...WEEK, days: '400' },
		{ ...CALL, en: '' },
		{ ...CALL, rung: '6', owner: 'maire' },
		{ ...CALL, fr: ' ', en: '' }
	];
	expect(await publish(typed, 30)).toEqual({
		ok: false,
		refusals: [
			{ code: 'days_wrong', field: 'days-1' },
			{ code: 'what_missing', field: 'en-2' },
			{ code: 'rung_wrong', field: 'rung-3' },
			{ code: 'owner_wrong', field: 'owner-3' }
		]
	});
	expect(await publishLadder(house.db, { ...awa, strong: false }, [CALL], days(30))).toMatchObject({
		refusals: [{ code: 'not_host' }]
	});
	const both = await Promise.all([publish([CALL], 31), publish([WEEK], 31)]);
	expect(both.map((one) => one.ok)).toEqual([true, true]);
});
