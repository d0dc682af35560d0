import { queueMail } from '../base/mail.ts';
import { settings } from '../base/settings.ts';
import { frame } from '#words/frame.ts';
import type { Locale } from '#words/sentences.ts';
import { signIn } from '#words/sign-in.ts';
import { CODE, type SendCode } from './sign-in.ts';

/** The mail that carries a sign-in code; worth nothing after ten minutes. */
export const mailCode: SendCode = async (db, { addressSealed, locale, code }, now) => {
	const spoken: Locale = locale === 'en' ? 'en' : 'fr';
	const words = signIn[spoken];
	const site = (await settings(db)).siteName ?? frame[spoken].siteName;
	const goodUntil = new Date(now.getTime() + CODE.minutes * 60_000);
	const letter = {
		subject: words.mailSubject(code, site),
		paragraphs: [words.mailText],
		code,
		after: [words.mailAfter]
	};
	const to = { sealed: addressSealed, context: 'person' };
	await queueMail(db, { to, kind: 'sign-in-code', locale: spoken, letter, goodUntil }, now);
};
