import { error, fail } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { settings } from '#rooms/base/settings.ts';
import { localDay } from '#rooms/base/silence.ts';
import { recordDelivery } from '#rooms/interpellations/deliver.ts';
import { interpellationOf } from '#rooms/interpellations/interpellation.ts';
import { quietPlaceOf } from '#rooms/initiatives/quiet-place.ts';
import { officeAt } from '#rooms/seats/office.ts';
import { askedOffice } from '../../../initiatives/[slug]/asked-office.ts';
import { callView } from '../../../initiatives/[slug]/call-view.ts';
import { formOf } from '../../../posted.ts';
import { carriedHere } from '../carried-by.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent, locals }) => {
	const { initiative } = await parent();
	const db = database();
	const { locale, now } = locals;
	const call = await interpellationOf(db, initiative.id);
	const office = call && (await officeAt(db, { kind: call.officeKind, code: call.officeCode }));
	const { silences } = await settings(db);
	const label = office?.label[locale] ?? (await askedOffice(db, initiative, locale)) ?? '';
	const byMail = office?.email != null && !call?.returnedAt;
	return {
		office: label,
		call: call && callView(call, { initiative, office: label, silences, byMail }, locale, now),
		toTake: call !== null && call.letterAt !== null && call.sentAt === null && !byMail,
		postal: (office?.postalAddress ?? '').split('\n').filter(Boolean),
		proof: call?.proof != null,
		today: localDay(now, quietPlaceOf(initiative).zone)
	};
};

export const actions: Actions = {
	default: async ({ request, params, locals }) => {
		const carried = await carriedHere(params.slug, locals);
		const form = await formOf(request);
		const [way, on, photo] = [form.get('way') ?? '', form.get('on'), form.get('photo')];
		if (!(photo instanceof File) || typeof way !== 'string' || typeof on !== 'string' || [...form.keys()].length > 3)
			error(400, 'bad_form');
		const bytes = Buffer.from(await photo.arrayBuffer());
		const outcome = await recordDelivery(database(), carried, { way, on, photo: bytes }, locals.now);
		return outcome.ok ? { done: true as const } : fail(422, { refusals: outcome.refusals, way, on });
	}
};
