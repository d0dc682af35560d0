import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page that is open, one line a place. Dark differs from light in its colours only: only they are looked at again. */
export async function axe(page: Page, scheme: 'light' | 'dark'): Promise<string[]> {
	// Where each thing that is right stands is most of its work, and is not asked.
	const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
	const asked = scheme === 'dark' ? builder.withRules('color-contrast') : builder.withTags(RULES);
	const { violations, passes } = await asked.analyze();
	if (passes.length === 0) return [`axe looked at nothing of ${page.url()}`];
	return violations.flatMap(({ id, nodes }) =>
		nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`)
	);
}

/** What sticks out of the window sideways; things that scroll by themselves may be wider inside. */
export function wider(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const width = document.documentElement.clientWidth;
		if (document.documentElement.scrollWidth <= width) return [];
		return [...document.querySelectorAll('body *')]
			.filter((element) => element.getBoundingClientRect().right > width + 1)
			.map(
				(element) => `${element.tagName.toLowerCase()}.${element.className} ${element.textContent?.trim().slice(0, 30)}`
			)
			.slice(0, 5);
	});
}
