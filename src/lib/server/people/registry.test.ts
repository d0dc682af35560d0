import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { ABOUT_NOBODY, REGISTRY } from './registry.ts';

let house: FreshDatabase;
beforeAll(async () => {
	house = await freshDatabase();
});
afterAll(() => house.drop());

async function columns(): Promise<Map<string, string[]>> {
	const { rows } = await house.pool.query<{ table_name: string; names: string[] }>(
		`select table_name, array_agg(column_name::text order by column_name) as names
			from information_schema.columns where table_schema = 'public' group by table_name`
	);
	return new Map(rows.map((row) => [row.table_name, row.names]));
}

test('each table is in the registry, or known to hold nothing about anybody', async () => {
	const tables = [...(await columns()).keys()].toSorted();
	expect([...Object.keys(REGISTRY), ...ABOUT_NOBODY].toSorted()).toEqual(tables);
});

test('each column of a table about persons is classified, once', async () => {
	for (const [table, names] of await columns()) {
		const entry = REGISTRY[table];
		if (entry) expect([...entry.columns, ...entry.other].toSorted(), table).toEqual(names);
	}
});

test('what names a person is nowhere outside the registry', async () => {
	for (const [table, names] of await columns()) {
		if (!ABOUT_NOBODY.includes(table)) continue;
		const telling = names.filter((name) => /address|email|person|signer|author|sealed|token/.test(name));
		expect(telling, table).toEqual([]);
	}
});
