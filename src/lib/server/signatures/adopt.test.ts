import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasConfirmed, hasSigned } from '../../../../test/a-signature.ts';
import { anInitiative } from '../../../../test/an-initiative.ts';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { somePlaces } from '../../../../test/some-places.ts';
import { offerAdoption } from '../carrying/adoption.ts';
import { initiativeBySlug } from '../initiatives/find.ts';
import { freeze } from '../initiatives/record-support.ts';
import { revise } from '../carrying/revise.ts';
import { adoptByToken, peekAdoption } from './adopt.ts';
import { mailings, tellSignatories } from './news.ts';
import { tokenFor } from './signature.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const after = (days: number) => new Date(+NOW + days * 86_400_000);

let house: FreshDatabase;
beforeAll(async () => {
	house = await freshDatabase();
	await somePlaces(house.db);
});
afterAll(() => house.drop());

const codes = (outcome: { ok: true } | { ok: false; refusals: { code: string }[] }) =>
	outcome.ok ? 'done' : outcome.refusals.map((refusal) => refusal.code).join();

test('Camille, who signed and asked for news, takes over what has been silent for 60 days', async () => {
	const { slug } = await anInitiative(house.db, { title: 'Un kiosque à livres', name: 'Jean' }, NOW);
	const camille = tokenFor('adopt', await hasConfirmed(house.db, slug, { news: true }, NOW));
	const awa = tokenFor('adopt', await hasConfirmed(house.db, slug, { email: 'awa@exemple.fr', news: true }, NOW));
	const waits = tokenFor('adopt', await hasSigned(house.db, slug, { email: 'bruno@exemple.fr', news: true }, NOW));
	expect(await peekAdoption(house.db, camille)).toMatchObject({ slug, name: 'Camille', offered: false });
	expect(codes(await adoptByToken(house.db, camille, { name: 'Camille' }, NOW))).toBe('not_offered');
	await offerAdoption(house.db, after(61));
	for (let i = 0; i < 10; i++) expect((await peekAdoption(house.db, camille))?.offered).toBe(true);
	expect(codes(await adoptByToken(house.db, waits, { name: 'Bruno' }, after(61)))).toBe('not_here');
	expect(codes(await adoptByToken(house.db, camille.replace(/.$/, '_'), { name: 'X' }, after(61)))).toBe('not_here');
	expect(codes(await adoptByToken(house.db, camille, { name: '' }, after(61)))).toBe('name_missing');
	expect(codes(await adoptByToken(house.db, camille, { name: 'Camille R.' }, after(61)))).toBe('done');
	expect(codes(await adoptByToken(house.db, camille, { name: 'Camille R.' }, after(61)))).toBe('done');
	expect(codes(await adoptByToken(house.db, awa, { name: 'Awa' }, after(61)))).toBe('not_offered');
	expect((await initiativeBySlug(house.db, slug))?.authorName).toBe('Camille R.');
});

test('those who asked for news are told that what they signed changed, and only when it is material', async () => {
	const { id, slug, author } = await anInitiative(house.db, { title: 'Un préau pour la pluie' }, NOW);
	await hasConfirmed(house.db, slug, { email: 'chloe@exemple.fr', news: true }, NOW);
	await freeze(house.db, [id], NOW);
	await revise(house.db, { id, by: author! }, { why: 'Il pleut.' }, after(1));
	await revise(house.db, { id, by: author! }, { title: 'Un gymnase' }, after(2));
	const told = await house.db
		.selectFrom('happening')
		.selectAll()
		.where('subject_id', '=', id)
		.where('kind', '=', 'initiative_revised')
		.orderBy('id')
		.execute();
	for (const one of told) {
		const heard = {
			id: one.id,
			subjectId: id,
			kind: 'initiative_revised' as const,
			at: one.at,
			facts: one.facts as Record<string, boolean>
		};
		await tellSignatories(house.db, heard, after(2));
	}
	const mailed = (await mailings(house.db)).filter((one) => one.initiativeId === id);
	expect(told).toHaveLength(2);
	expect(mailed).toMatchObject([{ kind: 'initiative_revised', recipients: 1 }]);
});
