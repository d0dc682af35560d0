import { randomBytes } from 'node:crypto';
import { config } from '../base/config.ts';
import type { Db } from '../base/database.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { sameCode, seal, unseal } from '../base/seal.ts';
import { isUuid } from '../base/uuid.ts';
import { openSession } from './open-session.ts';
import { deletePasskey, passkeysOf } from './session.sql.ts';
import { confirmFactor, deleteFactor, factorOf, keepFactor, tryFactor } from './second-factor.sql.ts';
import type { Cookie } from './session-cookie.ts';
import { isFresh, type SignedIn } from './session.ts';
import { base32, stepAt, totpCode, totpUri } from './totp.ts';

/** Wrong codes in a row before the application's codes rest a quarter of an hour. */
const TRIES = { most: 5, restMinutes: 15 } as const;

/** What a person holds beside their mailbox. */
export interface Factors {
	application: boolean;
	passkeys: { id: string; name: string | null; createdAt: Date | null }[];
}

export async function factorsOf(db: Db, personId: string): Promise<Factors> {
	const [factor, passkeys] = await Promise.all([factorOf(db, personId), passkeysOf(db, personId)]);
	return {
		application: factor?.confirmed_at != null,
		passkeys: passkeys.map((key) => ({ id: key.id, name: key.name, createdAt: key.created_at }))
	};
}

/**
 * Who may add a factor: the first one just after signing in, another one only with one already given in this session.
 * So that whoever gets into a mailbox cannot put their own key beside the owner's.
 */
export async function mayAddFactor(db: Db, person: SignedIn, now: Date): Promise<boolean> {
	if (person.strong) return true;
	const { application, passkeys } = await factorsOf(db, person.personId);
	return isFresh(person, now) && !application && passkeys.length === 0;
}

export type FactorRefusal = 'not_allowed' | 'code_wrong' | 'resting' | 'none';

/** A secret for an application, to show once; not in force before a code of it is typed. Asked again, it is the same. */
export async function offerApplication(
	db: Db,
	person: SignedIn,
	site: string,
	now: Date
): Promise<Outcome<{ secret: string; uri: string }, FactorRefusal>> {
	if (!(await mayAddFactor(db, person, now))) return refused('not_allowed');
	const kept = await keepFactor(db, person.personId, sealSecret(person.personId, randomBytes(20)));
	if (!kept || kept.confirmed_at) return refused('not_allowed');
	const secret = openSecret(person.personId, kept.secret_sealed);
	return done({ secret: base32(secret), uri: totpUri(secret, site, person.name) });
}

/** A code of the application: the first one puts it in force; each one makes this session strong, under a new cookie. */
export async function proveApplication(
	db: Db,
	person: SignedIn,
	typed: { code: string; replacing: string | null },
	now: Date
): Promise<Outcome<{ cookie: Cookie }, FactorRefusal>> {
	const factor = await factorOf(db, person.personId);
	if (!factor) return refused('none');
	if (!factor.confirmed_at && !(await mayAddFactor(db, person, now))) return refused('not_allowed');
	if (!(await tryFactor(db, person.personId, TRIES, now))) return refused('resting', 'code');
	const step = matchingStep(openSecret(person.personId, factor.secret_sealed), typed.code, now);
	// A code is good once: who looked over a shoulder comes too late.
	if (step === null || !(await confirmFactor(db, person.personId, step, now))) return refused('code_wrong', 'code');
	return done({ cookie: await strengthen(db, person, typed.replacing, now) });
}

/** This session counts as proved by a second factor, under a new identifier. */
export function strengthen(db: Db, person: SignedIn, replacing: string | null, now: Date): Promise<Cookie> {
	return openSession(db, { personId: person.personId, secondFactorAt: now, replacing }, now);
}

/** Removes one's own application. Only in a strong session. */
export async function removeApplication(db: Db, person: SignedIn): Promise<Outcome<null, FactorRefusal>> {
	if (!person.strong) return refused('not_allowed');
	await deleteFactor(db, person.personId);
	return done(null);
}

/** Removes one of one's own passkeys. Only in a strong session. */
export async function removePasskey(db: Db, person: SignedIn, id: string): Promise<Outcome<null, FactorRefusal>> {
	if (!person.strong || !isUuid(id)) return refused('not_allowed');
	await deletePasskey(db, person.personId, id);
	return done(null);
}

function matchingStep(secret: Buffer, typed: string, now: Date): number | null {
	const step = stepAt(now);
	return [step, step - 1, step + 1].find((near) => sameCode(typed, totpCode(secret, near))) ?? null;
}

function sealSecret(personId: string, secret: Buffer): Buffer {
	return seal(config().keys.field, `second-factor|${personId}`, secret.toString('hex'));
}

function openSecret(personId: string, sealed: Buffer): Buffer {
	const hex = unseal(config().keys.field, `second-factor|${personId}`, sealed);
	if (hex === null) throw new Error('A sealed secret does not open: is FIELD_KEY the one it was sealed with?');
	return Buffer.from(hex, 'hex');
}
