import type { PageServerLoad } from './$types';
import { firstActions, type FirstActionBucket } from '#rooms/base/first-action.ts';
import { database } from '#rooms/base/house.ts';
import { unsentMail } from '#rooms/base/mail-outbox.ts';
import { waiting } from '#rooms/carrying/waiting.ts';

const DAY_MS = 86_400_000;

export const load: PageServerLoad = async ({ locals, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	const ago = (days: number) => new Date(locals.now.getTime() - days * DAY_MS);
	const [{ ideas, unconfirmed }, unsent, buckets] = await Promise.all([
		waiting(database()),
		unsentMail(database(), ago(7)),
		firstActions(database(), ago(30).toISOString().slice(0, 10))
	]);
	return { ideas, unconfirmed, unsent, first: distribution(buckets), now: locals.now };
};

/** Sign and publish together, in steps of 15 s up to two minutes, then to five, then beyond; and the half-way bound. */
function distribution(buckets: FirstActionBucket[]) {
	const bounds = [15, 30, 45, 60, 90, 120, 300, 32_767];
	const bars = bounds.map((seconds, i) => {
		const from = bounds[i - 1] ?? 0;
		const inside = buckets.filter((bucket) => bucket.seconds > from && bucket.seconds <= seconds);
		return { seconds, n: inside.reduce((sum, bucket) => sum + bucket.n, 0) };
	});
	const all = bars.reduce((sum, bar) => sum + bar.n, 0);
	return { bars, all, half: halfWay(buckets, all) };
}

function halfWay(buckets: FirstActionBucket[], all: number): number {
	let seen = 0;
	for (const { seconds, n } of buckets.toSorted((a, b) => a.seconds - b.seconds)) {
		seen += n;
		if (seen * 2 >= all) return seconds;
	}
	return 0;
}
