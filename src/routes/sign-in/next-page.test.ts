import { expect, test } from 'vitest';
import { nextPage, withNext } from './next-page.ts';

const asked = (next: string) => new URL(`https://possibles.test/sign-in?${new URLSearchParams({ next })}`);

/** Ways to write another site's address so that a browser goes there, and of others that are none of ours. */
const ELSEWHERE = [
	...['https://evil.example', 'http://evil.example/desk', '//evil.example', '///evil.example', '////evil.example/desk'],
	...['\\\\evil.example', '/\\evil.example', '\\/evil.example', '/\\/evil.example', '/desk\\..\\..//evil.example'],
	...[
		'https:evil.example',
		'https:/evil.example',
		'HTTPS://evil.example',
		'hTtPs:\\\\evil.example',
		' https://evil.example'
	],
	...[
		'javascript:alert(1)',
		'JaVaScRiPt:alert(1)',
		'java\nscript:alert(1)',
		'data:text/html,<script>',
		'vbscript:x',
		'file:///etc'
	],
	...[
		'%2f%2fevil.example',
		'/%2f%2fevil.example',
		'/%5cevil.example',
		'/%09/evil.example',
		'/\t/evil.example',
		'/\n/evil.example'
	],
	...[
		'/desk//evil.example',
		'/desk/..//evil.example',
		'/desk/../../evil',
		'/desk/./x',
		'/desk/%2e%2e/',
		'/desk/..',
		'/host/../..'
	],
	...[
		'@evil.example',
		'/@evil.example',
		'possibles.test@evil.example',
		'https://possibles.test@evil.example',
		'/desk@evil.example'
	],
	...[
		'/desk?next=//evil.example',
		'/desk#//evil.example',
		'/desk;//evil',
		'/desk:80',
		'/desk /x',
		'/desk\u0000',
		'/desk\r\nLocation: //evil'
	],
	...[
		'/en//evil.example',
		'/en/\\evil.example',
		'/en/en/desk',
		'/fr/desk',
		'/desktop',
		'/hosts',
		'/hostile',
		'/Desk',
		'/DESK'
	],
	...[
		'desk',
		'./desk',
		'../desk',
		'?x',
		'#x',
		'',
		'/',
		'/en',
		'．．/desk',
		'/desk／x',
		'/desk/é',
		'null',
		'undefined',
		'[]',
		'/api/device'
	]
];

test('nobody is led elsewhere after signing in, however the address is written', () => {
	expect(ELSEWHERE.length).toBeGreaterThan(60);
	for (const next of ELSEWHERE) expect({ next, to: nextPage(asked(next), 'fr') }).toEqual({ next, to: '/desk' });
});

test('one comes back to the desk one came from', () => {
	for (const next of ['/desk', '/desk/account', '/desk/un-verger/news', '/host/roles', '/en/desk', '/en/host/identity'])
		expect(nextPage(asked(next), 'fr')).toBe(next);
	expect(nextPage(asked('//evil.example'), 'en')).toBe('/en/desk');
});

test('a wish carried on stays inside its own parameter', () => {
	expect(withNext('/sign-in', asked('/desk&x=1#y'))).toBe('/sign-in?next=%2Fdesk%26x%3D1%23y');
});
