import { defineConfig } from 'vitest/config';
import { LongestFirst } from './longest-first.ts';

// Three stories at once: each waits now and then for a mail or a page, and the app, its database and Chromium share two cores.
export default defineConfig({
	test: {
		include: ['e2e/**/*.story.ts'],
		globalSetup: ['e2e/open-town.ts'],
		testTimeout: 180_000,
		hookTimeout: 180_000,
		pool: 'threads',
		maxWorkers: 3,
		sequence: { sequencer: LongestFirst }
	}
});
