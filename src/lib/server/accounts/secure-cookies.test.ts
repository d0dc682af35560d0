import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';

// Read once, at first use: this file plays a house served over https.
process.env['ORIGIN'] = 'https://possibles.example';
const { openSession } = await import('./open-session.ts');
const { readSession } = await import('./session.ts');
const { deviceCookie } = await import('../people/device.ts');
const { authOf } = await import('./auth.ts');
const { sentBack, someone } = await import('../../../../test/people.ts');

let house: FreshDatabase;
beforeAll(async () => {
	house = await freshDatabase();
});
afterAll(() => house.drop());

test('over https each cookie is bound to this host, out of reach of scripts and of other sites', async () => {
	const now = new Date();
	const personId = await someone(house.db, 'jean@exemple.fr', now);
	const cookie = await openSession(house.db, { personId, secondFactorAt: null, replacing: null }, now);
	const flags = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' };
	expect(cookie).toMatchObject({ name: '__Host-session', options: flags });
	expect(deviceCookie()).toMatchObject({ name: '__Host-device', options: flags });
	expect(await readSession(house.db, sentBack(cookie), now)).toMatchObject({ name: 'Jean' });
});

test('the challenge of a passkey travels in such a cookie too', async () => {
	const url = 'https://possibles.example/api/auth/passkey/generate-authenticate-options';
	const answer = await authOf(house.db).handler(new Request(url));
	expect(answer.status).toBe(200);
	const [line] = answer.headers.getSetCookie();
	expect(line).toMatch(/^__Host-/);
	for (const flag of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']) expect(line).toContain(flag);
});

test('better-auth answers nothing that is not a step of a passkey to a stranger', async () => {
	for (const path of ['get-session', 'list-sessions', 'door/open-session', 'passkey/list-user-passkeys']) {
		const answer = await authOf(house.db).handler(new Request(`https://possibles.example/api/auth/${path}`));
		expect(await answer.text(), path).not.toContain('exemple');
	}
});
