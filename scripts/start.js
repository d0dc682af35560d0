// What `npm start` runs: any Node from 20 on, nothing installed. Installs, builds when sources changed, then hands over to Node 24.
import { spawn } from 'node:child_process';
import { build, install, NODE } from './install.js';

install();
build();

// Should we be killed without warning, the channel closes and the server stops by itself.
const child = spawn(NODE, ['src/server.ts'], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
	process.on(signal, () => child.kill(/** @type {NodeJS.Signals} */ (signal)));
}
child.on('exit', (code) => process.exit(code ?? 1));

// npm may be killed without telling us: then we belong to somebody else.
const npm = process.ppid;
if (process.env['npm_lifecycle_event']) {
	setInterval(() => process.ppid !== npm && child.kill('SIGTERM'), 500).unref();
}
