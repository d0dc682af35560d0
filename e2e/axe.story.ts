import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { axe } from './axe.ts';
import { pages } from './routes.ts';
import { setStage, type Stage } from './stage.ts';
import { story, type Town } from './town.ts';
import { allVisits, eyesOf, look, SEEN_ELSEWHERE, UNSEEN, VISITS } from './visits.ts';

test('every page of the site has its visit', () => {
	expect(Object.keys({ ...VISITS, ...SEEN_ELSEWHERE, ...UNSEEN }).toSorted()).toEqual(pages());
	for (const story of Object.values(SEEN_ELSEWHERE)) expect(readFileSync(story, 'utf8')).toContain('axe(');
});

story(
	'axe finds nothing on any page, in light and dark',
	async (town) => {
		const stage = await setStage(town);
		// Two pairs of eyes: while one waits for a page, the other looks.
		const visits = allVisits(stage);
		await Promise.all(
			[0, 1].map((lane) =>
				lookAt(
					town,
					stage,
					visits.filter((_, at) => at % 2 === lane)
				)
			)
		);
	},
	900_000
);

async function lookAt(town: Town, stage: Stage, visits: ReturnType<typeof allVisits>): Promise<void> {
	const eyes = eyesOf(town, stage, { width: 1280, height: 900 });
	for (const { as, path } of visits) {
		const page = await eyes(as);
		await look(page, path);
		for (const scheme of ['light', 'dark'] as const) {
			// English is the same page in other words; the other theme is worth no second look at it.
			if (scheme === 'dark' && path.startsWith('/en')) continue;
			await page.emulateMedia({ colorScheme: scheme });
			const found = await axe(page, scheme);
			expect({ scheme, as, path, found }).toEqual({ scheme, as, path, found: [] });
		}
	}
}
