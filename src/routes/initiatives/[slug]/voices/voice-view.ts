import type { Thread, Voice } from '#rooms/voices/voice.ts';
import type { Voice as Shown } from '#ui/voice.ts';
import { dayWords, isoDay } from '#words/dates.ts';
import { localPath } from '#words/paths.ts';
import type { Locale } from '#words/sentences.ts';
import { voices } from '#words/voices.ts';

interface Where {
	slug: string;
	locale: Locale;
	now: Date;
}

/** A voice as `Comment` draws it. The page is the same for everybody: what is whose is asked on a page of its own. */
export function voiceView(voice: Voice, where: Where): Shown {
	const { slug, locale, now } = where;
	const w = voices[locale];
	const at = localPath(locale, `/initiatives/${slug}/voices`);
	const reply = { href: `${at}/new?to=${voice.id}`, label: w.reply };
	const rest = [
		{ href: `${localPath(locale, '/legal')}?about=${voice.id}#report`, label: w.report },
		{ href: `${at}/${voice.id}/mine`, label: w.mine }
	];
	return {
		id: `v-${voice.id}`,
		name: voice.name,
		from: voice.from,
		role: roleOf(voice, locale),
		iso: isoDay(voice.at),
		when: dayWords(locale, voice.at, now),
		text: voice.text,
		...(voice.withdrawn && { removed: w.withdrawn }),
		...(voice.became && { became: becameView(voice, slug, locale) }),
		...(!voice.withdrawn && { acts: voice.parent === null ? [reply, ...rest] : rest })
	};
}

/** The same with its first replies, and where the others are. */
export function threadView(thread: Thread, where: Where): Shown {
	const at = localPath(where.locale, `/initiatives/${where.slug}/voices`);
	const left = thread.replies - thread.first.length;
	const more = { href: `${at}/${thread.id}`, label: voices[where.locale].moreReplies(left) };
	return {
		...voiceView(thread, where),
		replies: thread.first.map((reply) => voiceView(reply, where)),
		...(left > 0 && { more })
	};
}

function roleOf(voice: Voice, locale: Locale): string | undefined {
	const w = voices[locale];
	if (voice.from === 'author') return w.author;
	if (voice.from === 'official') return voice.title ?? undefined;
	if (voice.kind !== 'question' || voice.withdrawn) return undefined;
	return voice.answeredAt ? w.question : w.waiting;
}

function becameView(voice: Voice, slug: string, locale: Locale) {
	const at = localPath(locale, `/initiatives/${slug}`);
	const w = voices[locale];
	if (voice.became === 'update') return { href: `${at}#news`, label: w.becameUpdate };
	if (voice.need) return { href: `${at}#needs`, label: w.becameNeed(voice.need.what) };
	return { href: `${at}/voices/${voice.id}`, label: w.becameAsked };
}
