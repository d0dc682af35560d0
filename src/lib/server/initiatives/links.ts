import { config } from '../base/config.ts';
import { linkToken, readLinkToken } from '../base/seal.ts';
import { localPath } from '#words/paths.ts';
import type { Locale } from '#words/sentences.ts';

/** What a link sent to somebody lets them do; a token made for one opens nothing else. */
export type LinkPurpose = 'confirm-author' | 'co-author' | 'handover' | 'adopt';

export function tokenFor(purpose: LinkPurpose, subject: string): string {
	return linkToken(config().keys.link, purpose, subject);
}

/** The subject of a token made for this purpose; null for any other. */
export function subjectOf(purpose: LinkPurpose, token: string): string | null {
	return readLinkToken(config().keys.link, purpose, token);
}

/** A whole address for a mail, whatever host the request came by. */
export function absolute(locale: Locale, path: string): string {
	return config().origin + localPath(locale, path);
}
