import { inTransaction, type Db } from '../base/database.ts';
import { readForm, type FormRefusal } from '../base/form.ts';
import { record } from '../base/journal.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import type { Address } from '../base/address.ts';
import { uuid7 } from '../base/uuid.ts';
import { personAt, proveAddress } from '../people/person.ts';
import { changeAuthor, handoverRow, insertHandover, keepAsCoAuthor, markHandedOver } from './carry.sql.ts';
import { carrying, type Carried, type CarryRefusal } from './carry.ts';
import { EmailForm, NameForm, OFFER_MS, type AcceptRefusal } from './co-author.ts';
import { initiativeById, initiativeLocked } from '../initiatives/find.ts';
import { allows, type Initiative } from '../initiatives/initiative.ts';
import { sendHandover, sendTaken } from '../initiatives/letters.ts';
import { subjectOf, tokenFor, type LinkPurpose } from '../initiatives/links.ts';

export type OfferRefusal = FormRefusal | CarryRefusal | 'address_missing' | 'address_wrong';
export type AdoptRefusal = FormRefusal | AcceptRefusal | 'not_offered';

/** The author offers it to somebody, by mail; a new offer takes the one before back. Nothing changes until it is accepted. */
export async function offerHandover(
	db: Db,
	carried: Carried,
	form: unknown,
	now: Date
): Promise<Outcome<null, OfferRefusal>> {
	const read = readForm<OfferRefusal, typeof EmailForm>(EmailForm, form);
	if (!read.ok) return read;
	const address = read.value.email;
	return carrying<null, OfferRefusal>(
		db,
		carried,
		'hand_over',
		async (tx, initiative) => {
			const person = await personAt(tx, { address, name: '', locale: initiative.locale }, now);
			if (person.id === initiative.author) return done(null);
			const id = uuid7(now);
			await insertHandover(tx, { id, initiativeId: initiative.id, to: person.id }, now);
			const token = tokenFor('handover', `${initiative.id}_${id}`);
			await sendHandover(tx, initiative, address, { by: initiative.authorName, token }, now);
			return done(null);
		},
		true
	);
}

/** The button of the offer. The former author stays as a co-author, who may leave. */
export async function acceptHandover(
	db: Db,
	token: string,
	form: unknown,
	now: Date
): Promise<Outcome<{ slug: string }, AcceptRefusal>> {
	const [initiativeId, id] = subjectOf('handover', token)?.split('_') ?? [];
	if (!initiativeId || !id) return refused('not_here');
	const read = readForm<AcceptRefusal, typeof NameForm>(NameForm, form);
	if (!read.ok) return read;
	return inTransaction<Outcome<{ slug: string }, AcceptRefusal>>(db, async (tx) => {
		const initiative = await initiativeLocked(tx, initiativeId);
		const offer = await handoverRow(tx, initiativeId, id);
		if (!initiative || !offer || !allows(initiative.state, 'hand_over')) return refused('gone');
		if (offer.accepted_at) return done({ slug: initiative.slug });
		if (+now - +offer.offered_at > OFFER_MS) return refused('gone');
		await markHandedOver(tx, initiativeId, id, now);
		await takeOver(tx, initiative, { person: offer.to_person, name: read.value.name }, now);
		await record(tx, { subjectId: initiativeId, kind: 'author_changed', facts: { what: 'handed_over' } }, now);
		return done({ slug: initiative.slug });
	});
}

/**
 * Somebody who signed takes over an initiative that has been silent: the first to do so carries it. Their address must have been
 * proved by the caller (they came by a link sent to it).
 */
export async function adopt(
	db: Db,
	who: { initiativeId: string; address: Address },
	form: unknown,
	now: Date
): Promise<Outcome<{ slug: string }, AdoptRefusal>> {
	const read = readForm<AdoptRefusal, typeof NameForm>(NameForm, form);
	if (!read.ok) return read;
	const { name } = read.value;
	return inTransaction<Outcome<{ slug: string }, AdoptRefusal>>(db, async (tx) => {
		const initiative = await initiativeLocked(tx, who.initiativeId);
		if (!initiative || !allows(initiative.state, 'adopt')) return refused('gone');
		const person = await personAt(tx, { address: who.address, name, locale: initiative.locale }, now);
		if (initiative.author === person.id) return done({ slug: initiative.slug });
		if (!initiative.adoptableAt) return refused('not_offered');
		await takeOver(tx, initiative, { person: person.id, name }, now);
		await record(tx, { subjectId: initiative.id, kind: 'initiative_adopted' }, now);
		return done({ slug: initiative.slug });
	});
}

/** What a link of a mail offers, for the page with one button; changes nothing. */
export async function peekOffer(
	db: Db,
	token: string
): Promise<{ kind: 'co-author' | 'handover'; slug: string; title: string; by: string } | null> {
	for (const kind of ['co-author', 'handover'] as const satisfies LinkPurpose[]) {
		const id = subjectOf(kind, token)?.split('_')[0];
		const initiative = id ? await initiativeById(db, id) : null;
		if (initiative) return { kind, slug: initiative.slug, title: initiative.title, by: initiative.authorName };
	}
	return null;
}

async function takeOver(
	tx: Db,
	initiative: Initiative,
	next: { person: string; name: string },
	now: Date
): Promise<void> {
	if (initiative.author && initiative.author !== next.person) {
		await keepAsCoAuthor(tx, { id: initiative.id, person: initiative.author, name: initiative.authorName }, now);
		await sendTaken(tx, initiative, initiative.author, next.name, now);
	}
	await changeAuthor(tx, initiative.id, next, now);
	await proveAddress(tx, next.person, now);
}
