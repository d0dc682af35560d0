// The first steps of `npm start` and `npm test`: any Node from 20 on, nothing installed. After `install()` there is a Node 24.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const BUILT_FROM = ['src', 'static', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'];

/** Node 24, once installed. */
export const NODE = join(root, 'node_modules', '.bin', 'node');

/** Packages as locked, when they are missing or the lock has changed. Moves to the root of the project. */
export function install() {
	process.chdir(root);
	const lock = hash(['package-lock.json']);
	if (existsSync(NODE) && mark('installed') === lock) return;
	if (existsSync(NODE) && mark('installed') === null) return keep('installed', lock);
	run('Installing packages', 'npm', ['ci', '--loglevel=error', '--no-audit', '--no-fund']);
	keep('installed', lock);
}

/** The web part, when anything it is made of has changed. */
export function build() {
	const sources = hash(BUILT_FROM);
	if (existsSync('build/handler.js') && mark('built') === sources) return;
	run('Building', NODE, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error']);
	keep('built', sources);
}

/**
 * Tells what goes on beside the output, which is the command's own.
 * @param {string} what
 * @param {string} command
 * @param {string[]} args
 */
function run(what, command, args) {
	const started = Date.now();
	process.stderr.write(`${what} …`);
	const { status, signal, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1e8 });
	if (status === 0) return process.stderr.write(` ${Math.round((Date.now() - started) / 1000)} s\n`);
	const how = signal ? `it was ended by ${signal}` : 'it did not work';
	process.stderr.write(`\n${error?.message ?? ''}${stdout}${stderr}\n${what}: ${how}.\n`);
	process.exit(1);
}

/** @param {string} name */
function mark(name) {
	const path = `node_modules/.possibles-${name}`;
	return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/**
 * @param {string} name
 * @param {string} value
 */
function keep(name, value) {
	mkdirSync('node_modules', { recursive: true });
	writeFileSync(`node_modules/.possibles-${name}`, value);
}

/** @param {string[]} paths */
function hash(paths) {
	const sum = createHash('sha256');
	for (const path of paths.flatMap(filesUnder).sort()) sum.update(path).update(readFileSync(path));
	return sum.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
	if (!existsSync(path)) return [];
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path).flatMap((name) => filesUnder(join(path, name)));
}
