import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { FRONT_TAGS } from './front-tags.ts';
import { forgetChatter, handOn, Resting, type Listeners } from './hand-on.ts';
import { record } from './journal.ts';
import { listen } from './listen.ts';
import { uuid7 } from './uuid.ts';

const NOON = new Date('2026-11-20T12:00:00Z');
const later = (ms: number) => new Date(NOON.getTime() + ms);

describe('handing happenings on', () => {
	let house: FreshDatabase;
	beforeEach(async () => {
		house = await freshDatabase();
		await sql`create table note (happening uuid, kind text)`.execute(house.db);
	});
	afterEach(() => house.drop());

	const notes = async () => (await sql<{ kind: string }>`select kind from note order by kind`.execute(house.db)).rows;
	const writesDown: Listeners = {
		rung_passed: [async (tx, { id, kind }) => void (await sql`insert into note values (${id}, ${kind})`.execute(tx))]
	};

	it('tells each listener once, oldest first, and nobody a second time', async () => {
		const initiative = uuid7(NOON);
		await record(house.db, { subjectId: initiative, kind: 'rung_passed', facts: { rung: 1 } }, NOON);
		await record(house.db, { subjectId: initiative, kind: 'initiative_updated' }, later(1));
		expect(await handOn(house.db, writesDown, new Resting(), later(10))).toBe(2);
		expect(await handOn(house.db, writesDown, new Resting(), later(20))).toBe(0);
		expect(await notes()).toHaveLength(1);
	});

	it('shares the work between workers without telling anything twice', async () => {
		for (let n = 0; n < 300; n += 1)
			await record(house.db, { subjectId: uuid7(later(n)), kind: 'rung_passed' }, later(n));
		const worker = async () => {
			while ((await handOn(house.db, writesDown, new Resting(), later(1000))) > 0);
		};
		await Promise.all([worker(), worker(), worker()]);
		await worker();
		const { rows } = await sql<{
			n: number;
			apart: number;
		}>`select count(*)::int n, count(distinct happening)::int apart from note`.execute(house.db);
		expect(rows[0]).toEqual({ n: 300, apart: 300 });
	});

	it('undoes what a failing listener wrote, tells the others, and comes back to it later', async () => {
		let breaks = true;
		const listeners: Listeners = {
			rung_passed: writesDown.rung_passed!,
			threshold_reached: [
				...writesDown.rung_passed!,
				async () => {
					if (breaks) throw new Error('not today');
				}
			]
		};
		const resting = new Resting();
		await record(house.db, { subjectId: uuid7(NOON), kind: 'threshold_reached' }, NOON);
		await record(house.db, { subjectId: uuid7(NOON), kind: 'rung_passed' }, later(1));
		expect(await handOn(house.db, listeners, resting, later(10))).toBe(1);
		expect(await handOn(house.db, listeners, resting, later(20))).toBe(0);
		expect(await notes()).toEqual([{ kind: 'rung_passed' }]);
		breaks = false;
		expect(await handOn(house.db, listeners, resting, later(60_000))).toBe(1);
		expect(await notes()).toHaveLength(2);
	});

	it('does once what a worker killed in the middle had begun', async () => {
		await record(house.db, { subjectId: uuid7(NOON), kind: 'rung_passed' }, NOON);
		await killedInTheMiddle(house.url);
		expect(await notes()).toEqual([]);
		expect(await handOn(house.db, writesDown, new Resting(), later(10))).toBe(1);
		expect(await notes()).toHaveLength(1);
	});

	it('tells the fronts which pages changed once it is committed', async () => {
		const initiative = uuid7(NOON);
		const heard: string[] = [];
		const deaf = await new Promise<() => Promise<void>>((ready) => {
			const stop = listen(
				house.url,
				FRONT_TAGS,
				(words) => heard.push(...words.split(' ')),
				() => ready(stop)
			);
		});
		await record(house.db, { subjectId: initiative, kind: 'signatures_confirmed' }, NOON);
		await handOn(house.db, {}, new Resting(), NOON);
		await expect.poll(() => heard).toEqual(['list', `initiative:${initiative}`]);
		await deaf();
	});

	it('forgets the chatter after a month, never the history', async () => {
		const initiative = uuid7(NOON);
		await record(house.db, { subjectId: initiative, kind: 'signatures_added' }, NOON);
		await record(house.db, { subjectId: initiative, kind: 'initiative_published' }, NOON);
		await handOn(house.db, {}, new Resting(), NOON);
		expect(await forgetChatter(house.db, later(29 * 86_400_000))).toBe(0);
		expect(await forgetChatter(house.db, later(31 * 86_400_000))).toBe(1);
		const kept = await house.db.selectFrom('happening').select('kind').execute();
		expect(kept).toEqual([{ kind: 'initiative_published' }]);
	});
});

/** A worker in a process of its own whose listener has written and is then killed, before anything is committed. */
async function killedInTheMiddle(url: string): Promise<void> {
	const room = (file: string) => JSON.stringify(fileURLToPath(new URL(file, import.meta.url)));
	const script = `const { openDatabase, openPool } = await import(${room('./database.ts')});
		const { handOn, Resting } = await import(${room('./hand-on.ts')});
		const { sql } = await import('kysely');
		await handOn(openDatabase(openPool(${JSON.stringify(url)}, 1)), { rung_passed: [async (tx, { id, kind }) => {
			await sql\`insert into note values (\${id}, \${kind})\`.execute(tx);
			console.log('written');
			await new Promise((resolve) => setTimeout(resolve, 60000));
		}] }, new Resting(), new Date());`;
	const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	await new Promise((written) => child.stdout.once('data', written));
	child.kill('SIGKILL');
	await new Promise((gone) => child.once('exit', gone));
	// The server notices at its next word to the lost client, or when we end what it left open.
	const pool = (await import('./database.ts')).openPool(url, 1);
	await pool.query(
		"select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and state = 'idle in transaction'"
	);
	await pool.end();
}
