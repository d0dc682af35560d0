import type { Address } from '../base/address.ts';
import { config } from '../base/config.ts';
import { linkToken, mac, readLinkToken, seal, unseal } from '../base/seal.ts';

/** `invalidated`: taken out of the count by a decision with a reason. */
type SignatureState = 'pending' | 'confirmed' | 'withdrawn' | 'invalidated';
/** Those of somebody who stands by it: mails may be sent, codes tried. */
export const LIVE = ['pending', 'confirmed'] as const satisfies SignatureState[];

/** How a signatory came: the means by which the link was passed on; `none` when there was no link. */
export const CHANNELS = [
	'none',
	'share',
	'copy',
	'qr',
	'sms',
	'whatsapp',
	'signal',
	'telegram',
	'mastodon',
	'mail'
] as const;
export type Channel = (typeof CHANNELS)[number];

export interface SignatureKey {
	initiativeId: string;
	id: string;
}

/** What a link in a mail may do. A token made for one is worth nothing for another. */
export type LinkPurpose = 'confirm' | 'withdraw' | 'share' | 'news' | 'adopt' | 'judge';

/** A code is good for 5 tries, then another must be asked for; 10 codes at most, so guessing is hopeless. */
export const TRIES = 5;
export const MOST_CODES = 10;
/** A confirmation link or code is good this long from its mail. */
export const GOOD_DAYS = 7;
/** An unconfirmed signature is deleted after this. */
export const PENDING_DAYS = 14;
/** A mail asked for is not worth sending after this. */
export const MAIL_HOURS = 48;

/**
 * One mailbox, one signature of one initiative: HMAC of the normalised address under the signer pepper, bound to the
 * initiative so that two signatures of one person cannot be joined. 32 bytes.
 */
export function signerOf(initiativeId: string, address: Address): Buffer {
	return mac(config().keys.signerPepper, 'signer|v1', initiativeId, address.canonical);
}

/** The address as written, bound to its row. */
export function sealAddress(signer: Buffer, address: Address): Buffer {
	return seal(config().keys.field, `signature|${signer.toString('base64')}`, address.written);
}

/** Null when it does not open: sealed with another key. */
export function openAddress(signer: Buffer, sealed: Buffer): string | null {
	return unseal(config().keys.field, `signature|${signer.toString('base64')}`, sealed);
}

/** The token of a link for one purpose. Opaque, at least 128 bits, stored nowhere. */
export function tokenFor(purpose: LinkPurpose, key: SignatureKey): string {
	const subject = Buffer.from(`${key.initiativeId}${key.id}`.replaceAll('-', ''), 'hex').toString('base64url');
	return linkToken(config().keys.link, `signature-${purpose}`, subject);
}

/** The signature a token was made for; null when it was made for another purpose, or by somebody else. */
export function readToken(purpose: LinkPurpose, token: string): SignatureKey | null {
	const subject = readLinkToken(config().keys.link, `signature-${purpose}`, token);
	const hex = subject && Buffer.from(subject, 'base64url').toString('hex');
	if (!hex || hex.length !== 64) return null;
	return { initiativeId: asUuid(hex.slice(0, 32)), id: asUuid(hex.slice(32)) };
}

function asUuid(hex: string): string {
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** No i, l, o, u: nothing to confuse when read aloud. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const CODE_BYTES = 5;

/**
 * The signatory's own part of a short link: the first 40 bits of `signer`. It is known before the address is confirmed, it
 * says nothing about whether somebody had signed, and it is found through the index that holds uniqueness.
 */
export function linkCodeOf(signer: Buffer): string {
	let bits = BigInt(`0x${signer.subarray(0, CODE_BYTES).toString('hex')}`);
	let code = '';
	for (let at = 0; at < 8; at += 1) {
		code = LETTERS[Number(bits & 31n)]! + code;
		bits >>= 5n;
	}
	return code;
}

/** The bytes a link code stands for; null when it is none. */
export function linkCodeBytes(code: string): Buffer | null {
	if (code.length !== 8) return null;
	let bits = 0n;
	for (const letter of code.toLowerCase()) {
		const value = LETTERS.indexOf(letter);
		if (value < 0) return null;
		bits = (bits << 5n) | BigInt(value);
	}
	return Buffer.from(bits.toString(16).padStart(CODE_BYTES * 2, '0'), 'hex');
}

/** Path of a personal short link: the initiative's six characters and the signatory's eight. */
export function shortPath(initiativeShort: string, linkCode: string): string {
	return `/v/${initiativeShort}${linkCode}`;
}
