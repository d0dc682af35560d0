import { error, fail, redirect } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { appliedImports, importsWaiting, type Import } from '#rooms/officials/import.ts';
import { SOURCES } from '#rooms/officials/layout.ts';
import { stageImport } from '#rooms/officials/stage-import.ts';
import { longDay } from '#words/dates.ts';
import { fileRefusal } from '#words/official-refusals.ts';
import { sourceNames } from '#words/officials.ts';
import { localPath } from '#words/paths.ts';
import { formOf } from '../../posted.ts';
import type { Actions, PageServerLoad } from './$types';

/** Which registers are in place, which files wait, and where another is brought. */
export const load: PageServerLoad = async ({ locals, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	const { locale } = locals;
	const [applied, waiting] = await Promise.all([appliedImports(database()), importsWaiting(database())]);
	const shown = ({ id, source, fileName, fileDay, good }: Import) => ({
		...{ id, name: sourceNames[locale][source], fileName, day: longDay(locale, fileDay), good }
	});
	return {
		applied: applied.map(shown),
		waiting: waiting.map(shown),
		sources: SOURCES.map((value) => ({ value, label: sourceNames[locale][value] }))
	};
};

const TEXTS = ['source', 'day', 'url'] as const;

export const actions: Actions = {
	read: async ({ request, locals }) => {
		const { locale, now } = locals;
		const form = await formOf(request);
		const file = form.get('file');
		const said = TEXTS.map((key) => form.get(key));
		const known = [...form.keys()].every((key) => key === 'file' || TEXTS.includes(key as 'day'));
		if (!(file instanceof File) || [...form.keys()].length !== 4 || !known) error(400, 'bad_form');
		if (!said.every((text) => typeof text === 'string')) error(400, 'bad_form');
		const [source = '', day = '', url = ''] = said;
		const bytes = new Uint8Array(await file.arrayBuffer());
		const brought = { name: file.name, bytes, source, day, url };
		// A page says what it is; only the command line may guess.
		const staged = source
			? await stageImport(database(), { host: locals.person! }, brought, now)
			: { ok: false as const, refusals: [{ code: 'source_unknown' as const, field: 'source' as const, line: null }] };
		if (staged.ok) redirect(303, localPath(locale, `/host/officials/${staged.value.id}`));
		const refusals = staged.refusals.map((one) => ({ field: one.field, sentence: fileRefusal(locale, one) }));
		return fail(422, { refusals, typed: { source, day: day.slice(0, 40), url: url.slice(0, 600) } });
	}
};
