import * as v from 'valibot';
import type { Db } from '../base/database.ts';
import { inTransaction } from '../base/database.ts';
import { addressField, line, readForm, type FormRefusal } from '../base/form.ts';
import { record } from '../base/journal.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { holdsLink } from '../base/plain-text.ts';
import { isUuid } from '../base/uuid.ts';
import { personAt, proveAddress } from '../people/person.ts';
import { acceptRow, coAuthorRows, deleteCoAuthor, insertCoAuthor } from './carry.sql.ts';
import { carrying, roleOf, type Carried, type CarryRefusal } from './carry.ts';
import { initiativeLocked } from '../initiatives/find.ts';
import { allows, type Initiative } from '../initiatives/initiative.ts';
import { sendCoAuthorInvitation } from '../initiatives/letters.ts';
import { subjectOf, tokenFor } from '../initiatives/links.ts';

export type NameRefusal = 'name_missing' | 'name_long' | 'name_characters' | 'name_link';
export type InviteRefusal = FormRefusal | CarryRefusal | 'address_missing' | 'address_wrong' | 'too_many';
export type AcceptRefusal = FormRefusal | NameRefusal | 'not_here' | 'gone';

const MOST = 5;
/** An invitation to carry is good for two weeks. */
export const OFFER_MS = 14 * 86_400_000;

export const EmailForm = v.strictObject({
	email: addressField({ missing: 'address_missing', wrong: 'address_wrong' })
});
export const NameForm = v.strictObject({ name: nameField() });

/** How somebody wishes to be called. */
export function nameField() {
	return v.pipe(
		line<NameRefusal>({ max: 60, missing: 'name_missing', long: 'name_long', characters: 'name_characters' }),
		v.check((name) => !holdsLink(name), 'name_link')
	);
}

export interface CoAuthor {
	person: string;
	/** Empty until they have accepted. */
	name: string;
	invitedAt: Date;
	acceptedAt: Date | null;
}

/** Those who carry it beside the author, and invitations that wait. */
export async function coAuthorsOf(db: Db, id: string): Promise<CoAuthor[]> {
	const rows = await coAuthorRows(db, id);
	return rows.map((row) => ({
		person: row.person_id,
		name: row.name,
		invitedAt: row.invited_at,
		acceptedAt: row.accepted_at
	}));
}

/** The name under which somebody carries it. */
export async function nameOf(db: Db, initiative: Initiative, person: string): Promise<string> {
	if (initiative.author === person) return initiative.authorName;
	return (await coAuthorsOf(db, initiative.id)).find((one) => one.person === person)?.name || initiative.authorName;
}

/** Invites somebody by mail; they choose the name under which they appear when they accept. */
export async function inviteCoAuthor(
	db: Db,
	carried: Carried,
	form: unknown,
	now: Date
): Promise<Outcome<null, InviteRefusal>> {
	const read = readForm<InviteRefusal, typeof EmailForm>(EmailForm, form);
	if (!read.ok) return read;
	const address = read.value.email;
	return carrying<null, InviteRefusal>(db, carried, 'invite', async (tx, initiative) => {
		if ((await coAuthorRows(tx, initiative.id)).length >= MOST) return refused('too_many', 'email');
		const person = await personAt(tx, { address, name: '', locale: initiative.locale }, now);
		// The same answer whether or not that person is already there.
		if (await roleOf(tx, initiative, person.id)) return done(null);
		await insertCoAuthor(tx, { id: initiative.id, person: person.id }, now);
		const token = tokenFor('co-author', `${initiative.id}_${person.id}`);
		await sendCoAuthorInvitation(tx, initiative, address, { by: await nameOf(tx, initiative, carried.by), token }, now);
		return done(null);
	});
}

/** The button of the invitation, with the name to show. Saying it twice is saying it once. */
export async function acceptCoAuthor(
	db: Db,
	token: string,
	form: unknown,
	now: Date
): Promise<Outcome<{ slug: string }, AcceptRefusal>> {
	const [id, person] = subjectOf('co-author', token)?.split('_') ?? [];
	if (!id || !person) return refused('not_here');
	const read = readForm<AcceptRefusal, typeof NameForm>(NameForm, form);
	if (!read.ok) return read;
	return inTransaction<Outcome<{ slug: string }, AcceptRefusal>>(db, async (tx) => {
		const initiative = await initiativeLocked(tx, id);
		if (!initiative || !allows(initiative.state, 'invite')) return refused('gone');
		if (await roleOf(tx, initiative, person)) return done({ slug: initiative.slug });
		const since = new Date(+now - OFFER_MS);
		if (!(await acceptRow(tx, { id, person, name: read.value.name, since }, now))) return refused('gone');
		await proveAddress(tx, person, now);
		await record(tx, { subjectId: id, kind: 'author_changed', facts: { what: 'co_author' } }, now);
		return done({ slug: initiative.slug });
	});
}

/** The author takes a co-author or an invitation back; a co-author leaves. */
export async function removeCoAuthor(
	db: Db,
	carried: Carried,
	person: string,
	now: Date
): Promise<Outcome<null, CarryRefusal>> {
	if (!isUuid(person)) return refused('not_here');
	const alone = person !== carried.by;
	return carrying<null, CarryRefusal>(
		db,
		carried,
		'invite',
		async (tx, { id }) => {
			if (!(await deleteCoAuthor(tx, id, person))) return refused('not_here');
			await record(tx, { subjectId: id, kind: 'author_changed', facts: { what: 'co_author_left' } }, now);
			return done(null);
		},
		alone
	);
}
