// What `npm start` runs: any Node from 20 on, nothing installed. Installs, builds when sources changed, then hands over to Node 24.
import { spawn } from 'node:child_process';
import { build, install, NODE } from './install.js';

install();
build();

const child = spawn(NODE, ['src/server.ts'], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
	process.on(signal, () => child.kill(/** @type {NodeJS.Signals} */ (signal)));
}
child.on('exit', (code) => process.exit(code ?? 1));
