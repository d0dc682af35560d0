import { database } from '#rooms/base/house.ts';
import { claimsAt } from '#rooms/claims/claim.ts';
import { dayWords } from '#words/dates.ts';
import type { LayoutServerLoad } from './$types';
import { officeHere, seatHere } from '../office-here.ts';

/** The desk, for who has a seat here. Actions ask again, each for itself. */
export const load: LayoutServerLoad = async ({ params, locals, setHeaders }) => {
	const { locale, now } = locals;
	setHeaders({ 'cache-control': 'private, no-store' });
	const office = await officeHere(params.key);
	const seat = await seatHere(office, locals);
	const contested = seat.holder ? (await claimsAt(database(), office, now)).filter((claim) => claim.provedAt) : [];
	return {
		key: params.key,
		office: office.label[locale],
		seat: { id: seat.id, name: seat.name, title: seat.title, holder: seat.holder, rights: seat.rights },
		until: seat.until && dayWords(locale, seat.until, now),
		contested: contested.map(({ id, name, title, holderSays }) => ({ id, name, title, said: holderSays !== null }))
	};
};
