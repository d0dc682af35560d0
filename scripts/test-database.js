// `npm run test:database -- postgres://user:password@host:port/database`: the tests on that PostgreSQL (15 or newer) instead of the embedded
// one. The user must be allowed to create databases; those made are dropped. What follows the address goes to Vitest.
import { spawnSync } from 'node:child_process';

const [url, ...args] = process.argv.slice(2);
if (!/^postgres(ql)?:\/\//.test(url ?? '')) {
	console.error('Say which: npm run test:database -- postgres://user:password@host:port/database');
	process.exit(2);
}
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...args], {
	stdio: 'inherit',
	env: { ...process.env, TEST_DATABASE_URL: url }
});
process.exit(status ?? 1);
