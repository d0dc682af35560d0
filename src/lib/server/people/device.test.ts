import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { deviceCookie, forgetDevice, recognised, remember } from './device.ts';

let house: FreshDatabase;
beforeAll(async () => {
	house = await freshDatabase();
});
afterAll(() => house.drop());

const camille = { name: 'Camille', email: 'camille@exemple.fr', postalCode: '35000' };
const monday = new Date('2026-11-23T10:00:00Z');
const daysLater = (days: number) => new Date(monday.getTime() + days * 86_400_000);

test('Camille is recognised on her phone for 90 days, then no more', async () => {
	const token = await remember(house.db, camille, monday);
	expect(await recognised(house.db, token, daysLater(89))).toEqual(camille);
	expect(await recognised(house.db, token, daysLater(91))).toBeNull();
});

test('what is kept holds neither her address nor her token', async () => {
	const token = await remember(house.db, camille, monday);
	const rows = await house.db.selectFrom('device').selectAll().execute();
	const bytes = Buffer.concat(rows.flatMap((row) => [row.id, row.person_sealed])).toString('latin1');
	expect(bytes).not.toContain('camille');
	expect(bytes).not.toContain(token);
});

test('a phone that is forgotten knows her no more; a made-up token knows nobody', async () => {
	const token = await remember(house.db, camille, monday);
	await forgetDevice(house.db, token);
	expect(await recognised(house.db, token, monday)).toBeNull();
	for (const made of [undefined, '', 'x'.repeat(43), `${token}'`]) {
		expect(await recognised(house.db, made, monday)).toBeNull();
	}
});

test('the cookie is out of reach of scripts and lasts 90 days', () => {
	expect(deviceCookie()).toEqual({
		name: 'device',
		options: { path: '/', httpOnly: true, secure: false, sameSite: 'lax', maxAge: 7_776_000 }
	});
});
