import { localPath } from '#words/paths.ts';
import type { Locale } from '#words/sentences.ts';
import { signingMail } from '#words/signing-mail.ts';
import { parseAddress } from '../base/address.ts';
import { config } from '../base/config.ts';
import type { Db } from '../base/database.ts';
import type { Heard } from '../base/hand-on.ts';
import type { HappeningKind } from '../base/journal.ts';
import type { Letter, Link } from '../base/letter.ts';
import { messageKey } from '../base/mail-outbox.ts';
import type { DueMail, Outbox } from '../base/mailer.ts';
import { settings } from '../base/settings.ts';
import { silenceEnded, type Silence } from '../base/silence.ts';
import { initiativeById } from '../initiatives/find.ts';
import type { Initiative } from '../initiatives/initiative.ts';
import { quietFor } from '../initiatives/quiet-place.ts';
import {
	dropNews,
	dueNews,
	insertNews,
	leaveOff,
	mailingRows,
	markNews,
	type DueNews,
	type NewsKey
} from './news.sql.ts';
import { openAddress, tokenFor, type SignatureKey } from './signature.ts';

/** What one piece of news says to each signatory; greetings and the links to stop it are ours. */
export interface Said {
	subject(locale: Locale): string;
	paragraphs(locale: Locale): string[];
	/** The page it leads to, for the signatory of that key. */
	button(locale: Locale, key: SignatureKey): Link;
}

/** Finds the words for a kind of happening. The room that knows them is above this one: `worker.ts` hands them over. */
export interface Teller {
	/** Null when there is nothing left to say: whoever was not told yet will not be. */
	say(db: Db, initiative: Initiative, facts: Record<string, unknown>): Promise<Said | null>;
	/** What somebody signed for, such as the answer itself: no allowance holds it up, and a mail server may be away a month. */
	awaited?: boolean;
}
export type Tellers = Partial<Record<HappeningKind, Teller>>;

const DAY_MS = 86_400_000;
const GOOD_DAYS = { awaited: 30, other: 3 } as const;
/** Who was told what is forgotten after the last day on which it may leave. */
const KEPT_DAYS = 35;

/** Hears what signatories are told of: those who asked for news are queued at once, unless its fact `mail` is false. */
export async function tellSignatories(tx: Db, happening: Heard, now: Date): Promise<void> {
	if (happening.facts['mail'] === false) return;
	if (happening.kind === 'initiative_revised' && happening.facts['material'] !== true) return;
	const { subjectId, id, kind, facts } = happening;
	await insertNews(tx, { initiativeId: subjectId, happeningId: id, kind, facts }, now);
}

type NewsMail = DueMail & NewsKey;

/**
 * The mailings on their way: each recipient's row is its own outbox, the letter is made as it leaves. Killed in the middle,
 * it goes on where it was; a mail that was in the air goes out again under the same Message-ID. What is about an initiative that
 * calls on an office waits for the end of an electoral silence there.
 */
export function newsOutbox(tellers: Tellers): Outbox<NewsMail> {
	return {
		async due(tx, now, limit) {
			const rows = await dueNews(tx, now, limit);
			const said = await wordsOf(tx, rows, tellers);
			const { silences } = rows.length > 0 ? await settings(tx) : { silences: [] };
			const mails = rows.map((row) => mailOf(row, said.get(row.happening_id), silences, now));
			const without = rows.filter((_, at) => !mails[at]);
			if (without.length > 0) await leaveOff(tx, without.map(keyOf));
			return mails.filter((mail) => mail !== null);
		},
		mark: (tx, marks) =>
			markNews(
				tx,
				marks.map(({ mail: { initiativeId, happeningId, signatureId }, mark }) => ({
					...{ initiativeId, happeningId, signatureId, mark }
				}))
			)
	};
}

interface Words {
	said: Said;
	initiative: Initiative;
	awaited: boolean;
}

/** By happening; one that says nothing any more is not in it. */
async function wordsOf(tx: Db, rows: DueNews[], tellers: Tellers): Promise<Map<string, Words>> {
	const words = new Map<string, Words>();
	const asked = new Map(rows.map((row) => [row.happening_id, row]));
	for (const row of asked.values()) {
		const teller = tellers[row.kind as HappeningKind];
		const initiative = teller && (await initiativeById(tx, row.initiative_id));
		const said = initiative && (await teller.say(tx, initiative, row.facts));
		if (said) words.set(row.happening_id, { said, initiative, awaited: teller.awaited ?? false });
	}
	return words;
}

function keyOf(row: DueNews): NewsKey {
	return { initiativeId: row.initiative_id, happeningId: row.happening_id, signatureId: row.signature_id };
}

/** Null when there is nobody to write to any more, or nothing to say. */
function mailOf(row: DueNews, words: Words | undefined, silences: Silence[], now: Date): NewsMail | null {
	if (!words || !row.id || !row.signer || !row.address_sealed) return null;
	const written = openAddress(row.signer, row.address_sealed);
	const address = written && parseAddress(written);
	if (!address) return null;
	const locale = row.locale === 'en' ? 'en' : 'fr';
	const days = words.awaited ? GOOD_DAYS.awaited : GOOD_DAYS.other;
	const { quiet } = quietFor(words.initiative);
	const fresh = (quiet && silenceEnded(silences, quiet, row.at, now)) ?? row.at;
	return {
		...keyOf(row),
		key: messageKey('news', row.happening_id, row.signature_id),
		address,
		letter: letterOf({ id: row.id, initiativeId: row.initiative_id }, row.name ?? '', locale, words.said),
		locale,
		tries: row.tries,
		goodUntil: new Date(fresh.getTime() + days * DAY_MS),
		awaited: words.awaited,
		quiet: quiet ?? null
	};
}

function letterOf(key: SignatureKey, name: string, locale: Locale, said: Said): Letter {
	const page = (path: string) => config().origin + localPath(locale, path);
	const stop = page(`/unsubscribe/${tokenFor('news', key)}`);
	return {
		subject: said.subject(locale),
		paragraphs: [signingMail[locale].hello(name), ...said.paragraphs(locale)],
		button: said.button(locale, key),
		links: [
			{ label: signingMail[locale].newsLinks, url: stop },
			{ label: signingMail[locale].withdraw, url: page(`/withdraw/${tokenFor('withdraw', key)}`) }
		],
		unsubscribe: stop
	};
}

/** How far a mailing has come, for the host. */
export interface Mailing {
	happeningId: string;
	initiativeId: string;
	kind: string;
	at: Date;
	recipients: number;
	sent: number;
	failed: number;
	leftOff: number;
	left: number;
}

/** The last 50 mailings, newest first. */
export async function mailings(db: Db): Promise<Mailing[]> {
	return (await mailingRows(db, 50)).map((row) => ({
		happeningId: row.happening_id,
		initiativeId: row.initiative_id,
		kind: row.kind,
		at: row.at,
		recipients: row.recipients,
		sent: row.sent,
		failed: row.failed,
		leftOff: row.left_off,
		left: row.recipients - row.sent - row.failed - row.left_off
	}));
}

/** Who was told what goes 35 days after; the figures stay. @returns how many rows went. */
export async function forgetNews(db: Db, now: Date): Promise<number> {
	const before = new Date(now.getTime() - KEPT_DAYS * DAY_MS);
	let gone = 0;
	for (let last = 1; last > 0; gone += last) last = await dropNews(db, before, 10_000);
	return gone;
}
