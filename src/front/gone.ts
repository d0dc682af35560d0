import type { Rendered } from './copy.ts';

/** A write waits this long before anybody wonders whether the database is there. */
const WONDER_MS = 700;

/**
 * The answer, or `gone` when it is late and the database does not answer either: whoever waits learns it within two seconds.
 * A slow answer of a database that is there is waited for.
 */
export async function orGone<T>(answer: Promise<T>, isThere: () => Promise<boolean>): Promise<T | 'gone'> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<'late'>((resolve) => {
		timer = setTimeout(() => resolve('late'), WONDER_MS);
	});
	const first = await Promise.race([answer, late]);
	clearTimeout(timer);
	if (first !== 'late') return first;
	// What becomes of it in the end is told to nobody.
	answer.catch(() => {});
	const second = await Promise.race([answer, isThere()]);
	return second === false ? 'gone' : answer;
}

/** What a form sent by script understands (`applyAction`), as SvelteKit would say it. */
export function goneForScript(): Rendered {
	const error = { status: 503, message: 'database_gone' };
	return {
		status: 503,
		headers: { 'content-type': 'application/json', 'cache-control': 'no-store', 'retry-after': '5' },
		body: Buffer.from(JSON.stringify({ type: 'error', status: 503, error }))
	};
}
