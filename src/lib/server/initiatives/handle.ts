import { config } from '../base/config.ts';
import { seal, unseal } from '../base/seal.ts';

/** What the page after publishing shows, without a cookie. */
export interface PublishedHandle {
	initiativeId: string;
	slug: string;
	name: string;
	maskedAddress: string;
}

const PURPOSE = 'initiative-published';

/** For a path: opaque, and the same for the same facts. */
export function writeHandle(handle: PublishedHandle): string {
	const { initiativeId, slug, name, maskedAddress } = handle;
	const text = JSON.stringify([initiativeId, slug, name, maskedAddress]);
	return seal(config().keys.link, PURPOSE, text).toString('base64url');
}

/** Null for anything we did not write. */
export function readPublishedHandle(handle: string): PublishedHandle | null {
	if (handle.length > 2000) return null;
	const text = unseal(config().keys.link, PURPOSE, Buffer.from(handle, 'base64url'));
	if (text === null) return null;
	const [initiativeId, slug, name, maskedAddress] = JSON.parse(text) as [string, string, string, string];
	return { initiativeId, slug, name, maskedAddress };
}
