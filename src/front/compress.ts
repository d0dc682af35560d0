import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** What a reader can take, best first. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** Smaller bodies do not shrink. */
export const WORTH_COMPRESSING = 400;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const REFUSED_BR = /\bbr\s*;\s*q=0(\.0*)?\s*(,|$)/;
const REFUSED_GZIP = /\bgzip\s*;\s*q=0(\.0*)?\s*(,|$)/;

export function bestEncoding(accepted: string | undefined): Encoding {
	if (!accepted) return 'identity';
	if (accepted.includes('br') && !REFUSED_BR.test(accepted)) return 'br';
	return accepted.includes('gzip') && !REFUSED_GZIP.test(accepted) ? 'gzip' : 'identity';
}

/** Brotli at 5: as small as gzip at its best, in a millisecond for a page of 30 kB (11 would take thirty). */
export async function compress(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
	if (encoding === 'identity') return bytes;
	if (encoding === 'gzip') return zip(bytes, { level: 6 });
	return brotli(bytes, {
		params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
	});
}

export function isCompressible(contentType: string): boolean {
	return /^(text\/|application\/(json|javascript|xml|ld\+json|manifest\+json|rss\+xml|atom\+xml)|image\/svg)/.test(
		contentType
	);
}
