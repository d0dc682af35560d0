import type { Locale } from '#words/sentences.ts';
import { mailWords } from '#words/mail.ts';

/** What a mail says. Everything is plain text: rendering escapes it. */
export interface Letter {
	/** One line; line breaks in it become spaces. */
	subject: string;
	paragraphs: string[];
	/** Six digits to type where one is. */
	code?: string;
	button?: Link;
	/** Said under the button. */
	after?: string[];
	/** Small links at the foot: withdraw, stop the news. */
	links?: Link[];
	/** Page that stops these mails, on POST: put in List-Unsubscribe. News only. */
	unsubscribe?: string;
	/** A PDF made when the mail leaves, so that what it says of people waits in no row. */
	enclosure?: Enclosure;
}

/** Names what is enclosed; who makes it is told to `openTransport`. */
export interface Enclosure {
	/** A word of the code: `interpellation`. */
	kind: string;
	/** Id of what it is about. */
	of: string;
	/** File name as shown, with its ending. */
	name: string;
}

export interface Link {
	label: string;
	url: string;
}

/** Who writes: said at the foot of each mail, as French law asks. */
export interface Sender {
	siteName: string;
	operatorName: string;
	operatorContact: string;
	origin: string;
}

export interface RenderedLetter {
	subject: string;
	text: string;
	html: string;
}

/** The letter as plain text and as simple HTML: no picture, no remote file, nothing that tells us it was opened. */
export function renderLetter(letter: Letter, locale: Locale, sender: Sender): RenderedLetter {
	return {
		subject: oneLine(letter.subject),
		text: asText(letter, locale, sender),
		html: asHtml(letter, locale, sender)
	};
}

function oneLine(text: string): string {
	return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

function asText(letter: Letter, locale: Locale, sender: Sender): string {
	const parts = [...letter.paragraphs];
	if (letter.code) parts.push(spaced(letter.code));
	if (letter.button) parts.push(`${letter.button.label}\n${letter.button.url}`);
	parts.push(...(letter.after ?? []));
	for (const link of letter.links ?? []) parts.push(`${link.label}\n${link.url}`);
	return `${parts.join('\n\n')}\n\n-- \n${footer(locale, sender).join('\n')}\n`;
}

function footer(locale: Locale, sender: Sender): string[] {
	const words = mailWords[locale];
	return [`${sender.siteName} · ${sender.origin}`, words.sentBy(sender.operatorName, sender.operatorContact)];
}

/** « 123 456 »: read aloud and typed by halves; the field forgives the space. */
function spaced(code: string): string {
	return `${code.slice(0, 3)} ${code.slice(3)}`;
}

/** As on paper in tokens.css: a mail brings no style sheet. */
const INK = '#16242b';
const FAINT = '#4b565a';
const TEAL = '#0b5c63';
const BUTTON = `display:inline-block;padding:12px 20px;border-radius:3px;background:${TEAL};color:#ffffff;font-weight:bold;text-decoration:none`;

/** The ladder, without a picture: five steps that rise. */
const STEPS = [4, 7, 10, 13, 16]
	.map(
		(high) =>
			`<span style="display:inline-block;width:5px;height:${high}px;margin-right:1px;background:${TEAL}"></span>`
	)
	.join('');

function asHtml(letter: Letter, locale: Locale, sender: Sender): string {
	const body = [
		...letter.paragraphs.map(paragraph),
		letter.code
			? `<p style="font-size:32px;letter-spacing:4px;font-weight:bold">${escape(spaced(letter.code))}</p>`
			: '',
		letter.button
			? `<p><a href="${escape(letter.button.url)}" style="${BUTTON}">${escape(letter.button.label)}</a></p>`
			: '',
		...(letter.after ?? []).map(paragraph),
		...(letter.links ?? []).map(
			(link) => `<p><a href="${escape(link.url)}" style="color:${FAINT}">${escape(link.label)}</a></p>`
		)
	];
	const head = `<p style="margin:0 0 24px;font-weight:bold">${STEPS} ${escape(sender.siteName)}</p>`;
	const foot = footer(locale, sender).map(escape).join('<br>');
	return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(oneLine(letter.subject))}</title></head>
<body style="margin:0;padding:24px;background:#ffffff;color:${INK};font-family:Verdana,Arial,sans-serif;font-size:16px;line-height:1.5"><div style="max-width:560px;margin:0 auto">
${[head, ...body].filter(Boolean).join('\n')}
<p style="margin-top:32px;padding-top:16px;border-top:1px solid #d3c9b6;color:${FAINT};font-size:13px">${foot}</p>
</div></body></html>`;
}

function paragraph(text: string): string {
	return `<p>${escape(text).replaceAll('\n', '<br>')}</p>`;
}

function escape(text: string): string {
	return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
