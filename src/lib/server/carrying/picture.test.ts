import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anInitiative } from '../../../../test/an-initiative.ts';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { somePlaces } from '../../../../test/some-places.ts';
import { config } from '../base/config.ts';
import { initiativeById } from '../initiatives/find.ts';
import type { Carried } from './carry.ts';
import { addPicture, describePicture, encodePicture, pictureBytes, removePicture } from './picture.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
let house: FreshDatabase;
let carried: Carried;
beforeAll(async () => {
	house = await freshDatabase();
	await somePlaces(house.db);
	const { id, author } = await anInitiative(house.db, { title: 'Rénover le préau' }, NOW);
	carried = { id, by: author! };
});
afterAll(() => house.drop());

/** A photograph of one colour a drawing, so that no two are the same file. */
const photo = (width: number, height: number, background = '#0b5c63') =>
	sharp({ create: { width, height, channels: 3, background } });

async function reason(bytes: Buffer) {
	const outcome = await encodePicture(bytes);
	return outcome.ok ? 'done' : outcome.refusals[0]!.code;
}

test('a photograph of a telephone: upright, smaller, and silent about where it was taken', async () => {
	const exif = { IFD0: { Make: 'TelephoneMake' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 6/1 43/1' } };
	const bytes = await photo(3000, 2000).withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer();
	expect(bytes.includes('TelephoneMake')).toBe(true);
	const outcome = await encodePicture(bytes);
	if (!outcome.ok) throw new Error('refused');
	const { large, small, width, height } = outcome.value;
	expect([width, height]).toEqual([1067, 1600]);
	for (const written of [large, small]) {
		const facts = await sharp(written).metadata();
		expect(facts).toMatchObject({ format: 'webp' });
		expect([facts.exif, facts.xmp, facts.iptc, facts.orientation]).toEqual([
			undefined,
			undefined,
			undefined,
			undefined
		]);
		expect(written.includes('TelephoneMake')).toBe(false);
	}
	expect((await sharp(small).metadata()).height).toBe(640);
});

test('PNG, WebP and AVIF are taken too; of what moves, the first frame', async () => {
	expect(await reason(await photo(60, 40).png().toBuffer())).toBe('done');
	expect(await reason(await photo(60, 40).avif().toBuffer())).toBe('done');
	const frames = Buffer.concat([Buffer.alloc(40 * 40 * 3, 10), Buffer.alloc(40 * 40 * 3, 200)]);
	const moving = await sharp(frames, { raw: { width: 40, height: 80, channels: 3, pageHeight: 40 } })
		.webp()
		.toBuffer();
	const outcome = await encodePicture(moving);
	expect(outcome.ok && [outcome.value.width, outcome.value.height]).toEqual([40, 40]);
});

test('what is not a photograph is refused, whatever it says it is', async () => {
	const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
	const jpeg = await photo(80, 80).jpeg().toBuffer();
	expect(await reason(Buffer.from(svg))).toBe('picture_kind');
	expect(await reason(Buffer.from(`<?xml version="1.0"?>${svg}`))).toBe('picture_kind');
	expect(await reason(Buffer.from('GIF89a;<script>alert(1)</script>'))).toBe('picture_kind');
	expect(await reason(Buffer.from('%PDF-1.7'))).toBe('picture_kind');
	expect(await reason(Buffer.from('<!doctype html><script>alert(1)</script>'))).toBe('picture_kind');
	expect(await reason(await photo(20, 20).tiff().toBuffer())).toBe('picture_kind');
	expect(await reason(Buffer.concat([Buffer.of(0xff, 0xd8, 0xff), Buffer.from(svg)]))).toBe('picture_broken');
	expect(await reason(jpeg.subarray(0, jpeg.length / 2))).toBe('picture_broken');
	expect(await reason(Buffer.alloc(0))).toBe('picture_missing');
	expect(await reason(Buffer.alloc(10 * 1024 * 1024 + 1, 0xff))).toBe('picture_heavy');
});

test('a bomb of a few kilobytes and 144 million points is not opened', async () => {
	const chunk = (kind: string, data: Buffer) => {
		const body = Buffer.concat([Buffer.from(kind), data]);
		const frame = Buffer.alloc(8);
		frame.writeUInt32BE(data.length, 0);
		frame.writeUInt32BE(crc32(body), 4);
		return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
	};
	const size = Buffer.from([0, 0, 0x2e, 0xe0, 0, 0, 0x2e, 0xe0, 1, 0, 0, 0, 0]);
	const bomb = Buffer.concat([
		Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
		chunk('IHDR', size),
		chunk('IDAT', deflateSync(Buffer.alloc(12_000 * 1501))),
		chunk('IEND', Buffer.alloc(0))
	]);
	expect(bomb.length).toBeLessThan(50_000);
	const since = performance.now();
	expect(await reason(bomb)).toBe('picture_large');
	expect(performance.now() - since).toBeLessThan(2000);
});

test('a polyglot loses what was hidden after the picture', async () => {
	const bytes = Buffer.concat([
		await photo(80, 80).jpeg().toBuffer(),
		Buffer.from('<script>alert(1)</script>PK\x03\x04')
	]);
	const outcome = await encodePicture(bytes);
	expect(outcome.ok && outcome.value.large.includes('script')).toBe(false);
});

test('four pictures at most, even sent at the same instant; described, removed, and their files with them', async () => {
	const bytes = await Promise.all(
		['#111', '#222', '#333', '#444', '#555', '#666'].map((colour) => photo(90, 60, colour).png().toBuffer())
	);
	const outcomes = await Promise.all(
		bytes.map((one, i) => addPicture(house.db, carried, { bytes: one, alt: `Vue ${i}` }, NOW))
	);
	expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(4);
	const { pictures } = (await initiativeById(house.db, carried.id))!;
	expect(pictures).toHaveLength(4);
	const [first] = pictures;
	expect((await pictureBytes(house.db, first!.large))?.subarray(8, 12).toString()).toBe('WEBP');
	expect(await pictureBytes(house.db, 'a'.repeat(64))).toBeNull();
	expect(await pictureBytes(house.db, '../../keys.json')).toBeNull();
	expect((await describePicture(house.db, carried, { id: first!.id, alt: 'Le préau sous la pluie' }, NOW)).ok).toBe(
		true
	);
	expect((await initiativeById(house.db, carried.id))!.pictures[0]!.alt).toBe('Le préau sous la pluie');
	expect((await removePicture(house.db, carried, first!.id, NOW)).ok).toBe(true);
	expect((await removePicture(house.db, carried, first!.id, NOW)).ok).toBe(false);
	expect(await pictureBytes(house.db, first!.large)).toBeNull();
	expect(readdirSync(join(config().dataDir, 'files', first!.large.slice(0, 2)))).not.toContain(first!.large);
	expect((await addPicture(house.db, { ...carried, by: carried.id }, { bytes: bytes[5]!, alt: '' }, NOW)).ok).toBe(
		false
	);
});
