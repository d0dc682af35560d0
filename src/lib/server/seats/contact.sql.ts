import { sql } from 'kysely';
import type { Db } from '../base/database.ts';
import type { ImportedContact } from './imported-contact.ts';
import type { OfficeKey } from './office.ts';

export async function writeContact(
	tx: Db,
	{ kind, code }: OfficeKey,
	change: { email?: string | null; postal_address?: string | null; contact_from: 'host' | 'office' },
	now: Date
): Promise<void> {
	await tx
		.updateTable('office')
		.set({ ...change, contact_at: now })
		.where('kind', '=', kind)
		.where('code', '=', code)
		.execute();
}

export async function writeVoters(tx: Db, { kind, code }: OfficeKey, voters: number | null, now: Date): Promise<void> {
	await tx
		.updateTable('office')
		.set({ voters, voters_at: voters === null ? null : now })
		.where('kind', '=', kind)
		.where('code', '=', code)
		.execute();
}

export async function writeImported(tx: Db, contacts: ImportedContact[], now: Date): Promise<number> {
	const { numAffectedRows } = await sql`
		update office o set email = u.email, postal_address = u.postal, contact_from = 'import', contact_at = ${now}
		from unnest(${contacts.map((one) => one.office_kind)}::text[], ${contacts.map((one) => one.office_code)}::text[],
			${contacts.map((one) => one.email)}::text[], ${contacts.map((one) => one.postal_address)}::text[]) u(kind, code, email, postal)
		where o.kind = u.kind and o.code = u.code and (o.contact_from is null or o.contact_from = 'import')
			and (o.email, o.postal_address) is distinct from (u.email, u.postal)`.execute(tx);
	return Number(numAffectedRows ?? 0);
}

/** Domains of other offices' addresses, of its département or written by hand: a look-alike of one of them is found. */
export async function otherAddresses(db: Db, { kind, code }: OfficeKey): Promise<string[]> {
	const departementOf = db.selectFrom('office').select('departement').where('kind', '=', kind).where('code', '=', code);
	const rows = await db
		.selectFrom('office')
		.select('email')
		.distinct()
		.where('email', 'is not', null)
		.where((eb) => eb.or([eb('kind', '<>', kind), eb('code', '<>', code)]))
		// Thousands of imported names, all over the country, would each have neighbours one letter away.
		.where((eb) =>
			eb.or([eb('contact_from', '<>', 'import'), eb('departement', 'is not distinct from', departementOf)])
		)
		.limit(50_000)
		.execute();
	return rows.map((row) => row.email!);
}

export async function putWaiting(
	tx: Db,
	{ kind, code }: OfficeKey,
	waiting: { email: string; doubts: string[]; entered_by: string },
	now: Date
): Promise<void> {
	const row = { ...waiting, entered_at: now };
	await tx
		.insertInto('office_address_waiting')
		.values({ office_kind: kind, office_code: code, ...row })
		.onConflict((clash) => clash.columns(['office_kind', 'office_code']).doUpdateSet(row))
		.execute();
}

export function waitingRow(db: Db, { kind, code }: OfficeKey) {
	return db
		.selectFrom('office_address_waiting')
		.selectAll()
		.where('office_kind', '=', kind)
		.where('office_code', '=', code)
		.executeTakeFirst();
}

/** Takes it out; undefined when somebody did already, or another stands in its place. */
export function takeWaiting(tx: Db, { kind, code }: OfficeKey, email: string) {
	return tx
		.deleteFrom('office_address_waiting')
		.where('office_kind', '=', kind)
		.where('office_code', '=', code)
		.where('email', '=', email)
		.returningAll()
		.executeTakeFirst();
}

export async function dropWaiting(tx: Db, { kind, code }: OfficeKey): Promise<void> {
	await tx
		.deleteFrom('office_address_waiting')
		.where('office_kind', '=', kind)
		.where('office_code', '=', code)
		.execute();
}
