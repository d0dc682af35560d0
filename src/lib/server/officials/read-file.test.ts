import { describe, expect, test } from 'vitest';
import { councillors, directory, electedFor, mayorsNow, mayorsThen } from '../../../../test/a-register.ts';
import type { Known } from './directory-row.ts';
import { FileFault } from './file-fault.ts';
import { readLayout } from './layout.ts';
import { keptRows, recognise, type Tally } from './read-file.ts';
import { officeCode, readDay, spoken } from './register-row.ts';
import type { Source } from './layout.ts';

const CODES = ['35238', '01004', '97105', '97411', '2A004', '98818'];

function known(): Known {
	const codes = {
		commune: new Set(CODES),
		epci: new Set(['243500139']),
		departement: new Set(['35', '01', '6AE']),
		region: new Set(['53', '20R'])
	};
	return {
		codes,
		regions: new Map([
			['35', '53'],
			['2A', '94']
		])
	};
}

function read(bytes: Uint8Array, expected: Source | null = null) {
	const tally: Tally = { good: 0, passed: 0, refused: 0, faults: [] };
	const found = recognise(bytes, expected);
	const rows = [...keptRows(found.rows(known(), '2026-11-01'), found.source, tally)];
	return { found, rows, tally };
}

function fault(bytes: Uint8Array, expected: Source | null = null): [string, number | null] {
	try {
		read(bytes, expected);
	} catch (thrown) {
		if (thrown instanceof FileFault) return [thrown.code, thrown.line];
		throw thrown;
	}
	return ['none', null];
}

describe('the three layouts', () => {
	const people = electedFor(CODES);
	test.each([
		['of today', mayorsNow(people), 'utf-8 semicolon'],
		['of today, with ISO dates', mayorsNow(people, { iso: true }), 'utf-8 semicolon'],
		['of today, its heads drifting', mayorsNow(people, { drift: true }), 'utf-8 semicolon'],
		['of March 2022', mayorsThen(people), 'windows-1252 tab']
	])('the mayors %s', (_, file, readAs) => {
		const { found, rows, tally } = read(file);
		expect([found.source, found.readAs, tally.good, tally.refused]).toEqual(['mayors', readAs, CODES.length, 0]);
		expect(rows.map(({ code }) => code)).toEqual(CODES);
		expect(rows.map(({ name }) => name)).toEqual([
			'Camille Martin',
			'Noémie Le Goff',
			'Zoé Roussel-García',
			'Søren d’Almeida',
			'Jean-Yves Cœuret',
			'Loïc Étienne'
		]);
		expect(rows[0]).toMatchObject({ kind: 'commune', title: 'mayor', since: '2020-07-05' });
	});

	test('a département has one who presides, whatever their gender', () => {
		const { found, rows, tally } = read(councillors(electedFor(['35', '01', '67'])));
		expect([found.source, found.readAs, tally.good, tally.passed]).toEqual(['departements', 'utf-8 comma', 3, 9]);
		expect(rows.map(({ code, title }) => [code, title])).toEqual([
			['35', 'presidente'],
			['01', 'president'],
			['6AE', 'presidente']
		]);
	});

	test('dates of birth and professions are not read, and the preview says so', () => {
		const { found } = read(mayorsNow(electedFor(['35238'])));
		const read_ = found.columns.filter(({ as }) => as !== null).map(({ name }) => name);
		expect(read_).not.toContain('Date de naissance');
		expect(read_).toEqual([
			'Code du département',
			'Code de la commune',
			"Nom de l'élu",
			"Prénom de l'élu",
			'Code sexe',
			'Date de début de la fonction'
		]);
	});
});

test.each([{ served: false }, { served: true }])('the directory, its lists as they come (%o)', (how) => {
	const halls = [
		{ code: '35238', email: 'mairie@ville-rennes.fr; autre@ville-rennes.fr' },
		{ code: '01004', email: '' },
		{ code: '35238', email: 'annexe@ville-rennes.fr', name: 'Mairie annexe - Rennes' },
		{ code: '35238', email: 'seconde@ville-rennes.fr' },
		{ code: '35238', kind: 'epci', siren: '243500139', email: 'contact@rennesmetropole.fr' },
		{ code: '35238', kind: 'cg' },
		{ code: '35238', kind: 'cr' },
		{ code: '35238', kind: 'prefecture' }
	];
	const { rows, tally } = read(directory(halls, how));
	expect(rows.map(({ kind, code, email }) => [kind, code, email])).toEqual([
		['commune', '35238', 'mairie@ville-rennes.fr'],
		['commune', '01004', null],
		['epci', '243500139', 'contact@rennesmetropole.fr'],
		['departement', '35', null],
		['region', '53', null]
	]);
	expect(rows[0]!.postal).toBe('35238 place de la Mairie\n35000 L’Une « ici »');
	expect(tally).toMatchObject({ passed: 3, refused: 0 });
});

describe('a file that is refused whole', () => {
	const good = mayorsNow(electedFor(CODES)).toString();
	test.each<[string, Buffer, string, number | null]>([
		['nothing', Buffer.from(''), 'empty', null],
		['a spreadsheet', Buffer.from('PK\u0003\u0004\0\0'), 'not_text', null],
		['a page that apologises', Buffer.from('<!doctype html><title>502</title>'), 'no_header', 1],
		['control signs', Buffer.from(good.replace('Un département', 'Un\u0007département')), 'characters', 2],
		['cut in a line', Buffer.from(good.slice(0, -60)), 'cut', 7],
		['a line that lacks a cell', Buffer.from(good.replace('33;', '')), 'columns', 2],
		[
			'a quote left open',
			Buffer.from(good.replace('"Une commune; ou l’autre"', '"Une commune; ou l’autre')),
			'quote',
			2
		],
		['a line without end', Buffer.from(good.replace('Un département', 'x'.repeat(30_000))), 'long', 2],
		['a directory that stops', directory([{ code: '35238' }]).subarray(0, 300), 'cut', 14],
		['a directory that is none', Buffer.from('{"service":[{"a":tru}]}'), 'json', 1],
		['a list of numbers', Buffer.from('[[1],[2]]'), 'json', 1],
		[
			'the deputies',
			Buffer.from("Code de la circonscription législative;Nom de l'élu;Prénom de l'élu\n"),
			'unused_file',
			1
		]
	])('%s', (_, file, code, line) => {
		const said = fault(file);
		expect(said[0]).toBe(code);
		if (code !== 'cut') expect(said[1]).toBe(line);
	});

	test('another register than the one that was said, as was once published', () => {
		expect(fault(councillors(electedFor(['35'])), 'mayors')).toEqual(['other_file', 1]);
	});

	test('a depth of a million does not bring the house down', () => {
		expect(fault(Buffer.from('['.repeat(1_000_000)))[0]).toBe('long');
	});
});

test('a row that cannot be right is refused with its line, and names nobody', () => {
	const people = [
		...electedFor(['35238', '99999']),
		{ code: '01004', last: '=CMD|CALC', first: 'Eve' },
		{ code: '97411', last: 'MARTIN', first: 'Eve', since: '2020-02-31' },
		{ code: '35238', last: 'BIS', first: 'Eve' }
	];
	const { tally } = read(mayorsNow(people));
	expect(tally.good).toBe(1);
	expect(tally.faults).toEqual([
		{ line: 3, why: 'unknown_office', code: '99999' },
		{ line: 4, why: 'name', code: '1004' },
		{ line: 5, why: 'date', code: '97411' },
		{ line: 6, why: 'twice', code: '35238' }
	]);
});

test.each([
	['4/3/1951', '1951-03-04'],
	['04/03/51', '1951-03-04'],
	['18/05/20', '2020-05-18'],
	['2026-03-22', '2026-03-22'],
	['2026-03-22T00:00:00', '2026-03-22'],
	['', null],
	['31/02/2020', undefined],
	['hier', undefined]
])('the day « %s »', (text, day) => expect(readDay(text)).toBe(day));

test.each([
	['BRETON', 'Breton'],
	['DE LA TOUR', 'de La Tour'],
	["D'ALMEIDA", 'd’Almeida'],
	['Mc Cain', 'Mc Cain'],
	['L’HOSTIS-LE  DÛ', 'L’Hostis-Le Dû']
])('« %s » is said %s', (name, said) => expect(spoken(name)).toBe(said));

test.each([
	['mayors', { departement: 'ZA', code: '105' }, '97105'],
	['mayors', { departement: 'ZN', code: '818' }, '98818'],
	['mayors', { departement: '1', code: '4' }, '01004'],
	['mayors', { departement: '1', code: '1004' }, '01004'],
	['departements', { code: '1' }, '01'],
	['departements', { code: '68' }, '6AE'],
	['regions', { code: '94' }, '20R'],
	['epcis', { code: '243500139' }, '243500139'],
	['mayors', { departement: '35', code: '<b>' }, null]
] as const)('a code of %s: %o', (register, said, code) => expect(officeCode(register, said)).toBe(code));

test('the mayors of March 2022 are told from a title above their heads', () => {
	const { headLine, delimiter } = readLayout(mayorsThen(electedFor(['35238'])).toString('latin1'));
	expect([headLine, delimiter]).toEqual([2, '\t']);
});
