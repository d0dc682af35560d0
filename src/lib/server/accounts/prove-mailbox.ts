import { parseAddress, type Address } from '../base/address.ts';
import type { Db } from '../base/database.ts';
import type { Remembered } from '../people/device.ts';
import { personAt, proveAddress } from '../people/person.ts';
import { askCode, type SendCode } from './sign-in.ts';

/** Sends a code to an address nobody has proved yet from here; `handle` is what `signInWithCode` wants with it. */
export async function askForCode(
	db: Db,
	who: { address: Address; name: string; locale: string },
	send: SendCode,
	now: Date
): Promise<string> {
	await personAt(db, who, now);
	const asked = askCode(db, { email: who.address.written, locale: who.locale }, send, now);
	if (!asked.ok) throw new Error('An address just read is none.');
	await asked.value.sent;
	return asked.value.handle;
}

/** The person a device remembers: their address was proved from it. */
export async function personOfDevice(db: Db, known: Remembered, locale: string, now: Date): Promise<string> {
	const address = parseAddress(known.email);
	if (!address) throw new Error('A device remembers an address that is none.');
	const person = await personAt(db, { address, name: known.name, locale }, now);
	await proveAddress(db, person.id, now);
	return person.id;
}
