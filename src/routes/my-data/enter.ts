import { redirect, type Cookies } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { searchOn } from '#rooms/rights/search.ts';
import { openVisit, visitCookie } from '#rooms/rights/visit.ts';
import { localPath } from '#words/paths.ts';

/** What can be looked through in this time is shown at once; the worker does the rest. */
const BUDGET_MS = 1500;

/** Whoever has just proved an address is let in, in this browser. */
export async function enter(request: Buffer, cookies: Cookies, { locale, now }: App.Locals): Promise<never> {
	const token = await openVisit(database(), request, now);
	const { name, options } = visitCookie();
	cookies.set(name, token, options);
	await searchOn(database(), request, BUDGET_MS, now);
	redirect(303, localPath(locale, '/my-data/mine'));
}
