import { config } from '../base/config.ts';
import { seal, unseal } from '../base/seal.ts';

/** What the page that thanks shows, without a cookie. The same for the same form, whether or not one had signed. */
export interface SignHandle {
	initiativeId: string;
	slug: string;
	name: string;
	maskedAddress: string;
	/** Finds the signature. */
	signer: Buffer;
}

const PURPOSE = 'signature-handle';

/** For a path: opaque, and the same for the same facts. */
export function writeHandle(handle: SignHandle): string {
	const { initiativeId, slug, name, maskedAddress, signer } = handle;
	const text = JSON.stringify([initiativeId, slug, name, maskedAddress, signer.toString('base64url')]);
	return seal(config().keys.link, PURPOSE, text).toString('base64url');
}

/** Null for anything we did not write. */
export function readHandle(handle: string): SignHandle | null {
	if (handle.length > 2000) return null;
	const text = unseal(config().keys.link, PURPOSE, Buffer.from(handle, 'base64url'));
	if (text === null) return null;
	const [initiativeId, slug, name, maskedAddress, signer] = JSON.parse(text) as [
		string,
		string,
		string,
		string,
		string
	];
	return { initiativeId, slug, name, maskedAddress, signer: Buffer.from(signer, 'base64url') };
}
