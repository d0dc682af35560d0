import { localPath } from '#words/paths.ts';
import { myData } from '#words/my-data.ts';
import { config } from '../base/config.ts';
import { queueMail } from '../base/mail.ts';
import type { SendProof } from './request.ts';

const pageOf = (locale: 'fr' | 'en', token: string) => config().origin + localPath(locale, `/my-data/open/${token}`);

/** The mail that proves an address: a code to type, or a page with a button. */
export const mailProof: SendProof = async (tx, { address, locale, code, token, goodUntil }, now) => {
	const words = myData[locale];
	const letter = {
		subject: words.mailSubject(code),
		paragraphs: [words.mailText],
		code,
		button: { label: words.mailButton, url: pageOf(locale, token) },
		after: [words.mailGood, words.mailNotYou]
	};
	await queueMail(tx, { to: address, kind: 'data-request', locale, letter, goodUntil }, now);
};

/** The mail that says that all was looked through, when it took longer than a page may. */
export const mailReady: SendProof = async (tx, { address, locale, token, goodUntil }, now) => {
	const words = myData[locale];
	const letter = {
		subject: words.readySubject,
		paragraphs: [words.readyText],
		button: { label: words.mailButton, url: pageOf(locale, token) },
		after: [words.readyGood]
	};
	await queueMail(tx, { to: address, kind: 'data-ready', locale, letter, goodUntil }, now);
};
