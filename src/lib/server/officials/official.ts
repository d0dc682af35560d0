import type { Db } from '../base/database.ts';
import type { OfficeKey } from '../seats/office.ts';
import { contactRow, officialRows } from './official.sql.ts';
import type { TitleCode } from './said-row.ts';

/** Who was elected to an office, as a register said: public, and no leave to speak for it here (that is a seat). */
export interface Official {
	/** « Nathalie Martin ». */
	name: string;
	title: TitleCode;
	/** ISO days; `until` null: in office, as far as the register knows. */
	since: string | null;
	until: string | null;
	/** Day of the file that named them. */
	fileDay: string;
}

/** Those elected to an office, who is in office first; none when no register was imported. At most 20. */
export async function officialsOf(db: Db, key: OfficeKey): Promise<Official[]> {
	const rows = await officialRows(db, key);
	return rows.map(({ name, title, since, until, file_day }) => ({
		...{ name, title: title as TitleCode, since, until, fileDay: file_day }
	}));
}

/** What the directory says of an office. */
export interface SaidContact {
	email: string | null;
	postal: string | null;
	/** ISO day of its file. */
	fileDay: string;
}

/** What the directory last said of an office, whether or not somebody corrected it since; null when it said nothing. */
export async function saidContact(db: Db, key: OfficeKey): Promise<SaidContact | null> {
	const row = await contactRow(db, key);
	return row ? { email: row.email, postal: row.postal_address, fileDay: row.file_day } : null;
}
