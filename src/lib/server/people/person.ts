import type { Address } from '../base/address.ts';
import { config } from '../base/config.ts';
import type { Db } from '../base/database.ts';
import { mac, seal, unseal } from '../base/seal.ts';
import { uuid7 } from '../base/uuid.ts';
import {
	confirmPerson,
	deletePerson,
	deletePersons,
	insertPerson,
	personByHash,
	personById,
	unproved
} from './people.sql.ts';

/** Somebody who started something or keeps the place; signatories are not persons here. */
export interface Person {
	id: string;
	name: string;
	confirmedAt: Date | null;
}

/** One mailbox is one person: HMAC of the normalised address under the signer pepper. 32 bytes. */
export function addressHash(address: Address): Buffer {
	return mac(config().keys.signerPepper, 'person|v1', address.canonical);
}

/** The person behind an address, made if new, with the name and language given the first time. Races end in one row. */
export async function personAt(
	tx: Db,
	who: { address: Address; name: string; locale: string },
	now: Date
): Promise<Person> {
	const hash = addressHash(who.address);
	const id = uuid7(now);
	await insertPerson(tx, {
		id,
		address_hash: hash,
		address_sealed: seal(config().keys.field, 'person', who.address.written),
		name: who.name,
		locale: who.locale,
		created_at: now
	});
	const row = await personByHash(tx, hash);
	if (!row) throw new Error('A person just written cannot be read.');
	return { id: row.id, name: row.name, confirmedAt: row.confirmed_at };
}

/** Whether somebody carries or keeps something under this address. Tell it only to who proved the address. */
export async function hasAccount(db: Db, address: Address): Promise<boolean> {
	return (await personByHash(db, addressHash(address))) !== undefined;
}

/** Who is known by this address; null when nobody is. */
export async function knownAt(db: Db, address: Address): Promise<Person | null> {
	const row = await personByHash(db, addressHash(address));
	return row ? { id: row.id, name: row.name, confirmedAt: row.confirmed_at } : null;
}

/** What stands for the address where a library wants one: its keyed hash, at a domain that cannot exist. */
export function addressAlias(hash: Buffer): string {
	return `${hash.toString('hex').slice(0, 40)}@person.invalid`;
}

/** The address as written, to send to. */
export function openAddress(sealed: Buffer): string {
	const address = unseal(config().keys.field, 'person', sealed);
	if (address === null) throw new Error('A sealed address does not open: is FIELD_KEY the one it was sealed with?');
	return address;
}

/** Says that this person reads the mail of their address: a code or a link sent there came back. */
export async function proveAddress(tx: Db, id: string, now: Date): Promise<void> {
	await confirmPerson(tx, id, now);
}

/** The sealed address of a person, as `queueMail` takes it; null when they have left. */
export async function reachOf(db: Db, id: string): Promise<{ sealed: Buffer; context: string } | null> {
	const row = await personById(db, id);
	return row ? { sealed: row.address_sealed, context: 'person' } : null;
}

/** All that is kept of a person; the address stays sealed (`openAddress`). */
export interface PersonKept {
	id: string;
	name: string;
	locale: 'fr' | 'en';
	addressHash: Buffer;
	addressSealed: Buffer;
	createdAt: Date;
	confirmedAt: Date | null;
}

/** Null when they have left. */
export async function readPerson(db: Db, id: string): Promise<PersonKept | null> {
	const row = await personById(db, id);
	return row
		? {
				id: row.id,
				name: row.name,
				locale: row.locale === 'en' ? 'en' : 'fr',
				addressHash: row.address_hash,
				addressSealed: row.address_sealed,
				createdAt: row.created_at,
				confirmedAt: row.confirmed_at
			}
		: null;
}

/** Name and address go, and whatever hangs on the person by the tables' own rules. */
export async function erasePerson(tx: Db, id: string): Promise<void> {
	await deletePerson(tx, id);
}

/** Where and in which language a person is written to; null when they have left. */
export async function mailboxOf(
	db: Db,
	id: string
): Promise<{ to: { sealed: Buffer; context: string }; locale: 'fr' | 'en' } | null> {
	const row = await personById(db, id);
	if (!row) return null;
	return { to: { sealed: row.address_sealed, context: 'person' }, locale: row.locale === 'en' ? 'en' : 'fr' };
}

/** Whoever was given to us before then and never proved their address. */
export function unprovedPersons(db: Db, before: Date): Promise<string[]> {
	return unproved(db, before);
}

/** As `erasePerson`, for those of them who have still not proved their address. */
export async function eraseUnproved(tx: Db, ids: string[]): Promise<void> {
	await deletePersons(tx, ids);
}
