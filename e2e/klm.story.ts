import { expect } from 'vitest';
import { LIMITS, newcomerPublishes, newcomerSigns, told } from './klm.ts';
import { jeanStarts } from './by-post.ts';
import { story } from './town.ts';

story('A newcomer publishes within 45 seconds', async (town) => {
	const page = await town.visitor({ width: 1280, height: 800 });
	const tally = await newcomerPublishes(page, town.address('camille'));
	console.log(told('From home to published', tally, LIMITS.publish));
	expect(tally.seconds).toBeLessThanOrEqual(LIMITS.publish);
});

story('A newcomer signs within 35 seconds', async (town) => {
	const { path } = await jeanStarts(town, { title: 'Refaire la salle de classe de l’école Moulin.' });
	const page = await town.visitor({ width: 1280, height: 800 });
	const tally = await newcomerSigns(page, path, town.address('camille'));
	console.log(told('From a shared link to « merci »', tally, LIMITS.sign));
	expect(tally.seconds).toBeLessThanOrEqual(LIMITS.sign);
});
