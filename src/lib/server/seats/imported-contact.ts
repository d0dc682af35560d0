import type { Db } from '../base/database.ts';
import { writeImported } from './contact.sql.ts';

/** What the directory says of one office. */
export interface ImportedContact {
	office_kind: string;
	office_code: string;
	email: string | null;
	postal_address: string | null;
}

/** Writes where offices are reached, but where the office or the host wrote it: a correction stays. How many changed. */
export async function takeContacts(tx: Db, contacts: ImportedContact[], now: Date): Promise<number> {
	let written = 0;
	for (let start = 0; start < contacts.length; start += 5000)
		written += await writeImported(tx, contacts.slice(start, start + 5000), now);
	return written;
}
