import type { Db } from '../src/lib/server/base/database.ts';
import { confirmSignature } from '../src/lib/server/signatures/confirm.ts';
import { readHandle } from '../src/lib/server/signatures/handle.ts';
import { sign } from '../src/lib/server/signatures/sign.ts';
import { WORDING } from '../src/lib/server/signatures/sign-form.ts';
import { rowOfSigner } from '../src/lib/server/signatures/signatures.sql.ts';
import type { SignatureKey } from '../src/lib/server/signatures/signature.ts';

/** What Camille types, or whoever else. */
export function signForm(says: Record<string, unknown> = {}): Record<string, unknown> {
	return { name: 'Camille', email: 'camille@exemple.fr', postalCode: '35000', wording: WORDING, ...says };
}

/** Somebody signs; throws the refusals when it is refused. */
export async function hasSigned(
	db: Db,
	slug: string,
	says: Record<string, unknown>,
	now: Date
): Promise<SignatureKey & { handle: string }> {
	const signed = await sign(db, slug, signForm(says), now);
	if (!signed.ok) throw new Error(JSON.stringify(signed.refusals));
	const who = readHandle(signed.value.handle)!;
	const row = await rowOfSigner(db, who.initiativeId, who.signer);
	return { initiativeId: who.initiativeId, id: row!.id, handle: signed.value.handle };
}

/** Somebody signs and confirms. */
export async function hasConfirmed(
	db: Db,
	slug: string,
	says: Record<string, unknown>,
	now: Date
): Promise<SignatureKey> {
	const key = await hasSigned(db, slug, says, now);
	await confirmSignature(db, key, now);
	return key;
}
