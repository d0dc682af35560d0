import { expect } from 'vitest';
import { wider } from './axe.ts';
import { setStage } from './stage.ts';
import { story } from './town.ts';
import { allVisits, eyesOf, look } from './visits.ts';

story(
	'Nothing is lost at 320 px, nor at 200 %, on any page',
	async (town) => {
		const stage = await setStage(town);
		const narrow = eyesOf(town, stage, { width: 320, height: 640 });
		const zoomed = eyesOf(town, stage, { width: 1280, height: 1024, zoom: 2 });
		for (const { as, path } of allVisits(stage)) {
			const looks = [narrow, zoomed].map(async (eyes) => {
				const page = await eyes(as);
				await look(page, path);
				expect({ as, path, wider: await wider(page) }).toEqual({ as, path, wider: [] });
			});
			await Promise.all(looks);
		}
	},
	900_000
);
