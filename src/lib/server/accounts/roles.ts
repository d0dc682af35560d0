import { parseAddress } from '../base/address.ts';
import { inTransaction, type Db } from '../base/database.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { cleanName } from '../base/plain-text.ts';
import { isUuid } from '../base/uuid.ts';
import { personAt } from '../people/person.ts';
import {
	acceptRole,
	departementExists,
	endRoleRow,
	insertRole,
	lockRoles,
	openInvitations,
	referentRows,
	rolesOf,
	staff
} from './roles.sql.ts';
import type { SignedIn } from './session.ts';

export const ROLES = ['host', 'moderator', 'referent'] as const;
export type RoleName = (typeof ROLES)[number];

/** A role in force. Only a référent has a département. */
export interface StaffRole {
	role: RoleName;
	departement: string | null;
}

/** An invitation unanswered for 7 days is dead; another one has to be sent. */
export const INVITATION_DAYS = 7;

export type InviteRefusal =
	'not_host' | 'address_wrong' | 'name_missing' | 'role_unknown' | 'departement_unknown' | 'already_has_it';

export interface Invitation {
	email: string;
	name: string;
	role: string;
	departement: string;
}

/** Roles accepted and not ended: what a person may use now. */
export async function rolesInForce(db: Db, personId: string): Promise<StaffRole[]> {
	const rows = await rolesOf(db, personId);
	return rows.map((row) => ({ role: row.role as RoleName, departement: row.departement }));
}

/** Tells the person; called in the transaction that offers the role. */
export type SendInvitation = (
	tx: Db,
	offer: { personId: string; role: RoleName; departement: string | null; byName: string },
	now: Date
) => Promise<void>;

/** A host offers a role. It is in force once the person has signed in and accepted. */
export async function inviteStaff(
	db: Db,
	by: SignedIn,
	form: Invitation,
	send: SendInvitation,
	now: Date
): Promise<Outcome<{ personId: string }, InviteRefusal>> {
	if (!isHost(by)) return refused('not_host');
	const address = parseAddress(form.email);
	if (!address) return refused('address_wrong', 'email');
	const name = cleanName(form.name);
	if (!name) return refused('name_missing', 'name');
	const role = ROLES.find((known) => known === form.role);
	if (!role) return refused('role_unknown', 'role');
	const departement = role === 'referent' ? form.departement : null;
	if (departement !== null && !(await departementExists(db, departement)))
		return refused('departement_unknown', 'departement');
	return inTransaction(db, async (tx) => {
		const person = await personAt(tx, { address, name, locale: 'fr' }, now);
		await endOldInvitations(tx, person.id, now);
		const row = { person_id: person.id, role, departement, granted_by: by.personId, granted_at: now };
		const offered = await insertRole(tx, row);
		if (!offered) return refused('already_has_it', 'email');
		await send(tx, { personId: person.id, role, departement, byName: by.name }, now);
		return done({ personId: person.id });
	});
}

async function endOldInvitations(tx: Db, personId: string, now: Date): Promise<void> {
	const dead = (await openInvitations(tx, personId)).filter((row) => isPast(row.granted_at, now));
	for (const row of dead) await endRoleRow(tx, { personId, role: row.role, departement: row.departement }, now);
}

function isPast(grantedAt: Date, now: Date): boolean {
	return now.getTime() - grantedAt.getTime() > INVITATION_DAYS * 86_400_000;
}

/** Roles offered to this person and still good. */
export async function invitationsTo(db: Db, personId: string, now: Date): Promise<StaffRole[]> {
	const rows = (await openInvitations(db, personId)).filter((row) => !isPast(row.granted_at, now));
	return rows.map((row) => ({ role: row.role as RoleName, departement: row.departement }));
}

/** Accepts every role offered that is still good; how many came into force. */
export async function acceptRoles(db: Db, personId: string, now: Date): Promise<number> {
	const oldest = new Date(now.getTime() - INVITATION_DAYS * 86_400_000);
	return acceptRole(db, personId, oldest, now);
}

export type EndRoleRefusal = 'not_host' | 'last_host' | 'no_such_role';

/** Ends a role, at the person's next request. The last host cannot be ended: the place would have nobody. */
export function endRole(
	db: Db,
	by: SignedIn,
	target: { personId: string; role: string; departement: string | null },
	now: Date
): Promise<Outcome<null, EndRoleRefusal>> {
	return inTransaction<Outcome<null, EndRoleRefusal>>(db, async (tx) => {
		if (!isHost(by)) return refused('not_host');
		// Two hosts ending each other at once take turns, so that one stays.
		await lockRoles(tx);
		if (target.role === 'host' && (await isLastHost(tx, target.personId))) return refused('last_host');
		return isUuid(target.personId) && (await endRoleRow(tx, target, now)) ? done(null) : refused('no_such_role');
	});
}

async function isLastHost(tx: Db, personId: string): Promise<boolean> {
	const hosts = (await staff(tx)).filter((row) => row.role === 'host' && row.accepted_at !== null);
	return hosts.length === 1 && hosts[0]!.person_id === personId;
}

export function isHost(person: SignedIn): boolean {
	return person.strong && person.roles.some((held) => held.role === 'host');
}

/** Whoever keeps the place in any role, with a second factor given in this session. */
export function isStaff(person: SignedIn): boolean {
	return person.strong && person.roles.length > 0;
}

/** One line of « who keeps the place ». */
export interface StaffMember {
	personId: string;
	name: string;
	role: RoleName;
	departement: string | null;
	grantedAt: Date;
	/** Null: invited, not yet in force. */
	acceptedAt: Date | null;
}

/** Everyone with a role in force or offered. */
export async function staffList(db: Db): Promise<StaffMember[]> {
	return (await staff(db)).map((row) => ({
		personId: row.person_id,
		name: row.name,
		role: row.role as RoleName,
		departement: row.departement,
		grantedAt: row.granted_at,
		acceptedAt: row.accepted_at
	}));
}

/** Départements that have somebody who looks after them, and how many; never who. */
export async function referents(db: Db): Promise<Map<string, number>> {
	const rows = await referentRows(db);
	return new Map(rows.map(({ departement, n }) => [departement!, Number(n)]));
}
