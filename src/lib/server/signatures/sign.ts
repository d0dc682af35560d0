import { masked } from '../base/address.ts';
import type { Db } from '../base/database.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { uuid7 } from '../base/uuid.ts';
import { allows, type Initiative } from '../initiatives/initiative.ts';
import { groupCommit } from './batch.ts';
import { writeHandle } from './handle.ts';
import { readSignForm, type SignForm, type SignFormRefusal } from './sign-form.ts';
import { frozen, postalCodes, signable, upToDate } from './signable.ts';
import { insertSignatures, type NewSignature } from './sign.sql.ts';
import { MAIL_HOURS, sealAddress, signerOf } from './signature.ts';

export type SignRefusal = SignFormRefusal | 'not_found' | 'closed' | 'postal_unknown' | 'text_changed';

/**
 * Signs an initiative: kept as waiting, its confirmation mail due, before this answers. Whoever had already signed gets the
 * same answer, byte for byte, and the mail once more; nothing else changes. `form` is checked here, whatever it is:
 * see `SignFormSchema`. `handle` is for the path of the page that thanks.
 */
export async function sign(
	db: Db,
	slug: string,
	form: unknown,
	now: Date
): Promise<Outcome<{ handle: string }, SignRefusal>> {
	const drawn = await drawUp(db, slug, form, now);
	if (!drawn.ok) return drawn;
	await signaturesOf(db)(drawn.value.row);
	return done({ handle: drawn.value.handle });
}

/** A signature ready to be written; nothing is written yet. */
export async function drawUp(
	db: Db,
	slug: string,
	form: unknown,
	now: Date
): Promise<Outcome<{ row: NewSignature; handle: string; initiative: Initiative }, SignRefusal>> {
	const read = readSignForm(form);
	const found = await signable(db, slug);
	if (!found) return refused('not_found');
	if (!allows(found.state, 'sign')) return refused('closed');
	if (!read.ok) return read;
	const signed = read.value;

	const lives = (await postalCodes(db)).guess(signed.postalCode, found.place.commune);
	if (!lives) return refused('postal_unknown', 'postalCode');
	const shown = await upToDate(db, found, signed.revision);
	const initiative = shown && (await frozen(db, shown, now));
	if (!initiative) return refused('not_found');
	if (signed.revision !== null && signed.revision !== initiative.revision) return refused('text_changed');

	const signer = signerOf(initiative.id, signed.address);
	const handle = writeHandle({
		initiativeId: initiative.id,
		slug: initiative.slug,
		name: signed.name,
		maskedAddress: masked(signed.address),
		signer
	});
	return done({ row: rowOf(initiative, signed, { ...lives, signer }, now), handle, initiative });
}

function rowOf(
	initiative: Initiative,
	signed: SignForm,
	who: { signer: Buffer; commune: string; departement: string },
	now: Date
): NewSignature {
	return {
		initiativeId: initiative.id,
		id: uuid7(now),
		signer: who.signer,
		name: signed.name,
		addressSealed: sealAddress(who.signer, signed.address),
		locale: signed.locale,
		postalCode: signed.postalCode,
		commune: who.commune,
		departement: who.departement,
		showName: signed.showName,
		passName: signed.passName,
		news: signed.news,
		reason: signed.reason,
		revision: initiative.revision,
		via: signed.via,
		channel: signed.channel,
		wording: signed.wording,
		signedAt: now,
		mailDueAt: now,
		mailUntil: new Date(now.getTime() + MAIL_HOURS * 3_600_000)
	};
}

const gatherers = new WeakMap<Db, (row: NewSignature) => Promise<void>>();

/** Where the signatures of this database gather; a transaction has its own, of one. */
export function signaturesOf(db: Db): (row: NewSignature) => Promise<void> {
	const known = gatherers.get(db);
	if (known) return known;
	const gather = groupCommit<NewSignature, void>((rows, lane) => writeSignatures(db, rows, lane));
	gatherers.set(db, gather);
	return gather;
}

/** One row a signer, in the order of (initiative, signer): whoever sent the form twice is answered by the first. */
async function writeSignatures(db: Db, rows: NewSignature[], lane: number): Promise<void[]> {
	const once = new Map<string, NewSignature>();
	for (const row of rows) {
		const key = `${row.initiativeId}${row.signer.toString('latin1')}`;
		if (!once.has(key)) once.set(key, row);
	}
	const ordered = [...once.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
	await insertSignatures(
		db,
		ordered.map(([, row]) => row),
		lane
	);
	return rows.map(() => undefined);
}
