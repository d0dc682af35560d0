import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anInitiative } from '../../../../test/an-initiative.ts';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { manyInitiatives } from '../../../../test/many-initiatives.ts';
import { BREST, CESSON, RENNES, somePlaces } from '../../../../test/some-places.ts';
import { inTransaction } from '../base/database.ts';
import { closeInitiative } from '../carrying/close.ts';
import { initiativeBySlug } from '../initiatives/find.ts';
import { closeToRung, near, newest, type Page } from './listing.ts';
import { recordSupport } from '../initiatives/record-support.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const ago = (days: number) => new Date(+NOW - days * 86_400_000);
const AT_RENNES = { lat: 48.112, lon: -1.68 };

let house: FreshDatabase;
beforeAll(async () => {
	house = await freshDatabase();
	await somePlaces(house.db);
});
afterAll(() => house.drop());

const titles = (page: Page) => page.items.map((item) => item.title);

test('an empty board is an empty page, everywhere looked at', async () => {
	expect(await near(house.db, AT_RENNES, {}, NOW)).toEqual({ items: [], next: null, radiusKm: null });
	expect(await newest(house.db)).toEqual({ items: [], next: null });
});

test('near Rennes: only the confirmed and open ones; the circle widens to Brest and says so', async () => {
	await anInitiative(house.db, { title: 'Rouvrir la piscine', commune: RENNES }, ago(2));
	await anInitiative(house.db, { title: 'Un passage protégé', commune: CESSON }, ago(1));
	await anInitiative(house.db, { title: 'Pas encore confirmée', commune: RENNES }, ago(1), false);
	const closed = await anInitiative(house.db, { title: 'Déjà gagnée', commune: RENNES }, ago(3));
	await closeInitiative(house.db, { id: closed.id, by: closed.author! }, { ending: 'won', word: 'Merci' }, NOW);
	await anInitiative(house.db, { title: 'Un ponton à Brest', commune: BREST }, ago(1));
	const page = await near(house.db, AT_RENNES, {}, NOW);
	expect(titles(page)).toEqual(['Rouvrir la piscine', 'Un passage protégé', 'Un ponton à Brest']);
	expect(page.radiusKm).toBe(240);
	expect(page.items.map((item) => Math.round(item.distanceKm!))).toEqual([0, 6, 210]);
});

test('the latest first; by commune, by département, by theme', async () => {
	expect(titles(await newest(house.db)).at(-1)).toBe('Rouvrir la piscine');
	expect(titles(await newest(house.db, { commune: CESSON }))).toEqual(['Un passage protégé']);
	expect(titles(await newest(house.db, { departement: '29' }))).toEqual(['Un ponton à Brest']);
	await sql`update initiative set themes = '{sport}' where title = 'Rouvrir la piscine'`.execute(house.db);
	expect(titles(await newest(house.db, { theme: 'sport' }))).toEqual(['Rouvrir la piscine']);
	expect(titles(await near(house.db, AT_RENNES, { theme: 'sport' }, NOW))).toEqual(['Rouvrir la piscine']);
});

test('close to a rung: what is missing is weighed against what is asked; nobody signed, not shown', async () => {
	const confirmed = async (slug: string, n: number) => {
		const { id } = (await initiativeBySlug(house.db, slug))!;
		await inTransaction(house.db, (tx) => recordSupport(tx, [{ initiativeId: id, confirmed: n }], NOW));
	};
	await confirmed('rouvrir-la-piscine', 4);
	await confirmed('un-ponton-a-brest', 95);
	await confirmed('deja-gagnee', 99);
	expect(titles(await closeToRung(house.db))).toEqual(['Un ponton à Brest', 'Rouvrir la piscine']);
});

test('near, on random rows: the same twenty as looking at every row, and pages that neither repeat nor skip', async () => {
	await manyInitiatives(house.db, 3000, NOW);
	for (const from of [AT_RENNES, { lat: 48.39, lon: -4.486 }, { lat: 48.13, lon: -1.54 }, { lat: 48.25, lon: -3 }]) {
		const page = await near(house.db, from, { limit: 20 }, NOW);
		const every = await sql<{ id: string }>`
			select id from (select id,
				2 * 6371 * asin(sqrt(sin(radians(lat - ${from.lat}) / 2) ^ 2
					+ cos(radians(${from.lat})) * cos(radians(lat)) * sin(radians(lon - ${from.lon}) / 2) ^ 2)) as km,
				extract(epoch from (${NOW}::timestamptz - published_at)) / 86400 as days
				from initiative where confirmed_at is not null and state in ('open', 'answered')) every
			where km <= ${page.radiusKm ?? 1e5} order by km / 5 + days / 14, id limit 60`.execute(house.db);
		const best = every.rows.map((row) => row.id);
		expect(page.items.map((item) => item.id)).toEqual(best.slice(0, 20));
		const second = await near(house.db, from, { limit: 20, after: page.next }, new Date(+NOW + 60_000));
		const third = await near(house.db, from, { limit: 20, after: second.next }, NOW);
		expect([...second.items, ...third.items].map((item) => item.id)).toEqual(best.slice(20));
	}
});

test('near, from anywhere and narrowed in any way: every one of the true first twenty', async () => {
	await sql`update initiative set state = 'answered' where state = 'open' and right(slug, 1) in ('1', '4')`.execute(
		house.db
	);
	await sql`update initiative_support set rungs = confirmed / 5`.execute(house.db);
	const asked = fc.record({
		lat: fc.double({ min: 47.5, max: 49, noNaN: true }),
		lon: fc.double({ min: -5, max: -1, noNaN: true }),
		theme: fc.constantFrom(undefined, 'school', 'health', 'sport'),
		state: fc.constantFrom(undefined, 'open' as const, 'answered' as const),
		rungs: fc.constantFrom(undefined, 1, 3, 5)
	});
	await fc.assert(
		fc.asyncProperty(asked, async ({ lat, lon, ...filter }) => {
			const page = await near(house.db, { lat, lon }, { limit: 20, ...filter }, NOW);
			const every = await sql<{ id: string }>`
				select id from (select i.id,
					2 * 6371 * asin(sqrt(sin(radians(lat - ${lat}) / 2) ^ 2
						+ cos(radians(${lat})) * cos(radians(lat)) * sin(radians(lon - ${lon}) / 2) ^ 2)) as km,
					extract(epoch from (${NOW}::timestamptz - published_at)) / 86400 as days
					from initiative i join initiative_support s on s.initiative_id = i.id
					where i.confirmed_at is not null and state in ('open', 'answered')
						and (${filter.theme ?? null}::text is null or themes @> array[${filter.theme ?? ''}])
						and (${filter.state ?? null}::text is null or state = ${filter.state ?? ''})
						and s.rungs >= ${filter.rungs ?? 0}) every
				where km <= ${page.radiusKm ?? 1e5} order by km / 5 + days / 14, id limit 20`.execute(house.db);
			expect(page.items.map((item) => item.id)).toEqual(every.rows.map((row) => row.id));
		}),
		{ numRuns: 25 }
	);
});

test('newest and close to a rung, page after page, give every row once', async () => {
	for (const list of [newest, closeToRung]) {
		const seen: string[] = [];
		let after: string | null = null;
		do {
			const page: Page = await list(house.db, { limit: 50, after, departement: '29' });
			seen.push(...page.items.map((item) => item.id));
			after = page.next;
		} while (after);
		expect(new Set(seen).size).toBe(seen.length);
		const rows = await sql<{
			n: number;
		}>`select count(*)::int as n from initiative i join initiative_support s on s.initiative_id = i.id
			where departement = '29' and i.confirmed_at is not null and state in ('open', 'answered')
			and (${list === newest} or (s.confirmed > 0 and next_rung is not null))`.execute(house.db);
		expect(seen.length).toBe(rows.rows[0]!.n);
	}
});

test('a cursor that is none of ours is the first page', async () => {
	const first = await newest(house.db, { limit: 2 });
	for (const after of ['x', 'W10', Buffer.from('["a", "b"]').toString('base64url'), "'; drop table initiative"])
		expect(titles(await newest(house.db, { limit: 2, after }))).toEqual(titles(first));
});
