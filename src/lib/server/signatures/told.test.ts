import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasConfirmed, hasSigned } from '../../../../test/a-signature.ts';
import { anInitiative } from '../../../../test/an-initiative.ts';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { somePlaces } from '../../../../test/some-places.ts';
import { history, historyOf } from '../carrying/history.ts';
import { revise } from '../carrying/revise.ts';
import { postUpdate } from '../carrying/update.ts';
import { initiativeBySlug, initiativeBySlugWith } from '../initiatives/find.ts';
import { standing } from './told.ts';

const initiativeTold = initiativeBySlugWith('told-in-a-test', { history, standing });

const NOW = new Date('2026-11-23T10:00:00.123Z');
const later = (minutes: number) => new Date(+NOW + minutes * 60_000);

let house: FreshDatabase;
beforeAll(async () => {
	house = await freshDatabase();
	await somePlaces(house.db);
});
afterAll(() => house.drop());

test('an initiative of this morning is told whole, with nothing yet', async () => {
	const { slug } = await anInitiative(house.db, { title: 'Planter un verger' }, NOW);
	expect(await initiativeTold(house.db, slug)).toEqual({
		initiative: await initiativeBySlug(house.db, slug),
		history: [],
		standing: { confirmed: 0, pending: 0, voices: [] }
	});
});

test('one question tells what several would: the text, what happened, how the signatures stand', async () => {
	const { id, slug, author } = await anInitiative(house.db, { title: 'Éclairer le passage' }, NOW);
	for (let n = 1; n <= 6; n += 1) {
		const says = { email: `voisine${n}@exemple.fr`, name: `Voisine ${n}`, ...(n > 1 && { showName: true }) };
		await hasConfirmed(house.db, slug, { ...says, ...(n > 1 && { reason: `Raison ${n}` }) }, later(n));
	}
	await hasSigned(house.db, slug, { email: 'attend@exemple.fr' }, later(7));
	await revise(house.db, { id, by: author! }, { body: 'Trois lampes.', note: 'Plus précis' }, later(8));
	await postUpdate(house.db, { id, by: author! }, { text: 'La mairie nous reçoit.' }, later(9));
	const told = await initiativeTold(house.db, slug);
	expect(told!.initiative).toEqual(await initiativeBySlug(house.db, slug));
	expect(told!.history.map(({ kind, at }) => [kind, at])).toEqual([
		['update', later(9)],
		['revision', later(8)],
		['rung', later(5)]
	]);
	expect(told!.history).toEqual(await historyOf(house.db, id));
	expect(told!.standing).toMatchObject({ confirmed: 6, pending: 1 });
	expect(told!.standing.voices).toEqual([6, 5, 4, 3].map((n) => ({ name: `Voisine ${n}`, reason: `Raison ${n}` })));
});

test('what is nowhere is not told', async () => {
	expect(await initiativeTold(house.db, 'nulle-part')).toBeNull();
	expect(await initiativeTold(house.db, 'Nulle part')).toBeNull();
});
