import { config } from '../base/config.ts';
import type { Db } from '../base/database.ts';
import { queueMail } from '../base/mail.ts';
import { settings } from '../base/settings.ts';
import { frame } from '#words/frame.ts';
import { host, roleNames } from '#words/host.ts';
import { localPath } from '#words/paths.ts';
import type { Locale } from '#words/sentences.ts';
import { signIn } from '#words/sign-in.ts';
import type { SendInvitation } from './roles.ts';
import { CODE, type SendCode } from './sign-in.ts';
import { readPerson } from '../people/person.ts';

/** The mail that carries a sign-in code; worth nothing after ten minutes. */
export const mailCode: SendCode = async (db, { addressSealed, locale, code }, now) => {
	const spoken = spokenIn(locale);
	const words = signIn[spoken];
	const site = await siteName(db, spoken);
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

/** The mail that offers a role. */
export const mailInvitation: SendInvitation = async (tx, { personId, role, byName }, now) => {
	const person = await readPerson(tx, personId);
	if (!person) throw new Error('Nobody to invite.');
	const spoken = spokenIn(person.locale);
	const words = host[spoken];
	const site = await siteName(tx, spoken);
	const letter = {
		subject: words.mailSubject(site),
		paragraphs: [words.mailText(byName, roleNames[spoken][role], site), words.mailHow],
		button: { label: words.mailButton, url: `${config().origin}${localPath(spoken, '/desk')}` },
		after: [words.mailAfter]
	};
	const to = { sealed: person.addressSealed, context: 'person' };
	await queueMail(tx, { to, kind: 'role-offer', locale: spoken, letter }, now);
};

function spokenIn(locale: string): Locale {
	return locale === 'en' ? 'en' : 'fr';
}

async function siteName(db: Db, locale: Locale): Promise<string> {
	return (await settings(db)).siteName ?? frame[locale].siteName;
}
