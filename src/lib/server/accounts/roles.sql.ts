import { sql, type Insertable } from 'kysely';
import type { Db } from '../base/database.ts';
import type { StaffRole } from '../base/schema.ts';

export function rolesOf(db: Db, personId: string) {
	return db
		.selectFrom('staff_role')
		.select(['role', 'departement'])
		.where('person_id', '=', personId)
		.where('accepted_at', 'is not', null)
		.where('ended_at', 'is', null)
		.execute();
}

export function openInvitations(db: Db, personId: string) {
	return db
		.selectFrom('staff_role')
		.select(['role', 'departement', 'granted_at'])
		.where('person_id', '=', personId)
		.where('accepted_at', 'is', null)
		.where('ended_at', 'is', null)
		.execute();
}

/** False when the person already has this role, offered or in force. */
export async function insertRole(tx: Db, row: Insertable<StaffRole>): Promise<boolean> {
	const result = await tx
		.insertInto('staff_role')
		.values(row)
		.onConflict((clash) => clash.doNothing())
		.executeTakeFirst();
	return result.numInsertedOrUpdatedRows === 1n;
}

export async function acceptRole(db: Db, personId: string, offeredAfter: Date, now: Date): Promise<number> {
	const result = await db
		.updateTable('staff_role')
		.set({ accepted_at: now })
		.where('person_id', '=', personId)
		.where('accepted_at', 'is', null)
		.where('ended_at', 'is', null)
		.where('granted_at', '>', offeredAfter)
		.executeTakeFirst();
	return Number(result.numUpdatedRows);
}

export async function endRoleRow(
	tx: Db,
	target: { personId: string; role: string; departement: string | null },
	now: Date
): Promise<boolean> {
	const result = await tx
		.updateTable('staff_role')
		.set({ ended_at: now })
		.where('person_id', '=', target.personId)
		.where('role', '=', target.role)
		.where('departement', 'is not distinct from', target.departement)
		.where('ended_at', 'is', null)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

export async function lockRoles(tx: Db): Promise<void> {
	await sql`lock table staff_role in share row exclusive mode`.execute(tx);
}

export function staff(db: Db) {
	return db
		.selectFrom('staff_role as r')
		.innerJoin('person as p', 'p.id', 'r.person_id')
		.select(['r.person_id', 'p.name', 'r.role', 'r.departement', 'r.granted_at', 'r.accepted_at'])
		.where('r.ended_at', 'is', null)
		.orderBy('r.role')
		.orderBy('p.name')
		.execute();
}

/** How many référents each département has whose role is in force. */
export function referentRows(db: Db) {
	return db
		.selectFrom('staff_role')
		.select((row) => ['departement', row.fn.countAll<number>().as('n')])
		.where('role', '=', 'referent')
		.where('departement', 'is not', null)
		.where('accepted_at', 'is not', null)
		.where('ended_at', 'is', null)
		.groupBy('departement')
		.execute();
}

export async function departementExists(db: Db, code: string): Promise<boolean> {
	return (await db.selectFrom('departement').select('code').where('code', '=', code).executeTakeFirst()) !== undefined;
}

export function allRolesOf(db: Db, personId: string) {
	return db
		.selectFrom('staff_role')
		.select(['role', 'departement', 'granted_at', 'accepted_at', 'ended_at'])
		.where('person_id', '=', personId)
		.execute();
}

/** Those of these persons who keep the place, or were asked to since then. */
export async function askedToKeep(db: Db, ids: string[], since: Date): Promise<string[]> {
	const rows = await db
		.selectFrom('staff_role')
		.select('person_id')
		.distinct()
		.where('person_id', 'in', ids)
		.where('ended_at', 'is', null)
		.where((row) => row.or([row('accepted_at', 'is not', null), row('granted_at', '>=', since)]))
		.execute();
	return rows.map((row) => row.person_id);
}
