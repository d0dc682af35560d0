import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { DOORS, mayEnter, type Verdict } from './access.ts';
import type { SignedIn } from './session.ts';

const now = new Date();
const somebody = (role: 'host' | 'moderator' | 'referent' | null, strong: boolean): SignedIn => ({
	personId: 'p',
	name: 'Awa',
	roles: role ? [{ role, departement: role === 'referent' ? '35' : null }] : [],
	sessionId: 's',
	since: now,
	strong
});

const PEOPLE: Record<string, SignedIn | null> = {
	nobody: null,
	author: somebody(null, false),
	'author with a key': somebody(null, true),
	host: somebody('host', true),
	'host without a key': somebody('host', false),
	moderator: somebody('moderator', true),
	référent: somebody('referent', true)
};

/** Who gets what at a door, by what it asks for. */
const EXPECTED: Record<string, Record<string, Verdict>> = {
	anyone: Object.fromEntries(Object.keys(PEOPLE).map((who) => [who, 'enter'])),
	person: { ...Object.fromEntries(Object.keys(PEOPLE).map((who) => [who, 'enter' as Verdict])), nobody: 'sign_in' },
	staff: {
		nobody: 'sign_in',
		author: 'no',
		'author with a key': 'no',
		host: 'enter',
		'host without a key': 'second_factor',
		moderator: 'enter',
		référent: 'enter'
	},
	host: {
		nobody: 'sign_in',
		author: 'no',
		'author with a key': 'no',
		host: 'enter',
		'host without a key': 'second_factor',
		moderator: 'no',
		référent: 'no'
	}
};

function routesUnder(folder: string): string[] {
	return readdirSync(join('src/routes', folder), { recursive: true, encoding: 'utf8' })
		.filter((path) => /\+(page|page\.server|server)\.(svelte|ts)$/.test(path))
		.map((path) => `/${join(folder, dirname(path))}`.replace(/\/\.?$/, ''));
}

const FOLDERS = ['desk', 'host', 'offices/[key]/desk', 'offices/[key]/join'];
const routes = [...new Set(FOLDERS.flatMap(routesUnder))].toSorted();

test('each door of the desks says whom it lets in, and no door is written that does not exist', () => {
	expect(Object.keys(DOORS).toSorted()).toEqual(routes);
});

for (const route of routes) {
	test(`${route}: each role gets what it should`, () => {
		const got = Object.fromEntries(Object.entries(PEOPLE).map(([who, person]) => [who, mayEnter(route, person)]));
		expect(got).toEqual(EXPECTED[DOORS[route]!]);
	});
}

test('a door that nobody listed lets nobody in; the rest of the place is open', () => {
	for (const person of Object.values(PEOPLE)) {
		expect(mayEnter('/host/unlisted', person)).toBe('no');
		expect(mayEnter('/desk/unlisted', person)).toBe('no');
		expect(mayEnter('/initiatives/[slug]', person)).toBe('enter');
		expect(mayEnter(null, person)).toBe('enter');
	}
});
