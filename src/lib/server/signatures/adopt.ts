import { parseAddress } from '../base/address.ts';
import type { Db } from '../base/database.ts';
import { refused, type Outcome } from '../base/outcome.ts';
import { initiativeById } from '../initiatives/find.ts';
import { adopt, type AdoptRefusal } from '../carrying/hand-over.ts';
import { openAddress, readToken } from './signature.ts';
import { signatureRow } from './signatures.sql.ts';

/** What a link to adopt is about, for the page with one button; `offered` is false once somebody has taken it. Changes nothing. */
export async function peekAdoption(
	db: Db,
	token: string
): Promise<{ slug: string; title: string; name: string; offered: boolean } | null> {
	const key = readToken('adopt', token);
	const row = key && (await signatureRow(db, key));
	const initiative = row && (await initiativeById(db, row.initiative_id));
	if (!initiative) return null;
	return { slug: initiative.slug, title: initiative.title, name: row.name, offered: initiative.adoptableAt !== null };
}

/** Somebody who signed takes over what has been silent, by the link of their own mail: the first to press carries it. */
export async function adoptByToken(
	db: Db,
	token: string,
	form: unknown,
	now: Date
): Promise<Outcome<{ slug: string }, AdoptRefusal>> {
	const key = readToken('adopt', token);
	const row = key && (await signatureRow(db, key));
	if (!row || row.state !== 'confirmed' || !row.signer || !row.address_sealed) return refused('not_here');
	const written = openAddress(row.signer, row.address_sealed);
	const address = written && parseAddress(written);
	if (!address) return refused('not_here');
	return adopt(db, { initiativeId: row.initiative_id, address }, form, now);
}
