import type { Db } from '#rooms/base/database.ts';
import { authorToken, confirmAuthorByToken } from '#rooms/initiatives/confirm-author.ts';
import { initiativesOf } from '#rooms/initiatives/find.ts';

/** Whoever typed the code of their mail has proved their address: what they had published and not confirmed is confirmed. */
export async function confirmMine(db: Db, personId: string, now: Date): Promise<void> {
	const mine = await initiativesOf(db, personId);
	const waiting = mine.filter(({ author, confirmedAt }) => author === personId && confirmedAt === null);
	for (const { id } of waiting) await confirmAuthorByToken(db, authorToken(id), now);
}
