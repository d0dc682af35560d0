import { parseAddress } from '../base/address.ts';
import { config } from '../base/config.ts';
import { inTransaction, type Db } from '../base/database.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { cleanName } from '../base/plain-text.ts';
import { mac, sameCode } from '../base/seal.ts';
import { claimRow, newClaim, tryClaim, useClaim } from './claim.sql.ts';
import { forgetKeys } from './lost-keys.ts';
import { personAt } from '../people/person.ts';
import { endRoleRow, insertRole, lockRoles, staff } from './roles.sql.ts';

const LIMITS = { hours: 24, tries: 5 } as const;

/** Letters and digits that cannot be mistaken for one another. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

/**
 * The code by which somebody becomes the first host, as `npm start` prints it: null once there is a host.
 * The same within 24 hours, so that a restart does not spoil the one written down.
 */
export async function claimCode(db: Db, now: Date): Promise<string | null> {
	if (await hasHost(db)) return null;
	const row = await claimRow(db, LIMITS, now);
	return codeOf(row?.round ?? (await newClaim(db, now)));
}

/** A new code, whoever is host already: for an operator whose hosts are gone. The one before is dead. */
export async function renewClaim(db: Db, now: Date): Promise<string> {
	return codeOf(await newClaim(db, now));
}

export type ClaimRefusal = 'code_wrong' | 'address_wrong' | 'name_missing';

/**
 * Makes the bearer of the code a host; their sign-in code and a second factor still stand between them and /host.
 * One use; a wrong, old or exhausted code is one refusal.
 */
export async function claimHost(
	db: Db,
	form: { code: string; email: string; name: string; locale: string },
	now: Date
): Promise<Outcome<{ personId: string }, ClaimRefusal>> {
	const address = parseAddress(form.email);
	if (!address) return refused('address_wrong', 'email');
	const name = cleanName(form.name);
	if (!name) return refused('name_missing', 'name');
	// Counted outside the transaction: a refusal must not give the try back.
	const tried = await tryClaim(db, LIMITS, now);
	if (!tried || !sameCode(plain(form.code), plain(codeOf(tried.round)))) return refused('code_wrong', 'code');
	return inTransaction(db, async (tx) => {
		await lockRoles(tx);
		if (!(await useClaim(tx, tried.round, now))) return refused('code_wrong', 'code');
		const person = await personAt(tx, { address, name, locale: form.locale }, now);
		// An invitation still open gives way: the role comes from the code.
		await endRoleRow(tx, { personId: person.id, role: 'host', departement: null }, now);
		await insertRole(tx, { person_id: person.id, role: 'host', granted_at: now, accepted_at: now });
		// A host who lost their keys comes back this way: whoever has the code holds the machine itself.
		await forgetKeys(tx, person.id);
		return done({ personId: person.id });
	});
}

async function hasHost(db: Db): Promise<boolean> {
	return (await staff(db)).some((row) => row.role === 'host' && row.accepted_at !== null);
}

/** Twelve letters in three groups, derived from the round: 58 bits. */
function codeOf(round: number): string {
	const bytes = mac(config().keys.link, 'host-claim', String(round));
	const letters = [...bytes.subarray(0, 12)].map((byte) => ALPHABET[byte % ALPHABET.length]);
	return [0, 4, 8].map((start) => letters.slice(start, start + 4).join('')).join('-');
}

function plain(code: string): string {
	return code.toUpperCase().replace(/[^A-Z0-9]/g, '');
}
