import type { Db } from '../base/database.ts';
import { fileBytes, keepFile, removeFile } from '../base/files.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { cleanLine, graphemes } from '../base/plain-text.ts';
import { isUuid, uuid7 } from '../base/uuid.ts';
import { encodePicture, HEAVIEST, type PictureRefusal } from '../carrying/picture.ts';
import type { Seat } from '../seats/seat.ts';
import { deleteDocument, documentRows, insertDocument, isKept, shownDocument } from './document.sql.ts';
import { writing, type WritingRefusal } from './writing.ts';

export type DocumentRefusal =
	| WritingRefusal
	| 'document_missing'
	| 'document_heavy'
	| 'document_large'
	| 'document_kind'
	| 'document_broken'
	| 'document_active'
	| 'name_missing'
	| 'name_long'
	| 'name_characters'
	| 'too_many_documents';

const MOST = 6;
/** What a PDF may not carry: it is read by thousands of people. */
const ACTIVE = ['/JavaScript', '/JS', '/Launch', '/EmbeddedFile', '/RichMedia', '/XFA'];

interface Kept {
	bytes: Buffer;
	ending: 'pdf' | 'webp';
}

/**
 * Adds a file to the draft, to be shown with the version under way: a PDF as it is, or a picture written anew without what
 * the camera wrote. 10 MB at most; what the bytes are decides, not the name that came with them.
 */
export async function addDocument(
	db: Db,
	seat: Seat,
	initiativeId: string,
	upload: { bytes: Buffer; name: string },
	now: Date
): Promise<Outcome<{ id: string }, DocumentRefusal>> {
	const name = nameOf(upload.name);
	if (!name.ok) return name;
	// Asked before the work, and again by the transaction that writes.
	const allowed = await writing<null, DocumentRefusal>(db, seat, 'draft', initiativeId, now, async () => done(null));
	if (!allowed.ok) return allowed;
	const kept = await read(upload.bytes);
	if (!kept.ok) return kept;
	const file = await keepFile(kept.value.bytes);
	const outcome = await writing<{ id: string }, DocumentRefusal>(
		db,
		seat,
		'draft',
		initiativeId,
		now,
		async (tx, { answer }) => {
			if ((await documentRows(tx, initiativeId, answer.answerId)).length >= MOST)
				return refused('too_many_documents', 'document');
			const id = uuid7(now);
			const shown = `${name.value.replace(/\.(pdf|webp|jpe?g|png|avif)$/i, '')}.${kept.value.ending}`;
			const row = { id, number: answer.version + 1, name: shown, file, bytes: kept.value.bytes.length };
			await insertDocument(tx, answer, row, now);
			return done({ id });
		}
	);
	if (!outcome.ok) await removeUnused(db, file);
	return outcome;
}

/** Takes a file off the draft. One that was published stays: it is part of what was said. */
export async function removeDocument(
	db: Db,
	seat: Seat,
	initiativeId: string,
	id: string,
	now: Date
): Promise<Outcome<null, DocumentRefusal>> {
	if (!isUuid(id)) return refused('not_here');
	const gone = await writing<string, DocumentRefusal>(db, seat, 'draft', initiativeId, now, async (tx, { answer }) => {
		const file = await deleteDocument(tx, answer, id, answer.version);
		return file ? done(file) : refused('not_here');
	});
	if (!gone.ok) return gone;
	await removeUnused(db, gone.value);
	return done(null);
}

/** A published document; null for one that is not, or not yet. */
export async function documentBytes(
	db: Db,
	initiativeId: string,
	id: string
): Promise<{ name: string; file: string; bytes: Buffer } | null> {
	if (!/^[0-9a-f-]{36}$/.test(id)) return null;
	const row = await shownDocument(db, initiativeId, id);
	const bytes = row && (await fileBytes(row.file));
	return row && bytes ? { name: row.name, file: row.file, bytes } : null;
}

async function removeUnused(db: Db, file: string): Promise<void> {
	if (!(await isKept(db, file))) await removeFile(file);
}

async function read(bytes: Buffer): Promise<Outcome<Kept, DocumentRefusal>> {
	if (bytes.length === 0) return refused('document_missing', 'document');
	if (bytes.length > HEAVIEST) return refused('document_heavy', 'document');
	if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return readPdf(bytes);
	const picture = await encodePicture(bytes);
	return picture.ok
		? done({ bytes: picture.value.large, ending: 'webp' })
		: refused(asDocument(picture.refusals[0]!.code), 'document');
}

function readPdf(bytes: Buffer): Outcome<Kept, DocumentRefusal> {
	if (!bytes.subarray(-2048).includes('%%EOF')) return refused('document_broken', 'document');
	const active = ACTIVE.some((word) => hasName(bytes, word));
	return active ? refused('document_active', 'document') : done({ bytes, ending: 'pdf' });
}

/** A PDF name, not the beginning of a longer one; compressed parts are not looked into, and the file is only ever downloaded. */
function hasName(bytes: Buffer, name: string): boolean {
	for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1)) {
		const next = bytes[at + name.length];
		if (next === undefined || ' \r\n\t(<[/>'.includes(String.fromCharCode(next))) return true;
	}
	return false;
}

function asDocument(code: PictureRefusal): DocumentRefusal {
	if (code === 'picture_large') return 'document_large';
	return code === 'picture_broken' ? 'document_broken' : 'document_kind';
}

function nameOf(text: string): Outcome<string, DocumentRefusal> {
	const name = text.length > 1000 ? text.slice(0, 1000) : cleanLine(text);
	if (name === null || /[/\\]/.test(name)) return refused('name_characters', 'name');
	if (name === '') return refused('name_missing', 'name');
	return graphemes(name) > 100 ? refused('name_long', 'name') : done(name);
}
