// What `npm run check` runs: everything that can be said of the code without running it. All is reported, not the first only.
// `npm run check -- lint rooms` runs some; `--tally FILE` writes the count for `npm test`.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

process.env['PATH'] = `${resolve('node_modules/.bin')}${delimiter}${process.env['PATH']}`;

/** Two lanes, for two cores: the long ones first. @type {Record<string, () => Promise<Result>>[]} */
const LANES = [
	{
		types: () => sh('svelte-check --tsconfig ./tsconfig.json --output human --threshold error'),
		schema: schemaDrift
	},
	{
		lint: () => sh('eslint . --max-warnings 0 --cache --cache-location node_modules/.cache/eslint/'),
		format: () => sh('prettier --check . --log-level warn --cache'),
		rooms: () => sh('depcruise --config rooms.depcruise.mjs --output-type err src'),
		'dead code': () => sh('knip --no-progress')
	}
];

/** @typedef {{ ok: boolean, said: string }} Result */

const args = process.argv.slice(2);
const file = args.includes('--tally') ? args.splice(args.indexOf('--tally'), 2)[1] : undefined;
const started = Date.now();
// Types of routes are generated: the checks below read them.
await sh('svelte-kit sync');
const results = (await Promise.all(LANES.map(walk))).flat();
const failed = results.filter((ok) => !ok).length;
if (file) writeFileSync(file, JSON.stringify({ passed: results.length - failed, failed }));
console.log(
	`${results.length - failed} checks passed, ${failed} failed, ${Math.round((Date.now() - started) / 1000)} s`
);
process.exitCode = failed > 0 ? 1 : 0;

/** @param {Record<string, () => Promise<Result>>} lane */
async function walk(lane) {
	const oks = [];
	for (const [name, check] of Object.entries(lane)) {
		if (args.length > 0 && !args.includes(name)) continue;
		const { ok, said } = await check();
		console.log(`${ok ? '✓' : '✗'} ${name}`);
		if (!ok) console.log(said.trim().replace(/^/gm, '    '));
		oks.push(ok);
	}
	return oks;
}

/**
 * @param {string} command
 * @returns {Promise<Result>}
 */
function sh(command) {
	return new Promise((done) => {
		const child = spawn('sh', ['-c', command], { env: { ...process.env, NO_COLOR: '1' } });
		let said = '';
		child.stdout.on('data', (chunk) => (said += chunk));
		child.stderr.on('data', (chunk) => (said += chunk));
		child.on('close', (code, signal) => done({ ok: code === 0, said: signal ? `${said}\nEnded by ${signal}.` : said }));
	});
}

/** The row types we commit are those of the migrated database. @returns {Promise<Result>} */
async function schemaDrift() {
	const folder = mkdtempSync(join(tmpdir(), 'possibles-drift-'));
	const fresh = join(folder, 'schema.ts');
	try {
		const made = await sh(`node scripts/schema.ts ${fresh}`);
		if (!made.ok) return made;
		const ok = readFileSync(fresh, 'utf8') === readFileSync('src/lib/server/base/schema.ts', 'utf8');
		return { ok, said: 'src/lib/server/base/schema.ts is not what the migrations make: run `npm run schema`.' };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
