import type { Db } from '../base/database.ts';
import type { Part } from '../base/part.ts';
import type { Addressee } from '../initiatives/ladder.ts';
import { eventsJson, readEvents, revisionRows } from './history.sql.ts';

/** The text as it was shown from `at` on; number 1 is what was published. */
export interface Revision {
	number: number;
	title: string;
	body: string;
	why: string;
	place: string;
	asked: { kind: Addressee; name: string | null };
	/** What is asked, of whom or where has changed. */
	material: boolean;
	/** The author's word on it; may be empty. */
	note: string;
	at: Date;
}

/** What happened to an initiative, as its page tells it. */
export type Event =
	| { kind: 'update'; at: Date; text: string; by: string }
	| { kind: 'revision'; at: Date; number: number; material: boolean; note: string }
	| { kind: 'rung'; at: Date; rung: number; needed: number };

const MOST_UPDATES = 50;

/** Every text that was shown, the present one first. */
export async function revisionsOf(db: Db, initiativeId: string): Promise<Revision[]> {
	const rows = await revisionRows(db, initiativeId);
	return rows.map(({ commune_name: place, addressee, addressee_name: name, ...row }) => ({
		...row,
		place,
		asked: { kind: addressee as Addressee, name }
	}));
}

/** Words of the author, changes of the text and rungs passed, the latest first; publishing itself is left out. */
export const history: Part<Event[]> = {
	sql: (of) => eventsJson(of, MOST_UPDATES),
	read: (json) =>
		(json as { kind: string; at: number; said: object }[]).map(
			({ kind, at, said }) => ({ kind, at: new Date(at), ...said }) as Event
		)
};

/** The same, asked by itself. */
export async function historyOf(db: Db, initiativeId: string): Promise<Event[]> {
	return history.read(await readEvents(db, initiativeId, MOST_UPDATES));
}
