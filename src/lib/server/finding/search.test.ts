import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anInitiative } from '../../../../test/an-initiative.ts';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { manyInitiatives } from '../../../../test/many-initiatives.ts';
import { BREST, CESSON, RENNES, somePlaces } from '../../../../test/some-places.ts';
import { isNational } from '../initiatives/national.ts';
import { searchInitiatives } from './search.ts';
import { similarTo } from './similar.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
let house: FreshDatabase;
beforeAll(async () => {
	house = await freshDatabase();
	await somePlaces(house.db);
	for (const title of [
		'Rénover la salle de classe de l’école Jean-Moulin',
		'Éclairer le passage de la gare',
		'Une meilleure cantine à l’école',
		'Planter des arbres place du marché'
	])
		await anInitiative(house.db, { title, commune: RENNES }, NOW);
	await anInitiative(house.db, { title: 'Refaire le toit de l’école', commune: CESSON }, NOW);
	await anInitiative(house.db, { title: 'Refaire la classe de l’école Jean-Moulin', commune: BREST }, NOW);
	await anInitiative(house.db, { title: 'Rénover la salle de classe en secret', commune: RENNES }, NOW, false);
});
afterAll(() => house.drop());

const search = async (text: string) =>
	(await searchInitiatives(house.db, text, {}, NOW)).items.map((item) => item.title);
const alike = async (title: string, commune = RENNES) =>
	(await similarTo(house.db, { title, commune }, NOW)).map((item) => item.title);

test('accents, endings and slips of the finger are forgiven', async () => {
	expect(await search('eclairer')).toEqual(['Éclairer le passage de la gare']);
	expect(await search('ÉCOLES')).toContain('Une meilleure cantine à l’école');
	expect(await search('arbre marché')).toEqual(['Planter des arbres place du marché']);
	expect(await search('cantinne')).toEqual(['Une meilleure cantine à l’école']);
	expect(await search('éclairer à Rennes')).toEqual(['Éclairer le passage de la gare']);
	expect(await search('à')).toEqual([]);
	expect(await search('école brest')).toEqual(['Refaire la classe de l’école Jean-Moulin']);
});

test('what nobody asked for, an empty text, and text made to break a query', async () => {
	expect(await search('hippodrome')).toEqual([]);
	expect(await search('   ')).toEqual([]);
	for (const text of ["'; drop table initiative --", '%_%', '((:*&|!', '\u0000', '"zz', 'x'.repeat(5000)])
		expect(await search(text)).toEqual([]);
});

test('what is alike nearby, the nearest first; never from another town, never one that is not confirmed', async () => {
	expect(await alike('rénover la classe de l’école jean moulin')).toEqual([
		'Rénover la salle de classe de l’école Jean-Moulin'
	]);
	expect((await alike('refaire le toit de l’école'))[0]).toBe('Refaire le toit de l’école');
	expect(await alike('de la lumière dans le passage de la gare')).toEqual(['Éclairer le passage de la gare']);
	expect(await alike('améliorer la cantine scolaire')).toEqual(['Une meilleure cantine à l’école']);
	expect(await alike('un skatepark couvert')).toEqual([]);
	expect(await alike('rénover la classe', '99999')).toEqual([]);
	expect(await alike('rén')).toEqual([]);
	expect(await alike('de la du des')).toEqual([]);
});

test('what is alike is looked for by the words of the place, never by those of the whole country', async () => {
	await manyInitiatives(house.db, 5000, NOW);
	const explained = await sql<{ 'QUERY PLAN': string }>`explain select i.id from initiative i
		where i.confirmed_at is not null and i.state in ('open', 'answered')
		and local_words(array[i.commune, i.departement], to_tsvector('fr', i.title))
			&& nullif(local_words(array[${RENNES}], to_tsvector('fr', 'rouvrir la cantine')), '{}') limit 100`.execute(house.db);
	expect(explained.rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('initiative_local_words');
	expect(await alike('rénover la cantine de Rennes')).toHaveLength(5);
});

test('searching does not walk the table in the order of the answer', async () => {
	const plan = async (text: string) => {
		const explained = await sql<{ 'QUERY PLAN': string }>`explain select i.id from initiative i
			where i.confirmed_at is not null and i.state in ('open', 'answered')
			and i.search @@ websearch_to_tsquery('fr', ${text}) limit 1000`.execute(house.db);
		return explained.rows.map((row) => row['QUERY PLAN']).join('\n');
	};
	expect(await plan('hippodrome')).toContain('initiative_search');
	expect((await searchInitiatives(house.db, 'hippodrome', {}, NOW)).items).toEqual([]);
	expect((await searchInitiatives(house.db, 'rennes', {}, NOW)).items).toHaveLength(20);
});

test('« toute la France » is not a place; communes whose names look like it are', () => {
	for (const text of [
		'Toute la France',
		'france',
		'partout',
		'Partout en France',
		'national',
		'au niveau national',
		'nationwide',
		'toutes les communes'
	])
		expect(isNational(text), text).toBe(true);
	for (const text of ['Francheville', 'La France-Village', 'Fontenay', '35000', 'Île-de-France', 'Rennes', ''])
		expect(isNational(text), text).toBe(false);
});
