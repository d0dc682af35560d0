import sharp from 'sharp';
import type { Db } from '../base/database.ts';
import { fileBytes, keepFile } from '../base/files.ts';
import { record } from '../base/journal.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { cleanLine, graphemes } from '../base/plain-text.ts';
import { isUuid, uuid7 } from '../base/uuid.ts';
import { touchWord } from './carry.sql.ts';
import { carrying, type Carried, type CarryRefusal } from './carry.ts';
import { deletePictures, insertPicture, isShown, takenPositions, writeAlt } from './picture.sql.ts';
import { removeUnused } from './remove.ts';

export type PictureRefusal =
	| CarryRefusal
	| 'picture_missing'
	| 'picture_heavy'
	| 'picture_large'
	| 'picture_kind'
	| 'picture_broken'
	| 'too_many_pictures'
	| 'alt_long'
	| 'alt_characters';

/** 10 MB and 40 million points, four pictures. */
export const HEAVIEST = 10 * 1024 * 1024;
const MOST_POINTS = 40_000_000;
const MOST = 4;
const WIDTHS = { large: 1600, small: 640 } as const;

/** What the bytes say they are; names and types that come with an upload are not looked at. */
const KINDS: [string, (bytes: Buffer) => boolean][] = [
	['jpeg', (bytes) => bytes.subarray(0, 3).equals(Buffer.of(0xff, 0xd8, 0xff))],
	['png', (bytes) => bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))],
	['webp', (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP'],
	['avif', (bytes) => ascii(bytes, 4, 8) === 'ftyp' && /avi[fs]/.test(ascii(bytes, 8, 32))]
];

// No cache of decoded pictures, one open at a time (`inTurn`): one of 40 million points takes up to 160 MB.
sharp.cache(false);
sharp.concurrency(1);

interface Encoded {
	large: Buffer;
	small: Buffer;
	width: number;
	height: number;
}

/**
 * A photograph as we keep it: turned upright, its first frame only, nothing that came with it (place, device, date), written
 * anew as WebP at most 1,600 and 640 points wide. Refuses what is not JPEG, PNG, WebP or AVIF, whatever its name.
 */
export function encodePicture(bytes: Buffer): Promise<Outcome<Encoded, PictureRefusal>> {
	return inTurn(() => encode(bytes));
}

let last: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
	const next = last.then(work);
	last = next.catch(() => {});
	return next;
}

async function encode(bytes: Buffer): Promise<Outcome<Encoded, PictureRefusal>> {
	if (bytes.length === 0) return refused('picture_missing', 'picture');
	if (bytes.length > HEAVIEST) return refused('picture_heavy', 'picture');
	const kind = KINDS.find(([, is]) => is(bytes))?.[0];
	if (!kind) return refused('picture_kind', 'picture');
	try {
		const open = () => sharp(bytes, { limitInputPixels: MOST_POINTS, failOn: 'error', pages: 1, sequentialRead: true });
		const { format, width, height } = await open().metadata();
		if (format !== (kind === 'avif' ? 'heif' : kind)) return refused('picture_kind', 'picture');
		if (width * height > MOST_POINTS) return refused('picture_large', 'picture');
		const large = await open()
			.autoOrient()
			.resize(WIDTHS.large, WIDTHS.large, FIT)
			.webp({ quality: 80 })
			.toBuffer({ resolveWithObject: true });
		const small = await sharp(large.data).resize(WIDTHS.small, WIDTHS.small, FIT).webp({ quality: 76 }).toBuffer();
		return done({ large: large.data, small, width: large.info.width, height: large.info.height });
	} catch (error) {
		// The library's words for « more points than allowed » are the only way to tell it from a broken file.
		const tooLarge = error instanceof Error && /pixel limit/i.test(error.message);
		return refused(tooLarge ? 'picture_large' : 'picture_broken', 'picture');
	}
}

const FIT = { fit: 'inside', withoutEnlargement: true } as const;

/** Adds a picture after the others, with what it shows in words (may be empty, at most 300 characters). */
export async function addPicture(
	db: Db,
	carried: Carried,
	picture: { bytes: Buffer; alt: string },
	now: Date
): Promise<Outcome<{ id: string }, PictureRefusal>> {
	const alt = altOf(picture.alt);
	if (!alt.ok) return alt;
	// Looked at before the work, and again by the transaction that writes.
	const allowed = await carrying<null, PictureRefusal>(db, carried, 'picture', async () => done(null));
	if (!allowed.ok) return allowed;
	const encoded = await encodePicture(picture.bytes);
	if (!encoded.ok) return encoded;
	const [large, small] = [await keepFile(encoded.value.large), await keepFile(encoded.value.small)];
	const { width, height } = encoded.value;
	const outcome = await carrying<{ id: string }, PictureRefusal>(db, carried, 'picture', async (tx, initiative) => {
		const taken = new Set((await takenPositions(tx, initiative.id)).map((row) => row.position));
		const position = [1, 2, 3, 4].find((free) => !taken.has(free));
		if (position === undefined || taken.size >= MOST) return refused('too_many_pictures', 'picture');
		const id = uuid7(now);
		await insertPicture(
			tx,
			{ initiativeId: initiative.id, id, position, alt: alt.value, width, height, large, small },
			now
		);
		await touchWord(tx, initiative.id, now);
		await record(
			tx,
			{ subjectId: initiative.id, kind: 'initiative_revised', facts: { what: 'picture', material: false } },
			now
		);
		return done({ id });
	});
	if (!outcome.ok) await removeUnused(db, [large, small]);
	return outcome;
}

/** What a picture shows, in words, for those who do not see it. */
export async function describePicture(
	db: Db,
	carried: Carried,
	picture: { id: string; alt: string },
	now: Date
): Promise<Outcome<null, PictureRefusal>> {
	const alt = altOf(picture.alt);
	if (!alt.ok) return alt;
	if (!isUuid(picture.id)) return refused('not_here');
	return carrying<null, PictureRefusal>(db, carried, 'picture', async (tx, { id }) => {
		if (!(await writeAlt(tx, id, picture.id, alt.value))) return refused('not_here');
		await record(tx, { subjectId: id, kind: 'initiative_revised', facts: { what: 'picture', material: false } }, now);
		return done(null);
	});
}

/** Takes a picture away, and its files once nothing uses them. */
export async function removePicture(
	db: Db,
	carried: Carried,
	picture: string,
	now: Date
): Promise<Outcome<null, PictureRefusal>> {
	if (!isUuid(picture)) return refused('not_here');
	const outcome = await carrying<string[], PictureRefusal>(db, carried, 'picture', async (tx, { id }) => {
		const files = await deletePictures(tx, id, picture);
		if (files.length === 0) return refused('not_here');
		await record(tx, { subjectId: id, kind: 'initiative_revised', facts: { what: 'picture', material: false } }, now);
		return done(files);
	});
	if (!outcome.ok) return outcome;
	await removeUnused(db, outcome.value);
	return done(null);
}

/** The WebP bytes of a picture that some initiative shows; null for any other file. */
export async function pictureBytes(db: Db, hash: string): Promise<Buffer | null> {
	if (!/^[0-9a-f]{64}$/.test(hash) || !(await isShown(db, hash))) return null;
	return fileBytes(hash);
}

function altOf(text: string): Outcome<string, PictureRefusal> {
	if (text.length > 2000) return refused('alt_long', 'alt');
	const alt = cleanLine(text);
	if (alt === null) return refused('alt_characters', 'alt');
	return graphemes(alt) > 300 ? refused('alt_long', 'alt') : done(alt);
}

function ascii(bytes: Buffer, from: number, to: number): string {
	return bytes.subarray(from, to).toString('latin1');
}
