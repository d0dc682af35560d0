import { timingSafeEqual } from 'node:crypto';
import { config } from '../base/config.ts';
import { mac } from '../base/seal.ts';

/** No i, l, o, u: nothing to confuse on paper or aloud. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;

/**
 * How a letter with a code went. `mailed`: to the office's own address, so whoever has its code was given it there. `carried`: in the
 * hands of those who carry the initiative, who have read it: its code says which letter is meant, and proves nothing.
 */
export type LetterWay = 'mailed' | 'carried';

/**
 * The code printed in the letter, with which an office answers: ten letters and digits (50 bits) in two halves, « 7K3QX-9M2TB ».
 * Derived from the link key and never stored; another round or way is another code.
 */
export function answerCode(initiativeId: string, round: number, way: LetterWay = 'mailed'): string {
	const bytes = mac(config().keys.link, way === 'mailed' ? 'answer-code' : 'carried-code', initiativeId, String(round));
	const code = Array.from({ length: LENGTH }, (_, at) => LETTERS[bytes[at]! % LETTERS.length]).join('');
	return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
}

/** Whether what was typed is that code, in constant time. Case, spaces and dashes are forgiven, and so are o for 0, i and l for 1. */
export function sameAnswerCode(typed: string, initiativeId: string, round: number, way: LetterWay = 'mailed'): boolean {
	const given = Buffer.from(plain(typed.slice(0, 60)));
	const right = Buffer.from(plain(answerCode(initiativeId, round, way)));
	return given.length === right.length && timingSafeEqual(given, right);
}

function plain(code: string): string {
	return code
		.toUpperCase()
		.replace(/[\s\-–—.]/gu, '')
		.replaceAll('O', '0')
		.replace(/[IL]/g, '1');
}
