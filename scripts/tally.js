// Runs a part of `npm test` and counts what it says. Plain JavaScript: any Node from 20 on runs it, nothing installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Tally */

/**
 * Runs a command that writes its figures to `file`. What it says of itself is believed only when it came to its end by
 * itself: broken before writing, it is one failure; ended by a signal, it is one failure and nothing of it has passed.
 * @param {string} command
 * @param {string[]} args
 * @param {string} file
 * @returns {Tally}
 */
export function tally(command, args, file) {
	rmSync(file, { force: true });
	const { status, signal, error } = spawnSync(command, args, { stdio: 'inherit' });
	if (error) console.error(`It could not be run: ${error.message}`);
	if (signal) console.error(`It was ended by ${signal}, before its own end: nothing of it counts as passed.`);
	if (signal || error || !existsSync(file)) return { passed: 0, failed: 1 };
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
