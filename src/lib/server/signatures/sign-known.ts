import type { Db } from '../base/database.ts';
import { done, type Outcome } from '../base/outcome.ts';
import { confirmSignature } from './confirm.ts';
import { drawUp, signaturesOf, type SignRefusal } from './sign.ts';
import { rowOfSigner } from './signatures.sql.ts';
import { tokenFor } from './signature.ts';

/**
 * Signs and confirms in one tap, with no mail: only for an address that this very device has proved (`people/device.ts`).
 * `form` is the plain form with what the device remembers put in. Signing again is answered the same.
 */
export async function signKnown(
	db: Db,
	slug: string,
	form: unknown,
	now: Date
): Promise<Outcome<{ handle: string; share: string }, SignRefusal>> {
	const drawn = await drawUp(db, slug, form, now);
	if (!drawn.ok) return drawn;
	const { row, handle } = drawn.value;
	await signaturesOf(db)({ ...row, mailDueAt: null, mailUntil: null });
	const written = await rowOfSigner(db, row.initiativeId, row.signer);
	const key = { initiativeId: row.initiativeId, id: written?.id ?? row.id };
	if (written?.state === 'pending') await confirmSignature(db, key, now);
	return done({ handle, share: tokenFor('share', key) });
}
