import type { Page } from 'playwright-core';

/**
 * A page whose `goto` and `reload` come back once its scripts live, as a person's eyes and hands do: what is typed or
 * pressed before may go another way on a busy machine.
 */
export function patient(page: Page): Page {
	const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
	page.goto = async (...args) => {
		const answer = await goto(...args);
		await alive(page);
		return answer;
	};
	page.reload = async (...args) => {
		const answer = await reload(...args);
		await alive(page);
		return answer;
	};
	return page;
}

/** Waits until the page's scripts live; at once on a page that has none. */
export async function alive(page: Page): Promise<void> {
	await page.waitForFunction(
		() =>
			document.documentElement.dataset['scripted'] !== undefined ||
			![...document.scripts].some((script) => script.text.includes('__sveltekit'))
	);
}

/** Whether scripts live on this page. */
export async function isScripted(page: Page): Promise<boolean> {
	return (await page.locator('html[data-scripted]').count()) > 0;
}
