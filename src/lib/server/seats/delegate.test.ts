import { afterAll, beforeEach, expect, test } from 'vitest';
import { herDeputy, theMayor, TOWN_HALL } from '../../../../test/a-seat.ts';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { someone } from '../../../../test/people.ts';
import { acceptOffer, dropOffer, endDelegation, offerDelegation, offersFrom, offersTo } from './delegate.ts';
import { endSeat } from './hold.ts';
import { endExpired } from './jobs.ts';
import { may, seatAt, speakersOf, type Seat } from './seat.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const days = (n: number) => new Date(NOW.getTime() + n * 86_400_000);
const day = (n: number) => days(n).toISOString().slice(0, 10);

let house: FreshDatabase;
let mayor: Seat;
beforeEach(async () => {
	await house?.drop();
	house = await freshDatabase();
	mayor = await theMayor(house.db, NOW);
});
afterAll(() => house.drop());

const yann = (said: Partial<Parameters<typeof offerDelegation>[2]> = {}) => ({
	...{ name: 'Yann Kervella', title: 'adjoint aux écoles', email: 'yann@exemple.fr' },
	...{ rights: ['draft', 'answer'], until: day(60), ...said }
});
const offer = (by: Seat, said = {}, at = NOW) => offerDelegation(house.db, by, yann(said), at);
const refusalsOf = async (made: ReturnType<typeof offer>) => {
	const outcome = await made;
	return outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
};
async function accepted(by: Seat, email: string, said = {}): Promise<Seat> {
	const made = await offer(by, { email, ...said });
	if (!made.ok) throw new Error(JSON.stringify(made.refusals));
	const taken = await acceptOffer(house.db, made.value.offerId, await someone(house.db, email, NOW), NOW);
	if (!taken.ok) throw new Error(JSON.stringify(taken.refusals));
	return taken.value;
}

test('the mayor offers, Yann is told by mail, and has the rights once he accepts, until the day', async () => {
	const made = await offer(mayor);
	if (!made.ok) throw new Error();
	const id = await someone(house.db, 'yann@exemple.fr', NOW);
	expect(await seatAt(house.db, TOWN_HALL, id, NOW)).toBeNull();
	expect(await offersTo(house.db, id, NOW)).toMatchObject([{ byName: 'Nadia Le Goff', rights: ['draft', 'answer'] }]);
	expect((await house.pool.query(`select kind from mail`)).rows).toEqual([{ kind: 'seat-offer' }]);
	const twice = await Promise.all([0, 1].map(() => acceptOffer(house.db, made.value.offerId, id, days(1))));
	expect(twice.filter((one) => one.ok)).toHaveLength(1);
	const seat = await seatAt(house.db, TOWN_HALL, id, days(1));
	expect([may(seat, 'answer', days(1)), may(seat, 'commit', days(1)), may(seat, 'answer', days(61))]).toEqual([
		...[true, false, false]
	]);
	expect(await seatAt(house.db, TOWN_HALL, id, days(61))).toBeNull();
	expect(await endExpired(house.db, days(61))).toBe(1);
	expect(await endExpired(house.db, days(61))).toBe(0);
	const [row] = (
		await house.pool.query(`select ended_why, ended_at = until_at as on_the_day from seat where not holder`)
	).rows;
	expect(row).toEqual({ ended_why: 'expired', on_the_day: true });
});

test('what is wrong is said, all at once', async () => {
	expect(await refusalsOf(offer(mayor, { name: 'Yаnn', title: '', email: 'x', rights: [], until: day(-1) }))).toEqual([
		...['name_letters', 'title_missing', 'address_wrong', 'rights_none', 'until_wrong']
	]);
	expect(await refusalsOf(offer(mayor, { until: day(370) }))).toEqual(['until_far']);
	expect(await refusalsOf(offer(mayor, { until: 'demain' }))).toEqual(['until_wrong']);
	expect(await refusalsOf(offer(mayor, { email: 'nadia@exemple.fr' }))).toEqual(['already_holds']);
	expect(await refusalsOf(offer(mayor))).toEqual([]);
	expect(await refusalsOf(offer(mayor))).toEqual(['already_offered']);
	expect(await refusalsOf(offer(mayor, {}, days(15)))).toEqual([]);
});

test('a delegate gives no more than they have, nor for longer, and nothing without the right to', async () => {
	const deputy = await accepted(mayor, 'yann@exemple.fr', { rights: ['draft', 'delegate'], until: day(30) });
	const lou = (said: object) => offer(deputy, { email: 'lou@exemple.fr', name: 'Lou', ...said });
	expect(await refusalsOf(lou({ rights: ['answer'], until: day(20) }))).toEqual(['rights_more']);
	expect(await refusalsOf(lou({ rights: ['draft'], until: day(40) }))).toEqual(['until_own']);
	const helper = await accepted(deputy, 'lou@exemple.fr', { name: 'Lou', rights: ['draft'], until: day(20) });
	expect(await refusalsOf(offer(helper, { email: 'zoe@exemple.fr', rights: ['draft'] }))).toEqual(['not_allowed']);
	expect(await refusalsOf(offer(deputy, { email: 'zoe@exemple.fr', rights: ['draft'] }, days(31)))).toEqual([
		'not_allowed'
	]);
	// Ended, they take what they gave with them.
	expect((await endDelegation(house.db, mayor, deputy.id, days(2))).ok).toBe(true);
	expect((await speakersOf(house.db, TOWN_HALL, days(2))).map((one) => one.name)).toEqual(['Nadia Le Goff']);
});

test('who ends what: the holder any delegation, a delegate their own, nobody a neighbour’s', async () => {
	const yannHere = await accepted(mayor, 'yann@exemple.fr');
	const lou = await accepted(mayor, 'lou@exemple.fr', { name: 'Lou' });
	const code = async (made: ReturnType<typeof endDelegation>) => {
		const outcome = await made;
		return outcome.ok ? 'ended' : outcome.refusals[0]!.code;
	};
	expect(await code(endDelegation(house.db, lou, yannHere.id, days(1)))).toBe('not_allowed');
	expect(await code(endDelegation(house.db, yannHere, mayor.id, days(1)))).toBe('gone');
	expect(await code(endDelegation(house.db, lou, lou.id, days(1)))).toBe('ended');
	expect(await code(endDelegation(house.db, mayor, yannHere.id, days(1)))).toBe('ended');
	expect(await code(endDelegation(house.db, mayor, yannHere.id, days(1)))).toBe('gone');
});

test('an offer is dead once taken back, once its mayor has left, and after 14 days', async () => {
	const id = await someone(house.db, 'yann@exemple.fr', NOW);
	const first = await offer(mayor);
	if (!first.ok) throw new Error();
	const helper = await herDeputy(house.db, mayor, ['draft'], NOW);
	expect(await dropOffer(house.db, first.value.offerId, { seat: helper }, NOW)).toBe(false);
	expect(await dropOffer(house.db, first.value.offerId, { seat: mayor }, NOW)).toBe(true);
	expect((await acceptOffer(house.db, first.value.offerId, id, NOW)).ok).toBe(false);
	const next = await offer(mayor);
	if (!next.ok) throw new Error();
	expect((await acceptOffer(house.db, next.value.offerId, id, days(15))).ok).toBe(false);
	await endSeat(house.db, mayor, { why: 'given_back', word: null, by: null }, days(1));
	expect((await acceptOffer(house.db, next.value.offerId, id, days(1))).ok).toBe(false);
	expect(await offersFrom(house.db, TOWN_HALL, days(1))).toEqual([]);
});
