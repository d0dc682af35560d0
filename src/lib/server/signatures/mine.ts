import type { Address } from '../base/address.ts';
import type { Db } from '../base/database.ts';
import { initiativeById } from '../initiatives/find.ts';
import { consentsOf, invitedBy, keysOfSigners, wholeRows } from './mine.sql.ts';
import { signerOf, type SignatureKey } from './signature.ts';

/** The signatures of an address among these initiatives, each looked for under the hash of its own. */
export async function signedBy(db: Db, address: Address, initiativeIds: string[]): Promise<SignatureKey[]> {
	if (initiativeIds.length === 0) return [];
	return keysOfSigners(
		db,
		initiativeIds.map((initiativeId) => ({ initiativeId, signer: signerOf(initiativeId, address) }))
	);
}

/** All that a signature says of whoever gave it, in plain words for them to read and to keep (GDPR articles 15 and 20). */
export interface MySignature extends SignatureKey {
	slug: string;
	title: string;
	/** The text that was signed, by its number. */
	revision: number;
	state: 'pending' | 'confirmed' | 'invalidated';
	name: string;
	postalCode: string;
	commune: string | null;
	departement: string | null;
	showName: boolean;
	passName: boolean;
	news: boolean;
	reason: string | null;
	/** By what means the link came, and through how many people. */
	channel: string;
	depth: number;
	/** How many came by this person's own link; who they are is told to nobody. */
	brought: number;
	signedAt: Date;
	confirmedAt: Date | null;
	/** Whether the address is still kept, sealed, to write to. */
	addressKept: boolean;
	consents: { purpose: string; wording: string; givenAt: Date; endedAt: Date | null }[];
}

/** Those of these signatures that still stand, latest first. */
export async function mySignatures(db: Db, keys: SignatureKey[]): Promise<MySignature[]> {
	if (keys.length === 0) return [];
	const [rows, consents, brought] = await Promise.all([wholeRows(db, keys), consentsOf(db, keys), invitedBy(db, keys)]);
	const mine: MySignature[] = [];
	for (const row of rows) {
		const initiative = await initiativeById(db, row.initiative_id);
		const given = consents.filter((one) => one.signature_id === row.id);
		mine.push({
			initiativeId: row.initiative_id,
			id: row.id,
			slug: initiative?.slug ?? '',
			title: initiative?.title ?? '',
			revision: row.revision,
			state: row.state as MySignature['state'],
			name: row.name,
			postalCode: row.postal_code,
			commune: row.commune,
			departement: row.departement,
			showName: row.show_name,
			passName: row.pass_name,
			news: row.news,
			reason: row.reason,
			channel: row.channel,
			depth: row.depth,
			brought: brought.get(row.id) ?? 0,
			signedAt: row.signed_at,
			confirmedAt: row.confirmed_at,
			addressKept: row.kept,
			consents: given.map(({ purpose, wording, given_at, ended_at }) => ({
				purpose,
				wording,
				givenAt: given_at,
				endedAt: ended_at
			}))
		});
	}
	return mine;
}
