import { expect, test } from 'vitest';
import { abuseId, masked, parseAddress } from './address.ts';

const canonical = (text: string) => parseAddress(text)?.canonical ?? null;

test('one mailbox written in many ways is one address', () => {
	const oneMailbox = [
		['camille@gmail.com', 'C.a.m.i.l.l.e@gmail.com', 'CAMILLE+ecole@googlemail.com', 'camille+a+b@Gmail.com'],
		[
			'camille.durand@exemple.fr',
			'Camille.Durand@EXEMPLE.fr',
			' camille.durand@exemple.fr ',
			'camille.durand+1@exemple.fr'
		],
		['camille@proton.me', 'c.amille@pm.me', 'camille+x@protonmail.com'],
		['camille@école.fr', 'camille@xn--cole-9oa.fr', 'camille@ÉCOLE.fr'],
		// As some telephones write: full-width letters.
		['camille@exemple.fr', 'ｃａｍｉｌｌｅ@exemple.fr']
	];
	for (const ways of oneMailbox)
		for (const way of ways) expect({ way, is: canonical(way) }).toEqual({ way, is: canonical(ways[0]!) });
});

test('two mailboxes that look alike stay two', () => {
	const apart: [string, string][] = [
		['camille.durand@exemple.fr', 'camilledurand@exemple.fr'],
		['c.amille@outlook.fr', 'camille@outlook.fr'],
		['camille-ecole@exemple.fr', 'camille@exemple.fr'],
		['camille_1@exemple.fr', 'camille1@exemple.fr'],
		['camille@exemple.fr', 'camille@exemple.com'],
		['camille@mail.exemple.fr', 'camille@exemple.fr'],
		['camille@gmail.fr', 'camille@gmail.com'],
		['camille@notgmail.com', 'camille@gmail.com'],
		['josé@exemple.fr', 'jose@exemple.fr'],
		['+camille@exemple.fr', 'camille@exemple.fr']
	];
	for (const [a, b] of apart) {
		expect([a, canonical(a) !== null]).toEqual([a, true]);
		expect({ a, b, same: canonical(a) === canonical(b) }).toEqual({ a, b, same: false });
	}
});

test('what is no address one can send to is none', () => {
	const none = [
		...['', '@', 'a@', '@b.fr', 'a@b', 'a b@c.fr', 'a@b c.fr', 'a@b..fr', 'a@.b.fr', 'a@b.fr.', 'a..b@c.fr', '.a@c.fr'],
		...['"a b"@c.fr', '"a@x.fr"@c.fr', 'a(note)@c.fr', 'a@c.fr(note)', 'a@[127.0.0.1]', 'a@127.0.0.1', 'A <a@c.fr>'],
		...['a@c.fr,b@c.fr', 'a@c.fr;b@c.fr', 'a@c.fr\r\nBcc: b@c.fr', 'a\n@c.fr', 'a\u0000@c.fr', 'a\u202e@c.fr'],
		...[`${'a'.repeat(65)}@c.fr`, `a@${'b'.repeat(64)}.fr`, `a@${'b.'.repeat(130)}fr`]
	];
	for (const text of none) expect({ text, is: parseAddress(text) }).toEqual({ text, is: null });
});

test('an allowance is kept under a name of the day, the same for each way of writing; what is shown says little', () => {
	const pepper = Buffer.alloc(32, 7);
	const [a, b] = [parseAddress('camille@gmail.com')!, parseAddress('Cam.ille+x@googlemail.com')!];
	const [today, tomorrow] = [new Date('2026-11-23T23:59:59Z'), new Date('2026-11-24T00:00:00Z')];
	expect(abuseId(pepper, a, today)).toEqual(abuseId(pepper, b, today));
	expect(abuseId(pepper, a, today)).not.toEqual(abuseId(pepper, a, tomorrow));
	expect(masked(a)).toBe('c…@gmail.com');
});
