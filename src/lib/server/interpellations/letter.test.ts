import { inflateSync } from 'node:zlib';
import { extractText } from 'unpdf';
import { expect, test } from 'vitest';
import { makePdf } from '../base/typst.ts';
import { answerCode, sameAnswerCode } from './answer-code.ts';
import { letterData, type Said } from './letter.ts';
import { LETTER_PAGE } from './letter-page.ts';

const AT = new Date('2026-12-01T10:00:00Z');
const ID = '019ab000-0000-7000-8000-000000000001';

function aLetter(says: Partial<Said['initiative']> = {}, more: Partial<Said> = {}): Said {
	return {
		initiative: {
			...{ id: ID, slug: 'renover-la-salle', title: 'Rénover la salle de classe', why: 'Il pleut dedans.' },
			...{ body: 'Le toit fuit.\nLes élèves ont froid.', authorName: 'Jean Dupont', locale: 'fr', publishedAt: AT },
			place: { commune: '35238', communeName: 'Rennes', departement: '35', population: 227_830, lat: null, lon: null },
			...says
		},
		office: {
			...{ kind: 'commune', code: '35238', label: { fr: 'la mairie de Rennes', en: 'the town hall of Rennes' } },
			...{ departement: '35', population: 227_830, email: null, contactFrom: null, voters: null },
			postalAddress: 'Place de la Mairie\n35000 Rennes'
		},
		call: { codeRound: 1 },
		facts: {
			...{ revision: 1, confirmed: 512, threshold: 500, living: { n: 430, exact: true }, named: 2, questions: [] },
			aside: { pending: 31, withdrawn: 2, invalidated: 4 }
		},
		names: ['Awa Diallo', 'Camille Martin'],
		questions: [{ name: 'Inès', text: 'Qui choisit la date ?\nEt quand ?' }],
		copy: 'office',
		at: AT,
		...more
	};
}

const pdfOf = (said: Said) => makePdf(LETTER_PAGE, letterData(said, 'Créateurs de possibles', 'fr'), AT);
/** What a reader's software finds in it. */
const read = async (pdf: Buffer) => (await extractText(new Uint8Array(pdf), { mergePages: true })).text;
/** Without what lines and pages do to a text. */
const plain = (text: string) => text.normalize('NFC').replace(/[\s\u00ad\u200b\u2060]+/gu, '');

test('a letter is a tagged PDF, and says it is for everybody', () => {
	const bytes = pdfOf(aLetter()).toString('latin1');
	expect(bytes).toMatch(/^%PDF-1\.7/);
	expect(bytes).toContain('/StructTreeRoot');
	expect(bytes).toMatch(/pdfuaid:part|\/MarkInfo/);
});

test('it says what is asked, by how many, who lives there, who was set aside and why, and how to answer', async () => {
	const text = plain(await read(pdfOf(aLetter())));
	for (const said of [
		'À la mairie de Rennes',
		'35000 Rennes',
		'512 personnes vous demandent',
		'Rénover la salle de classe',
		'Il pleut dedans.',
		'Les élèves ont froid.',
		'Jean Dupont',
		'430',
		'adresse jamais confirmée',
		'31',
		'Awa Diallo',
		'Camille Martin',
		'510 autres personnes ont signé',
		answerCode(ID, 1),
		'/offices/commune-35238/answer',
		'estimé',
		'une seule lettre',
		'art. L. 112-3',
		'accusé de réception',
		'Inès demande :',
		'Qui choisit la date ?',
		'Et quand ?'
	])
		expect(text).toContain(plain(said));
});

test('the copy of who takes it there has no name; the public one has no code either', async () => {
	const courier = plain(await read(pdfOf(aLetter({}, { copy: 'courier', names: [] }))));
	expect(courier).toContain(plain(answerCode(ID, 1, 'carried')));
	expect(courier).not.toContain(plain(answerCode(ID, 1)));
	expect(courier).toContain(plain('2 personnes donnent leur nom au seul destinataire'));
	const shown = plain(await read(pdfOf(aLetter({}, { copy: 'public', names: [] }))));
	expect(shown).not.toContain(plain(answerCode(ID, 1)));
	expect(shown).not.toContain(plain('35000 Rennes'));
});

test('what looks like markup comes out as it was written', async () => {
	const body = [
		'#import "x": * #sys.inputs #panic("a") #read("/etc/passwd")',
		'*gras* _penché_ `code` $x^2$ <nom> @cité = titre == titre',
		'- liste / terme: chose \\ retour // fin /* dedans */ ~ --- ... "droit" \'droit\'',
		'<script>alert(1)</script> & &amp; {} [] () \\u{41} %PDF'
	].join('\n\n');
	const text = plain(
		await read(pdfOf(aLetter({ title: '#strong[Jean] *&* <b>', body }, { names: ['#Awa_*', '$Bruno$'] })))
	);
	for (const line of [...body.split('\n\n'), '#strong[Jean] *&* <b>', '#Awa_*', '$Bruno$'])
		expect(text).toContain(plain(line));
});

test('Arabic, Hebrew, Greek, Cyrillic, emoji and long names stay whole', async () => {
	const names = ['عائشة', 'שרה', 'Ωμέγα', 'Наталья', `Jean-${'Très'.repeat(25)}-Long`, 'Zoë 🌻'];
	const text = plain(await read(pdfOf(aLetter({ body: 'نريد مدرسة جميلة\n\nאנחנו רוצים בית ספר' }, { names }))));
	// What is read back from right to left may change order with the reader, never letters.
	const letters = (said: string) => [...said.replace(/[^\p{Script=Arabic}\p{Script=Hebrew}]/gu, '')].sort().join('');
	expect(letters(text)).toBe(letters('عائشة שרה نريد مدرسة جميلة אנחנו רוצים בית ספר'));
});

test('5,000 characters and 600 names go over several pages, whole', async () => {
	const body = Array.from({ length: 50 }, (_, n) => `Phrase ${n} : ${'la classe est froide '.repeat(4)}`).join('\n\n');
	const names = Array.from({ length: 600 }, (_, n) => `Voisine ${n}`);
	const text = plain(await read(pdfOf(aLetter({ body }, { names }))));
	expect(text).toContain('Phrase49');
	for (const name of names) expect(text).toContain(plain(name));
});

/** What the pages draw, as PDF says it. */
function drawn(pdf: Buffer): string {
	const streams = pdf.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g);
	return [...streams]
		.map(([, bytes]) => {
			try {
				return inflateSync(Buffer.from(bytes!, 'latin1')).toString('latin1');
			} catch {
				return '';
			}
		})
		.join('\n');
}

/** The letters written beside a shape that is none of theirs, and read in its stead. */
function spelled(pdf: Buffer): string {
	const hex = [...drawn(pdf).matchAll(/\/ActualText <FEFF([0-9A-F]+)>/g)].map(([, one]) => one!);
	return Buffer.from(hex.join(''), 'hex').swap16().toString('utf16le');
}

test('letters of a script no face of ours draws are still written in the file', async () => {
	const pdf = pdfOf(aLetter({ body: '学校 ไทย' }));
	const found = spelled(pdf) + plain(await read(pdf));
	// The very first stands for the shape itself in the file's own table, which this reader passes over.
	for (const letter of '校ไทย') expect(found).toContain(letter);
});

test('the code forgives how it is typed, and is that of one call and one round', () => {
	const code = answerCode(ID, 1);
	expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
	expect(sameAnswerCode(` ${code.toLowerCase().replace('-', ' ')} `, ID, 1)).toBe(true);
	expect(sameAnswerCode(code.replaceAll('0', 'o').replaceAll('1', 'l'), ID, 1)).toBe(true);
	expect(sameAnswerCode(code, ID, 2)).toBe(false);
	expect(sameAnswerCode(code, ID.replace('8000', '8001'), 1)).toBe(false);
	expect(sameAnswerCode('', ID, 1)).toBe(false);
});
