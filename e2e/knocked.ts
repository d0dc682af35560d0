import { NOT_THERE, type Form } from './a-form.ts';
import type { Stage } from './stage.ts';

/**
 * A form that has no entry of its own yet, as three people may knock at it: with nothing in it, so that whatever is added
 * is too much. It is tried for what breaks and for what is kept, not for each of its fields.
 */
export function knocksAt(name: string, { jean, cookies }: Stage): Form[] {
	const [route = '', action] = name.split('?/');
	const path = route
		.replace('[slug]', jean.slug)
		.replace('[key]', 'commune-35051')
		.replaceAll(/\[id\]|\[claim\]/g, NOT_THERE)
		.replaceAll(/\[\w+\]/g, 'none');
	const form = { path: action === 'default' ? path : `${path}?/${action}`, good: {}, notSent: 'nobody knows it yet' };
	return [form, { ...form, cookie: cookies.jean }, { ...form, cookie: cookies.hana }];
}
