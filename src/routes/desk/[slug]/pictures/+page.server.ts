import { error, fail } from '@sveltejs/kit';
import type { Actions } from './$types';
import { database } from '#rooms/base/house.ts';
import { addPicture, removePicture } from '#rooms/carrying/picture.ts';
import { formOf } from '../../../posted.ts';
import { strictForm } from '../../../strict-form.ts';
import { carriedHere } from '../carried-by.ts';

export const actions: Actions = {
	add: async ({ request, params, locals }) => {
		const carried = await carriedHere(params.slug, locals);
		const form = await formOf(request);
		const [file, alt] = [form.get('picture'), form.get('alt')];
		if (!(file instanceof File) || typeof alt !== 'string' || [...form.keys()].length !== 2) error(400, 'bad_form');
		const bytes = Buffer.from(await file.arrayBuffer());
		const added = await addPicture(database(), carried, { bytes, alt }, locals.now);
		return added.ok ? { done: 'added' as const } : fail(422, { refusals: added.refusals, alt });
	},
	remove: async ({ request, params, locals }) => {
		const { id } = await strictForm(request, ['id']);
		const removed = await removePicture(database(), await carriedHere(params.slug, locals), id, locals.now);
		return removed.ok ? { done: 'taken' as const } : fail(422, { refusals: removed.refusals, alt: '' });
	}
};
