import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anInitiative } from '../../../../test/an-initiative.ts';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { CESSON, RENNES, somePlaces, VILLAGE } from '../../../../test/some-places.ts';
import { parseAddress } from '../base/address.ts';
import { inTransaction } from '../base/database.ts';
import { personAt } from '../people/person.ts';
import { offerAdoption } from './adoption.ts';
import { closeInitiative } from './close.ts';
import { acceptCoAuthor, coAuthorsOf, inviteCoAuthor, removeCoAuthor } from './co-author.ts';
import { initiativeById } from '../initiatives/find.ts';
import { forgetPersonInInitiatives } from '../initiatives/forget.ts';
import { acceptHandover, adopt, offerHandover, peekOffer } from './hand-over.ts';
import { historyOf, revisionsOf } from './history.ts';
import { tellAuthorOfRung } from '../initiatives/jobs.ts';
import { tokenFor } from '../initiatives/links.ts';
import { freeze, recordSupport } from '../initiatives/record-support.ts';
import { removeUnconfirmed, warnUnconfirmed } from './remove.ts';
import { revise } from './revise.ts';
import { mayMail, postUpdate } from './update.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const after = (days: number) => new Date(+NOW + days * 86_400_000);

let house: FreshDatabase;
beforeAll(async () => {
	house = await freshDatabase();
	await somePlaces(house.db);
});
afterAll(() => house.drop());

async function person(email: string) {
	const address = parseAddress(email)!;
	return (await personAt(house.db, { address, name: 'Quelqu’un', locale: 'fr' }, NOW)).id;
}

async function start(title: string, more: Record<string, string> = {}) {
	const initiative = await anInitiative(house.db, { title, ...more }, NOW);
	return { ...initiative, carried: { id: initiative.id, by: initiative.author! } };
}

const support = (id: string, confirmed: number) =>
	inTransaction(house.db, (tx) => recordSupport(tx, [{ initiativeId: id, confirmed }], NOW));
const reasonOf = (outcome: { ok: true } | { ok: false; refusals: { code: string }[] }) =>
	outcome.ok ? 'done' : outcome.refusals.map((refusal) => refusal.code).join();
const mailsAbout = async (id: string) =>
	(await house.db.selectFrom('mail').select('kind').where('about_id', '=', id).orderBy('id').execute()).map(
		(mail) => mail.kind
	);

test('before the first signature Jean changes what he likes; after it each change is a dated revision', async () => {
	const { id, slug, carried } = await start('Rénover la salle de classe');
	expect(
		await revise(
			house.db,
			carried,
			{ title: 'je veux rénover la salle 4', why: 'Il y pleut.', themes: ['school'] },
			NOW
		)
	).toEqual({
		ok: true,
		value: { revision: 2, material: false }
	});
	expect(await initiativeById(house.db, id)).toMatchObject({
		title: 'Rénover la salle 4',
		slug,
		themes: ['school'],
		revision: 2
	});
	await freeze(house.db, [id], NOW);
	expect(await revise(house.db, carried, { body: 'La salle 4 accueille 27 enfants.' }, after(1))).toMatchObject({
		value: { revision: 3, material: false }
	});
	expect(await revise(house.db, carried, { title: 'RÉNOVER la salle 4 !' }, after(2))).toMatchObject({
		value: { revision: 4, material: false }
	});
	expect(await revise(house.db, carried, { title: 'Agrandir la salle 4', note: 'On est 30.' }, after(3))).toMatchObject(
		{
			value: { revision: 5, material: true }
		}
	);
	expect(await revise(house.db, carried, {}, after(4))).toMatchObject({ value: { revision: 5, material: false } });
	const revisions = await revisionsOf(house.db, id);
	expect(revisions.map((one) => [one.number, one.title, one.material])).toEqual([
		[5, 'Agrandir la salle 4', true],
		[4, 'RÉNOVER la salle 4 !', false],
		[3, 'Rénover la salle 4', false],
		[2, 'Rénover la salle 4', false]
	]);
});

test('another place, another addressee: material, and the threshold follows', async () => {
	const { id, carried } = await start('Un abri pour le car');
	await freeze(house.db, [id], NOW);
	await support(id, 30);
	expect(await revise(house.db, carried, { commune: VILLAGE }, NOW)).toMatchObject({ value: { material: true } });
	expect(await initiativeById(house.db, id)).toMatchObject({
		threshold: 25,
		rungsPassed: 5,
		asked: { name: 'Acigné' }
	});
	const told = await house.db
		.selectFrom('happening')
		.select('kind')
		.where('subject_id', '=', id)
		.where('kind', '=', 'threshold_reached')
		.execute();
	expect(told).toHaveLength(1);
	expect(await revise(house.db, carried, { addressee: 'other', addresseeName: 'La SNCF' }, NOW)).toMatchObject({
		value: { material: true }
	});
});

test('nobody else may touch it; what is wrong is said', async () => {
	const { carried } = await start('Un four à pain');
	const camille = { ...carried, by: await person('camille.autre@exemple.fr') };
	expect(reasonOf(await revise(house.db, camille, { title: 'Une piscine' }, NOW))).toBe('not_yours');
	expect(reasonOf(await postUpdate(house.db, camille, { text: 'Bonjour' }, NOW))).toBe('not_yours');
	expect(reasonOf(await closeInitiative(house.db, camille, { ending: 'won', word: 'Oui' }, NOW))).toBe('not_yours');
	expect(reasonOf(await revise(house.db, carried, { themes: ['school', 'street', 'nature'] }, NOW))).toBe(
		'too_many_themes'
	);
	expect(reasonOf(await revise(house.db, carried, { themes: ['football'] }, NOW))).toBe('theme_unknown');
	expect(reasonOf(await revise(house.db, carried, { commune: 'partout' }, NOW))).toBe('place_national');
	expect(reasonOf(await revise(house.db, carried, { state: 'won' }, NOW))).toBe('unknown_field');
	expect(reasonOf(await revise(house.db, carried, { body: 'a\u202Eb' }, NOW))).toBe('text_characters');
	expect(reasonOf(await revise(house.db, { ...carried, id: '01900000-0000-7000-8000-000000000000' }, {}, NOW))).toBe(
		'not_here'
	);
});

test('three mailings a rung, two days apart; the word itself always stands on the page', async () => {
	const { id, carried } = await start('Un verger partagé');
	const post = (days: number) => postUpdate(house.db, carried, { text: `Jour ${days}`, mail: 'on' }, after(days));
	expect(await post(0)).toMatchObject({ value: { mailed: true } });
	expect(await post(1)).toMatchObject({ value: { mailed: false } });
	expect(await post(2)).toMatchObject({ value: { mailed: true } });
	expect(await post(4)).toMatchObject({ value: { mailed: true } });
	expect(await post(30)).toMatchObject({ value: { mailed: false } });
	expect(await mayMail(house.db, { id, rungsPassed: 0 }, after(30))).toEqual({ may: false, left: 0, from: null });
	await support(id, 5);
	expect(await post(31)).toMatchObject({ value: { mailed: true } });
	expect(await mayMail(house.db, { id, rungsPassed: 1 }, after(32))).toEqual({ may: false, left: 2, from: after(33) });
	expect((await historyOf(house.db, id)).filter((event) => event.kind === 'update')).toHaveLength(6);
	expect(reasonOf(await postUpdate(house.db, carried, { text: '  ' }, NOW))).toBe('text_missing');
});

test('closed as won, with a word, once; news may still follow', async () => {
	const { id, carried } = await start('Un ponton pour le canal');
	await support(id, 4);
	expect(reasonOf(await closeInitiative(house.db, carried, { ending: '', word: 'Merci' }, NOW))).toBe('ending_missing');
	const all = await Promise.all(
		[1, 2, 3].map(() => closeInitiative(house.db, carried, { ending: 'won', word: 'Le ponton est là. Merci.' }, NOW))
	);
	expect(all.map(reasonOf).sort()).toEqual(['done', 'not_now', 'not_now']);
	expect(await initiativeById(house.db, id)).toMatchObject({
		state: 'won',
		closingWord: 'Le ponton est là. Merci.',
		closedAt: NOW
	});
	expect(reasonOf(await revise(house.db, carried, { title: 'Autre chose' }, NOW))).toBe('not_now');
	expect(reasonOf(await postUpdate(house.db, carried, { text: 'Photos bientôt.' }, NOW))).toBe('done');
});

test('Camille is invited to carry it too, accepts, then leaves', async () => {
	const { id, carried } = await start('Un local pour les jeunes', { name: 'Jean' });
	expect(reasonOf(await inviteCoAuthor(house.db, carried, { email: 'camille@exemple.fr' }, NOW))).toBe('done');
	expect(await mailsAbout(id)).toEqual(['confirm-author', 'co-author']);
	const camille = await person('camille@exemple.fr');
	const token = tokenFor('co-author', `${id}_${camille}`);
	const asCamille = { id, by: camille };
	expect(await peekOffer(house.db, token)).toMatchObject({ kind: 'co-author', by: 'Jean' });
	expect(reasonOf(await revise(house.db, asCamille, { why: 'Trop tôt.' }, NOW))).toBe('not_yours');
	expect(reasonOf(await acceptCoAuthor(house.db, token, { name: '' }, NOW))).toBe('name_missing');
	expect(reasonOf(await acceptCoAuthor(house.db, token, { name: 'Camille' }, after(15)))).toBe('gone');
	for (let i = 0; i < 2; i++)
		expect(reasonOf(await acceptCoAuthor(house.db, token, { name: 'Camille' }, after(1)))).toBe('done');
	expect(await coAuthorsOf(house.db, id)).toMatchObject([{ name: 'Camille', acceptedAt: after(1) }]);
	expect(reasonOf(await postUpdate(house.db, asCamille, { text: 'Première réunion.' }, NOW))).toBe('done');
	expect((await historyOf(house.db, id))[0]).toMatchObject({ by: 'Camille' });
	expect(reasonOf(await offerHandover(house.db, asCamille, { email: 'awa@exemple.fr' }, NOW))).toBe('not_yours');
	expect(reasonOf(await removeCoAuthor(house.db, asCamille, carried.by, NOW))).toBe('not_yours');
	expect(reasonOf(await removeCoAuthor(house.db, asCamille, camille, NOW))).toBe('done');
	expect(reasonOf(await acceptCoAuthor(house.db, token, { name: 'Camille' }, after(1)))).toBe('gone');
});

test('Jean hands it over to Awa: nothing changes until she accepts; he may still help', async () => {
	const { id, carried } = await start('Un jardin de simples', { name: 'Jean' });
	await offerHandover(house.db, carried, { email: 'awa@exemple.fr' }, NOW);
	const offer = await house.db
		.selectFrom('handover')
		.select('id')
		.where('initiative_id', '=', id)
		.executeTakeFirstOrThrow();
	expect((await initiativeById(house.db, id))?.authorName).toBe('Jean');
	const token = tokenFor('handover', `${id}_${offer.id}`);
	expect(
		reasonOf(await acceptHandover(house.db, tokenFor('co-author', `${id}_${offer.id}`), { name: 'Awa' }, NOW))
	).toBe('not_here');
	expect(reasonOf(await acceptHandover(house.db, token, { name: 'Awa' }, after(1)))).toBe('done');
	expect(await initiativeById(house.db, id)).toMatchObject({
		authorName: 'Awa',
		author: await person('awa@exemple.fr')
	});
	expect(await coAuthorsOf(house.db, id)).toMatchObject([{ name: 'Jean' }]);
	expect(await mailsAbout(id)).toContain('taken');
	expect(reasonOf(await closeInitiative(house.db, carried, { ending: 'lost', word: 'Non.' }, NOW))).toBe('done');
});

test('after 60 days without a word it is offered; the first who takes it carries it', async () => {
	const { id, carried } = await start('Un kiosque à livres', { name: 'Jean' });
	const kept = await start('Un banc de lecture');
	await postUpdate(house.db, kept.carried, { text: 'On y travaille.' }, after(40));
	const bruno = { initiativeId: id, address: parseAddress('bruno@exemple.fr')! };
	expect(reasonOf(await adopt(house.db, bruno, { name: 'Bruno' }, after(59)))).toBe('not_offered');
	expect(await offerAdoption(house.db, after(61))).toBeGreaterThan(0);
	expect(await offerAdoption(house.db, after(61))).toBe(0);
	expect((await initiativeById(house.db, kept.id))?.adoptableAt).toBeNull();
	expect(await mailsAbout(id)).toContain('silent');
	const chloe = { initiativeId: id, address: parseAddress('chloe@exemple.fr')! };
	const both = await Promise.all([
		adopt(house.db, bruno, { name: 'Bruno' }, after(62)),
		adopt(house.db, chloe, { name: 'Chloé' }, after(62))
	]);
	expect(both.map(reasonOf).sort()).toEqual(['done', 'not_offered']);
	expect(['Bruno', 'Chloé']).toContain((await initiativeById(house.db, id))?.authorName);
	expect(reasonOf(await revise(house.db, carried, { why: 'Je suis revenu.' }, after(63)))).toBe('done');
});

test('unconfirmed after 7 days: a mail the day before, then nothing of it stays', async () => {
	const { id, slug, short } = await anInitiative(house.db, { title: 'Un secret bien gardé' }, NOW, false);
	expect(await warnUnconfirmed(house.db, after(5.9))).toBe(0);
	expect(await warnUnconfirmed(house.db, after(6.1))).toBe(1);
	expect(await warnUnconfirmed(house.db, after(6.2))).toBe(0);
	expect(await mailsAbout(id)).toEqual(['confirm-author', 'last-day']);
	expect(await removeUnconfirmed(house.db, after(7.05))).toBe(0);
	expect(await removeUnconfirmed(house.db, after(7.2))).toBe(1);
	expect(await initiativeById(house.db, id)).toBeNull();
	const row = await sql<{
		text: string;
	}>`select i::text || coalesce((select string_agg(r::text, '') from initiative_revision r where r.initiative_id = i.id), '')
		as text from initiative i where id = ${id}`.execute(house.db);
	expect(row.rows[0]!.text).toContain(short);
	for (const word of ['secret', slug, 'Jean', CESSON]) expect(row.rows[0]!.text).not.toContain(word);
	expect(row.rows[0]!.text).toContain(RENNES);
});

test('a rung is told to the author by one mail, about the highest when several fall at once', async () => {
	const { id } = await start('Une boîte à livres', { commune: VILLAGE });
	await support(id, 10);
	const happenings = await house.db
		.selectFrom('happening')
		.selectAll()
		.where('subject_id', '=', id)
		.where('kind', '=', 'rung_passed')
		.orderBy('id')
		.execute();
	expect(happenings).toHaveLength(3);
	for (const one of happenings)
		await tellAuthorOfRung(
			house.db,
			{ id: one.id, subjectId: id, kind: 'rung_passed', at: one.at, facts: one.facts as { rung: number } },
			NOW
		);
	expect(await mailsAbout(id)).toEqual(['confirm-author', 'rung']);
});

test('Jean leaves the house: what he started stays, without him, and may be adopted', async () => {
	const { id, carried } = await start('Une cabane dans les arbres', { name: 'Jean Le Bihan' });
	await postUpdate(house.db, carried, { text: 'Bonjour' }, NOW);
	await inTransaction(house.db, (tx) => forgetPersonInInitiatives(tx, carried.by, after(1)));
	const dump = await sql<{
		text: string;
	}>`select i::text || (select string_agg(u::text, '') from initiative_update u where u.initiative_id = i.id) as text
		from initiative i where id = ${id}`.execute(house.db);
	expect(dump.rows[0]!.text).not.toContain('Le Bihan');
	expect(await initiativeById(house.db, id)).toMatchObject({
		author: null,
		adoptableAt: after(1),
		title: 'Une cabane dans les arbres'
	});
});
