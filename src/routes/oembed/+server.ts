import { error, json } from '@sveltejs/kit';
import { config } from '#rooms/base/config.ts';
import { database } from '#rooms/base/house.ts';
import { initiativeBySlug } from '#rooms/initiatives/find.ts';
import { settings } from '#rooms/base/settings.ts';
import { frame } from '#words/frame.ts';
import { localPath, readLocale } from '#words/paths.ts';
import type { Locale } from '#words/sentences.ts';
import { repliedSentence } from '../initiatives/[slug]/pinned-answer.ts';
import type { RequestHandler } from './$types';

/** oEmbed 1.0 for an initiative's address: a link with its card. JSON only; another site's address is not found. */
export const GET: RequestHandler = async ({ url }) => {
	if ((url.searchParams.get('format') ?? 'json') !== 'json') error(501);
	const asked = readAddress(url.searchParams.get('url') ?? '', config().origin);
	const initiative = asked && (await initiativeBySlug(database(), asked.slug));
	if (!asked || !initiative) error(404);
	const { locale } = asked;
	const { origin } = config();
	const answered = await repliedSentence(initiative, locale);
	const title = answered ? `${initiative.title} – ${answered}` : initiative.title;
	const siteName = (await settings(database())).siteName ?? frame[locale].siteName;
	const card = {
		thumbnail_url: `${origin}${localPath(locale, `/initiatives/${initiative.slug}/card.png`)}`,
		thumbnail_width: 1200
	};
	return json({
		...{ version: '1.0', type: 'link', title, author_name: initiative.authorName },
		...{ provider_name: siteName, provider_url: origin, cache_age: 60 },
		...{ ...card, thumbnail_height: 630 }
	});
};

/** The initiative that an address of ours shows, and the language it shows it in. */
function readAddress(address: string, origin: string): { slug: string; locale: Locale } | null {
	if (!URL.canParse(address)) return null;
	const url = new URL(address);
	if (url.origin !== origin) return null;
	const { path, locale } = readLocale(url.pathname);
	const slug = /^\/initiatives\/([a-z0-9-]{1,100})$/.exec(path)?.[1];
	return slug ? { slug, locale } : null;
}
