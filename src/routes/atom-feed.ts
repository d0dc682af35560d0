import { config } from '#rooms/base/config.ts';
import type { Locale } from '#words/sentences.ts';

export interface FeedEntry {
	/** Same for ever for the same thing: `urn:uuid:…`, or an address of ours. */
	id: string;
	title: string;
	/** Path of ours. */
	path: string;
	at: Date;
	/** Plain text. */
	text: string;
	/** Who says it, when that is a public word. */
	by?: string;
}

/** An Atom feed (RFC 4287): everything in it is text, escaped. `self` and the paths of entries are ours. */
export function atomFeed(
	feed: { title: string; self: string; path: string; locale: Locale; tag: string },
	entries: FeedEntry[],
	now: Date
): Response {
	const { origin } = config();
	const updated = entries.reduce((last, { at }) => (at > last ? at : last), new Date(0));
	const xml = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.locale}">
<id>${escaped(origin + feed.self)}</id>
<title>${escaped(feed.title)}</title>
<updated>${(+updated === 0 ? now : updated).toISOString()}</updated>
<author><name>${escaped(config().operator.name)}</name></author>
<link rel="self" type="application/atom+xml" href="${escaped(origin + feed.self)}"/>
<link rel="alternate" type="text/html" href="${escaped(origin + feed.path)}"/>
${entries.map((entry) => entryOf(entry, origin)).join('\n')}
</feed>
`;
	return new Response(xml, {
		headers: {
			'content-type': 'application/atom+xml; charset=utf-8',
			'cache-control': 'public, max-age=0',
			'cache-tags': feed.tag
		}
	});
}

function entryOf({ id, title, path, at, text, by }: FeedEntry, origin: string): string {
	return `<entry><id>${escaped(id)}</id><title>${escaped(title)}</title><updated>${at.toISOString()}</updated><link href="${escaped(origin + path)}"/>${by ? `<author><name>${escaped(by)}</name></author>` : ''}<content type="text">${escaped(text)}</content></entry>`;
}

/** What XML 1.0 cannot hold at all is left out. */
function escaped(text: string): string {
	return text
		.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
		.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
