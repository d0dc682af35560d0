import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { sentBack, signedIn, someone } from '../../../../test/people.ts';
import { factorsOf, mayAddFactor, offerApplication, proveApplication } from './second-factor.ts';
import { readSession } from './session.ts';
import { base32, stepAt, totpCode } from './totp.ts';

let house: FreshDatabase;
beforeAll(async () => {
	house = await freshDatabase();
});
afterAll(() => house.drop());

const now = new Date();
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

test('codes are those of RFC 6238, secrets those of RFC 4648', () => {
	const secret = Buffer.from('12345678901234567890');
	const at = (seconds: number) => totpCode(secret, stepAt(new Date(seconds * 1000)));
	expect([59, 1111111109, 1234567890, 20000000000].map(at)).toEqual(['287082', '081804', '005924', '353130']);
	expect(base32(Buffer.from('foobar'))).toBe('MZXW6YTBOI');
});

function unbase32(text: string): Buffer {
	const bits = [...text]
		.map((c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0'))
		.join('');
	return Buffer.from(bits.match(/.{8}/g)!.map((byte) => parseInt(byte, 2)));
}

async function withApplication(email: string) {
	const personId = await someone(house.db, email, now);
	const person = await signedIn(house.db, personId, now);
	const offered = await offerApplication(house.db, person, 'Possibles', now);
	if (!offered.ok) throw new Error();
	const secret = unbase32(offered.value.secret);
	return { person, secret, uri: offered.value.uri, code: (at: Date) => totpCode(secret, stepAt(at)) };
}

test('Chloé sets up her application; its code makes a new, strong session', async () => {
	const { person, uri, code } = await withApplication('chloe@exemple.fr');
	expect(uri).toContain('otpauth://totp/Possibles:Chloe?secret=');
	expect(await factorsOf(house.db, person.personId)).toEqual({ application: false, passkeys: [] });
	const proved = await proveApplication(house.db, person, { code: code(now), replacing: null }, now);
	if (!proved.ok) throw new Error();
	const strong = await readSession(house.db, sentBack(proved.value.cookie), now);
	expect(strong).toMatchObject({ strong: true });
	expect(strong!.sessionId).not.toBe(person.sessionId);
	expect((await readSession(house.db, sentBack(proved.value.cookie), later(13 * 3600)))!.strong).toBe(false);
});

test('a code is good once, and five wrong ones make it rest', async () => {
	const { person, code } = await withApplication('dan@exemple.fr');
	const prove = (typed: string, at: Date) => proveApplication(house.db, person, { code: typed, replacing: null }, at);
	expect((await prove(code(now), now)).ok).toBe(true);
	expect(await prove(code(now), now)).toMatchObject({ refusals: [{ code: 'code_wrong' }] });
	for (let i = 0; i < 4; i++) await prove('000000', later(60));
	expect(await prove(code(later(60)), later(60))).toMatchObject({ refusals: [{ code: 'resting' }] });
	expect((await prove(code(later(1000)), later(1000))).ok).toBe(true);
});

test('whoever got into the mailbox cannot add a key of their own, nor see the secret again', async () => {
	const { person, code } = await withApplication('eve@exemple.fr');
	await proveApplication(house.db, person, { code: code(now), replacing: null }, now);
	const intruder = await signedIn(house.db, person.personId, now);
	expect(await mayAddFactor(house.db, intruder, now)).toBe(false);
	expect((await offerApplication(house.db, intruder, 'Possibles', now)).ok).toBe(false);
});

test('a session of yesterday does not add the first factor either', async () => {
	const person = await signedIn(house.db, await someone(house.db, 'fay@exemple.fr', now), now);
	expect(await mayAddFactor(house.db, person, later(20 * 60))).toBe(false);
	expect(await mayAddFactor(house.db, person, later(60))).toBe(true);
});

test('the secret is sealed', async () => {
	const { secret } = await withApplication('gil@exemple.fr');
	const rows = await house.db.selectFrom('second_factor').select('secret_sealed').execute();
	for (const row of rows) expect(row.secret_sealed.includes(secret)).toBe(false);
});
