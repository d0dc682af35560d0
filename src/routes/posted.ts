import { error } from '@sveltejs/kit';

/**
 * A posted form as verbs take it: a key said twice is a list and a file is a file, so that the verb's own schema refuses
 * what is not text. The object has no prototype: `__proto__` is a key like another.
 */
export async function readPosted(request: Request): Promise<Record<string, unknown>> {
	const form = await formOf(request);
	const posted = Object.create(null) as Record<string, unknown>;
	for (const key of form.keys()) {
		const values = form.getAll(key);
		posted[key] = values.length === 1 ? values[0] : values;
	}
	return posted;
}

/** The form in a body; a body that claims to be one and is not, is a 400. */
export async function formOf(request: Request): Promise<FormData> {
	try {
		return await request.formData();
	} catch {
		error(400, 'bad_form');
	}
}

/** What was typed, to be shown again: texts only, each cut at a length no field of ours exceeds. */
export function typedTexts(posted: Record<string, unknown>): Record<string, string> {
	// A key of that name cannot be sent back to the page: it is no field of ours.
	const texts = Object.entries(posted).filter(
		(entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== '__proto__'
	);
	return Object.fromEntries(texts.map(([key, text]) => [key, text.slice(0, 12_000)]));
}

/** The text posted under a key; empty when there is none. */
export function textAt(posted: Record<string, unknown>, key: string): string {
	const value = posted[key];
	return typeof value === 'string' ? value : '';
}

/** For pages that hold a token or a handle: kept nowhere, told to nobody. */
export const PRIVATE_PAGE = {
	'cache-control': 'private, no-store',
	'referrer-policy': 'no-referrer',
	'x-robots-tag': 'noindex, nofollow'
} as const;
