import type { Insertable } from 'kysely';
import type { Db } from '../base/database.ts';
import type { AuthUser } from '../base/schema.ts';

export function sessionByToken(db: Db, token: string, now: Date) {
	return db
		.selectFrom('auth_session as s')
		.innerJoin('person as p', 'p.id', 's.user_id')
		.select(['s.id', 's.created_at', 's.second_factor_at', 'p.id as person_id', 'p.name'])
		.where('s.token', '=', token)
		.where('s.expires_at', '>', now)
		.executeTakeFirst();
}

export async function deleteSession(db: Db, id: string): Promise<void> {
	await db.deleteFrom('auth_session').where('id', '=', id).execute();
}

export async function deleteSessionByToken(db: Db, token: string): Promise<void> {
	await db.deleteFrom('auth_session').where('token', '=', token).execute();
}

export async function insertAuthUser(db: Db, row: Insertable<AuthUser>): Promise<void> {
	await db
		.insertInto('auth_user')
		.values(row)
		.onConflict((clash) => clash.column('id').doNothing())
		.execute();
}

export function passkeysOf(db: Db, personId: string) {
	return db
		.selectFrom('auth_passkey')
		.select(['id', 'name', 'created_at'])
		.where('user_id', '=', personId)
		.orderBy('created_at')
		.execute();
}

export async function deletePasskey(db: Db, personId: string, id: string): Promise<void> {
	await db.deleteFrom('auth_passkey').where('user_id', '=', personId).where('id', '=', id).execute();
}

/** Sessions, challenges and devices past their time. */
export async function deleteExpired(db: Db, now: Date): Promise<void> {
	await db.deleteFrom('auth_session').where('expires_at', '<', now).execute();
	await db.deleteFrom('auth_verification').where('expires_at', '<', now).execute();
	await db.deleteFrom('device').where('expires_at', '<', now).execute();
	const dayAgo = new Date(now.getTime() - 86_400_000);
	await db.deleteFrom('sign_in_code').where('asked_at', '<', dayAgo).execute();
}

export function sessionsOf(db: Db, personId: string) {
	return db
		.selectFrom('auth_session')
		.select(['created_at', 'expires_at', 'second_factor_at'])
		.where('user_id', '=', personId)
		.orderBy('created_at')
		.execute();
}

export async function deletePasskeysOf(tx: Db, personId: string): Promise<void> {
	await tx.deleteFrom('auth_passkey').where('user_id', '=', personId).execute();
}

export async function deleteSessionsOf(tx: Db, personId: string): Promise<void> {
	await tx.deleteFrom('auth_session').where('user_id', '=', personId).execute();
}
