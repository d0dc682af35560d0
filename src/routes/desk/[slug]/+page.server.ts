import type { PageServerLoad } from './$types';
import { database } from '#rooms/base/house.ts';
import { progress } from '#rooms/initiatives/ladder.ts';
import { placesOf } from '#rooms/signatures/places.ts';
import { channelsOf, daysOf, totalsOf } from '#rooms/signatures/totals.ts';
import { communesByCode } from '#rooms/territory/find-place.ts';

export const load: PageServerLoad = async ({ parent }) => {
	const { initiative } = await parent();
	const { id, threshold, rungsPassed } = initiative;
	const db = database();
	const [totals, days, places, channels] = await Promise.all([
		totalsOf(db, id),
		daysOf(db, id),
		placesOf(db, id),
		channelsOf(db, id)
	]);
	const named = await communesByCode(
		db,
		places.communes.map(({ commune }) => commune)
	);
	const names = new Map(named.map(({ code, name }) => [code, name]));
	return {
		totals,
		ladder: progress({ threshold, confirmed: totals.confirmed, passed: rungsPassed }),
		days: everyDay(days),
		communes: places.communes.map(({ commune, confirmed }) => ({ name: names.get(commune) ?? commune, confirmed })),
		elsewhere: places.elsewhere,
		channels
	};
};

const DAY_MS = 86_400_000;
const MOST_DAYS = 60;

/** Days without any are shown as such, over the last sixty at most: a chart that skips them would lie. */
function everyDay(days: { day: string; confirmed: number }[]) {
	const [first, last] = [days[0]?.day, days.at(-1)?.day];
	if (!first || !last) return [];
	const from = Math.max(Date.parse(first), Date.parse(last) - (MOST_DAYS - 1) * DAY_MS);
	const known = new Map(days.map(({ day, confirmed }) => [day, confirmed]));
	return Array.from({ length: (Date.parse(last) - from) / DAY_MS + 1 }, (_, i) => {
		const day = new Date(from + i * DAY_MS).toISOString().slice(0, 10);
		return { day, confirmed: known.get(day) ?? 0 };
	});
}
