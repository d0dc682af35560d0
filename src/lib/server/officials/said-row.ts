import type { OfficeKind } from '../seats/office.ts';

export type TitleCode = 'mayor' | 'president' | 'presidente';

/** What one row of a file says of one office: who was elected there, or where it is written to. */
export interface SaidRow {
	line: number;
	kind: Exclude<OfficeKind, 'other'>;
	code: string;
	name: string | null;
	title: TitleCode | null;
	/** ISO day on which the function began; null when the file does not say. */
	since: string | null;
	email: string | null;
	postal: string | null;
}

/**
 * Why a row cannot be right. unknown_office: no office of today has that code; name, date, address: cannot be read; twice: another
 * row was about the same office.
 */
export type RowFaultCode = 'unknown_office' | 'name' | 'date' | 'address' | 'twice';

/** A row that is refused. It holds nobody's name: only where it stands, and the office it was about. */
export interface RowFault {
	line: number;
	why: RowFaultCode;
	/** As the file has it, cut at 12 signs. */
	code: string;
}

/** Read, refused, or about somebody else (`null`). */
export type ReadRow = SaidRow | RowFault | null;

export function isFault(row: SaidRow | RowFault): row is RowFault {
	return 'why' in row;
}
