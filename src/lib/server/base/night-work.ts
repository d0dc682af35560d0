import { PgBoss } from 'pg-boss';
import type { Db } from './database.ts';
import { log } from './log.ts';

/** Something to be done at its hour, by one worker of the house. Its room says how; `worker.ts` says when. */
export interface Job {
	name: string;
	/** Five fields, Europe/Paris. */
	cron: string;
	/** How many rows were touched, for the log. May be run twice. */
	run(db: Db, now: Date): Promise<number | void>;
}

export interface NightWork {
	stop(): Promise<void>;
}

/** A worker that falls silent for this long has lost its job to another. */
const LEASE_SECONDS = 60;

/**
 * Runs each job at its hour, on one worker of however many there are. An hour missed while nobody was up is made up for,
 * once, at the next start.
 */
export async function startNightWork(url: string, db: Db, jobs: Job[]): Promise<NightWork> {
	const boss = new PgBoss({ connectionString: url, schema: 'pgboss', max: 2, persistWarnings: false });
	let told = 0;
	boss.on('error', (error) => {
		// One line a minute: while the database is away every watch of pg-boss says so.
		if (Date.now() - told < 60_000) return;
		told = Date.now();
		log.error('The night shift stumbled', { error });
	});
	await boss.start();
	for (const job of jobs) {
		await boss.createQueue(job.name, {
			policy: 'short',
			retryLimit: 3,
			retryBackoff: true,
			heartbeatSeconds: LEASE_SECONDS,
			expireInSeconds: 3600
		});
		await boss.work(job.name, { pollingIntervalSeconds: 10 }, () => runOne(db, job));
		await boss.schedule(job.name, job.cron, null, { tz: 'Europe/Paris', missed: 'once' });
	}
	for (const gone of await boss.getSchedules()) {
		if (!jobs.some((job) => job.name === gone.name)) await boss.unschedule(gone.name);
	}
	return { stop: () => boss.stop({ graceful: true, timeout: 5000 }) };
}

async function runOne(db: Db, job: Job): Promise<void> {
	const started = Date.now();
	try {
		const count = await job.run(db, new Date(started));
		log.info('job done', { job: job.name, ms: Date.now() - started, ...(typeof count === 'number' && { count }) });
	} catch (error) {
		log.error('job failed', { job: job.name, error: error instanceof Error ? error : new Error(String(error)) });
		throw error;
	}
}
