import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const WHERE = JSON.stringify(fileURLToPath(new URL('./log.ts', import.meta.url)));
const HOSTILE = 'a\r\n{"level":60,"msg":"forged"}\u001b[2J\u2028"}';

/** What a process of its own wrote, having logged this. */
function written(call: string): string {
	const script = `const { log } = await import(${WHERE}); const text = ${JSON.stringify(HOSTILE)}; ${call}`;
	return execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
}

test('one event is one line of JSON, whatever is in it', () => {
	const said = written("log.warn(text, { route: text, kind: text }); log.error('Broken', { error: new Error(text) });");
	const lines = said.trimEnd().split('\n');
	expect(lines).toHaveLength(2);
	const [first, second] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
	expect(first).toMatchObject({ level: 40, msg: HOSTILE, route: HOSTILE, kind: HOSTILE });
	expect(second).toMatchObject({ level: 50, msg: 'Broken' });
	expect(said).not.toContain('\u001b');
});

test('of what the database says of a row, only the message and the code are kept', () => {
	const said = written(
		"log.error('Broken', { error: Object.assign(new Error('duplicate key'), { code: '23505', detail: 'Key (email)=(camille@exemple.fr)', parameters: ['Camille'] }) });"
	);
	expect(JSON.parse(said)).toMatchObject({ error: { message: 'duplicate key', code: '23505' } });
	expect(said).not.toMatch(/camille/i);
});
