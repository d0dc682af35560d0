import type { Address } from '../base/address.ts';
import type { Db } from '../base/database.ts';
import type { Letter } from '../base/letter.ts';
import { queueMail } from '../base/mail.ts';
import { typedCode } from '../base/seal.ts';
import { config } from '../base/config.ts';
import { reachOf } from '../people/person.ts';
import { initiativeMail } from '#words/initiative-mail.ts';
import type { Locale } from '#words/sentences.ts';
import { rungsOf, type RungGives } from './ladder.ts';
import { absolute, tokenFor } from './links.ts';

/** What a letter says of its initiative. */
export interface About {
	id: string;
	slug: string;
	title: string;
	locale: Locale;
}

const DAY_MS = 86_400_000;

export function authorCode(id: string, round: number): string {
	return typedCode(config().keys.link, 'confirm-author', id, round);
}

/** The mail that confirms an author's address: a code to type, and a link to a page with one button. */
export async function sendAuthorCode(
	tx: Db,
	about: About,
	to: Address | { person: string },
	round: number,
	now: Date
): Promise<void> {
	const words = initiativeMail[about.locale];
	const letter = {
		subject: words.confirmSubject(about.title),
		paragraphs: [words.confirmWhy(about.title), words.confirmCode],
		code: authorCode(about.id, round),
		button: {
			label: words.confirmButton,
			url: absolute(about.locale, `/confirm/${tokenFor('confirm-author', about.id)}`)
		},
		after: [words.confirmNotYou]
	};
	await send(tx, 'confirm-author', about, to, letter, now);
}

/** The day before an unconfirmed initiative is removed. */
export async function sendLastDay(tx: Db, about: About, author: string, round: number, now: Date): Promise<void> {
	const words = initiativeMail[about.locale];
	const letter = {
		subject: words.lastDaySubject(about.title),
		paragraphs: [words.lastDayWhy(about.title)],
		code: authorCode(about.id, round),
		button: {
			label: words.confirmButton,
			url: absolute(about.locale, `/confirm/${tokenFor('confirm-author', about.id)}`)
		}
	};
	await send(tx, 'last-day', about, { person: author }, letter, now);
}

/** A rung is passed: what it gives, and what the next one asks. */
export async function sendRung(
	tx: Db,
	about: About & { threshold: number },
	author: string,
	rung: { number: number; needed: number; gives: RungGives },
	now: Date
): Promise<void> {
	const words = initiativeMail[about.locale];
	const next = rungsOf(about.threshold)[rung.number];
	const letter = {
		subject: words.rungSubject(rung.needed, about.title),
		paragraphs: [
			words.rungPassed(rung.needed, about.title),
			words[rung.gives],
			...(next === undefined ? [] : [words.nextRung(next)]),
			words.tellThem
		],
		button: { label: words.see, url: absolute(about.locale, `/initiatives/${about.slug}`) },
		links: [{ label: words.desk, url: absolute(about.locale, '/desk') }]
	};
	await send(tx, 'rung', about, { person: author }, letter, now);
}

/** An invitation to carry it together. */
export async function sendCoAuthorInvitation(
	tx: Db,
	about: About,
	to: Address,
	invitation: { by: string; token: string },
	now: Date
): Promise<void> {
	const words = initiativeMail[about.locale];
	const letter = {
		subject: words.coAuthorSubject(about.title),
		paragraphs: [words.coAuthorWhy(invitation.by, about.title)],
		button: { label: words.coAuthorButton, url: absolute(about.locale, `/carry/${invitation.token}`) },
		after: [words.notForYou]
	};
	await send(tx, 'co-author', about, to, letter, now);
}

/** An offer to become the one who carries it. */
export async function sendHandover(
	tx: Db,
	about: About,
	to: Address,
	offer: { by: string; token: string },
	now: Date
): Promise<void> {
	const words = initiativeMail[about.locale];
	const letter = {
		subject: words.handoverSubject(about.title),
		paragraphs: [words.handoverWhy(offer.by, about.title)],
		button: { label: words.coAuthorButton, url: absolute(about.locale, `/carry/${offer.token}`) },
		after: [words.notForYou]
	};
	await send(tx, 'handover', about, to, letter, now);
}

/** 60 days of silence: a word keeps it. */
export async function sendSilent(tx: Db, about: About, author: string, now: Date): Promise<void> {
	const words = initiativeMail[about.locale];
	const letter = {
		subject: words.silentSubject(about.title),
		paragraphs: [words.silentWhy(about.title)],
		button: { label: words.desk, url: absolute(about.locale, '/desk') }
	};
	await send(tx, 'silent', about, { person: author }, letter, now);
}

/** Somebody carries it now: whoever did before them learns it, and stays beside them. */
export async function sendTaken(tx: Db, about: About, former: string, by: string, now: Date): Promise<void> {
	const words = initiativeMail[about.locale];
	const letter = {
		subject: words.takenSubject(by, about.title),
		paragraphs: [words.takenWhy(by, about.title)],
		button: { label: words.desk, url: absolute(about.locale, '/desk') }
	};
	await send(tx, 'taken', about, { person: former }, letter, now);
}

async function send(
	tx: Db,
	kind: string,
	about: About,
	to: Address | { person: string },
	letter: Letter,
	now: Date
): Promise<void> {
	const address = 'person' in to ? await reachOf(tx, to.person) : to;
	// Somebody who has left is not written to.
	if (!address) return;
	const goodUntil = new Date(+now + 7 * DAY_MS);
	await queueMail(tx, { to: address, kind, locale: about.locale, letter, aboutId: about.id, goodUntil }, now);
}
