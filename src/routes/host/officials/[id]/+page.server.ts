import { error, fail, redirect } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { applyImport, leaveImport } from '#rooms/officials/apply-import.ts';
import { preview, type Preview } from '#rooms/officials/compare.ts';
import { importById, type Import } from '#rooms/officials/import.ts';
import { longDay } from '#words/dates.ts';
import { number } from '#words/numbers.ts';
import { columnNames, officialWords, rowFaults, sourceNames } from '#words/officials.ts';
import { localPath } from '#words/paths.ts';
import type { Locale } from '#words/sentences.ts';
import { strictForm } from '../../../strict-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** A file that was read: how, what it would change, and what holds it back. Once applied, what it changed. */
export const load: PageServerLoad = async ({ params, locals, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	const { locale } = locals;
	const one = await importById(database(), params.id);
	if (!one) error(404, 'not_here');
	const seen = one.appliedAt ? { change: one.change, guards: [], samples: [] } : await preview(database(), one);
	const [encoding = '', cut = ''] = one.readAs.split(' ');
	return {
		...{
			name: sourceNames[locale][one.source],
			fileName: one.fileName,
			day: longDay(locale, one.fileDay),
			encoding,
			cut
		},
		counts: [one.good, one.passed, one.refused].map((n) => number(locale, n)),
		...{ applied: one.appliedAt !== null, guards: seen.guards },
		changes: changesSaid(locale, one, seen),
		samples: samplesShown(locale, seen),
		columns: one.columns.map(({ name, as }, at) => ({
			id: String(at),
			cells: [{ text: name }, { text: as ? columnNames[locale][as] : officialWords[locale].unread }]
		})),
		faults: one.faults.slice(0, 20).map(({ line, why, code }) => ({
			id: String(line),
			cells: [{ text: number(locale, line) }, { text: rowFaults[locale][why] }, { text: code || '–' }]
		}))
	};
};

function changesSaid(locale: Locale, { source }: Import, { change }: Preview): string[] {
	const w = officialWords[locale];
	const { added, changed, ended, same, corrected } = change;
	const gone = ended > 0 && (source === 'directory' ? w.absent(ended) : w.ended(ended));
	const said = [added > 0 && w.added(added), changed > 0 && w.changed(changed), gone, same > 0 && w.same(same)];
	return [...said, corrected > 0 && w.corrected(corrected)].filter((line) => line !== false);
}

function samplesShown(locale: Locale, { samples }: Preview) {
	const nothing = officialWords[locale].nothing;
	return samples.map(({ office, path, before, after }) => ({
		id: path,
		cells: [
			{ text: office[locale].charAt(0).toUpperCase() + office[locale].slice(1), href: localPath(locale, path) },
			{ text: before ?? nothing },
			{ text: after ?? nothing }
		]
	}));
}

export const actions: Actions = {
	apply: async ({ request, params, locals }) => {
		const { elections } = await strictForm(request, ['elections']);
		const said = { id: params.id, elections: elections === 'yes' };
		const applied = await applyImport(database(), { host: locals.person! }, said, locals.now);
		return applied.ok ? { done: true as const } : fail(422, { refusals: applied.refusals });
	},
	leave: async ({ request, params, locals }) => {
		await strictForm(request, []);
		const left = await leaveImport(database(), { host: locals.person! }, params.id);
		if (!left.ok) return fail(422, { refusals: left.refusals });
		redirect(303, localPath(locals.locale, '/host/officials'));
	}
};
