import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { sentBack, someone } from '../../../../test/people.ts';
import { openAddress } from '../people/person.ts';
import { readSession, signOut } from './session.ts';
import { askCode, signInWithCode, type SendCode } from './sign-in.ts';

let house: FreshDatabase;
let mails: { to: string; code: string }[] = [];
beforeAll(async () => {
	house = await freshDatabase();
});
afterAll(() => house.drop());
beforeEach(() => {
	mails = [];
});

const send: SendCode = async (_db, letter) =>
	void mails.push({ to: openAddress(letter.addressSealed), code: letter.code });
const morning = new Date('2026-11-23T08:00:00Z');
const later = (minutes: number, from = morning) => new Date(from.getTime() + minutes * 60_000);

async function ask(email: string, now: Date): Promise<string> {
	const asked = askCode(house.db, { email, locale: 'fr' }, send, now);
	if (!asked.ok) throw new Error(asked.refusals[0]!.code);
	await asked.value.sent;
	return asked.value.handle;
}
const enter = (handle: string, code: string, now: Date, replacing: string | null = null) =>
	signInWithCode(house.db, { handle, code, replacing }, now);

test('Jean asks for a code, types it and is signed in', async () => {
	const jean = await someone(house.db, 'jean@exemple.fr', morning);
	const handle = await ask('Jean@exemple.fr', morning);
	expect(mails).toEqual([{ to: 'jean@exemple.fr', code: expect.stringMatching(/^\d{6}$/) }]);
	const entered = await enter(handle, mails[0]!.code, later(2));
	if (!entered.ok) throw new Error();
	const session = await readSession(house.db, sentBack(entered.value.cookie), later(3));
	expect(session).toMatchObject({ personId: jean, name: 'Jean', roles: [], strong: false });
	await signOut(house.db, session!);
	expect(await readSession(house.db, sentBack(entered.value.cookie), later(4))).toBeNull();
});

test('nobody learns whether an address is known', async () => {
	const unknown = await ask('inconnue@exemple.fr', morning);
	expect(mails).toEqual([]);
	expect(await enter(unknown, '123456', morning)).toEqual({
		ok: false,
		refusals: [{ code: 'code_wrong', field: 'code' }]
	});
	await someone(house.db, 'connu@exemple.fr', morning);
	const known = await ask('connu@exemple.fr', morning);
	expect(await enter(known, '123456', morning)).toEqual({
		ok: false,
		refusals: [{ code: 'code_wrong', field: 'code' }]
	});
});

test('a code is good 10 minutes, 5 tries, once', async () => {
	await someone(house.db, 'lea@exemple.fr', morning);
	const handle = await ask('lea@exemple.fr', morning);
	expect((await enter(handle, mails[0]!.code, later(11))).ok).toBe(false);
	await ask('lea@exemple.fr', later(15));
	for (let i = 0; i < 5; i++) expect((await enter(handle, '000000', later(15))).ok).toBe(false);
	expect((await enter(handle, mails[1]!.code, later(15))).ok).toBe(false);
	await ask('lea@exemple.fr', later(20));
	expect(mails[2]!.code).not.toBe(mails[1]!.code);
	expect((await enter(handle, mails[1]!.code, later(20))).ok).toBe(false);
	expect((await enter(handle, mails[2]!.code, later(20))).ok).toBe(true);
	expect((await enter(handle, mails[2]!.code, later(20))).ok).toBe(false);
});

test('50 browsers send the right code at once: one session', async () => {
	const paul = await someone(house.db, 'paul@exemple.fr', morning);
	const handle = await ask('paul@exemple.fr', morning);
	const all = await Promise.all(Array.from({ length: 50 }, () => enter(handle, mails[0]!.code, morning)));
	expect(all.filter((one) => one.ok)).toHaveLength(1);
	const sessions = await house.db.selectFrom('auth_session').select('id').where('user_id', '=', paul).execute();
	expect(sessions).toHaveLength(1);
});

test('three codes an hour; a double click sends the same one', async () => {
	await someone(house.db, 'ines@exemple.fr', morning);
	for (const minutes of [0, 1, 10, 20, 30]) await ask('ines@exemple.fr', later(minutes));
	expect(mails).toHaveLength(3);
	expect(mails[1]!.code).toBe(mails[0]!.code);
	await ask('ines@exemple.fr', later(61));
	expect(mails).toHaveLength(4);
});

test('a session known before signing in is worth nothing after', async () => {
	await someone(house.db, 'omar@exemple.fr', morning);
	const handle = await ask('omar@exemple.fr', morning);
	const first = await enter(handle, mails[0]!.code, morning);
	if (!first.ok) throw new Error();
	const before = first.value.cookie.value;
	await ask('omar@exemple.fr', later(5));
	const token = before.slice(0, before.lastIndexOf('.'));
	const second = await enter(handle, mails[1]!.code, later(5), token);
	if (!second.ok) throw new Error();
	expect(second.value.cookie.value).not.toBe(before);
	expect(await readSession(house.db, sentBack(first.value.cookie), later(6))).toBeNull();
});

test('a made-up cookie or handle opens nothing, and the database holds no code and no address', async () => {
	expect(await readSession(house.db, new Headers({ cookie: 'session=abc.def' }), morning)).toBeNull();
	expect(await enter('abc', '123456', morning)).toMatchObject({ ok: false, refusals: [{ code: 'handle_wrong' }] });
	await someone(house.db, 'zoe@exemple.fr', morning);
	const handle = await ask('zoe@exemple.fr', morning);
	await enter(handle, mails[0]!.code, morning);
	for (const table of ['auth_user', 'auth_session', 'sign_in_code', 'person'] as const) {
		const text = JSON.stringify(await house.db.selectFrom(table).selectAll().execute());
		expect(text).not.toContain('@exemple.fr');
		expect(text).not.toContain(mails[0]!.code);
	}
	const session = await house.db.selectFrom('auth_session').selectAll().executeTakeFirstOrThrow();
	expect([session.ip_address, session.user_agent]).toEqual([null, null]);
});

test('a session ends after 30 days', async () => {
	await someone(house.db, 'noe@exemple.fr', new Date());
	const handle = await ask('noe@exemple.fr', new Date());
	const entered = await enter(handle, mails[0]!.code, new Date());
	if (!entered.ok) throw new Error();
	const headers = sentBack(entered.value.cookie);
	expect(await readSession(house.db, headers, later(29 * 1440, new Date()))).not.toBeNull();
	expect(await readSession(house.db, headers, later(31 * 1440, new Date()))).toBeNull();
});
