import type { Cookies } from '@sveltejs/kit';
import { parseAddress } from '#rooms/base/address.ts';
import type { Db } from '#rooms/base/database.ts';
import { deviceCookie, recognised, type Remembered } from '#rooms/people/device.ts';
import { knownAt } from '#rooms/people/person.ts';
import { personOfDevice } from '#rooms/accounts/prove-mailbox.ts';

/** Somebody whose address is proved: they signed in here, or this device remembers them. */
export interface Here {
	/** Null: remembered by the device, and never known as a person yet. */
	personId: string | null;
	name: string;
	device: Remembered | null;
}

interface Asking {
	cookies: Cookies;
	locals: App.Locals;
}

/** Who is reading; null when nobody knows. Changes nothing. */
export async function whoIsHere(db: Db, { cookies, locals }: Asking): Promise<Here | null> {
	const { person, now } = locals;
	if (person) return { personId: person.personId, name: person.name, device: null };
	const device = await recognised(db, cookies.get(deviceCookie().name), now);
	const address = device && parseAddress(device.email);
	if (!device || !address) return null;
	return { personId: (await knownAt(db, address))?.id ?? null, name: device.name, device };
}

/** The person behind who is here, made when only their device knew them: for what they are about to do. */
export async function personHere(db: Db, here: Here, locals: App.Locals): Promise<string> {
	return here.device ? personOfDevice(db, here.device, locals.locale, locals.now) : here.personId!;
}
