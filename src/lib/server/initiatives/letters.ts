import type { Address } from '../base/address.ts';
import type { Db } from '../base/database.ts';

/** The mail that confirms an author's address: a code to type, and a link to a page with one button. */
export async function sendAuthorCode(
	_tx: Db,
	_letter: { id: string; title: string; to: Address | { person: string }; locale: string; round: number },
	_now: Date
): Promise<void> {}
