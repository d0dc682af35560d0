import { isUtf8 } from 'node:buffer';
import { FileFault } from './file-fault.ts';

export interface FileText {
	text: string;
	encoding: 'utf-8' | 'windows-1252';
}

/** Where windows-1252 leaves ISO 8859-1: € ‚ ƒ „ … and the apostrophe ’ that names are written with. */
const OWN =
	'\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
	'\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

/** The text of a file: UTF-8 when it is, else windows-1252, as prefectures used to write. A file that holds control signs is none. */
export function readText(bytes: Uint8Array): FileText {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (buffer.length === 0) throw new FileFault('empty');
	if (buffer.includes(0)) throw new FileFault('not_text');
	const utf8 = isUtf8(buffer);
	const text = utf8 ? buffer.toString('utf8').replace(/^\uFEFF/, '') : fromWindows(buffer);
	const trick = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/.exec(text);
	if (trick) throw new FileFault('characters', lineAt(text, trick.index));
	return { text, encoding: utf8 ? 'utf-8' : 'windows-1252' };
}

function fromWindows(buffer: Buffer): string {
	return buffer.toString('latin1').replace(/[\u0080-\u009f]/g, (sign) => OWN[sign.charCodeAt(0) - 0x80]!);
}

/** The line, from 1, on which a place of the text lies. */
export function lineAt(text: string, index: number): number {
	let line = 1;
	for (let at = text.indexOf('\n'); at !== -1 && at < index; at = text.indexOf('\n', at + 1)) line++;
	return line;
}
