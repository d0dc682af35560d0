import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { directory, electedFor, mayorsNow, mayorsThen, type Hall } from '../../../../test/a-register.ts';
import { theMayor } from '../../../../test/a-seat.ts';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { signedIn, someone } from '../../../../test/people.ts';
import { RENNES } from '../../../../test/some-places.ts';
import type { SignedIn } from '../accounts/session.ts';
import { changeContact } from '../seats/contact.ts';
import { officeAt, type OfficeKey } from '../seats/office.ts';
import { loadTerritory } from '../territory/load.ts';
import { applyImport, leaveImport } from './apply-import.ts';
import { preview } from './compare.ts';
import { openEveryOffice } from './every-office.ts';
import { appliedImports, importById } from './import.ts';
import { forgetStaged } from './jobs.ts';
import { officialsOf, saidContact } from './official.ts';
import { stageImport } from './stage-import.ts';

const NOW = new Date('2026-11-24T10:00:00Z');
const TOWN_HALL: OfficeKey = { kind: 'commune', code: RENNES };
let house: FreshDatabase;
/** Of Ille-et-Vilaine: once all are counted, the offices of the other communes are taken away, to be quick. */
let codes: string[];
let hana: SignedIn;
let again: number[];
let counted: [string, number][];

beforeAll(async () => {
	house = await freshDatabase();
	await loadTerritory(house.pool);
	await openEveryOffice(house.db, true, NOW);
	const { rows } = await house.pool.query<{ kind: string; n: number }>(
		'select kind, count(*)::int as n from office group by kind order by kind'
	);
	counted = rows.map(({ kind, n }) => [kind, n]);
	again = [await openEveryOffice(house.db, false, NOW), await openEveryOffice(house.db, true, NOW)];
	await house.pool.query("delete from office where kind = 'commune' and departement <> '35'");
	codes = await codesOf('commune');
	hana = await aHost();
}, 60_000);
afterAll(() => house.drop());
beforeEach(() =>
	house.pool.query(
		`truncate official, official_contact, official_staged, official_import;
		 update office set email = null, postal_address = null, contact_from = null`
	)
);

async function codesOf(kind: string): Promise<string[]> {
	const { rows } = await house.pool.query<{ code: string }>('select code from office where kind = $1 order by code', [
		kind
	]);
	return rows.map(({ code }) => code);
}

async function aHost(): Promise<SignedIn> {
	const id = await someone(house.db, 'hana@exemple.fr', NOW);
	await house.pool.query(
		"insert into staff_role (person_id, role, granted_at, accepted_at) values ($1, 'host', $2, $2)",
		[id, NOW]
	);
	return signedIn(house.db, id, NOW, true);
}

async function stage(bytes: Uint8Array, more: { source?: string; day?: string; url?: string } = {}) {
	const file = { name: 'elus-maires.csv', source: '', day: '', url: '', ...more, bytes };
	return stageImport(house.db, { host: hana }, file, NOW);
}

async function read(bytes: Uint8Array, more = {}): Promise<string> {
	const staged = await stage(bytes, more);
	if (!staged.ok) throw new Error(JSON.stringify(staged.refusals));
	return staged.value.id;
}

async function take(bytes: Uint8Array, elections = false, more = {}) {
	const id = await read(bytes, more);
	return applyImport(house.db, { host: hana }, { id, elections }, NOW);
}

async function officials(): Promise<number> {
	return (await house.pool.query<{ n: number }>('select count(*)::int as n from official')).rows[0]!.n;
}

test('every commune, EPCI, département and région has its office, once', async () => {
	expect(counted).toEqual([
		['commune', 34_969],
		['departement', 100],
		['epci', 1254],
		['region', 17]
	]);
	expect(again).toEqual([0, 0]);
	const label = async (kind: OfficeKey['kind'], code: string) => (await officeAt(house.db, { kind, code }))?.label.fr;
	expect(await label('epci', '243500139')).toBe('Rennes Métropole');
	expect(await label('epci', '200004802')).toBe('la communauté de communes du Pays de Fayence');
	expect(await label('departement', '69M')).toBe('la métropole de Lyon');
	expect(await label('region', '53')).toBe('la région Bretagne');
});

describe('a register', () => {
	test('is seen before it is applied, and nothing is shown until then', async () => {
		const id = await read(mayorsNow(electedFor(codes)));
		const seen = await preview(house.db, (await importById(house.db, id))!);
		expect(seen.change).toEqual({ added: codes.length, changed: 0, ended: 0, same: 0, corrected: 0 });
		expect(seen.guards).toEqual([]);
		expect(seen.samples).toHaveLength(20);
		expect(await officialsOf(house.db, TOWN_HALL)).toEqual([]);
		expect((await applyImport(house.db, { host: hana }, { id, elections: false }, NOW)).ok).toBe(true);
		const [mayor] = await officialsOf(house.db, TOWN_HALL);
		expect(mayor).toMatchObject({ title: 'mayor', since: '2020-07-05', until: null, fileDay: '2026-11-24' });
		expect(await applyImport(house.db, { host: hana }, { id, elections: false }, NOW)).toMatchObject({
			refusals: [{ code: 'gone' }]
		});
	});

	test('brought twice, it is unchanged; brought in another layout, it says the same', async () => {
		const file = mayorsNow(electedFor(codes));
		await take(file);
		expect(await stage(file)).toMatchObject({ ok: false, refusals: [{ code: 'unchanged' }] });
		const id = await read(mayorsThen(electedFor(codes)));
		expect((await importById(house.db, id))!.change).toMatchObject({ changed: 0, ended: 0, added: 0 });
	});

	test('after elections everybody changed: it has to be said, and who was there stays written', async () => {
		await take(mayorsNow(electedFor(codes)));
		const [before] = await officialsOf(house.db, TOWN_HALL);
		const next = mayorsNow(electedFor(codes, 3, '2026-03-22'), { iso: true });
		expect(await take(next)).toMatchObject({ ok: false, refusals: [{ code: 'many_changed' }] });
		expect(await officials()).toBe(codes.length);
		expect(await take(next, true)).toMatchObject({ ok: true, value: { changed: codes.length } });
		const [now, former] = await officialsOf(house.db, TOWN_HALL);
		expect([now!.since, now!.until]).toEqual(['2026-03-22', null]);
		expect(former).toEqual({ ...before, until: '2026-03-22' });
	});

	test('some changed, some are named no more', async () => {
		await take(mayorsNow(electedFor(codes)), false, { day: '2026-01-10' });
		const people = electedFor(codes).slice(10);
		const rennes = people.find(({ code }) => code === RENNES)!;
		Object.assign(rennes, { last: 'AUTRE', since: '2026-05-02' });
		const taken = await take(mayorsNow(people), false, { day: '2026-06-01' });
		expect(taken).toMatchObject({ ok: true, value: { changed: 1, ended: 10, same: codes.length - 11 } });
		expect((await officialsOf(house.db, TOWN_HALL)).map(({ until }) => until)).toEqual([null, '2026-05-02']);
		const [gone] = await officialsOf(house.db, { kind: 'commune', code: codes[0]! });
		expect(gone!.until).toBe('2026-06-01');
	});
});

describe('a file that cannot be right changes nothing', () => {
	test('too few rows: a tenth less than last time, half of all at first', async () => {
		const first = await take(mayorsNow(electedFor(codes.slice(0, 150))));
		expect(first).toMatchObject({ ok: false, refusals: [{ code: 'half_missing' }] });
		await take(mayorsNow(electedFor(codes)));
		const fewer = await take(mayorsNow(electedFor(codes.slice(0, 290))), true);
		expect(fewer).toMatchObject({ ok: false, refusals: [{ code: 'few_rows' }] });
		expect(await officials()).toBe(codes.length);
	});

	test('too many rows that cannot be right, each with its line', async () => {
		const people = electedFor(codes);
		for (const one of people.slice(0, 60)) one.code = '99999';
		const id = await read(mayorsNow(people));
		expect(await applyImport(house.db, { host: hana }, { id, elections: true }, NOW)).toMatchObject({
			refusals: [{ code: 'many_refused' }]
		});
		const { refused, faults } = (await importById(house.db, id))!;
		expect([refused, faults.length, faults[0]]).toEqual([60, 50, { line: 2, why: 'unknown_office', code: '99999' }]);
		expect(await officials()).toBe(0);
	});

	test('cut at its 300th line: refused whole, with the line, and the connection serves on', async () => {
		const file = mayorsNow(electedFor(codes)).toString().split('\n').slice(0, 300).join('\n').slice(0, -30);
		expect(await stage(Buffer.from(file))).toEqual({
			ok: false,
			refusals: [{ code: 'cut', field: 'file', line: 300 }]
		});
		const { rows } = await house.pool.query('select 1 from official_import union all select 1 from official_staged');
		expect(rows).toEqual([]);
	});

	test.each([
		[{ source: 'regions' }, 'other_file', 'file'],
		[{ source: 'kings' }, 'source_unknown', 'source'],
		[{ day: '2031-01-01' }, 'day_wrong', 'day'],
		[{ url: 'javascript:alert(1)' }, 'url_wrong', 'url']
	])('%o', async (more, code, field) => {
		expect(await stage(mayorsNow(electedFor(codes.slice(0, 9))), more)).toMatchObject({ refusals: [{ code, field }] });
	});

	test('brought by somebody who is no host', async () => {
		const camille = await signedIn(house.db, await someone(house.db, 'camille@exemple.fr', NOW), NOW, true);
		const file = { name: '', source: '', day: '', url: '', bytes: mayorsNow(electedFor(codes)) };
		expect(await stageImport(house.db, { host: camille }, file, NOW)).toMatchObject({
			refusals: [{ code: 'not_host' }]
		});
		const id = await read(file.bytes);
		expect((await applyImport(house.db, { host: camille }, { id, elections: true }, NOW)).ok).toBe(false);
		expect((await leaveImport(house.db, { host: camille }, id)).ok).toBe(false);
	});
});

describe('the directory', () => {
	const halls = (from = 0): Hall[] =>
		codes.slice(from).map((code) => ({ code, email: `mairie@commune-${code.toLowerCase()}.fr` }));

	test('says where offices are written to; what the host or the office corrected stays', async () => {
		await take(directory(halls()));
		expect(await officeAt(house.db, TOWN_HALL)).toMatchObject({
			email: 'mairie@commune-35238.fr',
			contactFrom: 'import'
		});
		const mayor = await theMayor(house.db, NOW);
		const mine = { email: 'contact@commune-35238.fr', postal: 'Place de la Mairie\n35000 Rennes' };
		expect((await changeContact(house.db, { seat: mayor }, TOWN_HALL, mine, NOW)).ok).toBe(true);
		const cesson: OfficeKey = { kind: 'commune', code: '35051' };
		await changeContact(house.db, { host: hana }, cesson, { email: '', postal: '', voters: '' }, NOW);

		const id = await read(
			directory(halls().map((hall) => ({ ...hall, email: `accueil@commune-${hall.code.toLowerCase()}.fr` })))
		);
		const { change, guards } = await preview(house.db, (await importById(house.db, id))!);
		expect(change).toMatchObject({ changed: codes.length, corrected: 2 });
		expect(guards).toEqual(['many_changed']);
		await applyImport(house.db, 'operator', { id, elections: true }, NOW);
		expect(await officeAt(house.db, TOWN_HALL)).toMatchObject({ email: mine.email, contactFrom: 'office' });
		expect(await officeAt(house.db, cesson)).toMatchObject({ email: null, contactFrom: 'host' });
		expect(await saidContact(house.db, TOWN_HALL)).toMatchObject({
			email: 'accueil@commune-35238.fr',
			fileDay: '2026-11-24'
		});
		const other = await officeAt(house.db, { kind: 'commune', code: '35001' });
		expect(other!.email).toBe('accueil@commune-35001.fr');
	});

	test('an office it says nothing of keeps its address', async () => {
		await take(directory(halls()));
		expect(await take(directory(halls(10)))).toMatchObject({ ok: true, value: { ended: 10, same: codes.length - 10 } });
		expect((await officeAt(house.db, { kind: 'commune', code: codes[0]! }))!.email).toBe('mairie@commune-35001.fr');
	});

	test('counting voters is no correction of an address', async () => {
		await take(directory(halls()));
		const { email, postalAddress } = (await officeAt(house.db, TOWN_HALL))!;
		const form = { email: email!, postal: postalAddress!, voters: '130000' };
		await changeContact(house.db, { host: hana }, TOWN_HALL, form, NOW);
		expect(await officeAt(house.db, TOWN_HALL)).toMatchObject({ contactFrom: 'import', voters: 130_000 });
	});
});

test('read and applied by two at once, it is applied once', async () => {
	const id = await read(mayorsNow(electedFor(codes)));
	const both = await Promise.all([0, 1].map(() => applyImport(house.db, 'operator', { id, elections: false }, NOW)));
	expect(both.filter(({ ok }) => ok)).toHaveLength(1);
	expect(await officials()).toBe(codes.length);
	expect((await appliedImports(house.db)).map(({ source }) => source)).toEqual(['mayors']);
});

test('what nobody applies is forgotten, and what is left too', async () => {
	const left = await read(mayorsNow(electedFor(codes)));
	expect((await leaveImport(house.db, { host: hana }, left)).ok).toBe(true);
	await read(mayorsNow(electedFor(codes, 1)));
	expect(await forgetStaged(house.db, new Date(+NOW + 2 * 86_400_000))).toBe(1);
	const { rows } = await house.pool.query('select 1 from official_staged limit 1');
	expect(rows).toEqual([]);
});
