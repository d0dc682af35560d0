import { error, fail, redirect } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { initiativeBySlug } from '#rooms/initiatives/find.ts';
import { extend, MORE_DAYS } from '#rooms/interpellations/extend.ts';
import { interpellationOf } from '#rooms/interpellations/interpellation.ts';
import { dayWords } from '#words/dates.ts';
import { localPath } from '#words/paths.ts';
import { strictForm } from '../../../../../strict-form.ts';
import type { Actions, PageServerLoad } from './$types';
import { officeHere, seatHere } from '../../../office-here.ts';

/** More time to answer a letter, asked for once, with a reason that everybody reads. */
export const load: PageServerLoad = async ({ params, locals }) => {
	const { locale, now } = locals;
	const office = await officeHere(params.key);
	await seatHere(office, locals, 'extend');
	const initiative = await initiativeBySlug(database(), params.slug);
	const call = initiative && (await interpellationOf(database(), initiative.id));
	if (!initiative || !call?.dueAt || call.officeKind !== office.kind || call.officeCode !== office.code)
		error(404, 'not_here');
	return {
		title: initiative.title,
		lang: initiative.locale,
		due: dayWords(locale, call.dueAt, now),
		days: MORE_DAYS,
		open: call.extendedUntil === null && call.answeredAt === null && call.dueAt > now
	};
};

export const actions: Actions = {
	default: async ({ request, params, locals }) => {
		const typed = await strictForm(request, ['days', 'why']);
		const seat = await seatHere(await officeHere(params.key), locals, 'extend');
		const initiative = (await initiativeBySlug(database(), params.slug)) ?? error(404, 'not_here');
		const asked = { initiativeId: initiative.id, days: Number(typed.days), why: typed.why };
		const extended = await extend(database(), seat, asked, locals.now);
		if (!extended.ok) return fail(422, { refusals: extended.refusals, typed });
		redirect(303, localPath(locals.locale, `/offices/${params.key}/desk`));
	}
};
