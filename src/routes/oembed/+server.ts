import { error, json } from '@sveltejs/kit';
import { config } from '#rooms/base/config.ts';
import { database } from '#rooms/base/house.ts';
import { initiativeBySlug } from '#rooms/initiatives/find.ts';
import { settings } from '#rooms/base/settings.ts';
import { frame } from '#words/frame.ts';
import { readLocale } from '#words/paths.ts';
import { answeredSentence } from '../initiatives/[slug]/pinned-answer.ts';
import type { RequestHandler } from './$types';

/** oEmbed 1.0 for an initiative's address: a link with its card. JSON only; another site's address is not found. */
export const GET: RequestHandler = async ({ url, locals }) => {
	if ((url.searchParams.get('format') ?? 'json') !== 'json') error(501);
	const slug = slugIn(url.searchParams.get('url') ?? '', config().origin);
	const initiative = slug ? await initiativeBySlug(database(), slug) : null;
	if (!initiative) error(404);
	const { origin } = config();
	const answered = await answeredSentence(initiative, locals.locale);
	const title = answered ? `${initiative.title} – ${answered}` : initiative.title;
	const siteName = (await settings(database())).siteName ?? frame[locals.locale].siteName;
	const card = { thumbnail_url: `${origin}/initiatives/${initiative.slug}/card.png`, thumbnail_width: 1200 };
	return json({
		...{ version: '1.0', type: 'link', title, author_name: initiative.authorName },
		...{ provider_name: siteName, provider_url: origin, cache_age: 60 },
		...{ ...card, thumbnail_height: 630 }
	});
};

function slugIn(address: string, origin: string): string | null {
	if (!URL.canParse(address)) return null;
	const url = new URL(address);
	if (url.origin !== origin) return null;
	return /^\/initiatives\/([a-z0-9-]{1,100})$/.exec(readLocale(url.pathname).path)?.[1] ?? null;
}
