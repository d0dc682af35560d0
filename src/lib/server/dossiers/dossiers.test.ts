import { afterAll, beforeAll, expect, test } from 'vitest';
import { anInitiative } from '../../../../test/an-initiative.ts';
import { theMayor, TOWN_HALL } from '../../../../test/a-seat.ts';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { BREST, CESSON, RENNES, somePlaces } from '../../../../test/some-places.ts';
import { someone } from '../../../../test/people.ts';
import { answerCode } from '../interpellations/answer-code.ts';
import { ensureOffice, type OfficeKey } from '../seats/office.ts';
import { endSeat } from '../seats/hold.ts';
import { seatAt, type Seat } from '../seats/seat.ts';
import { askedOffices } from './asked-offices.ts';
import { LETTER_TRIES } from '../seats/letter-tries.ts';
import { claimByLetter } from './claim-by-letter.ts';
import { dossierOf, dossiersOf, figuresOf, living } from './dossier.ts';
import { findOffice } from './find-office.ts';
import { radarOf, setRadar, sweepRadars } from './radar.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const days = (n: number) => new Date(NOW.getTime() + n * 86_400_000);
const ILLE: OfficeKey = { kind: 'departement', code: '35' };
const BRETAGNE: OfficeKey = { kind: 'region', code: '53' };

let house: FreshDatabase;
let mayor: Seat;
beforeAll(async () => {
	house = await freshDatabase();
	await somePlaces(house.db);
	mayor = await theMayor(house.db, NOW);
});
afterAll(() => house.drop());

/** Confirmed signatures by commune, as the batch that confirms them keeps them. */
async function supported(id: string, places: Record<string, number>): Promise<void> {
	const all = Object.values(places).reduce((sum, n) => sum + n, 0);
	await house.pool.query('update initiative_support set confirmed = $2 where initiative_id = $1', [id, all]);
	for (const [commune, n] of Object.entries(places)) {
		const row = `insert into signature_place_total values ($1, $2, $3, $4)
			on conflict (initiative_id, commune, departement) do update set confirmed = $4`;
		await house.pool.query(row, [id, commune, commune.slice(0, 2), n]);
	}
}

async function called(id: string, sentDaysAgo: number, answeredDaysAgo: number | null = null): Promise<void> {
	const sent = days(-sentDaysAgo);
	const due = new Date(sent.getTime() + 30 * 86_400_000);
	const row = `insert into interpellation (initiative_id, office_kind, office_code, opened_at, threshold, confirmed, sent_at, due_at, answered_at)
		values ($1, 'commune', $2, $3, 500, 500, $3, $4, $5)`;
	await house.pool.query(row, [id, RENNES, sent, due, answeredDaysAgo === null ? null : days(-answeredDaysAgo)]);
}
const titles = async (order: 'waiting' | 'newest', office: OfficeKey = TOWN_HALL, page = 1) =>
	(await dossiersOf(house.db, office, { order, page }, NOW)).dossiers.map((one) => [one.title, one.state, one.days]);

test('an office sees all it is asked, what waits first; others see nothing of it', async () => {
	const made = async (title: string, at: number, more = {}) =>
		(await anInitiative(house.db, { title, ...more }, days(at))).id;
	const late = await made('Réparer le toit', -60);
	const soon = await made('Ouvrir la cour', -40);
	const young = await made('Planter des arbres', -10);
	const many = await made('Refaire la passerelle', -20);
	const answered = await made('Éclairer le parc', -50);
	await made('Un car le dimanche', -5, { addressee: 'departement' });
	await anInitiative(house.db, { title: 'Pas encore confirmée' }, NOW, false);
	await called(late, 40);
	await called(soon, 20);
	await called(answered, 45, 26);
	await supported(many, { [RENNES]: 90, [CESSON]: 30 });
	await supported(young, { [RENNES]: 4 });
	expect(await titles('waiting')).toEqual([
		['Réparer le toit', 'late', 40],
		['Ouvrir la cour', 'waiting', 10],
		['Refaire la passerelle', 'gathering', 0],
		['Planter des arbres', 'gathering', 0],
		['Éclairer le parc', 'answered', 19]
	]);
	expect((await titles('newest')).map(([title]) => title).slice(0, 2)).toEqual([
		'Planter des arbres',
		'Refaire la passerelle'
	]);
	expect((await titles('waiting', ILLE)).map(([title]) => title)).toEqual(['Un car le dimanche']);
	expect(await titles('waiting', BRETAGNE)).toEqual([]);
	expect(await titles('waiting', TOWN_HALL, 2)).toEqual([]);
	expect(await dossierOf(house.db, TOWN_HALL, many, NOW)).toMatchObject({
		confirmed: 120,
		living: { kind: 'some', n: 90 }
	});
	expect(await dossierOf(house.db, TOWN_HALL, young, NOW)).toMatchObject({ living: { kind: 'few' } });
	expect(await dossierOf(house.db, ILLE, young, NOW)).toBeNull();
});

test('its figures come with their sample: answered of those whose time is over, days of those answered', async () => {
	expect(await figuresOf(house.db, TOWN_HALL, NOW)).toEqual({
		...{ asked: 5, called: 3, settled: 2, answered: 1, days: [19, 19, 19, 19, 19] }
	});
	expect(await figuresOf(house.db, BRETAGNE, NOW)).toEqual({
		asked: 0,
		called: 0,
		settled: 0,
		answered: 0,
		days: null
	});
});

test.each([
	[0, 0, { kind: 'few' }],
	[400, 9, { kind: 'few' }],
	[400, 10, { kind: 'some', n: 10 }],
	[400, 400, { kind: 'some', n: 400 }],
	[400, 390, { kind: 'some', n: 390 }],
	[400, 391, { kind: 'least', n: 390 }],
	[400, 399, { kind: 'least', n: 390 }],
	[12, 11, { kind: 'few' }]
])('of %i signatures, %i of who live there: no subtraction tells of fewer than ten', (confirmed, residents, said) => {
	expect(living(confirmed, residents)).toEqual(said);
});

test('the radar tells once an initiative, of what passed it after it was set', async () => {
	const before = await anInitiative(house.db, { title: 'Déjà au-dessus' }, days(-3));
	await supported(before.id, { [RENNES]: 70 });
	expect(await setRadar(house.db, mayor, '9', NOW)).toMatchObject({ refusals: [{ code: 'number_small' }] });
	expect(await setRadar(house.db, mayor, 'beaucoup', NOW)).toMatchObject({ refusals: [{ code: 'number_wrong' }] });
	expect(await setRadar(house.db, mayor, '5 0', NOW)).toEqual({ ok: true, value: 50 });
	expect(await sweepRadars(house.db, NOW)).toBe(0);
	const school = await anInitiative(house.db, { title: 'Rénover la salle de classe' }, days(-2));
	await supported(school.id, { [RENNES]: 49, [BREST]: 200 });
	expect(await sweepRadars(house.db, days(1))).toBe(0);
	await supported(school.id, { [RENNES]: 50 });
	expect((await Promise.all([1, 2, 3].map(() => sweepRadars(house.db, days(1))))).reduce((a, b) => a + b)).toBe(1);
	expect(await sweepRadars(house.db, days(2))).toBe(0);
	expect((await house.pool.query(`select count(*)::int as n from mail where kind = 'seat-radar'`)).rows).toEqual([
		{ n: 1 }
	]);
	expect(await radarOf(house.db, mayor)).toBe(50);
});

test('who has left the seat is told of nothing more', async () => {
	const bridge = await anInitiative(house.db, { title: 'Le pont de la rivière' }, days(-1));
	await endSeat(house.db, mayor, { why: 'given_back', word: null, by: null }, days(3));
	await supported(bridge.id, { [RENNES]: 300 });
	expect(await sweepRadars(house.db, days(4))).toBe(0);
	expect(await setRadar(house.db, { ...mayor, ended: days(3) }, '20', days(4))).toMatchObject({ ok: false });
});

test('every office of the territory is found by its code, asked or not; a code of nothing is nothing', async () => {
	const label = async (key: OfficeKey) => (await findOffice(house.db, key))?.label.fr ?? null;
	expect(await label({ kind: 'commune', code: CESSON })).toBe('la mairie de Cesson-Sévigné');
	expect(await label(ILLE)).toContain('Ille-et-Vilaine');
	expect(await label(BRETAGNE)).toBe('la région Bretagne');
	const named = await anInitiative(
		house.db,
		{ title: 'Une cour verte', addressee: 'other', addresseeName: 'Le conseil de l’école' },
		NOW
	);
	expect(await label({ kind: 'other', code: named.short })).toBe('Le conseil de l’école');
	for (const key of [
		{ kind: 'commune', code: '99999' },
		{ kind: 'region', code: '99' },
		{ kind: 'other', code: 'aaaaaa' }
	] as const)
		expect(await label(key)).toBeNull();
	expect((await askedOffices(house.db, NOW)).map(({ kind, code }) => `${kind}-${code}`)).toEqual(
		expect.arrayContaining(['commune-35238', 'departement-35', `other-${named.short}`])
	);
});

test('the code of a letter opens the seat of the office it went to, and no other', async () => {
	const { id } = await anInitiative(house.db, { title: 'Réparer la piscine', commune: CESSON }, days(-9));
	const row = `insert into interpellation (initiative_id, office_kind, office_code, opened_at, threshold, confirmed, letter_at, sent_at, due_at, by_way)
		values ($1, 'commune', $2, $3, 360, 360, $3, $3, $4, 'mail')`;
	const found = (await findOffice(house.db, { kind: 'commune', code: CESSON }))!;
	const office = { ...(await ensureOffice(house.db, found, NOW)), email: 'mairie@ville-cesson-sevigne.fr' };
	await house.pool.query(row, [id, CESSON, days(-2), days(28)]);
	const lou = await someone(house.db, 'lou@exemple.fr', NOW);
	const typed = (code: string) => ({ name: 'Lou Martin', title: 'maire de Cesson-Sévigné', code });
	const wrong = await claimByLetter(house.db, lou, office, typed(answerCode(id, 2)), days(-0.1));
	expect(wrong).toMatchObject({ refusals: [{ code: 'code_wrong' }] });
	const elsewhere = (await findOffice(house.db, TOWN_HALL))!;
	expect((await claimByLetter(house.db, lou, elsewhere, typed(answerCode(id, 1)), NOW)).ok).toBe(false);
	for (let n = 1; n < LETTER_TRIES; n += 1)
		await claimByLetter(house.db, lou, office, typed('AAAAA-AAAAA'), days(-0.1));
	const spent = await claimByLetter(house.db, lou, office, typed(answerCode(id, 1)), days(-0.09));
	expect(spent).toMatchObject({ refusals: [{ code: 'tries_spent' }] });
	// Whoever carried a letter has read its code, and anybody opens a free mailbox: both wait for two of the staff.
	const carried = typed(answerCode(id, 1, 'carried'));
	expect(await claimByLetter(house.db, lou, office, carried, NOW)).toEqual({ ok: true, value: 'waits' });
	const free = { ...office, email: 'mairie.cesson@orange.fr' };
	expect(await claimByLetter(house.db, lou, free, typed(answerCode(id, 1)), NOW)).toEqual({ ok: true, value: 'waits' });
	expect(await seatAt(house.db, office, lou, NOW)).toBeNull();
	const right = answerCode(id, 1).toLowerCase().replace('-', ' ');
	expect(await claimByLetter(house.db, lou, office, typed(right), NOW)).toEqual({ ok: true, value: 'taken' });
	expect(await seatAt(house.db, office, lou, NOW)).toMatchObject({ holder: true, proof: 'office_mail' });
	expect((await dossierOf(house.db, office, id, NOW))!.state).toBe('waiting');
	expect((await house.pool.query('select read_at from interpellation where initiative_id = $1', [id])).rows).toEqual([
		{ read_at: NOW }
	]);
});
