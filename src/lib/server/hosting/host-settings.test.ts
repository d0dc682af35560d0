import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { signedIn, someone } from '../../../../test/people.ts';
import { fileBytes } from '../base/files.ts';
import { settings } from '../base/settings.ts';
import {
	changeLogo,
	keepIdentity,
	keepThemes,
	keepThreshold,
	readThreshold,
	type JudgeColour
} from './host-settings.ts';
import type { SignedIn } from '../accounts/session.ts';

let house: FreshDatabase;
let host: SignedIn;
const now = new Date();
beforeAll(async () => {
	house = await freshDatabase();
	const person = await signedIn(house.db, await someone(house.db, 'hana@exemple.fr', now), now, true);
	host = { ...person, roles: [{ role: 'host', departement: null }] };
});
afterAll(() => house.drop());

const judge: JudgeColour = (typed) =>
	typed === '#ffff00' ? 'accent_faint' : /^#[0-9a-f]{6}$/.test(typed) ? typed : 'accent_wrong';
const identity = {
	siteName: 'Rennes agit',
	accentLight: '#0b5c63',
	accentDark: '#7ccbc4',
	welcomeFr: 'Bonjour',
	welcomeEn: '',
	legalFr: '',
	legalEn: ''
};
const codes = (outcome: { ok: boolean; refusals?: { code: string; field: string | null }[] }) =>
	outcome.refusals?.map(({ code, field }) => `${field}:${code}`);

test('Hana names the place and gives it her colours; emptied, they are ours again', async () => {
	expect((await keepIdentity(house.db, host, identity, judge, now)).ok).toBe(true);
	expect(await settings(house.db)).toMatchObject({
		siteName: 'Rennes agit',
		accent: { light: '#0b5c63', dark: '#7ccbc4' }
	});
	await keepIdentity(house.db, host, { ...identity, siteName: '', accentLight: '', accentDark: '' }, judge, now);
	expect(await settings(house.db)).toMatchObject({ siteName: null, accent: null });
});

test('a colour nobody could read is refused, and nothing is changed', async () => {
	const outcome = await keepIdentity(
		house.db,
		host,
		{ ...identity, accentLight: '#ffff00', accentDark: 'vert' },
		judge,
		now
	);
	expect(codes(outcome)).toEqual(['accentLight:accent_faint', 'accentDark:accent_wrong']);
	expect((await settings(house.db)).siteName).toBeNull();
});

test('a logo is redrawn without what it carried along; a drawing with a program is not taken', async () => {
	const photo = await sharp({ create: { width: 1200, height: 400, channels: 3, background: '#0b5c63' } })
		.withExif({ IFD0: { Artist: 'Hana' } })
		.jpeg()
		.toBuffer();
	expect((await changeLogo(house.db, host, photo, now)).ok).toBe(true);
	const { logo } = await settings(house.db);
	const kept = (await fileBytes(logo!))!;
	expect(await sharp(kept).metadata()).toMatchObject({ format: 'png', width: 480, height: 160 });
	expect((await sharp(kept).metadata()).exif).toBeUndefined();
	const drawing = Buffer.from(
		'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'
	);
	expect(codes(await changeLogo(house.db, host, drawing, now))).toEqual(['logo:logo_kind']);
	expect(codes(await changeLogo(house.db, host, Buffer.from('<html>'), now))).toEqual(['logo:logo_kind']);
	expect(codes(await changeLogo(house.db, host, Buffer.alloc(2_000_001), now))).toEqual(['logo:logo_heavy']);
	expect((await settings(house.db)).logo).toBe(logo);
	await changeLogo(house.db, host, null, now);
	expect((await settings(house.db)).logo).toBeNull();
});

test('the threshold rule is read as it is typed in French', async () => {
	expect(readThreshold({ top: '1 000', percent: '2,5', floor: '25' })).toEqual({
		ok: true,
		value: { top: 1000, share: 0.025, floor: 25 }
	});
	expect(codes(readThreshold({ top: 'beaucoup', percent: '-1', floor: '2' }))).toEqual([
		'top:number_wrong',
		'percent:number_wrong',
		'floor:number_wrong'
	]);
	expect(codes(readThreshold({ top: '100', percent: '2', floor: '200' }))).toEqual(['floor:floor_over_top']);
});

test('themes stay among the twelve, one at least', async () => {
	expect((await keepThemes(house.db, host, ['nature', 'school'], now)).ok).toBe(true);
	expect((await settings(house.db)).themes).toEqual(['school', 'nature']);
	expect(codes(await keepThemes(house.db, host, ['elections'], now))).toEqual(['themes:theme_unknown']);
	expect(codes(await keepThemes(house.db, host, [], now))).toEqual(['themes:theme_none']);
});

test('nobody but a host with a second proof changes anything', async () => {
	for (const by of [
		{ ...host, strong: false },
		{ ...host, roles: [] }
	]) {
		const outcomes = [
			await keepIdentity(house.db, by, identity, judge, now),
			await changeLogo(house.db, by, null, now),
			await keepThreshold(house.db, by, { top: 1, share: 0, floor: 1 }, now),
			await keepThemes(house.db, by, ['nature'], now)
		];
		expect(outcomes.map(codes)).toEqual(Array.from({ length: 4 }, () => ['null:not_host']));
	}
});

test('a form with a key of its own is refused whole', async () => {
	expect(codes(await keepIdentity(house.db, host, { ...identity, role: 'host' }, judge, now))).toEqual([
		'null:unknown_field'
	]);
});
