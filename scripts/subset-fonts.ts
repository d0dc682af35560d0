/**
 * Cuts the two typefaces to what French and English use (first view) and to the other letters of European names (loaded
 * only by a page that shows one). Run by hand when a face changes: `node scripts/subset-fonts.ts`; the results are kept.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
// @ts-expect-error the package brings no types
import subsetFont from 'subset-font';

const FRENCH_AND_ENGLISH =
	'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789' +
	'àâäæçéèêëîïôöœùûüÿÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸ' +
	' \u00a0\u202f!"#%&\'()*+,-./:;<=>?@[]_{|}~$^`\\«»‘’“”–—…·•°€£²³×→ªº';

const OTHER_LETTERS = Array.from({ length: 0x180 - 0xa0 }, (_, index) => String.fromCodePoint(0xa0 + index))
	.filter((letter) => !FRENCH_AND_ENGLISH.includes(letter))
	.join('');

/** Headings need one weight: the axis would cost 11 kB, most of it kerning repeated for each weight. */
const FACES = [
	{ name: 'bricolage-grotesque', wght: 720, features: ['kern', 'liga', 'mark', 'ccmp', 'locl', 'tnum', 'lnum'] },
	{
		name: 'atkinson-hyperlegible-next',
		wght: { min: 400, max: 700 },
		features: ['kern', 'mark', 'ccmp', 'locl', 'tnum']
	}
];

/** Our part, the part of the package it is cut from, the letters kept. */
const PARTS = [
	['french', 'latin', FRENCH_AND_ENGLISH],
	['west', 'latin', OTHER_LETTERS],
	['east', 'latin-ext', OTHER_LETTERS]
] as const;

const { resolve } = createRequire(import.meta.url);

for (const face of FACES) {
	for (const [part, from, letters] of PARTS) {
		const path = resolve(`@fontsource-variable/${face.name}/files/${face.name}-${from}-wght-normal.woff2`);
		const cut = await subsetFont(await readFile(path), letters, {
			targetFormat: 'woff2',
			variationAxes: { wght: face.wght },
			keepFeatures: face.features,
			noHinting: true
		});
		await writeFile(new URL(`../src/lib/ui/fonts/${face.name}-${part}.woff2`, import.meta.url), cut);
		console.log(`${face.name}-${part}: ${cut.length} bytes`);
	}
}
