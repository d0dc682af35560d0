// What `npm test` runs: any Node from 20 on, nothing installed. `npm test -- tests` runs one part of three: checks, tests, stories.
import { mkdirSync } from 'node:fs';
import { build, install, NODE } from './install.js';
import { tally } from './tally.js';

/** @typedef {import('./tally.js').Tally} Tally */

const asked = process.argv.slice(2);
const parts = { checks, tests: () => vitest('tests', 'vitest.config.ts'), stories };

install();
process.env['PATH'] = `node_modules/.bin:${process.env['PATH']}`;
mkdirSync('test-results', { recursive: true });

const total = { passed: 0, failed: 0 };
for (const [name, part] of Object.entries(parts)) {
	if (asked.length > 0 && !asked.includes(name)) continue;
	const started = Date.now();
	const { passed, failed } = part();
	console.log(`\n${name}: ${passed} passed, ${failed} failed, ${Math.round((Date.now() - started) / 1000)} s\n`);
	total.passed += passed;
	total.failed += failed;
}
// Set before the last line, and not by exit(), which may cut what is still to be written.
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed`);

/** @returns {Tally} */
function checks() {
	const file = 'test-results/checks.json';
	return tally(NODE, ['scripts/check.js', '--tally', file], file);
}

/** @returns {Tally} */
function stories() {
	build();
	return vitest('stories', 'e2e/vitest.config.ts');
}

/**
 * @param {string} name
 * @param {string} settings
 * @returns {Tally}
 */
function vitest(name, settings) {
	const file = `test-results/${name}.json`;
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${file}`];
	return tally(NODE, ['node_modules/vitest/vitest.mjs', 'run', '--config', settings, ...reporters], file);
}
