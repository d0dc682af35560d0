import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { signedIn, someone } from '../../../../test/people.ts';
import { claimCode, claimHost } from './claim.ts';
import { remember } from '../people/device.ts';
import { forgetExpired, forgetPerson } from './forget.ts';
import { myData } from './my-data.ts';
import { REGISTRY } from '../people/registry.ts';

let house: FreshDatabase;
beforeAll(async () => {
	house = await freshDatabase();
});
afterAll(() => house.drop());

const now = new Date();
const days = (n: number) => new Date(now.getTime() + n * 86_400_000);

test('Jean reads what is held about him, then has it erased: nothing is left of him', async () => {
	const jean = await someone(house.db, 'jean@exemple.fr', now);
	await signedIn(house.db, jean, now);
	expect((await myData(house.db, jean)).person).toMatchObject({ name: 'Jean', email: 'jean@exemple.fr' });
	expect((await forgetPerson(house.db, jean)).ok).toBe(true);
	for (const table of Object.keys(REGISTRY)) {
		const { rows } = await house.pool.query<{ text: string }>(`select t::text as text from ${table} t`);
		expect(
			rows.filter((row) => row.text.includes(jean)),
			table
		).toEqual([]);
	}
});

test('the last host is asked to invite another first', async () => {
	const code = (await claimCode(house.db, now))!;
	const claimed = await claimHost(house.db, { code, email: 'hana@exemple.fr', name: 'Hana', locale: 'fr' }, now);
	if (!claimed.ok) throw new Error();
	expect(await forgetPerson(house.db, claimed.value.personId)).toMatchObject({ refusals: [{ code: 'last_host' }] });
});

test('by night, what is past its time goes and the rest stays', async () => {
	await signedIn(house.db, await someone(house.db, 'lea@exemple.fr', now), now);
	await remember(house.db, { name: 'Léa', email: 'lea@exemple.fr', postalCode: '35000' }, now);
	const left = async () => {
		const sessions = await house.db.selectFrom('auth_session').select('id').execute();
		const devices = await house.db.selectFrom('device').select('id').execute();
		return [sessions.length, devices.length];
	};
	await forgetExpired(house.db, days(29));
	expect(await left()).toEqual([1, 1]);
	await forgetExpired(house.db, days(31));
	expect(await left()).toEqual([0, 1]);
	await forgetExpired(house.db, days(91));
	expect(await left()).toEqual([0, 0]);
});
