import sharp from 'sharp';
import { keepFile } from '../base/files.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';

export type LogoRefusal = 'logo_missing' | 'logo_heavy' | 'logo_kind';

const MOST_BYTES = 2_000_000;
/** A drawing (SVG) may hold a program: it is not taken, however it is named. */
const KINDS = ['png', 'jpeg', 'webp'];

/**
 * A host's logo, redrawn as a PNG at most 600 x 160 without anything it carried along; its hash in the files.
 * What it says it is does not count, only what it is.
 */
export async function keepLogo(bytes: Uint8Array): Promise<Outcome<string, LogoRefusal>> {
	if (bytes.length === 0) return refused('logo_missing', 'logo');
	if (bytes.length > MOST_BYTES) return refused('logo_heavy', 'logo');
	const picture = sharp(bytes, { limitInputPixels: 40_000_000, failOn: 'error' });
	try {
		const { format } = await picture.metadata();
		if (!KINDS.includes(format)) return refused('logo_kind', 'logo');
		const redrawn = await picture
			.rotate()
			.resize({ width: 600, height: 160, fit: 'inside', withoutEnlargement: true })
			.png()
			.toBuffer();
		return done(await keepFile(redrawn));
	} catch {
		return refused('logo_kind', 'logo');
	}
}
