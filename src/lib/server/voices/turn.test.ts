import { afterAll, beforeAll, expect, test } from 'vitest';
import { anInitiative } from '../../../../test/an-initiative.ts';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { someone } from '../../../../test/people.ts';
import { somePlaces } from '../../../../test/some-places.ts';
import { initiativeBySlugWith } from '../initiatives/find.ts';
import { say } from './say.ts';
import { takeBack } from './take-back.ts';
import { discussion } from './threads.ts';
import { meetNeed, turnIntoNeed } from './turn.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const later = (minutes: number) => new Date(+NOW + minutes * 60_000);
const told = initiativeBySlugWith('needs-told', { discussion });

let house: FreshDatabase;
beforeAll(async () => {
	house = await freshDatabase();
	await somePlaces(house.db);
});
afterAll(() => house.drop());

test('Jean makes a need of what Camille asks, and says when it is found; nobody else may', async () => {
	const { id, slug, author } = await anInitiative(house.db, { title: 'Rénover la salle de classe' }, NOW);
	const [camille, bruno] = [
		await someone(house.db, 'camille@exemple.fr', NOW),
		await someone(house.db, 'bruno@exemple.fr', NOW)
	];
	const asks = { text: 'Comment sécher les murs ?', name: 'Camille', kind: 'question' };
	const said = await say(house.db, { personId: camille, initiativeId: id }, asks, later(1));
	const question = said.ok ? said.value.id : '';
	const jean = { id, by: author! };
	const need = (form: unknown, by = jean) => turnIntoNeed(house.db, by, question, form, later(2));
	expect(await need({ need: 'Un déshumidificateur' }, { id, by: bruno })).toMatchObject({
		refusals: [{ code: 'not_yours' }]
	});
	expect(await need({ need: ' ' })).toMatchObject({ refusals: [{ code: 'need_missing', field: 'need' }] });
	expect(await need({ need: 'x'.repeat(141) })).toMatchObject({ refusals: [{ code: 'need_long' }] });
	expect((await need({ need: 'Un déshumidificateur' })).ok).toBe(true);
	expect(await need({ need: 'Deux' })).toMatchObject({ refusals: [{ code: 'turned_already' }] });
	const shown = async () => (await told(house.db, slug))!.discussion;
	expect((await shown()).needs).toEqual([{ id: question, what: 'Un déshumidificateur', met: false }]);
	expect((await shown()).threads[0]).toMatchObject({ became: 'need', need: { what: 'Un déshumidificateur' } });

	expect((await meetNeed(house.db, { id, by: bruno }, question, later(3))).ok).toBe(false);
	expect((await meetNeed(house.db, jean, question, later(3))).ok).toBe(true);
	expect((await meetNeed(house.db, jean, question, later(3))).ok).toBe(false);
	expect((await shown()).needs).toMatchObject([{ met: true }]);

	await takeBack(house.db, { personId: camille, initiativeId: id, id: question }, later(4));
	expect((await shown()).needs).toEqual([]);
});
