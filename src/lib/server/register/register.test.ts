import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anInitiative } from '../../../../test/an-initiative.ts';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { RENNES, somePlaces } from '../../../../test/some-places.ts';
import { interpellationOf, standing } from '../interpellations/interpellation.ts';
import { ensureOffice } from '../seats/office.ts';
import { calls, delaysByKind, departementsOfCalls, registerFigures } from './register.ts';

const NOW = new Date('2026-11-23T10:00:00.000Z');
const days = (n: number) => new Date(+NOW + Math.round(n * 86_400_000));

let house: FreshDatabase;
beforeAll(async () => {
	house = await freshDatabase();
	await somePlaces(house.db);
	const label = { fr: 'la mairie de Rennes', en: 'the town hall of Rennes' };
	await ensureOffice(house.db, { kind: 'commune', code: RENNES, label, departement: '35', population: 230_000 }, NOW);
});
afterAll(() => house.drop());

type Dates = Record<string, Date | null>;

async function aCall(title: string, dates: Dates): Promise<string> {
	const { id } = await anInitiative(house.db, { title }, NOW);
	await house.pool.query(
		`insert into interpellation (initiative_id, office_kind, office_code, opened_at, threshold, confirmed)
		values ($1, 'commune', $2, $3, 500, 512)`,
		[id, RENNES, dates['opened_at'] ?? NOW]
	);
	await setDates(id, dates);
	return id;
}

async function setDates(id: string, { opened_at: opened, ...dates }: Dates): Promise<void> {
	await house.pool.query(
		`update interpellation set opened_at = coalesce($2, opened_at), held_until = $3, sent_at = $4, due_at = $5,
			extended_until = $6, answered_at = $7 where initiative_id = $1`,
		[
			id,
			opened,
			...['held_until', 'sent_at', 'due_at', 'extended_until', 'answered_at'].map((key) => dates[key] ?? null)
		]
	);
}

test('the register and the page of an initiative say the same of a call, whatever its dates', async () => {
	const id = await aCall('Une passerelle', {});
	const date = fc.option(fc.integer({ min: -100, max: 100 }).map((half) => days(half / 2)));
	const dates = fc.record({
		opened_at: fc.constant(days(-60)),
		held_until: date,
		sent_at: date,
		due_at: date,
		extended_until: date,
		answered_at: date
	});
	await fc.assert(
		fc.asyncProperty(dates, async (set) => {
			await setDates(id, set);
			const call = (await interpellationOf(house.db, id))!;
			const said = standing(call, call.answeredAt, NOW);
			const [row] = (await calls(house.db, {}, {}, NOW)).items;
			expect({ state: row!.state, days: row!.days, dueAt: row!.dueAt }).toEqual({
				state: said.state,
				days: said.days,
				dueAt: said.dueAt
			});
			expect((await calls(house.db, { state: said.state }, {}, NOW)).items).toHaveLength(1);
		}),
		{ numRuns: 60 }
	);
	await house.pool.query('delete from interpellation');
});

test('figures come with their sample; filters, pages and delays agree with them', async () => {
	await aCall('Demande un', { opened_at: days(-40), sent_at: days(-40), due_at: days(-10), answered_at: days(-38) });
	await aCall('Demande deux', { opened_at: days(-50), sent_at: days(-50), due_at: days(-20), answered_at: days(-30) });
	const late = await aCall('Demande trois', { opened_at: days(-60), sent_at: days(-45), due_at: days(-15) });
	await aCall('Demande quatre', { opened_at: days(-2), sent_at: days(-1), due_at: days(29) });
	await aCall('Demande cinq', { opened_at: days(-1) });
	expect(await registerFigures(house.db, {}, NOW)).toEqual({
		calls: 5,
		sent: 4,
		answered: 2,
		late: 1,
		delays: [2, 2, 2, 20, 20],
		commitments: { settled: 0, kept: 0, missed: 0, disputed: 0, open: 0 }
	});
	expect((await calls(house.db, { state: 'late' }, {}, NOW)).items).toMatchObject([{ id: late, days: 45 }]);
	expect(await delaysByKind(house.db, {}, NOW)).toEqual([{ kind: 'commune', n: 2, days: [2, 2, 2, 20, 20] }]);
	const titles: string[] = [];
	for (let after: string | null = ''; after !== null;) {
		const page = await calls(house.db, { departement: '35' }, { after, limit: 2 }, NOW);
		titles.push(...page.items.map(({ title }) => title));
		after = page.next;
	}
	expect(titles).toEqual(['Demande cinq', 'Demande quatre', 'Demande un', 'Demande deux', 'Demande trois']);
	for (const filter of [{ departement: '29' }, { commune: '29019' }, { theme: 'school' }])
		expect([
			(await calls(house.db, filter, {}, NOW)).items,
			(await registerFigures(house.db, filter, NOW)).calls
		]).toEqual([[], 0]);
	expect((await calls(house.db, { office: { kind: 'commune', code: RENNES } }, {}, NOW)).items).toHaveLength(5);
	expect(await departementsOfCalls(house.db)).toEqual([{ code: '35', name: 'Ille-et-Vilaine' }]);
});

test('commitments are counted by what one rule says of each', async () => {
	const id = await aCall('Des promesses', { opened_at: days(-90), sent_at: days(-90), answered_at: days(-80) });
	const answer = '0190a0a0-0000-7000-8000-00000000000a';
	await house.pool.query(
		`insert into answer (initiative_id, id, office_kind, office_code, version, published_at, made_at) values ($1, $2, 'commune', $3, 0, $4, $4)`,
		[id, answer, RENNES, days(-80)]
	);
	const promise = (due: number, officeSays: string | null, done: number, notDone: number) =>
		house.pool.query(
			`insert into commitment (initiative_id, id, answer_id, office_kind, office_code, what, due_on, made_at, office_says, said_done, said_not_done)
			values ($1, gen_random_uuid(), $2, 'commune', $3, 'Faire', $4, $5, $6, $7, $8)`,
			[id, answer, RENNES, days(due), days(-80), officeSays, done, notDone]
		);
	await promise(-10, 'kept', 2, 3);
	await promise(-10, null, 11, 2);
	await promise(-10, 'kept', 2, 30);
	await promise(-10, null, 5, 5);
	await promise(-10, null, 0, 1);
	await promise(20, null, 0, 0);
	const { commitments } = await registerFigures(house.db, {}, NOW);
	expect(commitments).toEqual({ settled: 5, kept: 2, missed: 2, disputed: 1, open: 1 });
});
