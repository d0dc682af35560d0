import type { Db } from '../base/database.ts';
import { insertOffice, insertOffices, officeRow, type OfficeRow } from './office.sql.ts';

export const OFFICE_KINDS = ['commune', 'epci', 'departement', 'region', 'other'] as const;
export type OfficeKind = (typeof OFFICE_KINDS)[number];

/** What names an office: its kind, and its INSEE code (an EPCI's SIREN) or, for a body that an author named, the initiative's short code. */
export interface OfficeKey {
	kind: OfficeKind;
	code: string;
}

/** A function that is asked, whoever holds it now. */
export interface Office extends OfficeKey {
	/** With its article, to follow « à »: « la mairie de Rennes ». */
	label: { fr: string; en: string };
	departement: string | null;
	population: number | null;
	/** Of the office, not of a person; null until somebody gave it. */
	email: string | null;
	postalAddress: string | null;
	contactFrom: 'host' | 'import' | 'office' | null;
	/** Registered voters, as entered by the host; null: nobody entered them. */
	voters: number | null;
}

/** Path of its page: `/offices/commune-35238`. */
export function officePath({ kind, code }: OfficeKey): string {
	return `/offices/${kind}-${code}`;
}

/** Reads the last part of `officePath`; null for anything else. */
export function readOfficeKey(text: string): OfficeKey | null {
	const [, kind, code] = /^(commune|epci|departement|region|other)-([0-9A-Za-z]{1,12})$/.exec(text) ?? [];
	return kind && code ? { kind: kind as OfficeKind, code } : null;
}

export async function officeAt(db: Db, key: OfficeKey): Promise<Office | null> {
	const row = await officeRow(db, key);
	return row ? toOffice(row) : null;
}

/** Makes the row of an office the first time it is asked, claimed or written to; what it holds already is left as it is. */
export async function ensureOffice(
	tx: Db,
	office: Pick<Office, 'kind' | 'code' | 'label' | 'departement' | 'population'>,
	now: Date
): Promise<Office> {
	await insertOffice(tx, office, now);
	return toOffice((await officeRow(tx, office))!);
}

/** Makes the rows of many, and follows what the territory says of those that are there; contacts are left. How many were written. */
export async function ensureOffices(
	tx: Db,
	offices: Pick<Office, 'kind' | 'code' | 'label' | 'departement' | 'population'>[],
	now: Date
): Promise<number> {
	let written = 0;
	for (let start = 0; start < offices.length; start += 5000)
		written += await insertOffices(tx, offices.slice(start, start + 5000), now);
	return written;
}

function toOffice(row: OfficeRow): Office {
	return {
		kind: row.kind as OfficeKind,
		code: row.code,
		label: { fr: row.name_fr, en: row.name_en },
		departement: row.departement,
		population: row.population,
		email: row.email,
		postalAddress: row.postal_address,
		contactFrom: row.contact_from as Office['contactFrom'],
		voters: row.voters
	};
}
