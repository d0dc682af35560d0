// What `npm start` runs: any Node from 20 on, nothing installed. Installs, builds when sources changed, then hands over to Node 24.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const NODE = join(root, 'node_modules', '.bin', 'node');
const SOURCES = ['src', 'static', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'];

process.chdir(root);
install();
build();
serve();

/** Packages as locked, when they are missing or the lock has changed. */
function install() {
	const lock = hash(['package-lock.json']);
	if (existsSync(NODE) && mark('installed') === lock) return;
	if (existsSync(NODE) && !existsSync('node_modules/.possibles-installed')) return keep('installed', lock);
	run('Installing packages', 'npm', ['ci', '--loglevel=error', '--no-audit', '--no-fund']);
	keep('installed', lock);
}

/** The web part, when anything it is made of has changed. */
function build() {
	const sources = hash(SOURCES);
	if (existsSync('build/handler.js') && mark('built') === sources) return;
	run('Building', NODE, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error']);
	keep('built', sources);
}

function serve() {
	const child = spawn(NODE, ['src/server.ts'], { stdio: 'inherit' });
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
	child.on('exit', (code) => process.exit(code ?? 1));
}

function run(what, command, args) {
	const started = Date.now();
	process.stdout.write(`${what} …`);
	const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1e8 });
	if (status === 0) return process.stdout.write(` ${Math.round((Date.now() - started) / 1000)} s\n`);
	process.stderr.write(`\n${error?.message ?? ''}${stdout}${stderr}\n${what}: it did not work.\n`);
	process.exit(1);
}

function mark(name) {
	const path = `node_modules/.possibles-${name}`;
	return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function keep(name, value) {
	mkdirSync('node_modules', { recursive: true });
	writeFileSync(`node_modules/.possibles-${name}`, value);
}

function hash(paths) {
	const sum = createHash('sha256');
	for (const path of paths.flatMap(filesUnder).sort()) sum.update(path).update(readFileSync(path));
	return sum.digest('hex');
}

function filesUnder(path) {
	if (!existsSync(path)) return [];
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path).flatMap((name) => filesUnder(join(path, name)));
}
