import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../test/fresh-database.ts';
import { commitmentState } from '#rooms/answers/commitment.ts';
import { answersOf } from '#rooms/answers/shown.ts';
import { verdictsOf } from '#rooms/answers/verdict.ts';
import { settings } from '#rooms/base/settings.ts';
import { near, newest } from '#rooms/finding/listing.ts';
import { communeByCode } from '#rooms/territory/find-place.ts';
import { interpellationOf } from '#rooms/interpellations/interpellation.ts';
import { loadTerritory } from '#rooms/territory/load.ts';
import { settleDemo } from './settle.ts';
import { STORIES } from './stories.ts';

const now = new Date('2026-11-23T18:00:00Z');
let house: FreshDatabase;
beforeAll(async () => {
	house = await freshDatabase();
	await loadTerritory(house.pool);
});
afterAll(() => house.drop());

const one = async (query: string) => (await house.pool.query(query)).rows[0];

test('an empty house is filled once, says so, and writes to nobody', async () => {
	expect(await settleDemo(house.db, now)).toBe(true);
	expect(await settleDemo(house.db, now)).toBe(false);
	expect((await settings(house.db)).demo).toBe(true);

	const promised = STORIES.reduce((sum, story) => sum + story.signatures, 0);
	expect((await one('select sum(confirmed)::int n from signature_total')).n).toBe(promised);
	expect((await one('select count(*)::int n from signature where mail_due_at is not null')).n).toBe(0);
	expect((await one(`select count(*)::int n from mail where good_until > '${now.toISOString()}'`)).n).toBe(0);
	expect((await one('select count(*)::int n from happening where handed_at is null')).n).toBe(0);
}, 60_000);

test('it stands in real places, big and tiny, at different steps', async () => {
	const { items } = await newest(house.db, { limit: 50 });
	expect(items.length).toBe(STORIES.filter((story) => !story.ending).length);
	expect(new Set(items.map((item) => item.rungs)).size).toBeGreaterThan(3);
	const rennes = (await communeByCode(house.db, '35238'))!;
	const around = await near(house.db, rennes.point!, {}, now);
	expect(around.radiusKm).toBe(30);
	expect(around.items.map((item) => item.title)).toContain('Rénover la salle de classe de l’école Jean-Moulin');
});

test('one village was answered: a promise kept, one missed, one open, and what signatories think', async () => {
	const [found] = (await house.pool.query(`select id from initiative where state = 'answered'`)).rows as {
		id: string;
	}[];
	const [answer] = await answersOf(house.db, found!.id);
	expect(answer!.commitments.map((one) => commitmentState(one, now))).toEqual(['kept', 'missed', 'open']);
	expect(await verdictsOf(house.db, found!.id)).toMatchObject([{ round: 1, all: 19 }]);
	expect(await interpellationOf(house.db, found!.id)).toMatchObject({ by: 'hand', answeredAt: answer!.publishedAt });
});
