import { fail } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { database } from '#rooms/base/house.ts';
import { clearKeysOf } from '#rooms/accounts/lost-keys.ts';
import { mailInvitation } from '#rooms/accounts/letters.ts';
import { endRole, inviteStaff, staffList } from '#rooms/accounts/roles.ts';
import { strictForm } from '../../strict-form.ts';

export const load: PageServerLoad = async ({ locals, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	return { staff: await staffList(database()), me: locals.person!.personId, now: locals.now };
};

export const actions: Actions = {
	invite: async ({ request, locals }) => {
		const typed = await strictForm(request, ['name', 'email', 'role', 'departement']);
		const invited = await inviteStaff(database(), locals.person!, typed, mailInvitation, locals.now);
		return invited.ok ? { done: 'invited' as const } : fail(422, { refusals: invited.refusals, typed });
	},
	keys: async ({ request, locals }) => {
		const { person } = await strictForm(request, ['person']);
		const cleared = await clearKeysOf(database(), locals.person!, person);
		return cleared.ok ? { done: 'cleared' as const } : fail(422, { refusals: cleared.refusals });
	},
	end: async ({ request, locals }) => {
		const { person, role, departement } = await strictForm(request, ['person', 'role', 'departement']);
		const target = { personId: person, role, departement: departement || null };
		const ended = await endRole(database(), locals.person!, target, locals.now);
		return ended.ok ? { done: 'ended' as const } : fail(422, { refusals: ended.refusals });
	}
};
