import type { IconName } from '#ui/icons.ts';
import { localPath } from '#words/paths.ts';
import type { Locale } from '#words/sentences.ts';
import { sharing } from '#words/sharing.ts';

/** The last letter of a short link: by which means it was passed on. */
export const LETTERS = {
	s: 'share',
	c: 'copy',
	q: 'qr',
	t: 'sms',
	w: 'whatsapp',
	g: 'signal',
	e: 'telegram',
	m: 'mastodon',
	l: 'mail'
} as const;
export type Letter = keyof typeof LETTERS;

export interface Shared {
	locale: Locale;
	title: string;
	/** Scheme and host. */
	origin: string;
	/** The initiative's six characters, followed by the signatory's eight when the link is personal. */
	code: string;
}

export interface Way {
	label: string;
	icon: IconName;
	href: string;
	away?: boolean;
}

/** The address to pass on by a means. */
export function linkBy({ locale, origin, code }: Shared, letter: Letter): string {
	return origin + localPath(locale, `/v/${code}${letter}`);
}

/** What is said with the link. */
export function messageBy(shared: Shared, letter: Letter): string {
	return `${sharing[shared.locale].message(shared.title)} ${linkBy(shared, letter)}`;
}

/** Plain links that open what the person already uses: no script of anybody, nothing told before they are pressed. */
export function waysToShare(shared: Shared): Way[] {
	const w = sharing[shared.locale];
	const said = (letter: Letter) => encodeURIComponent(messageBy(shared, letter));
	const subject = encodeURIComponent(w.subject(shared.title));
	const telegram = `url=${encodeURIComponent(linkBy(shared, 'e'))}&text=${encodeURIComponent(w.message(shared.title))}`;
	return [
		{ label: w.sms, icon: 'sms', href: `sms:?&body=${said('t')}` },
		{ label: w.whatsapp, icon: 'chat', href: `https://wa.me/?text=${said('w')}`, away: true },
		{ label: w.email, icon: 'mail', href: `mailto:?subject=${subject}&body=${said('l')}` },
		{ label: w.telegram, icon: 'send', href: `https://t.me/share/url?${telegram}`, away: true },
		{ label: w.mastodon, icon: 'at', href: localPath(shared.locale, `/share/mastodon?text=${said('m')}`) }
	];
}
