import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { BREST, RENNES, somePlaces, VILLAGE } from '../../../../test/some-places.ts';
import {
	authorToken,
	confirmAuthorByCode,
	confirmAuthorByToken,
	peekAuthorToken,
	sendNewAuthorCode
} from './confirm-author.ts';
import { initiativeByShort, initiativeBySlug } from './find.ts';
import { readPublishedHandle } from './handle.ts';
import { authorCode } from './letters.ts';
import { publish } from './publish.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const later = (minutes: number) => new Date(+NOW + minutes * 60_000);
const JEAN = {
	title: 'je veux rénover la salle de classe de l’école Jean-Moulin',
	commune: RENNES,
	name: 'Jean',
	email: 'jean@exemple.fr'
};

let house: FreshDatabase;
beforeAll(async () => {
	house = await freshDatabase();
	await somePlaces(house.db);
});
afterAll(() => house.drop());

async function published(form: Record<string, unknown>, now = NOW) {
	const outcome = await publish(house.db, form, now);
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
	return outcome.value;
}

async function refusals(form: unknown) {
	const outcome = await publish(house.db, form, NOW);
	return outcome.ok ? [] : outcome.refusals.map((refusal) => `${refusal.field ?? ''}:${refusal.code}`);
}

test('Jean starts « rénover la salle de classe »: public at once, at its own address', async () => {
	const { slug, handle } = await published(JEAN);
	expect(slug).toBe('renover-la-salle-de-classe-de-l-ecole-jean-moulin');
	expect(readPublishedHandle(handle)).toMatchObject({ slug, name: 'Jean', maskedAddress: 'j…@exemple.fr' });
	const shown = await initiativeBySlug(house.db, slug);
	expect(shown).toMatchObject({
		title: 'Rénover la salle de classe de l’école Jean-Moulin',
		threshold: 500,
		state: 'open',
		confirmedAt: null,
		confirmed: 0,
		asked: { kind: 'commune', code: RENNES, name: 'Rennes' }
	});
	expect((await initiativeByShort(house.db, shown!.short.toUpperCase()))?.id).toBe(shown!.id);
	const journal = await house.db.selectFrom('happening').select('kind').where('subject_id', '=', shown!.id).execute();
	expect(journal).toEqual([{ kind: 'initiative_published' }]);
	const mails = await house.db
		.selectFrom('mail')
		.select(['kind', 'locale'])
		.where('about_id', '=', shown!.id)
		.execute();
	expect(mails).toEqual([{ kind: 'confirm-author', locale: 'fr' }]);
});

test('a double click is one initiative, even at the same instant; the page that follows is the same', async () => {
	const form = { ...JEAN, title: 'Planter un verger', email: 'camille@exemple.fr', name: 'Camille' };
	const all = await Promise.all(Array.from({ length: 8 }, () => published(form)));
	expect(new Set(all.map((one) => one.handle)).size).toBe(1);
	expect((await published(form, later(10))).slug).toBe(all[0]!.slug);
	expect((await published(form, later(30))).slug).not.toBe(all[0]!.slug);
});

test('two people with the same words have two addresses', async () => {
	const titles = await Promise.all(
		['a', 'b', 'c'].map((who) => published({ ...JEAN, title: 'Éclairer le passage', email: `${who}@exemple.fr` }))
	);
	const slugs = titles.map((one) =>
		one.slug.replace(/^(eclairer-le-passage)-[a-z0-9]{6}$/, (slug, title) =>
			slug.endsWith('-rennes') ? slug : `${title}-SHORT`
		)
	);
	expect(slugs.sort()).toEqual(['eclairer-le-passage', 'eclairer-le-passage-SHORT', 'eclairer-le-passage-rennes']);
});

test('a village, a département, another body, nobody', async () => {
	const ask = async (more: Record<string, string>, who: string) => {
		const { slug } = await published({
			...JEAN,
			title: 'Un abri pour le car',
			commune: VILLAGE,
			email: `${who}@exemple.fr`,
			...more
		});
		const { asked, threshold } = (await initiativeBySlug(house.db, slug))!;
		return { ...asked, threshold };
	};
	expect(await ask({}, 'v1')).toEqual({ kind: 'commune', code: VILLAGE, name: 'Acigné', threshold: 25 });
	expect(await ask({ addressee: 'departement' }, 'v2')).toEqual({
		kind: 'departement',
		code: '35',
		name: 'Ille-et-Vilaine',
		threshold: 500
	});
	expect(await ask({ addressee: 'region' }, 'v3')).toMatchObject({ code: '53', name: 'Bretagne' });
	expect(await ask({ addressee: 'other', addresseeName: ' La SNCF ' }, 'v4')).toMatchObject({
		code: null,
		name: 'La SNCF',
		threshold: 25
	});
	expect(await ask({ addressee: 'none' }, 'v5')).toMatchObject({ code: null, name: null });
});

test('every fault is said at once, beside its field; nothing is stored', async () => {
	const before = await house.db.selectFrom('initiative').select('id').execute();
	expect(await refusals({})).toEqual([
		'title:title_missing',
		'commune:place_missing',
		'name:name_missing',
		'email:address_missing'
	]);
	expect(await refusals({ ...JEAN, title: 'Oui', name: 'x'.repeat(61), email: '' })).toEqual([
		'title:title_short',
		'name:name_long',
		'email:address_missing'
	]);
	expect(await refusals({ ...JEAN, email: 'jean' })).toEqual(['email:address_wrong']);
	expect(await refusals({ ...JEAN, commune: '' })).toEqual(['commune:place_missing']);
	expect(await refusals({ ...JEAN, commune: '99999' })).toEqual(['commune:place_unknown']);
	expect(await refusals({ ...JEAN, commune: 'Toute la France' })).toEqual(['commune:place_national']);
	expect(await refusals({ ...JEAN, addressee: 'other' })).toEqual(['addresseeName:asked_name_missing']);
	expect(await refusals({ ...JEAN, addressee: 'roi' })).toEqual(['addressee:asked_unknown']);
	expect(await refusals({ ...JEAN, name: 'Jean www.exemple.fr' })).toEqual(['name:name_link']);
	expect(await refusals({ ...JEAN, name: 'Jean\u202Efdp' })).toEqual(['name:name_characters']);
	expect(await refusals({ ...JEAN, title: 'Rénover\u0000 la salle' })).toEqual(['title:title_characters']);
	expect(await refusals({ ...JEAN, title: 'Gagnez sur www.spam.example' })).toEqual(['title:title_link']);
	expect(await refusals({ ...JEAN, title: 'é'.repeat(121) })).toEqual(['title:title_long']);
	expect(await refusals({ ...JEAN, state: 'won' })).toEqual([':unknown_field']);
	expect(await refusals({ ...JEAN, title: ['x'] })).toEqual(['title:wrong_type']);
	expect(await refusals({ ...JEAN, name: { toString: 'x' } })).toEqual(['name:wrong_type']);
	expect(await refusals(JSON.parse('{"__proto__": {"state": "won"}}'))).not.toEqual([]);
	expect(await refusals('title=x')).not.toEqual([]);
	expect(await house.db.selectFrom('initiative').select('id').execute()).toHaveLength(before.length);
});

test('an address with three initiatives waiting is asked to confirm first', async () => {
	const titles = ['Un banc au soleil', 'Une fontaine', 'Un marché le soir', 'Un four à pain'];
	const outcomes = [];
	for (const title of titles)
		outcomes.push(await publish(house.db, { ...JEAN, title, commune: BREST, email: 'awa@exemple.fr' }, NOW));
	expect(outcomes.map((outcome) => outcome.ok)).toEqual([true, true, true, false]);
});

test('the author confirms by the code, after a slip', async () => {
	const { id, slug, handle } = await published({ ...JEAN, title: 'Un préau pour la pluie', email: 'chloe@exemple.fr' });
	const right = authorCode(id, 1);
	const wrong = right === '000000' ? '000001' : '000000';
	expect(await confirmAuthorByCode(house.db, handle, wrong, NOW)).toMatchObject({
		refusals: [{ code: 'code_wrong', field: 'code' }]
	});
	expect(await confirmAuthorByCode(house.db, handle, `${right.slice(0, 3)} ${right.slice(3)}`, NOW)).toEqual({
		ok: true,
		value: { id, slug, already: false }
	});
	expect(await confirmAuthorByCode(house.db, handle, right, NOW)).toMatchObject({ value: { already: true } });
	expect((await initiativeBySlug(house.db, slug))?.confirmedAt).toEqual(NOW);
});

test('five wrong codes, then a new one', async () => {
	const { id, handle } = await published({ ...JEAN, title: 'Un potager partagé', email: 'bruno@exemple.fr' });
	const wrong = authorCode(id, 1) === '123456' ? '654321' : '123456';
	for (let i = 0; i < 5; i++) await confirmAuthorByCode(house.db, handle, wrong, NOW);
	expect(await confirmAuthorByCode(house.db, handle, authorCode(id, 1), NOW)).toMatchObject({
		refusals: [{ code: 'code_spent' }]
	});
	expect((await sendNewAuthorCode(house.db, handle, NOW)).ok).toBe(true);
	expect((await confirmAuthorByCode(house.db, handle, authorCode(id, 2), NOW)).ok).toBe(true);
});

test('looking at the link changes nothing; 20 buttons at once confirm once', async () => {
	const { id, slug } = await published({ ...JEAN, title: 'Une piste pour aller au collège', email: 'nour@exemple.fr' });
	const token = authorToken(id);
	for (let i = 0; i < 10; i++) expect(await peekAuthorToken(house.db, token)).toMatchObject({ slug, already: false });
	const all = await Promise.all(Array.from({ length: 20 }, () => confirmAuthorByToken(house.db, token, NOW)));
	expect(all.filter((outcome) => outcome.ok && !outcome.value.already)).toHaveLength(1);
	expect(await confirmAuthorByToken(house.db, `${id}.AAAAAAAAAAAAAAAAAAAAAA`, NOW)).toMatchObject({
		refusals: [{ code: 'not_here' }]
	});
});
