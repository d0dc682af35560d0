import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { sentBack, signedIn, someone } from '../../../../test/people.ts';
import { claimCode, claimHost, renewClaim } from './claim.ts';
import { openSession } from './open-session.ts';
import { acceptRoles, endRole, invitationsTo, inviteStaff, staffList, type SendInvitation } from './roles.ts';
import { readSession, type SignedIn } from './session.ts';

let house: FreshDatabase;
let host: SignedIn;
const now = new Date();
const told: string[] = [];
const send: SendInvitation = async (_tx, offer) => void told.push(offer.role);
const days = (n: number) => new Date(now.getTime() + n * 86_400_000);
const claim = (code: string, email = 'hana@exemple.fr', at = now) =>
	claimHost(house.db, { code, email, name: 'Hana', locale: 'fr' }, at);

beforeAll(async () => {
	house = await freshDatabase();
	await house.pool.query(
		`insert into region values ('53', 'Bretagne'); insert into departement values ('35', '53', 'Ille-et-Vilaine')`
	);
});
afterAll(() => house.drop());

test('the first host claims the place with the code that the start printed', async () => {
	const code = await claimCode(house.db, now);
	expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
	expect(await claimCode(house.db, days(0.5))).toBe(code);
	expect((await claim('AAAA-AAAA-AAAA')).ok).toBe(false);
	const claimed = await claim(` ${code!.toLowerCase().replaceAll('-', ' ')}`);
	if (!claimed.ok) throw new Error();
	expect((await claim(code!, 'autre@exemple.fr')).ok).toBe(false);
	expect(await claimCode(house.db, now)).toBeNull();
	host = await signedIn(house.db, claimed.value.personId, now, true);
	expect(host.roles).toEqual([{ role: 'host', departement: null }]);
});

test('a claim code dies after 5 tries, after 24 hours, and when another is made', async () => {
	const first = await renewClaim(house.db, now);
	for (let i = 0; i < 5; i++) expect((await claim('AAAA-AAAA-AAAA')).ok).toBe(false);
	expect((await claim(first)).ok).toBe(false);
	const second = await renewClaim(house.db, now);
	expect((await claim(second, 'x@exemple.fr', days(1.1))).ok).toBe(false);
	const third = await renewClaim(house.db, now);
	expect((await claim(second, 'x@exemple.fr')).ok).toBe(false);
	const both = await Promise.all(['a@exemple.fr', 'b@exemple.fr'].map((email) => claim(third, email)));
	expect(both.filter((one) => one.ok)).toHaveLength(1);
});

test('Awa is invited as a moderator: nothing before she accepts, all of it after, nothing once it ends', async () => {
	const invited = await inviteStaff(
		house.db,
		host,
		{ email: 'awa@exemple.fr', name: 'Awa', role: 'moderator', departement: '' },
		send,
		now
	);
	if (!invited.ok) throw new Error();
	const { personId } = invited.value;
	const opened = await openSession(house.db, { personId, secondFactorAt: now, replacing: null }, now);
	const cookie = sentBack(opened);
	expect(told).toEqual(['moderator']);
	expect((await readSession(house.db, cookie, now))!.roles).toEqual([]);
	expect(await invitationsTo(house.db, personId, now)).toEqual([{ role: 'moderator', departement: null }]);
	expect(await acceptRoles(house.db, personId, now)).toBe(1);
	expect((await readSession(house.db, cookie, now))!.roles).toEqual([{ role: 'moderator', departement: null }]);
	expect((await endRole(house.db, host, { personId, role: 'moderator', departement: null }, now)).ok).toBe(true);
	expect((await readSession(house.db, cookie, now))!.roles).toEqual([]);
});

test('an invitation of more than 7 days is dead, and another may be sent', async () => {
	const form = { email: 'bruno@exemple.fr', name: 'Bruno', role: 'referent', departement: '35' };
	const invited = await inviteStaff(house.db, host, form, send, now);
	if (!invited.ok) throw new Error();
	expect(await acceptRoles(house.db, invited.value.personId, days(8))).toBe(0);
	expect((await inviteStaff(house.db, host, form, send, days(1))).ok).toBe(false);
	expect((await inviteStaff(house.db, host, form, send, days(8))).ok).toBe(true);
	expect(await acceptRoles(house.db, invited.value.personId, days(9))).toBe(1);
	expect((await staffList(house.db)).find((one) => one.name === 'Bruno')).toMatchObject({
		role: 'referent',
		departement: '35'
	});
});

test('only a host with a second factor invites or ends; a role or a département must exist', async () => {
	const form = { email: 'c@exemple.fr', name: 'C', role: 'moderator', departement: '' };
	const weak = { ...host, strong: false };
	const citizen = await signedIn(house.db, await someone(house.db, 'citoyen@exemple.fr', now), now, true);
	for (const by of [weak, citizen]) {
		expect(await inviteStaff(house.db, by, form, send, now)).toMatchObject({
			ok: false,
			refusals: [{ code: 'not_host' }]
		});
		const target = { personId: host.personId, role: 'host', departement: null };
		expect(await endRole(house.db, by, target, now)).toMatchObject({ ok: false, refusals: [{ code: 'not_host' }] });
	}
	for (const [change, code] of [
		[{ role: 'admin' }, 'role_unknown'],
		[{ role: 'referent', departement: '99' }, 'departement_unknown'],
		[{ email: 'rien' }, 'address_wrong'],
		[{ name: '  ' }, 'name_missing']
	] as const) {
		expect(await inviteStaff(house.db, host, { ...form, ...change }, send, now)).toMatchObject({
			refusals: [{ code }]
		});
	}
});

test('two hosts who end each other at the same instant leave one', async () => {
	const hosts = (await staffList(house.db)).filter((one) => one.role === 'host');
	const [first, second] = await Promise.all(hosts.map((one) => signedIn(house.db, one.personId, now, true)));
	const end = (by: SignedIn, whom: SignedIn) =>
		endRole(house.db, by, { personId: whom.personId, role: 'host', departement: null }, now);
	const outcomes = await Promise.all([end(first!, second!), end(second!, first!)]);
	expect(outcomes.map((one) => one.ok).toSorted()).toEqual([false, true]);
});
