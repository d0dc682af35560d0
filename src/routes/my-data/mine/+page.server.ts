import { fail, redirect } from '@sveltejs/kit';
import { masked } from '#rooms/base/address.ts';
import { database } from '#rooms/base/house.ts';
import { deviceCookie, forgetDevice, recognised } from '#rooms/people/device.ts';
import { hasAccount } from '#rooms/people/person.ts';
import { closeVisit, forgetRequest, visitCookie, type Visit } from '#rooms/rights/visit.ts';
import { changeSignature } from '#rooms/signatures/choose.ts';
import { mySignatures } from '#rooms/signatures/mine.ts';
import { withdrawByKey } from '#rooms/signatures/withdraw.ts';
import { localPath } from '#words/paths.ts';
import { PRIVATE_PAGE, readPosted, textAt, typedTexts } from '../../posted.ts';
import { strictForm } from '../../strict-form.ts';
import { visitHere } from '../here.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	event.setHeaders(PRIVATE_PAGE);
	const visit = await visitHere(event);
	const db = database();
	const { now } = event.locals;
	return {
		address: masked(visit.address),
		searching: visit.found === null,
		signatures: await mySignatures(db, visit.found ?? []),
		device: (await recognised(db, event.cookies.get(deviceCookie().name), now))?.name ?? null,
		account: await hasAccount(db, visit.address),
		mayExport: visit.mayExport,
		now
	};
};

/** The signature a form is about, if it is one of theirs. */
function keyOf(visit: Visit, initiativeId: string) {
	return visit.found?.find((key) => key.initiativeId === initiativeId);
}

export const actions: Actions = {
	change: async (event) => {
		const visit = await visitHere(event);
		const { of, ...form } = await readPosted(event.request);
		const key = keyOf(visit, typeof of === 'string' ? of : '');
		if (!key) return fail(422, { refusals: [{ code: 'not_found' as const, field: null }] });
		const changed = await changeSignature(database(), key, visit.address, form, event.locals.now);
		if (!changed.ok) return fail(422, { refusals: changed.refusals, of: key.id, typed: typedTexts(form) });
		return { done: 'saved' as const, of: key.id };
	},
	withdraw: async (event) => {
		const visit = await visitHere(event);
		const key = keyOf(visit, textAt(await strictForm(event.request, ['of']), 'of'));
		if (!key) return fail(422, { refusals: [{ code: 'not_found' as const, field: null }] });
		await withdrawByKey(database(), key, event.locals.now);
		return { done: 'withdrawn' as const };
	},
	forget: async (event) => {
		await visitHere(event);
		await strictForm(event.request, []);
		await forgetThis(event.cookies);
		return { done: 'forgotten' as const };
	},
	leave: async (event) => {
		await strictForm(event.request, []);
		const { name, options } = visitCookie();
		await closeVisit(database(), event.cookies.get(name) ?? '');
		event.cookies.delete(name, options);
		redirect(303, localPath(event.locals.locale, '/'));
	},
	erase: async (event) => {
		const visit = await visitHere(event);
		const { sure } = await strictForm(event.request, ['sure']);
		if (sure !== 'yes') return fail(422, { unsure: true });
		for (const key of visit.found ?? []) await withdrawByKey(database(), key, event.locals.now);
		await forgetThis(event.cookies);
		await forgetRequest(database(), visit);
		const { name, options } = visitCookie();
		event.cookies.delete(name, options);
		redirect(303, localPath(event.locals.locale, '/my-data/erased'));
	}
};

/** This device no longer knows anybody. */
async function forgetThis(cookies: Parameters<Actions[string]>[0]['cookies']): Promise<void> {
	const { name, options } = deviceCookie();
	const token = cookies.get(name);
	if (!token) return;
	await forgetDevice(database(), token);
	cookies.delete(name, options);
}
