import type { Db } from '../base/database.ts';
import { initiativeById, initiativeByShort } from '../initiatives/find.ts';
import type { Initiative } from '../initiatives/initiative.ts';
import { networkRow } from './invitations.sql.ts';
import { signatureRow } from './signatures.sql.ts';
import { linkCodeBytes, linkCodeOf, readToken, shortPath, type SignatureKey } from './signature.ts';
import { readHandle } from './handle.ts';

/** Those whom somebody brought: how many, never who. */
export interface Network {
	people: number;
	communes: number;
	/** Of these, those who followed their own link. */
	direct: number;
}

export interface Share {
	initiativeId: string;
	slug: string;
	title: string;
	/** The signatory's own part of the link. */
	linkCode: string;
	/** Path of the personal short link: `/v/…`. A channel goes with it as `?by=whatsapp`. */
	path: string;
	people: number;
	communes: number;
	direct: number;
}

/** What the page where one passes it on needs; null when the signature is gone. */
export async function shareOf(db: Db, shareToken: string): Promise<Share | null> {
	const key = readToken('share', shareToken);
	const row = key && (await signatureRow(db, key));
	if (!row?.signer || row.state !== 'confirmed') return null;
	const initiative = await initiativeById(db, row.initiative_id);
	if (!initiative) return null;
	return { ...linkOf(initiative, row.signer), ...(await networkOf(db, key!)) };
}

/**
 * The personal link of whoever has just signed, before their address is confirmed: the same whether or not they had signed,
 * and it credits them as soon as they confirm.
 */
export async function shareOfHandle(db: Db, handle: string): Promise<Omit<Share, keyof Network> | null> {
	const who = readHandle(handle);
	const initiative = who && (await initiativeById(db, who.initiativeId));
	return who && initiative ? linkOf(initiative, who.signer) : null;
}

function linkOf(initiative: Initiative, signer: Buffer) {
	const linkCode = linkCodeOf(signer);
	return {
		initiativeId: initiative.id,
		slug: initiative.slug,
		title: initiative.title,
		linkCode,
		path: shortPath(initiative.short, linkCode)
	};
}

/** Where a short link leads: the initiative, and what to put in `via` of its form. Null when it leads nowhere. */
export async function followLink(db: Db, code: string): Promise<{ slug: string; via: string | null } | null> {
	if (!/^[0-9a-z]{6}([0-9a-z]{8})?$/i.test(code)) return null;
	const initiative = await initiativeByShort(db, code.slice(0, 6));
	if (!initiative) return null;
	const via = code.slice(6).toLowerCase();
	return { slug: initiative.slug, via: linkCodeBytes(via) && via };
}

/** Confirmed people brought through any number of steps, and in how many communes. */
export function networkOf(db: Db, key: SignatureKey): Promise<Network> {
	return networkRow(db, key);
}
