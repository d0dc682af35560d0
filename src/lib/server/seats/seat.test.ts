import { afterAll, beforeAll, expect, test } from 'vitest';
import { herDeputy, theMayor, TOWN_HALL } from '../../../../test/a-seat.ts';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { someone } from '../../../../test/people.ts';
import { beginHolding, endSeat } from './hold.ts';
import { holdersOf, may, RIGHTS, seatAt, seatsOf, speakersOf, type Seat } from './seat.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const days = (n: number) => new Date(NOW.getTime() + n * 86_400_000);

let house: FreshDatabase;
let mayor: Seat;
let deputy: Seat;
beforeAll(async () => {
	house = await freshDatabase();
	mayor = await theMayor(house.db, NOW);
	deputy = await herDeputy(house.db, mayor, ['draft', 'answer'], NOW);
});
afterAll(() => house.drop());

test('whoever holds the seat may do everything, a delegate what they were given, anybody else nothing', () => {
	for (const right of RIGHTS) {
		expect(may(mayor, right, days(1)), right).toBe(true);
		expect(may(deputy, right, days(1)), right).toBe(right === 'draft' || right === 'answer');
		expect(may(null, right, days(1)), right).toBe(false);
	}
});

test('a delegation is over on its day, not a second later', () => {
	const before = new Date(days(90).getTime() - 1);
	expect(may(deputy, 'answer', before)).toBe(true);
	expect(may(deputy, 'answer', days(90))).toBe(false);
	expect(may(mayor, 'answer', new Date(NOW.getTime() - 1))).toBe(false);
});

test('the seat of somebody, at an office or anywhere, follows the same day', async () => {
	expect(await seatAt(house.db, TOWN_HALL, deputy.personId!, days(89))).toMatchObject({ title: 'adjoint aux écoles' });
	expect(await seatAt(house.db, TOWN_HALL, deputy.personId!, days(90))).toBeNull();
	expect(await seatAt(house.db, { kind: 'region', code: '53' }, mayor.personId!, NOW)).toBeNull();
	expect((await seatsOf(house.db, deputy.personId!, days(1))).map((seat) => seat.id)).toEqual([deputy.id]);
	expect(await seatsOf(house.db, deputy.personId!, days(90))).toEqual([]);
	expect((await speakersOf(house.db, TOWN_HALL, days(1))).map(({ name, title }) => `${name}, ${title}`)).toEqual([
		'Nadia Le Goff, maire de Rennes',
		'Yann Kervella, adjoint aux écoles'
	]);
});

test('one holds the seat at a time, and who leaves takes the delegations away', async () => {
	const personId = await someone(house.db, 'marc@exemple.fr', NOW);
	const who = { office: TOWN_HALL, personId, name: 'Marc Le Roux', title: 'maire de Rennes' };
	const marc = { ...who, proof: 'office_mail', givenBy: null, secondedBy: null } as const;
	await expect(beginHolding(house.db, marc, days(2))).rejects.toThrow('seat_one_holder');
	await endSeat(house.db, mayor, { why: 'given_back', word: null, by: mayor.personId }, days(2));
	expect(await speakersOf(house.db, TOWN_HALL, days(2))).toEqual([]);
	await beginHolding(house.db, marc, days(3));
	expect((await holdersOf(house.db, TOWN_HALL)).map(({ name, until }) => [name, until])).toEqual([
		['Marc Le Roux', null],
		['Nadia Le Goff', days(2)]
	]);
	const kinds = await house.pool.query(`select kind, facts->>'why' as why from happening order by at, id`);
	expect(kinds.rows.map(({ kind, why }) => (why ? `${kind} ${why}` : kind))).toEqual([
		...['seat_taken', 'seat_taken', 'seat_ended given_back', 'seat_ended holder_left', 'seat_taken']
	]);
});

test('nobody is vouched for by one person alone', async () => {
	const personId = await someone(house.db, 'lou@exemple.fr', NOW);
	const holding = { office: TOWN_HALL, personId, name: 'Lou', title: 'maire', proof: 'vouched' } as const;
	await expect(beginHolding(house.db, { ...holding, givenBy: personId, secondedBy: null }, NOW)).rejects.toThrow('two');
});
