import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'scripts/**/*.test.ts'],
		globalSetup: ['test/one-database.ts'],
		env: { DATA_DIR: 'test-results/data', NODE_ENV: 'test' },
		testTimeout: 20_000,
		hookTimeout: 60_000,
		pool: 'threads',
		// One by default where there are two cores; most of a test is waiting for the database.
		maxWorkers: 2
	}
});
