import { isoDay } from '#words/dates.ts';

/** Something promised, by when. */
export interface Commitment {
	id: string;
	what: string;
	/** The last day for it, YYYY-MM-DD in France. */
	by: string;
	madeAt: Date;
	/** What the office says of it, and its word. */
	officeSays: 'kept' | 'missed' | null;
	officeWord: string | null;
	officeAt: Date | null;
	/** Signatories who say that it is done, or not. */
	saidDone: number;
	saidNotDone: number;
	/** A later version of the answer takes it back. */
	withdrawnAt: Date | null;
}

/** `withdrawn`: taken back, and said so. `disputed`: the office says one thing, most of the signatories the other. */
export type CommitmentState = 'open' | 'kept' | 'missed' | 'disputed' | 'withdrawn';

/** Under this many, what signatories say is one person's word: it is neither shown nor weighed. */
export const SAMPLE = 10;

/** Where a promise stands: by what the office says, by what its signatories say once they are ten, else by its date alone. */
export function commitmentState(
	one: Pick<Commitment, 'by' | 'officeSays' | 'saidDone' | 'saidNotDone' | 'withdrawnAt'>,
	now: Date
): CommitmentState {
	if (one.withdrawnAt) return 'withdrawn';
	const heard = crowdSays(one);
	if (one.officeSays) return heard && heard !== one.officeSays ? 'disputed' : one.officeSays;
	if (!isPast(one.by, now)) return 'open';
	return heard ?? 'missed';
}

/** Whether the whole day has gone by, in France. */
export function isPast(day: string, now: Date): boolean {
	return day < isoDay(now);
}

/** What most of the signatories say, when there are enough of them; a draw says nothing. */
function crowdSays({ saidDone, saidNotDone }: Pick<Commitment, 'saidDone' | 'saidNotDone'>): 'kept' | 'missed' | null {
	if (saidDone + saidNotDone < SAMPLE || saidDone === saidNotDone) return null;
	return saidDone > saidNotDone ? 'kept' : 'missed';
}
