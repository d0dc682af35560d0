import { signingMail } from '#words/signing-mail.ts';
import { localPath } from '#words/paths.ts';
import type { Locale } from '#words/sentences.ts';
import { parseAddress } from '../base/address.ts';
import { config } from '../base/config.ts';
import type { Db } from '../base/database.ts';
import type { Letter } from '../base/letter.ts';
import { messageKey } from '../base/mail-outbox.ts';
import type { DueMail, Outbox } from '../base/mailer.ts';
import { initiativeById } from '../initiatives/find.ts';
import type { Initiative } from '../initiatives/initiative.ts';
import { codeOf } from './confirm.ts';
import { dueSignatures, markSignatures, settleSignatures } from './outbox.sql.ts';
import { openAddress, tokenFor, type SignatureKey } from './signature.ts';

type SignatureMail = DueMail & SignatureKey & { round: number };
type DueRow = Awaited<ReturnType<typeof dueSignatures>>[number];

/** The confirmation mails: each signature's row is its own outbox. */
export const signatureOutbox: Outbox<SignatureMail> = {
	async due(tx, now, limit) {
		const rows = await dueSignatures(tx, now, limit);
		const initiatives = await initiativesOf(tx, rows);
		const mails = rows.map((row) => mailOf(row, initiatives.get(row.initiative_id) ?? null, now));
		const without = rows.filter((_, at) => !mails[at]);
		if (without.length > 0)
			await settleSignatures(
				tx,
				without.map((row) => ({ initiativeId: row.initiative_id, id: row.id }))
			);
		return mails.filter((mail) => mail !== null);
	},
	mark: (tx, marks) =>
		markSignatures(
			tx,
			marks.map(({ mail, mark }) => ({ initiativeId: mail.initiativeId, id: mail.id, round: mail.round, mark }))
		)
};

async function initiativesOf(tx: Db, rows: DueRow[]): Promise<Map<string, Initiative | null>> {
	const found = new Map<string, Initiative | null>();
	for (const { initiative_id: id } of rows) if (!found.has(id)) found.set(id, await initiativeById(tx, id));
	return found;
}

/** Null when there is nobody to write to any more. */
function mailOf(row: DueRow, initiative: Initiative | null, now: Date): SignatureMail | null {
	if (!initiative || !row.signer || !row.address_sealed) return null;
	if (row.state !== 'pending' && row.state !== 'confirmed') return null;
	const written = openAddress(row.signer, row.address_sealed);
	const address = written && parseAddress(written);
	if (!address) return null;
	const locale = row.locale === 'en' ? 'en' : 'fr';
	return {
		initiativeId: row.initiative_id,
		id: row.id,
		round: row.mail_round,
		key: messageKey('signature', row.id, String(row.mail_round)),
		address,
		letter: letterOf(row, initiative, locale),
		locale,
		tries: row.mail_tries,
		goodUntil: row.mail_until ?? now
	};
}

/** To confirm; or, to somebody who signs again, that it is done. The code works in both. */
function letterOf(row: DueRow, initiative: Initiative, locale: Locale): Letter {
	const words = signingMail[locale];
	const key = { initiativeId: row.initiative_id, id: row.id };
	const page = (path: string) => config().origin + localPath(locale, path);
	const withdraw = { label: words.withdraw, url: page(`/withdraw/${tokenFor('withdraw', key)}`) };
	const code = codeOf(row);
	if (row.state === 'confirmed')
		return {
			subject: words.againSubject(initiative.title),
			paragraphs: [words.hello(row.name), words.again(initiative.title), words.againCode],
			code,
			button: { label: words.pass, url: page(`/share/${tokenFor('share', key)}`) },
			after: [words.againNotYou],
			links: [withdraw]
		};
	return {
		subject: words.subject(code, initiative.title),
		paragraphs: [words.hello(row.name), words.ask(initiative.title), words.typeCode],
		code,
		button: { label: words.confirm, url: page(`/confirm/${tokenFor('confirm', key)}`) },
		after: [words.goodFor, words.notYou],
		links: [withdraw]
	};
}
