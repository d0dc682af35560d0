import { fail, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { masked, parseAddress } from '#rooms/base/address.ts';
import { database } from '#rooms/base/house.ts';
import { myData } from '#rooms/accounts/my-data.ts';
import { factorsOf, mayAddFactor, removeApplication, removePasskey } from '#rooms/accounts/second-factor.ts';
import { sessionCookie } from '#rooms/accounts/session-cookie.ts';
import { isFresh, signOut } from '#rooms/accounts/session.ts';
import { localPath } from '#words/paths.ts';
import { erasePerson } from '../../erase-person.ts';
import { strictForm } from '../../strict-form.ts';

export const load: PageServerLoad = async ({ locals, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	const person = locals.person!;
	const { email } = (await myData(database(), person.personId)).person;
	const address = parseAddress(email);
	return {
		name: person.name,
		address: address ? masked(address) : '',
		strong: person.strong,
		fresh: isFresh(person, locals.now),
		keeps: person.roles.some(({ role }) => role === 'host'),
		factors: await factorsOf(database(), person.personId),
		mayAdd: await mayAddFactor(database(), person, locals.now),
		now: locals.now
	};
};

export const actions: Actions = {
	signOut: async ({ request, locals, cookies }) => {
		await strictForm(request, []);
		await signOut(database(), locals.person!);
		const { name, options } = sessionCookie();
		cookies.delete(name, options);
		redirect(303, localPath(locals.locale, '/'));
	},
	removePasskey: async ({ request, locals }) => {
		const { id } = await strictForm(request, ['id']);
		const removed = await removePasskey(database(), locals.person!, id);
		return removed.ok ? { done: true as const } : fail(422, { refused: 'notAllowed' as const });
	},
	removeApplication: async ({ request, locals }) => {
		await strictForm(request, []);
		const removed = await removeApplication(database(), locals.person!);
		return removed.ok ? { done: true as const } : fail(422, { refused: 'notAllowed' as const });
	},
	erase: async ({ request, locals, cookies }) => {
		const { sure } = await strictForm(request, ['sure']);
		if (!isFresh(locals.person!, locals.now)) return fail(422, { refused: 'fresh' as const });
		if (sure !== 'yes') return fail(422, { refused: 'eraseSureMissing' as const });
		const erased = await erasePerson(database(), locals.person!.personId, locals.now);
		if (!erased.ok) return fail(422, { refused: 'lastHost' as const });
		const { name, options } = sessionCookie();
		cookies.delete(name, options);
		redirect(303, localPath(locals.locale, '/erased'));
	}
};
