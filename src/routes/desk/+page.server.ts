import { fail } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { database } from '#rooms/base/house.ts';
import { initiativesOf } from '#rooms/initiatives/find.ts';
import { rungsOf } from '#rooms/initiatives/ladder.ts';
import { acceptRoles, invitationsTo } from '#rooms/accounts/roles.ts';
import { offersTo } from '#rooms/seats/delegate.ts';
import { officePath } from '#rooms/seats/office.ts';
import { seatsOf } from '#rooms/seats/seat.ts';
import { totalsOf } from '#rooms/signatures/totals.ts';
import { strictForm } from '../strict-form.ts';

export const load: PageServerLoad = async ({ locals, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	const { personId, roles } = locals.person!;
	const [carried, offers, seats, delegations] = await Promise.all([
		initiativesOf(database(), personId),
		invitationsTo(database(), personId, locals.now),
		seatsOf(database(), personId, locals.now),
		offersTo(database(), personId, locals.now)
	]);
	const mine = await Promise.all(
		carried.map(async ({ id, slug, title, place, threshold, rungsPassed, confirmedAt }) => ({
			slug,
			title,
			place: place.communeName,
			rungs: rungsOf(threshold),
			passed: rungsPassed,
			waits: confirmedAt === null,
			confirmed: (await totalsOf(database(), id)).confirmed
		}))
	);
	return {
		mine,
		offers,
		keeps: roles.some(({ role }) => role === 'host'),
		staff: roles.length > 0,
		seats: seats.map(({ id, name, title, office }) => ({ id, name, title, path: `${officePath(office)}/desk` })),
		delegations: delegations.map(({ id, title, office }) => ({ id, title, path: `${officePath(office)}/join` }))
	};
};

export const actions: Actions = {
	accept: async ({ request, locals }) => {
		await strictForm(request, []);
		const accepted = await acceptRoles(database(), locals.person!.personId, locals.now);
		return accepted > 0 ? { accepted: true } : fail(422, { accepted: false });
	}
};
