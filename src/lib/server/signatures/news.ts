import { localPath } from '#words/paths.ts';
import type { Locale } from '#words/sentences.ts';
import { signatoryNews } from '#words/signatory-news.ts';
import { signingMail } from '#words/signing-mail.ts';
import { config } from '../base/config.ts';
import { inTransaction, type Db } from '../base/database.ts';
import type { Heard } from '../base/hand-on.ts';
import type { Letter, Link } from '../base/letter.ts';
import { queueMail } from '../base/mail.ts';
import { initiativeById } from '../initiatives/find.ts';
import type { Ending, Initiative } from '../initiatives/initiative.ts';
import { updateById } from '../carrying/update.ts';
import { dueNews, insertNews, newsReached, subscribers, type NewsRow } from './news.sql.ts';
import { tokenFor, type SignatureKey } from './signature.ts';

const AT_ONCE = 200;

/** Hears `initiative_updated`, `initiative_revised`, `initiative_closed` and `initiative_adoptable`: those who asked for news will be told. */
export async function tellSignatories(tx: Db, happening: Heard, now: Date): Promise<void> {
	if (happening.kind === 'initiative_updated' && happening.facts['mail'] !== true) return;
	if (happening.kind === 'initiative_revised' && happening.facts['material'] !== true) return;
	const { subjectId, id, kind, facts } = happening;
	await insertNews(tx, { initiativeId: subjectId, happeningId: id, kind, facts }, now);
}

/**
 * Queues the mails of up to 200 signatories, and says whether there are more to serve. The place reached is kept in the
 * same transaction: killed in the middle, nobody is told twice and nobody is forgotten.
 */
export function serveNews(db: Db, now: Date): Promise<boolean> {
	return inTransaction(db, async (tx) => {
		const news = await dueNews(tx, now);
		if (!news) return false;
		const initiative = await initiativeById(tx, news.initiative_id);
		const said = initiative && (await wordOf(tx, initiative, news));
		const rows = said ? await subscribers(tx, initiative.id, news.reached, AT_ONCE) : [];
		for (const row of rows) {
			if (!said || !row.signer || !row.address_sealed) continue;
			const locale = row.locale === 'en' ? 'en' : 'fr';
			const letter = letterOf(initiative, { id: row.id, name: row.name, locale }, said, news.kind);
			const to = { sealed: row.address_sealed, context: `signature|${row.signer.toString('base64')}` };
			await queueMail(tx, { to, kind: news.kind, locale, letter, aboutId: initiative.id }, now);
		}
		await newsReached(tx, news, rows.at(-1)?.id ?? null, rows.length < AT_ONCE);
		return true;
	});
}

interface Said {
	subject: (locale: Locale) => string;
	paragraphs: (locale: Locale) => string[];
}

/** Null when there is nothing left to tell. */
async function wordOf(tx: Db, initiative: Initiative, news: NewsRow): Promise<Said | null> {
	const { title } = initiative;
	if (news.kind === 'initiative_closed') {
		const ending = news.facts['ending'] as Ending;
		return {
			subject: (locale) => signatoryNews[locale].closedSubject(title),
			paragraphs: (locale) => [
				signatoryNews[locale][ending](title),
				...(initiative.closingWord ? [initiative.closingWord] : [])
			]
		};
	}
	if (news.kind === 'initiative_revised')
		return {
			subject: (locale) => signatoryNews[locale].materialSubject(title),
			paragraphs: (locale) => [signatoryNews[locale].material(title), signatoryNews[locale].materialAfter]
		};
	if (news.kind === 'initiative_adoptable')
		return {
			subject: (locale) => signatoryNews[locale].adoptableSubject(title),
			paragraphs: (locale) => [signatoryNews[locale].adoptable(title)]
		};
	const update = await updateById(tx, initiative.id, String(news.facts['update']));
	return (
		update && {
			subject: (locale) => signatoryNews[locale].updateSubject(title),
			paragraphs: (locale) => [signatoryNews[locale].update(update.by, title), update.text]
		}
	);
}

function buttonOf(initiative: Initiative, key: SignatureKey, kind: string, locale: Locale): Link {
	const words = signatoryNews[locale];
	const [label, path] =
		kind === 'initiative_adoptable'
			? [words.takeOver, `/adopt/${tokenFor('adopt', key)}`]
			: kind === 'initiative_revised'
				? [words.seeChange, `/initiatives/${initiative.slug}/changes`]
				: [words.see, `/initiatives/${initiative.slug}`];
	return { label, url: config().origin + localPath(locale, path) };
}

function letterOf(
	initiative: Initiative,
	who: { id: string; name: string; locale: Locale },
	said: Said,
	kind: string
): Letter {
	const { locale } = who;
	const page = (path: string) => config().origin + localPath(locale, path);
	const key = { initiativeId: initiative.id, id: who.id };
	const stop = page(`/unsubscribe/${tokenFor('news', key)}`);
	return {
		subject: said.subject(locale),
		paragraphs: [signingMail[locale].hello(who.name), ...said.paragraphs(locale)],
		button: buttonOf(initiative, key, kind, locale),
		links: [
			{ label: signingMail[locale].newsLinks, url: stop },
			{ label: signingMail[locale].withdraw, url: page(`/withdraw/${tokenFor('withdraw', key)}`) }
		],
		unsubscribe: stop
	};
}
