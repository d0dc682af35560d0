import type { Db } from '../base/database.ts';
import type { Part } from '../base/part.ts';
import type { HostPromise, Ladder, Owner } from './promise.ts';
import { ladderRows, wordJson } from './promises.sql.ts';

/** Every version of the host's ladder, the one in force first; empty when the host gave no word. */
export async function laddersOf(db: Db): Promise<Ladder[]> {
	const ladders = new Map<number, Ladder>();
	for (const row of await ladderRows(db)) {
		const ladder = ladders.get(row.version) ?? { version: row.version, from: row.from_at, promises: [] };
		ladders.set(row.version, ladder);
		if (row.id !== null) ladder.promises.push(toPromise(row as Given));
	}
	return [...ladders.values()];
}

interface Given {
	id: string;
	rung: number;
	what_fr: string;
	what_en: string;
	days: number;
	owner: string;
}

function toPromise({ id, rung, what_fr: fr, what_en: en, days, owner }: Given): HostPromise {
	return { id, rung, what: { fr, en }, days, owner: owner as Owner };
}

/** What the host promises, or promised, at one rung of an initiative. */
export interface WordGiven {
	id: string;
	rung: number;
	what: { fr: string; en: string };
	days: number;
	/** Once the rung is passed. */
	due: { dueAt: Date; keptAt: Date | null } | null;
}

/** Part of an initiative's page: at rungs passed what was promised then, at the others what is promised now. */
export const wordGiven: Part<WordGiven[]> = {
	sql: (of) => wordJson(of),
	read: (json) =>
		(json as (Given & { dueAt: string | null; keptAt: string | null })[]).map(
			({ id, rung, what_fr: fr, what_en: en, days, dueAt, keptAt }) => ({
				...{ id, rung, what: { fr, en }, days },
				due: dueAt === null ? null : { dueAt: new Date(dueAt), keptAt: keptAt === null ? null : new Date(keptAt) }
			})
		)
};
