/**
 * What nobody types by hand and what can make a text lie about itself: control characters, the characters that turn the
 * direction of writing, those without width (but the joiner, which emoji need), and halves of surrogate pairs.
 */
const TRICKS =
	/[\p{Cc}\p{Cs}\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2028\u2029\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|\p{Co}|\p{M}{5,}/u;

/**
 * One line as it may be kept: NFC, spaces tidied; null when it holds characters we do not take. A line's end is one of them:
 * no field of one line sends it, and in a name it would begin a header.
 */
export function cleanLine(text: string): string | null {
	const line = text
		.normalize('NFC')
		.trim()
		.replace(/[\t ]+/g, ' ');
	return TRICKS.test(line) ? null : line;
}

/** The same for what was typed where Enter makes a new line, or pasted: lines are joined. */
export function joinedLine(text: string): string | null {
	return cleanLine(text.replace(/\s*[\r\n]+\s*/g, ' '));
}

/** A name as it may be kept and mailed: one line of 80 characters at most, no web address; null when it is none. */
export function cleanName(text: string): string | null {
	const name = cleanLine(text);
	return name && name.length <= 80 && !holdsLink(name) ? name : null;
}

/** Several lines as they may be kept: at most one empty line between two; null when it holds characters we do not take. */
export function cleanParagraphs(text: string): string | null {
	const lines = text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/\t/g, ' ').split('\n');
	if (lines.some((line) => TRICKS.test(line))) return null;
	return lines
		.map((line) => line.trimEnd())
		.join('\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
}

const SEGMENTER = new Intl.Segmenter('fr', { granularity: 'grapheme' });

/** Length as people count it: « é » is one, whatever its bytes. */
export function graphemes(text: string): number {
	// Letters of French without combining marks are one each: no need of the segmenter, which costs ten times the rest.
	if (/^[\x20-\x7e\u00a0-\u00ac\u00ae-\u024f]*$/.test(text)) return text.length;
	let n = 0;
	for (const _ of SEGMENTER.segment(text)) n++;
	return n;
}

/** A web address, or something that mail programs turn into one. */
export function holdsLink(text: string): boolean {
	return /:\/\/|www\.|[\p{L}\p{N}]\.(com|net|org|fr|info|eu|io|biz|ru|xyz|top)\b|\p{L}{2}\.\p{L}{2,}\/\S/iu.test(text);
}
