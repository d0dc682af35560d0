import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { sentBack, signedIn, someone } from '../../../../test/people.ts';
import { claimCode, claimHost, renewClaim } from './claim.ts';
import { clearKeysOf } from './lost-keys.ts';
import { openSession } from './open-session.ts';
import { acceptRoles, inviteStaff } from './roles.ts';
import { factorsOf, offerApplication, proveApplication } from './second-factor.ts';
import { readSession, type SignedIn } from './session.ts';
import { stepAt, totpCode } from './totp.ts';

let house: FreshDatabase;
let hana: SignedIn;
const now = new Date();
const claim = (code: string) =>
	claimHost(house.db, { code, email: 'hana@exemple.fr', name: 'Hana', locale: 'fr' }, now);

beforeAll(async () => {
	house = await freshDatabase();
	const claimed = await claim((await claimCode(house.db, now))!);
	if (!claimed.ok) throw new Error();
	hana = await signedIn(house.db, claimed.value.personId, now, true);
});
afterAll(() => house.drop());

async function setUp(person: SignedIn): Promise<void> {
	const offered = await offerApplication(house.db, person, 'Possibles', now);
	if (!offered.ok) throw new Error();
	const bits = [...offered.value.secret].map((c) =>
		'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0')
	);
	const secret = Buffer.from(
		bits
			.join('')
			.match(/.{8}/g)!
			.map((byte) => Number.parseInt(byte, 2))
	);
	const code = totpCode(secret, stepAt(now));
	expect((await proveApplication(house.db, person, { code, replacing: null }, now)).ok).toBe(true);
}

test('Awa lost her phone: Hana clears her keys, her sessions end, she sets up another', async () => {
	const form = { email: 'awa@exemple.fr', name: 'Awa', role: 'moderator', departement: '' };
	const invited = await inviteStaff(house.db, hana, form, async () => {}, now);
	if (!invited.ok) throw new Error();
	const { personId } = invited.value;
	await acceptRoles(house.db, personId, now);
	await setUp(await signedIn(house.db, personId, now));
	const cookie = await openSession(house.db, { personId, secondFactorAt: now, replacing: null }, now);
	expect((await clearKeysOf(house.db, hana, personId)).ok).toBe(true);
	expect(await readSession(house.db, sentBack(cookie), now)).toBeNull();
	expect(await factorsOf(house.db, personId)).toEqual({ application: false, passkeys: [] });
	await setUp(await signedIn(house.db, personId, now));
});

test('nobody clears their own keys, nor those of an author, nor without a key of theirs', async () => {
	const jean = await someone(house.db, 'jean@exemple.fr', now);
	for (const target of [hana.personId, jean])
		expect(await clearKeysOf(house.db, hana, target)).toMatchObject({ refusals: [{ code: 'not_staff' }] });
	const weak = { ...hana, strong: false };
	expect(await clearKeysOf(house.db, weak, jean)).toMatchObject({ refusals: [{ code: 'not_host' }] });
});

test('the last host lost hers: the operator’s code lets her set up another', async () => {
	await setUp(hana);
	expect((await claim(await renewClaim(house.db, now))).ok).toBe(true);
	expect(await factorsOf(house.db, hana.personId)).toEqual({ application: false, passkeys: [] });
	await setUp(await signedIn(house.db, hana.personId, now));
});
