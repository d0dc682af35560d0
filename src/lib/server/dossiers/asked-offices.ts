import type { Db } from '../base/database.ts';
import type { OfficeKey, OfficeKind } from '../seats/office.ts';
import { askedOfficeRows } from './dossiers.sql.ts';
import { findOffice } from './find-office.ts';

/** One line of the host's list of offices. */
export interface AskedOffice extends OfficeKey {
	/** « la mairie de Rennes ». */
	label: { fr: string; en: string };
	/** Initiatives addressed to it, and those that became a formal call. */
	asked: number;
	calls: number;
	email: string | null;
	/** Name of whoever holds its seat. */
	holder: string | null;
	/** Claims to its seat that are open. */
	claims: number;
	/** An address waits for a second person of the staff. */
	waiting: boolean;
}

const MOST = 300;

/** Offices that are asked something, claimed or written to: those where the staff has something to do first. At most 300. */
export async function askedOffices(db: Db, now: Date): Promise<AskedOffice[]> {
	const rows = await askedOfficeRows(db, MOST, now);
	return Promise.all(
		rows.map(async (row) => {
			const key = { kind: row.kind as OfficeKind, code: row.code };
			const known = row.name_fr && row.name_en ? { fr: row.name_fr, en: row.name_en } : null;
			const label = known ??
				(await findOffice(db, key))?.label ?? { fr: row.label ?? row.code, en: row.label ?? row.code };
			const { asked, calls, email, holder, claims, waiting } = row;
			return { ...key, label, asked, calls, email, holder, claims, waiting };
		})
	);
}
