import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tally } from './tally.js';

let folder = '';
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'possibles-tally-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A part that writes these figures, if any, then does the rest. */
function part(figures: unknown, then = ''): { passed: number; failed: number } {
	const file = join(folder, 'figures.json');
	const script = join(folder, 'part.mjs');
	const write =
		figures === null ? '' : `writeFileSync(${JSON.stringify(file)}, ${JSON.stringify(JSON.stringify(figures))});`;
	writeFileSync(script, `import { writeFileSync } from 'node:fs';\n${write}\n${then}`);
	return tally(process.execPath, [script], file);
}

const kill = (signal: string) => `process.kill(process.pid, '${signal}'); setTimeout(() => {}, 60_000);`;
const file = (status: string, ...tests: string[]) => ({
	status,
	assertionResults: tests.map((one) => ({ status: one }))
});

test('what a part counted is believed when it came to its end', () => {
	expect(part({ passed: 6, failed: 0 })).toEqual({ passed: 6, failed: 0 });
	expect(part({ passed: 5, failed: 1 }, 'process.exitCode = 1')).toEqual({ passed: 5, failed: 1 });
});

test('a part that was ended by a signal has passed nothing, whatever it wrote before', () => {
	for (const signal of ['SIGKILL', 'SIGTERM', 'SIGINT'])
		expect({ signal, ...part({ passed: 40, failed: 0 }, kill(signal)) }).toEqual({ signal, passed: 0, failed: 1 });
});

test('a part that broke before it counted is one failure, and so is one that leaves in bad order', () => {
	expect(part(null, 'process.exit(0)')).toEqual({ passed: 0, failed: 1 });
	expect(part(null, 'throw new Error("broken")')).toEqual({ passed: 0, failed: 1 });
	expect(part({ passed: 3, failed: 0 }, 'process.exitCode = 1')).toEqual({ passed: 3, failed: 1 });
	expect(tally('/nowhere/at-all', [], join(folder, 'none.json'))).toEqual({ passed: 0, failed: 1 });
});

test('a file of tests that did not even load is a failure', () => {
	const testResults = [file('passed', 'passed'), file('failed'), file('failed', 'failed', 'passed')];
	expect(part({ numPassedTests: 2, numFailedTests: 1, testResults }, 'process.exitCode = 1')).toEqual({
		passed: 2,
		failed: 2
	});
});
