import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { log } from './log.ts';

/** From packages, never from the system: the same page on every machine. Rubik has Hebrew, Arabic and Cyrillic. */
const FACES = [
	'atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
	'atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
	'rubik/400Regular/Rubik_400Regular.ttf',
	'rubik/700Bold/Rubik_700Bold.ttf',
	'noto-emoji/400Regular/NotoEmoji_400Regular.ttf'
];
/** The last one comes with the compiler, and has Greek. */
const NAMES = ['Atkinson Hyperlegible Next', 'Rubik', 'Noto Emoji', 'Libertinus Serif'];

let compiler: NodeCompiler | undefined;

// Opened when first needed: 0.1 s.
function opened(): NodeCompiler {
	const { resolve } = createRequire(import.meta.url);
	const fontBlobs = FACES.map((face) => readFileSync(resolve(`@expo-google-fonts/${face}`)));
	return (compiler ??= NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontBlobs }] }));
}

/**
 * A tagged PDF (PDF/UA-1) from a page of ours in Typst and what it says, in 3 to 30 ms. What people wrote goes in `data` and is
 * never markup: the page reads it as `d`. A letter that no face of ours can draw (Chinese, Thai) is drawn by a face of the
 * machine if it has one; it is written in the file either way, only the stamp of PDF/UA is then left out.
 */
export function makePdf(page: string, data: object, at: Date): Buffer {
	const inputs = { data: JSON.stringify(data) };
	const creationTimestamp = Math.floor(at.getTime() / 1000);
	const typst = opened();
	try {
		return typst.pdf({ mainFileContent: preamble(false) + page, inputs }, { pdfStandard: 'ua-1', creationTimestamp });
	} catch (error) {
		if (!String(error).includes('could not be displayed')) throw error;
		log.info('a page is set with faces of the machine');
		return typst.pdf({ mainFileContent: preamble(true) + page, inputs }, { creationTimestamp });
	} finally {
		typst.evictCache(10);
	}
}

function preamble(fallback: boolean): string {
	const faces = NAMES.map((name) => `"${name}"`).join(', ');
	return `#let d = json(bytes(sys.inputs.data))\n#set text(font: (${faces}), fallback: ${fallback})\n`;
}
