import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** A house like ours with every step of HOUSE.md inhabited, so that the rules are tried where we have no room yet. */
const HOUSE: Record<string, string> = {
	'package.json': JSON.stringify({
		type: 'module',
		imports: { '#rooms/*': './src/lib/server/*', '#ui/*': './src/lib/ui/*', '#words/*': './src/lib/words/*' },
		dependencies: { pg: '8', kysely: '0', svelte: '5', '@sveltejs/kit': '3' }
	}),
	'node_modules/pg/package.json': '{"name":"pg","main":"index.js"}',
	'node_modules/pg/index.js': 'export default {};',
	'node_modules/kysely/package.json': '{"name":"kysely","main":"index.js"}',
	'node_modules/kysely/index.js': 'export const sql = 1;',
	'node_modules/@sveltejs/kit/package.json': '{"name":"@sveltejs/kit","main":"index.js"}',
	'node_modules/@sveltejs/kit/index.js': 'export const error = 1;',
	'node_modules/svelte/package.json': '{"name":"svelte","exports":{"./internal/*":"./index.js"}}',
	'node_modules/svelte/index.js': '',
	'src/lib/server/base/database.ts': "import pg from 'pg';\nexport const open = pg;",
	'src/lib/server/initiatives/initiative.ts': 'export type State = 1;\nexport const allowed = 1;',
	'src/lib/server/initiatives/initiatives.sql.ts': "import { sql } from 'kysely';\nexport const rows = sql;",
	'src/lib/server/initiatives/publish.ts':
		"import { rows } from './initiatives.sql.ts';\nimport { open } from '#rooms/base/database.ts';\nexport const publish = [rows, open];",
	'src/lib/server/signatures/sign.ts':
		"import { allowed } from '#rooms/initiatives/initiative.ts';\nexport const sign = allowed;",
	'src/lib/server/interpellations/ask.ts': 'export const ask = 1;',
	'src/lib/ui/Card.svelte':
		'<script lang="ts">import type { State } from \'#rooms/initiatives/initiative.ts\'; let s: State;</script>',
	'src/lib/words/signing.ts':
		"import type { State } from '#rooms/initiatives/initiative.ts';\nexport const said: Record<string, State> = {};",
	'src/routes/+page.server.ts': "import { sign } from '#rooms/signatures/sign.ts';\nexport const load = sign;"
};

const STEPS = { base: 0, people: 2, initiatives: 4, signatures: 5, interpellations: 5 };

/** What a hurried hand might write, and the rule that catches it. */
const VIOLATIONS: { what: string; file: string; text: string; rule: string }[] = [
	{
		what: 'a room that looks upward',
		file: 'src/lib/server/initiatives/up.ts',
		text: "import { sign } from '#rooms/signatures/sign.ts';\nexport const up = sign;",
		rule: 'stairs-initiatives'
	},
	{
		what: 'a room that looks sideways',
		file: 'src/lib/server/signatures/aside.ts',
		text: "import { ask } from '#rooms/interpellations/ask.ts';\nexport const aside = ask;",
		rule: 'stairs-signatures'
	},
	{
		what: "another room's tables",
		file: 'src/lib/server/signatures/tables.ts',
		text: "import { rows } from '#rooms/initiatives/initiatives.sql.ts';\nexport const tables = rows;",
		rule: 'tables-of-initiatives'
	},
	{
		what: 'SQL in a route',
		file: 'src/routes/near/+page.server.ts',
		text: "import { sql } from 'kysely';\nexport const load = sql;",
		rule: 'no-sql-in-doors'
	},
	{
		what: 'a room in a component',
		file: 'src/lib/ui/Bad.svelte',
		text: '<script lang="ts">import { sign } from \'#rooms/signatures/sign.ts\'; sign;</script>',
		rule: 'ui-knows-no-room'
	},
	{
		what: 'a second way to the database',
		file: 'src/lib/server/signatures/second.ts',
		text: "import pg from 'pg';\nexport const second = pg;",
		rule: 'only-base-opens'
	},
	{
		what: 'SvelteKit in a room',
		file: 'src/lib/server/signatures/web.ts',
		text: "import { error } from '@sveltejs/kit';\nexport const web = error;",
		rule: 'rooms-know-no-web'
	},
	{
		what: 'a cycle',
		file: 'src/lib/server/initiatives/back.ts',
		text: "import { round } from './round.ts';\nexport const back = () => round;",
		rule: 'no-cycle'
	},
	{
		what: 'a request that leaves from a room',
		file: 'src/lib/server/signatures/call.ts',
		text: "import { request } from 'node:https';\nexport const call = request;",
		rule: 'only-base-calls-out'
	},
	{
		what: 'words that run a room',
		file: 'src/lib/words/bad.ts',
		text: "import { allowed } from '#rooms/initiatives/initiative.ts';\nexport const bad = allowed;",
		rule: 'words-know-types-only'
	},
	{
		what: 'a room nobody listed',
		file: 'src/lib/server/cellar/barrel.ts',
		text: "import { open } from '#rooms/base/database.ts';\nexport const barrel = open;",
		rule: 'room-not-listed'
	},
	{
		what: 'an import that leads nowhere',
		file: 'src/lib/server/signatures/lost.ts',
		text: "import { gone } from '#rooms/base/gone.ts';\nexport const lost = gone;",
		rule: 'not-resolved'
	}
];

interface Violation {
	from: string;
	rule: { name: string };
}

let folder = '';
let found: Violation[] = [];
let whenSound: Violation[] = [];

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'possibles-rooms-'));
	for (const [file, text] of Object.entries(HOUSE)) put(file, text);
	copyFileSync('rooms.depcruise.mjs', join(folder, 'rooms.depcruise.mjs'));
	put(
		'rooms.js',
		`export { DOORS, ONLY_BASE, ONLY_BASE_CORE } from '${resolve('rooms.js')}';\nexport const STEP = ${JSON.stringify(STEPS)};`
	);
	whenSound = await cruise();
	for (const { file, text } of VIOLATIONS) put(file, text);
	put('src/lib/server/initiatives/round.ts', "import { back } from './back.ts';\nexport const round = () => back;");
	found = await cruise();
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a sound house raises nothing', () => {
	expect(whenSound).toEqual([]);
});

test.each(VIOLATIONS)('$what is caught', ({ file, rule }) => {
	const caught = found.filter((violation) => violation.from === file).map((violation) => violation.rule.name);
	expect(caught).toContain(rule);
});

function put(file: string, text: string): void {
	mkdirSync(dirname(join(folder, file)), { recursive: true });
	writeFileSync(join(folder, file), text);
}

async function cruise(): Promise<Violation[]> {
	const program = resolve('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
	const args = [program, '--config', 'rooms.depcruise.mjs', '--output-type', 'json', 'src'];
	// It leaves with the number of errors; what it found is on its output all the same.
	const run = promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: 1e8 });
	const { stdout } = await run.catch((error: { stdout: string }) => error);
	return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
}
