// What `npm test` runs: any Node from 20 on, nothing installed. `npm test -- tests` runs one part of three: checks, tests, stories.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { build, install, NODE } from './install.js';

/** @typedef {{ passed: number, failed: number }} Tally */

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
	return tally('checks', ['scripts/check.js', '--tally', 'test-results/checks.json']);
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
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile=test-results/${name}.json`];
	return tally(name, ['node_modules/vitest/vitest.mjs', 'run', '--config', settings, ...reporters]);
}

/**
 * Runs it and reads its figures; a run that breaks before writing any counts as one failure.
 * @param {string} name
 * @param {string[]} args
 * @returns {Tally}
 */
function tally(name, args) {
	const file = `test-results/${name}.json`;
	rmSync(file, { force: true });
	const { status } = spawnSync(NODE, args, { stdio: 'inherit' });
	if (!existsSync(file)) return { passed: 0, failed: 1 };
	const figures = JSON.parse(readFileSync(file, 'utf8'));
	const passed = figures.passed ?? figures.numPassedTests;
	const failed = figures.failed ?? figures.numFailedTests + brokenFiles(figures.testResults);
	return { passed, failed: status === 0 ? failed : Math.max(1, failed) };
}

/**
 * Files that failed without one of their tests failing: they did not even load.
 * @param {{ status: string, assertionResults: { status: string }[] }[]} files
 */
function brokenFiles(files) {
	return files.filter(
		(file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')
	).length;
}
