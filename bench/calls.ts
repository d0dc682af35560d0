import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hears, townHallMail } from '../test/a-call.ts';
import { hasSigned } from '../test/a-signature.ts';
import { anInitiative } from '../test/an-initiative.ts';
import { somePlaces } from '../test/some-places.ts';
import { openDatabase, openPool, type Db } from '../src/lib/server/base/database.ts';
import { startPostgres } from '../src/lib/server/base/embedded-postgres.ts';
import { migrate } from '../src/lib/server/base/migrate.ts';
import { sweepInterpellations } from '../src/lib/server/interpellations/jobs.ts';
import { confirmSignature } from '../src/lib/server/signatures/confirm.ts';
import { NOTHING, type Figures } from './figures.ts';

// 500 people confirm at the same instant over 50 connections, while four workers listen and sweep: one call, one letter, one mail
// each. The last of 500 passes the threshold of a village of that size; told 20 times.
const RUNS = 20;
const CONNECTIONS = 50;
const PEOPLE = 500;
const NOW = new Date('2026-12-01T10:00:00Z');
const LATER = new Date(+NOW + 25 * 3_600_000);

interface CallFigures extends Figures {
	runs: number;
	/** Runs that ended with anything but one call, one letter and one mail of each kind. */
	wrong: number;
}

export async function calls(): Promise<CallFigures> {
	for (const key of ['SESSION_KEY', 'SIGNER_PEPPER', 'FIELD_KEY', 'LINK_KEY'])
		process.env[key] ??= randomBytes(32).toString('base64');
	const folder = mkdtempSync(join(tmpdir(), 'possibles-calls-'));
	chmodSync(folder, 0o755);
	const postgres = await startPostgres(join(folder, 'postgres'));
	const pool = openPool(postgres.url, 10, 60_000);
	const crowd = Array.from({ length: CONNECTIONS }, () => openDatabase(openPool(postgres.url, 1, 60_000)));
	try {
		await migrate(pool, 'migrations');
		const db = openDatabase(pool);
		await somePlaces(db);
		await townHallMail(db, 'mairie@acigne.exemple', NOW);
		let [wrong, ms] = [0, 0];
		for (let run = 1; run <= RUNS; run += 1) {
			const { right, took } = await oneRun(db, crowd, run);
			if (!right) wrong += 1;
			ms += took;
		}
		return { ...NOTHING, name: 'calls', per_second: Math.round((RUNS * PEOPLE * 1000) / ms), runs: RUNS, wrong };
	} finally {
		await Promise.all(crowd.map((one) => one.destroy()));
		await pool.end();
		await postgres.stop();
		rmSync(folder, { recursive: true, force: true });
	}
}

async function oneRun(db: Db, crowd: Db[], run: number): Promise<{ right: boolean; took: number }> {
	const asking = { commune: '35001', addressee: 'commune', title: `Rénover la salle numéro ${run}` };
	const before = new Date(+NOW - 3_600_000);
	const { id, slug } = await anInitiative(db, asking, before);
	await db.updateTable('initiative').set({ threshold: PEOPLE }).where('id', '=', id).execute();
	const people = Array.from({ length: PEOPLE }, (_, n) => ({ email: `p${n}.${run}@exemple.fr` }));
	const keys = await Promise.all(people.map((who) => hasSigned(db, slug, who, before)));
	const start = performance.now();
	await Promise.all([
		...keys.map((key, at) => confirmSignature(crowd[at % CONNECTIONS]!, key, NOW)),
		...[1, 2, 3, 4].map(() => hears(db, NOW))
	]);
	const took = performance.now() - start;
	await Promise.all([1, 2, 3, 4].map(() => hears(db, NOW)));
	await Promise.all([1, 2, 3, 4].map(() => sweepInterpellations(db, LATER)));
	const mails = await db.selectFrom('mail').select('kind').where('about_id', '=', id).execute();
	const written = await db
		.selectFrom('interpellation')
		.select(['letter_at', 'sent_at', 'confirmed'])
		.where('initiative_id', '=', id)
		.execute();
	const told = await db
		.selectFrom('happening')
		.select('kind')
		.where('subject_id', '=', id)
		.where('kind', 'in', ['threshold_reached', 'interpellation_opened', 'interpellation_sent'])
		.execute();
	const kinds = mails.map(({ kind }) => kind).filter((kind) => kind === 'interpellation' || kind.startsWith('call-'));
	const right =
		kinds.sort().join() === 'call-held,call-sent,interpellation' &&
		told.length === 3 &&
		written.length === 1 &&
		written[0]!.letter_at !== null &&
		written[0]!.confirmed === PEOPLE;
	return { right, took };
}

if (import.meta.main) process.stdout.write(`${JSON.stringify(await calls())}\n`);
