import { defineConfig } from 'vitest/config';
import { LongestFirst } from './longest-first.ts';

// Two stories at once: the app, its database and Chromium share the two cores with them.
export default defineConfig({
	test: {
		include: ['e2e/**/*.story.ts'],
		globalSetup: ['e2e/open-town.ts'],
		testTimeout: 180_000,
		hookTimeout: 180_000,
		pool: 'threads',
		maxWorkers: 2,
		sequence: { sequencer: LongestFirst }
	}
});
