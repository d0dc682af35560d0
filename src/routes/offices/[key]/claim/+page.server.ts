import { error, fail, redirect } from '@sveltejs/kit';
import { provesOffice } from '#rooms/seats/office-address.ts';
import { database } from '#rooms/base/house.ts';
import { claimOf } from '#rooms/claims/claim.ts';
import { sendCodeAgain, typeCode } from '#rooms/claims/code.ts';
import { claimSeat, giveUp } from '#rooms/claims/make.ts';
import { seatAt, speakersOf } from '#rooms/seats/seat.ts';
import { dayWords } from '#words/dates.ts';
import { localPath } from '#words/paths.ts';
import { PRIVATE_PAGE } from '../../../posted.ts';
import { strictForm } from '../../../strict-form.ts';
import type { Actions, PageServerLoad } from './$types';
import { introduced } from '../introduced.ts';
import { officeHere } from '../office-here.ts';

/** Who one is, then how to prove it, then the code: one page, whichever step one has come to. */
export const load: PageServerLoad = async ({ params, locals, setHeaders }) => {
	const { locale, now, person } = locals;
	const office = await officeHere(params.key);
	setHeaders(PRIVATE_PAGE);
	const db = database();
	const [seat, claim, speakers] = await Promise.all([
		person && seatAt(db, office, person.personId, now),
		person && claimOf(db, office, person.personId, now),
		speakersOf(db, office, now)
	]);
	const holder = speakers.find((one) => one.holder);
	return {
		key: params.key,
		office: office.label[locale],
		email: office.email,
		proves: provesOffice(office.email),
		me: person && { name: person.name },
		already: seat?.holder ?? false,
		holder: holder ? { name: holder.name, title: holder.title } : null,
		claim: claim && {
			way: claim.way,
			codeSent: claim.codeSent,
			triesLeft: claim.triesLeft,
			proved: claim.provedAt !== null,
			goodUntil: dayWords(locale, claim.goodUntil, now)
		}
	};
};

function mine(locals: App.Locals): string {
	return locals.person?.personId ?? error(403, 'not_yours');
}

export const actions: Actions = {
	who: (event) => introduced(event, `/offices/${event.params.key}/claim`),
	claim: async ({ request, params, locals }) => {
		const typed = await strictForm(request, ['name', 'title', 'way']);
		const office = await officeHere(params.key);
		const claimed = await claimSeat(database(), mine(locals), office, typed, locals.now);
		if (!claimed.ok) return fail(422, { refusals: claimed.refusals, typed });
		redirect(303, localPath(locals.locale, `/offices/${params.key}/claim`));
	},
	code: async ({ request, params, locals }) => {
		const { code } = await strictForm(request, ['code']);
		const office = await officeHere(params.key);
		const proved = await typeCode(database(), office, mine(locals), code, locals.now);
		if (!proved.ok) return fail(422, { refusals: proved.refusals });
		const next = proved.value === 'taken' ? 'desk' : 'claim';
		redirect(303, localPath(locals.locale, `/offices/${params.key}/${next}`));
	},
	again: async ({ request, params, locals }) => {
		await strictForm(request, []);
		const office = await officeHere(params.key);
		const sent = await sendCodeAgain(database(), office, mine(locals), locals.now);
		return sent.ok ? { again: true as const } : fail(422, { refusals: sent.refusals });
	},
	stop: async ({ request, params, locals }) => {
		await strictForm(request, []);
		await giveUp(database(), await officeHere(params.key), mine(locals), locals.now);
		redirect(303, localPath(locals.locale, `/offices/${params.key}`));
	}
};
