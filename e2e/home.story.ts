import { expect } from 'vitest';
import { storyBothWays } from './town.ts';

storyBothWays('A newcomer opens the home page', async (town, javaScript) => {
	const newcomer = await town.visitor({ javaScript });
	const answer = await newcomer.goto('/');
	expect(answer?.status()).toBe(200);
	await newcomer.getByRole('heading', { level: 1 }).waitFor();
});
