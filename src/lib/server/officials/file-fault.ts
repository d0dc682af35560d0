/**
 * Why a file is refused whole: not_text (a picture, a spreadsheet), characters (control signs), no_header (no line of heads that
 * we know), other_file (it is another register), unused_file (a register we do not read), columns (a line with more or fewer cells
 * than the heads), quote (one that never closes), cut (it ends in the middle), json (it cannot be read), long (too many lines, or
 * one too long), empty.
 */
export type FileFaultCode =
	| 'not_text'
	| 'characters'
	| 'no_header'
	| 'other_file'
	| 'unused_file'
	| 'columns'
	| 'quote'
	| 'cut'
	| 'json'
	| 'long'
	| 'empty';

/** A file that cannot be what it claims to be; thrown while it is read, and turned into a refusal by whoever reads it. */
export class FileFault extends Error {
	readonly code: FileFaultCode;
	/** The first line is 1; null when it is about the whole file. */
	readonly line: number | null;

	constructor(code: FileFaultCode, line: number | null = null) {
		super(`${code} at line ${line ?? '?'}`);
		this.code = code;
		this.line = line;
	}
}
