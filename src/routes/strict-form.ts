import { error } from '@sveltejs/kit';
import { formOf } from './posted.ts';

/**
 * A posted form of exactly these texts, each at most once; one left out is empty. Anything else (an unknown key, a list,
 * a file where a text stands) is no form of ours: 400.
 */
export async function strictForm<K extends string>(request: Request, keys: readonly K[]): Promise<Record<K, string>> {
	const form = await formOf(request);
	const known = new Set<string>(keys);
	for (const key of new Set(form.keys())) {
		const values = form.getAll(key);
		if (!known.has(key) || values.length > 1 || typeof values[0] !== 'string') error(400, 'bad_form');
	}
	return Object.fromEntries(keys.map((key) => [key, (form.get(key) as string | null) ?? ''])) as Record<K, string>;
}
