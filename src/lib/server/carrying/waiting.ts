import type { Db } from '../base/database.ts';
import { keptIdeas, unconfirmedCount } from './waiting.sql.ts';

/** What waits for somebody, as the host sees it. */
export interface Waiting {
	/** National ideas kept for the weekly question: how many, and the last ten. */
	ideas: { count: number; last: { text: string; at: Date }[] };
	/** Initiatives online whose author has not confirmed an address. */
	unconfirmed: number;
}

export async function waiting(db: Db): Promise<Waiting> {
	const [ideas, unconfirmed] = await Promise.all([keptIdeas(db, 10), unconfirmedCount(db)]);
	return { ideas, unconfirmed };
}
