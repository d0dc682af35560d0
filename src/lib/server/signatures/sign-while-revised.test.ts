import { afterAll, beforeAll, expect, test } from 'vitest';
import { signForm } from '../../../../test/a-signature.ts';
import { anInitiative } from '../../../../test/an-initiative.ts';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { somePlaces } from '../../../../test/some-places.ts';
import { initiativeById } from '../initiatives/find.ts';
import { revisionsOf } from '../carrying/history.ts';
import { revise } from '../carrying/revise.ts';
import { sign } from './sign.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
let house: FreshDatabase;
beforeAll(async () => {
	house = await freshDatabase();
	await somePlaces(house.db);
});
afterAll(() => house.drop());

async function jeansVerger() {
	const { id, slug, author } = await anInitiative(house.db, { title: 'Planter un verger' }, NOW);
	const rewrites = async (body: string) => {
		const outcome = await revise(house.db, { id, by: author! }, { body }, NOW);
		if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
		return outcome.value.revision;
	};
	const signs = (email: string, says: Record<string, unknown> = {}) =>
		sign(house.db, slug, signForm({ email, ...says }), NOW);
	return { id, rewrites, signs };
}

async function signedTexts(id: string): Promise<number[]> {
	const rows = await house.db.selectFrom('signature').select('revision').where('initiative_id', '=', id).execute();
	return rows.map((row) => row.revision);
}

test('Jean rewrites what nobody has signed just after Camille was refused: the copy of the house is not what she signs', async () => {
	const { id, rewrites, signs } = await jeansVerger();
	// The house now holds the first text, for a second.
	expect(await signs('camille@exemple.fr', { postalCode: '99999' })).toMatchObject({ ok: false });
	expect(await rewrites('Vingt pommiers.')).toBe(2);
	expect(await signs('camille@exemple.fr', { revision: 1 })).toMatchObject({ refusals: [{ code: 'text_changed' }] });
	expect(await signs('camille@exemple.fr')).toMatchObject({ ok: true });
	expect(await signedTexts(id)).toEqual([2]);
});

test('a page fresher than the copy of the house is signed as it is shown', async () => {
	const { id, rewrites, signs } = await jeansVerger();
	expect(await signs('camille@exemple.fr', { revision: 1 })).toMatchObject({ ok: true });
	expect(await rewrites('Vingt pommiers.')).toBe(2);
	expect(await signs('nadia@exemple.fr', { revision: 2 })).toMatchObject({ ok: true });
	expect(await signs('karim@exemple.fr', { revision: 9 })).toMatchObject({ refusals: [{ code: 'text_changed' }] });
	expect((await signedTexts(id)).sort()).toEqual([1, 2]);
});

test('whatever the interleaving, a signature names a text that is kept, and the one that was shown', async () => {
	for (let round = 0; round < 12; round += 1) {
		const { id, rewrites, signs } = await jeansVerger();
		const shown = new Map<number, string>([[1, '']]);
		const signing = async (n: number) => {
			await new Promise((resolve) => setTimeout(resolve, (n * 7 + round * 3) % 23));
			const says = n % 3 === 0 ? {} : { revision: [...shown.keys()].at(-1)! };
			return signs(`voisine${n}@exemple.fr`, says);
		};
		const rewriting = async () => {
			for (let n = 0; n < 5; n += 1) {
				const body = `Verger, version ${n}.`;
				shown.set(await rewrites(body), body);
			}
		};
		const people = Array.from({ length: 9 }, (_, n) => signing(n));
		await Promise.all([rewriting(), ...people]);
		const kept = await revisionsOf(house.db, id);
		for (const revision of await signedTexts(id))
			expect(kept.find((one) => one.number === revision)?.body).toBe(shown.get(revision));
		expect(kept[0]!.body).toBe((await initiativeById(house.db, id))!.body);
	}
});
