import { expect, test } from 'vitest';

import { localDay, silentUntil, type Silence } from '../base/silence.ts';
import { zoneOf } from './zone.ts';

const rennes = { commune: '35238', departement: '35', zone: zoneOf('35') };
const nouméa = { commune: '98818', departement: '988', zone: zoneOf('988') };
const cayenne = { commune: '97302', departement: '973', zone: zoneOf('973') };
const vote = (says: Partial<Silence>): Silence => ({
	...{ id: '1', where: 'all', code: '', from: '2026-03-14', to: '2026-03-15', why: 'Élections municipales' },
	...says
});
const at = (text: string) => new Date(text);

test('a silence holds by the local day: Nouméa is in it, and out of it, before Rennes, and Cayenne after', () => {
	const silences = [vote({})];
	const friday = at('2026-03-13T18:00:00Z');
	expect(localDay(friday, nouméa.zone)).toBe('2026-03-14');
	expect(silentUntil(silences, rennes, friday)).toBeNull();
	expect(silentUntil(silences, nouméa, friday)).toEqual(at('2026-03-15T13:00:00Z'));
	const sunday = at('2026-03-15T23:30:00Z');
	expect(silentUntil(silences, rennes, sunday)).toBeNull();
	expect(silentUntil(silences, nouméa, sunday)).toBeNull();
	expect(silentUntil(silences, cayenne, sunday)).toEqual(at('2026-03-16T03:00:00Z'));
});

test('it holds in its département or its commune only', () => {
	const now = at('2026-03-14T10:00:00Z');
	expect(silentUntil([vote({ where: 'departement', code: '35' })], rennes, now)).toEqual(at('2026-03-15T23:00:00Z'));
	expect(silentUntil([vote({ where: 'departement', code: '29' })], rennes, now)).toBeNull();
	expect(silentUntil([vote({ where: 'commune', code: '35238' })], rennes, now)).not.toBeNull();
	expect(silentUntil([vote({ where: 'commune', code: '35051' })], rennes, now)).toBeNull();
});

test('two that touch are one, through the change of hour too', () => {
	const silences = [vote({ to: '2026-03-28' }), vote({ id: '2', from: '2026-03-29', to: '2026-03-29' })];
	expect(silentUntil(silences, rennes, at('2026-03-20T10:00:00Z'))).toEqual(at('2026-03-29T22:00:00Z'));
});

test('every overseas collectivity lives by a clock the machine knows', () => {
	for (const code of [
		'971',
		'972',
		'973',
		'974',
		'975',
		'976',
		'977',
		'978',
		'984',
		'986',
		'987',
		'988',
		'989',
		'2A',
		'75'
	])
		expect(localDay(at('2026-06-01T12:00:00Z'), zoneOf(code))).toMatch(/^2026-06-0[12]$/);
});
