import type { SignRefusal } from '#rooms/signatures/sign.ts';
import type { Locale } from '#words/sentences.ts';
import { timeToFirstAction } from '../../time-to-first-action.ts';

/** What was refused, each beside its field, and what had been typed. */
export interface Refused {
	refusals: { code: SignRefusal; field: string | null }[];
	typed: Record<string, string>;
}

type Answer =
	| { kind: 'accepted'; handle: string }
	| ({ kind: 'refused' } & Refused)
	/** Nothing answers there: post the form to the page itself. */
	| { kind: 'shut' }
	/** The network or the house failed; the person may try again, with all they typed. */
	| { kind: 'trouble' };

const REFUSED = new Set([400, 409, 422]);

/** Sends a signature to the quick door. Nothing typed is lost whatever it answers. */
export async function postSignature(slug: string, locale: Locale, form: FormData): Promise<Answer> {
	const typed = Object.fromEntries(
		[...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
	);
	const credit = new URLSearchParams(location.search);
	const body = { ...typed, locale, via: credit.get('via') ?? '', channel: credit.get('by') ?? 'none' };
	try {
		const response = await fetch(`/api/initiatives/${slug}/signatures`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body)
		});
		if (response.status === 404 || response.status === 405) return { kind: 'shut' };
		if (REFUSED.has(response.status))
			return { kind: 'refused', ...((await response.json()) as Pick<Refused, 'refusals'>), typed };
		if (!response.ok) return { kind: 'trouble' };
		timeToFirstAction('sign');
		return { kind: 'accepted', handle: ((await response.json()) as { handle: string }).handle };
	} catch {
		return { kind: 'trouble' };
	}
}
