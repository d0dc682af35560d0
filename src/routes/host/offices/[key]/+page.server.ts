import { error, fail } from '@sveltejs/kit';
import { isHost } from '#rooms/accounts/roles.ts';
import { database } from '#rooms/base/house.ts';
import { claimsAt } from '#rooms/claims/claim.ts';
import { printCode } from '#rooms/claims/code.ts';
import { decideClaim, mayDecide, second, vouch } from '#rooms/claims/decide.ts';
import { changeContact, settleAddress, waitingAddress } from '#rooms/seats/contact.ts';
import { endSeatByHost } from '#rooms/seats/end.ts';
import { ensureOffice, type Office } from '#rooms/seats/office.ts';
import { seatsAtOffice } from '#rooms/seats/seat.ts';
import { dayWords, onDay } from '#words/dates.ts';
import { strictForm } from '../../../strict-form.ts';
import { contactNote } from '../../../offices/[key]/contact-note.ts';
import { officeHere } from '../../../offices/[key]/office-here.ts';
import type { Actions, PageServerLoad } from './$types';

/** One office: where it is written to, who claims it, who speaks for it. */
export const load: PageServerLoad = async ({ params, locals, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	const { locale, now } = locals;
	const me = locals.person!;
	const office = await officeHere(params.key);
	const db = database();
	const [claims, seats, waiting, note] = await Promise.all([
		claimsAt(db, office, now),
		seatsAtOffice(db, office, now),
		waitingAddress(db, office),
		contactNote(office, locale)
	]);
	return {
		key: params.key,
		host: isHost(me),
		office: office.label[locale],
		contact: {
			email: office.email ?? '',
			postal: office.postalAddress ?? '',
			voters: office.voters === null ? '' : String(office.voters)
		},
		note,
		waiting: waiting && { email: waiting.email, doubts: waiting.doubts, mine: waiting.enteredBy === me.personId },
		claims: claims.map((claim) => ({
			...{ id: claim.id, name: claim.name, title: claim.title, way: claim.way, codeSent: claim.codeSent },
			made: onDay(locale, claim.madeAt, now),
			own: claim.personId === me.personId,
			vouched: claim.vouchedBy !== null,
			vouchedByMe: claim.vouchedBy === me.personId,
			proved: claim.provedAt !== null,
			says: claim.holderSays,
			holderWord: claim.holderWord ?? '',
			decidable: mayDecide(claim, now)
		})),
		seats: seats.map(({ id, name, title, proof, from }) => ({
			id,
			name,
			title,
			proof,
			since: dayWords(locale, from, now)
		}))
	};
};

/** The office with its row, made if the host is the first to look at it. */
async function rowHere(key: string, locals: App.Locals): Promise<Office> {
	return ensureOffice(database(), await officeHere(key), locals.now);
}

type Outcome = { ok: true } | { ok: false; refusals: { code: string; field: string | null }[] };

function answer(outcome: Outcome, about: string, done: string, typed: Record<string, string> = {}) {
	if (outcome.ok) return { done, about };
	return fail(422, { refusals: outcome.refusals, about, typed });
}

export const actions: Actions = {
	contact: async ({ request, params, locals }) => {
		const typed = await strictForm(request, ['email', 'postal', 'voters']);
		const office = await rowHere(params.key, locals);
		const changed = await changeContact(database(), { host: locals.person! }, office, typed, locals.now);
		const waits = changed.ok && changed.value.waiting !== null;
		return answer(changed, 'contact', waits ? 'savedWaits' : 'saved', typed);
	},
	address: async ({ request, params, locals }) => {
		const { email, says } = await strictForm(request, ['email', 'says']);
		if (says !== 'yes' && says !== 'no') error(400, 'bad_form');
		const office = await officeHere(params.key);
		const said = { email, agrees: says === 'yes' };
		const settled = await settleAddress(database(), locals.person!, office, said, locals.now);
		return answer(settled, 'waiting', said.agrees ? 'agreed' : 'dropped');
	},
	vouch: async ({ request, locals }) => {
		const { claim } = await strictForm(request, ['claim']);
		return answer(await vouch(database(), locals.person!, claim, locals.now), claim, 'vouchedDone');
	},
	second: async ({ request, locals }) => {
		const { claim } = await strictForm(request, ['claim']);
		return answer(await second(database(), locals.person!, claim, locals.now), claim, 'secondDone');
	},
	print: async ({ request, locals }) => {
		const { claim } = await strictForm(request, ['claim']);
		return answer(await printCode(database(), locals.person!, claim, locals.now), claim, 'printed');
	},
	decide: async ({ request, locals }) => {
		const { claim, word, says } = await strictForm(request, ['claim', 'word', 'says']);
		if (says !== 'accept' && says !== 'refuse') error(400, 'bad_form');
		const said = { claim, word, accepts: says === 'accept' };
		return answer(await decideClaim(database(), locals.person!, said, locals.now), claim, 'decided', { word });
	},
	end: async ({ request, locals }) => {
		const typed = await strictForm(request, ['seat', 'word']);
		return answer(await endSeatByHost(database(), locals.person!, typed, locals.now), typed.seat, 'ended', typed);
	}
};
