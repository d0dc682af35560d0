import { sql } from 'kysely';
import { inTransaction, type Db } from './database.ts';
import { dropTags } from './front-tags.ts';
import type { HappeningKind } from './journal.ts';
import { dropHanded, markHanded, waitingHappenings } from './journal.sql.ts';
import { log } from './log.ts';

/** A happening as a listener hears of it. */
export interface Heard {
	id: string;
	subjectId: string;
	kind: HappeningKind;
	at: Date;
	facts: Record<string, string | number | boolean | null>;
}

/**
 * Acts on a happening in the very transaction that marks it as handed: what it writes is written once, however often the
 * worker is killed. It speaks to nothing but the database.
 */
export type Listener = (tx: Db, happening: Heard, now: Date) => Promise<void>;
export type Listeners = Partial<Record<HappeningKind, Listener[]>>;

const AT_ONCE = 100;
const LONGEST_REST_MS = 600_000;
/** Told many times a minute and summed up elsewhere; the rest of the journal is history and stays. */
const CHATTER: HappeningKind[] = [
	'signatures_added',
	'signatures_confirmed',
	'signature_withdrawn',
	'signature_changed'
];
const CHATTER_DAYS = 30;

/** Happenings whose listener failed rest a while, so that they hold up nobody else's. */
export class Resting {
	readonly #until = new Map<string, { tries: number; until: number }>();

	ids(now: Date): string[] {
		return [...this.#until].filter(([, rest]) => rest.until > now.getTime()).map(([id]) => id);
	}

	/** Two seconds, then twice as long each time, up to ten minutes. */
	add(id: string, now: Date): void {
		const tries = (this.#until.get(id)?.tries ?? 0) + 1;
		this.#until.set(id, { tries, until: now.getTime() + Math.min(1000 * 2 ** tries, LONGEST_REST_MS) });
	}

	delete(id: string): void {
		this.#until.delete(id);
	}
}

/**
 * Hands up to 100 waiting happenings to whoever listens, oldest first, and tells the fronts which pages changed. Several
 * workers may call it at once. A listener that throws undoes its own happening only.
 * @returns how many were handed on: call again while there are some.
 */
export function handOn(db: Db, listeners: Listeners, resting: Resting, now: Date): Promise<number> {
	return inTransaction(db, async (tx) => {
		const rows = await waitingHappenings(tx, AT_ONCE, resting.ids(now));
		const handed: Heard[] = [];
		for (const row of rows) {
			const happening = {
				id: row.id,
				subjectId: row.subject_id,
				kind: row.kind as HappeningKind,
				at: row.at,
				facts: row.facts as Heard['facts']
			};
			if (await told(tx, happening, listeners[happening.kind] ?? [], now)) handed.push(happening);
			else resting.add(happening.id, now);
		}
		if (handed.length === 0) return 0;
		await markHanded(tx, handed, now);
		await dropTags(tx, ['list', ...new Set(handed.map((one) => `initiative:${one.subjectId}`))]);
		for (const one of handed) resting.delete(one.id);
		return handed.length;
	});
}

async function told(tx: Db, happening: Heard, listeners: Listener[], now: Date): Promise<boolean> {
	if (listeners.length === 0) return true;
	await sql`savepoint happening`.execute(tx);
	try {
		for (const listener of listeners) await listener(tx, happening, now);
		await sql`release savepoint happening`.execute(tx);
		return true;
	} catch (error) {
		await sql`rollback to savepoint happening`.execute(tx);
		log.error('A listener failed', {
			kind: happening.kind,
			error: error instanceof Error ? error : new Error(String(error))
		});
		return false;
	}
}

/** Signatures come and go by the thousand: their handed happenings are dropped after 30 days. */
export async function forgetChatter(db: Db, now: Date): Promise<number> {
	const before = new Date(now.getTime() - CHATTER_DAYS * 86_400_000);
	let gone = 0;
	for (let last = 1; last > 0; gone += last) last = await dropHanded(db, CHATTER, before, 5000);
	return gone;
}
