import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anInitiative } from '../../../../test/an-initiative.ts';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { somePlaces, VILLAGE } from '../../../../test/some-places.ts';
import { inTransaction } from '../base/database.ts';
import { initiativeById } from './find.ts';
import { rungsOf } from './ladder.ts';
import { recordSupport } from './record-support.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
let house: FreshDatabase;
beforeAll(async () => {
	house = await freshDatabase();
	await somePlaces(house.db);
	// Stands in for the row of totals that the room above keeps: it is what orders confirmations of one initiative.
	await sql`create table total (id uuid primary key, n int not null)`.execute(house.db);
});
afterAll(() => house.drop());

/** What confirming or withdrawing does, as the room above does it: total and ladder in one transaction. */
async function move(id: string, by: number): Promise<void> {
	await inTransaction(house.db, async (tx) => {
		const moved = await sql<{ n: number }>`insert into total values (${id}, ${by})
			on conflict (id) do update set n = total.n + ${by} returning n`.execute(tx);
		await recordSupport(tx, [{ initiativeId: id, confirmed: moved.rows[0]!.n }], NOW);
	});
}

async function told(id: string) {
	const rows = await house.db
		.selectFrom('happening')
		.select(['kind', 'facts'])
		.where('subject_id', '=', id)
		.where('kind', 'in', ['rung_passed', 'threshold_reached'])
		.orderBy('id')
		.execute();
	return rows.map((row) => (row.kind === 'rung_passed' ? (row.facts as { rung: number }).rung : row.kind));
}

test('50 people confirm at the same instant around two rungs: each is told once', async () => {
	const { id } = await anInitiative(house.db, { title: 'Rouvrir le cinéma' }, NOW);
	await Promise.all(Array.from({ length: 50 }, () => move(id, 1)));
	expect(await told(id)).toEqual([1, 2, 3]);
	expect(await initiativeById(house.db, id)).toMatchObject({ confirmed: 50, rungsPassed: 3 });
});

test('people who withdraw and sign again do not tell a rung twice', async () => {
	const { id } = await anInitiative(house.db, { title: 'Un terrain de boules', commune: VILLAGE }, NOW);
	await move(id, 3);
	for (let i = 0; i < 5; i++) {
		await move(id, -1);
		await move(id, 1);
	}
	expect(await told(id)).toEqual([1]);
	await move(id, 22);
	expect(await told(id)).toEqual([1, 2, 3, 4, 5, 'threshold_reached']);
	const support = await house.db
		.selectFrom('initiative_support')
		.selectAll()
		.where('initiative_id', '=', id)
		.executeTakeFirstOrThrow();
	expect(support).toMatchObject({ confirmed: 25, rungs: 5, next_rung: null, gap: null });
});

test('a batch over several initiatives, one of them unknown', async () => {
	const one = await anInitiative(house.db, { title: 'Repeindre la gare' }, NOW);
	const other = await anInitiative(house.db, { title: 'Un kiosque à musique' }, NOW);
	const totals = [
		{ initiativeId: other.id, confirmed: 100 },
		{ initiativeId: '01900000-0000-7000-8000-000000000000', confirmed: 4 },
		{ initiativeId: one.id, confirmed: 4 }
	];
	await inTransaction(house.db, (tx) => recordSupport(tx, totals, NOW));
	expect(await told(one.id)).toEqual([]);
	expect(await told(other.id)).toEqual([1, 2, 3, 4]);
});

test('whatever goes up and down, each rung that was ever reached is told once, in order', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(fc.integer({ min: -4, max: 9 }), { minLength: 1, maxLength: 12 }), async (moves) => {
			const { id } = await anInitiative(house.db, { title: 'Un bal au village', commune: VILLAGE }, NOW);
			let total = 0;
			let highest = 0;
			for (const by of moves) {
				const next = Math.max(0, total + by);
				await move(id, next - total);
				total = next;
				highest = Math.max(highest, total);
			}
			const reached = rungsOf(25).flatMap((needed, i) => (highest >= needed ? [i + 1] : []));
			expect((await told(id)).filter((one) => one !== 'threshold_reached')).toEqual(reached);
		}),
		{ numRuns: 25 }
	);
});
