import type { Form, Kind } from './a-form.ts';
import { FORBIDDEN_IN_A_LINE, LINKS } from './hostile-text.ts';

/** One bad way to send a form: what is wrong with it, the body, and its type where `fetch` would not say it. */
export interface Attack {
	what: string;
	body: BodyInit;
	type?: string;
}

/** Names of what somebody might wish to set, and of what JavaScript objects carry by birth. */
const KEYS = [
	'role',
	'isAdmin',
	'featured',
	'verified',
	'count',
	'state',
	'ownerId',
	'__proto__',
	'constructor',
	'toString'
];

/** All the bad ways to send this form. Each carries `mark`, a word to look for afterwards in what was kept. */
export function attacksOn(form: Form, mark: string): Attack[] {
	const fields = Object.entries(form.kinds ?? {});
	return [
		...fields.flatMap(([field, kind]) =>
			textsFor(kind, mark).map(([what, text]) => said(form, `${field}: ${what}`, field, text))
		),
		...fields.map(([field]) => said(form, `${field}: 70,000 letters`, field, mark + 'a'.repeat(70_000))),
		...fields.filter(([field]) => field !== 'themes').map(([field]) => twice(form, field, mark)),
		...fields.map(([field]) => asFile(form, field, mark)),
		...KEYS.map((key) => said(form, `a key ${key}`, key, mark)),
		...bodies(form, mark)
	];
}

/** What may not stand in a field of that kind. */
function textsFor(kind: Kind, mark: string): [what: string, text: string][] {
	const lines = Object.entries(FORBIDDEN_IN_A_LINE).map(([what, text]): [string, string] => [what, `${mark} ${text}`]);
	const inside = lines.filter(([, text]) => !/[\r\n]/.test(text));
	if (kind === 'code' || kind === 'choice') return [['another word', mark]];
	const links = LINKS.map((link): [string, string] => [link, `${mark} ${link}`]);
	if (kind === 'title') return [...inside, ...links];
	if (kind === 'joined' || kind === 'paragraphs') return inside;
	if (kind === 'line') return lines;
	if (kind === 'name') return [...lines, ...links];
	const address = `${mark.toLowerCase()}@example.org`;
	return [
		['a header', `${address}\r\nBcc: b@example.org`],
		['two addresses', `${address},b@example.org`],
		['a name before', `${mark} <${address}>`],
		['no address', mark]
	];
}

function said(form: Form, what: string, field: string, text: string): Attack {
	return { what, body: bodyOf(form, { ...form.good, [field]: text }, field) };
}

function twice(form: Form, field: string, mark: string): Attack {
	const body = bodyOf(form, form.good);
	body.append(field, mark);
	body.append(field, mark);
	return { what: `${field} said twice`, body };
}

function asFile(form: Form, field: string, mark: string): Attack {
	const body = new FormData();
	for (const [key, value] of Object.entries(form.good)) if (key !== field) body.append(key, value);
	body.append(field, new Blob([mark], { type: 'text/plain' }), `${mark}.txt`);
	return { what: `a file as ${field}`, body };
}

/** Bodies that are no form at all. */
function bodies(form: Form, mark: string): Attack[] {
	const encoded = new URLSearchParams({ ...form.good, mark }).toString();
	const plain = 'application/x-www-form-urlencoded';
	return [
		{ what: 'no text behind percent signs', body: `${encoded}&x=%ff%fe`, type: plain },
		{
			what: 'bytes that are no text',
			body: new Uint8Array([...Buffer.from(`${encoded}&x=`), 0xff, 0xfe]),
			type: plain
		},
		{ what: 'a NUL', body: `${encoded}&x=%00`, type: plain },
		{ what: 'half of JSON', body: `{"mark":"${mark}"`, type: 'application/json' },
		{ what: 'JSON', body: JSON.stringify({ ...form.good, mark }), type: 'application/json' },
		{ what: 'plain text', body: encoded, type: 'text/plain' },
		{ what: 'parts without their border', body: encoded, type: 'multipart/form-data; boundary=x' },
		{ what: 'parts without any border said', body: encoded, type: 'multipart/form-data' }
	];
}

/** As the page's own form would send it: in parts when it holds a file. */
export function bodyOf(form: Form, texts: Record<string, string>, also?: string): FormData | URLSearchParams {
	const { file } = form;
	const body = file ? new FormData() : new URLSearchParams();
	// An own key of that name, which an object literal would not have.
	for (const [key, value] of Object.entries(texts)) body.append(key, value);
	if (also === '__proto__') body.append(also, 'x');
	if (file && body instanceof FormData)
		body.append(file.field, new Blob([file.bytes as BlobPart], { type: 'image/jpeg' }), 'a.jpg');
	return body;
}
