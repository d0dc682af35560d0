/** Who keeps it: any host, any moderator, or the référent of the département. */
export const OWNERS = ['host', 'moderator', 'referent'] as const;
export type Owner = (typeof OWNERS)[number];

/** What the host does when a rung is passed, as one version of its ladder says. Never rewritten. */
export interface HostPromise {
	id: string;
	/** 1 to 5. */
	rung: number;
	what: { fr: string; en: string };
	/** From the day the rung is passed. */
	days: number;
	owner: Owner;
}

/** One version of the host's ladder: in force from its date until the next. */
export interface Ladder {
	/** From 1. */
	version: number;
	from: Date;
	promises: HostPromise[];
}

export type ObligationState = 'open' | 'kept' | 'late' | 'missed';

interface Dates {
	dueAt: Date;
	keptAt: Date | null;
}

/** Where an obligation stands, from its dates: kept in time, kept late, still open, or missed. */
export function stateOf({ dueAt, keptAt }: Dates, now: Date): ObligationState {
	if (keptAt) return keptAt <= dueAt ? 'kept' : 'late';
	return now > dueAt ? 'missed' : 'open';
}

/** A promise that a passed rung has made due. */
export interface Obligation {
	initiativeId: string;
	promiseId: string;
	slug: string;
	title: string;
	departement: string;
	rung: number;
	what: { fr: string; en: string };
	owner: Owner;
	openedAt: Date;
	dueAt: Date;
	keptAt: Date | null;
	/** What was done, in the words of who did it. */
	word: string | null;
}
