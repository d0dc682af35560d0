import type { Db } from '../base/database.ts';
import { signatureRow } from './signatures.sql.ts';
import { readToken, type LinkPurpose, type SignatureKey } from './signature.ts';

/** Who holds a link made for this purpose, while their signature counts; null for anybody else. Changes nothing. */
export async function signatoryBy(
	db: Db,
	purpose: LinkPurpose,
	token: string
): Promise<(SignatureKey & { name: string }) | null> {
	const key = readToken(purpose, token);
	const row = key && (await signatureRow(db, key));
	return row?.state === 'confirmed' ? { ...key!, name: row.name } : null;
}
