import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasConfirmed, hasSigned } from '../../../../test/a-signature.ts';
import { anInitiative } from '../../../../test/an-initiative.ts';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { somePlaces } from '../../../../test/some-places.ts';
import { forgetUnconfirmed } from './forget.ts';
import { readHandle } from './handle.ts';
import { followLink, networkOf, shareOf, shareOfHandle } from './invitations.ts';
import { namesOf, reasonsOf } from './reasons.ts';
import { linkCodeBytes, linkCodeOf, tokenFor } from './signature.ts';
import { channelsOf } from './totals.ts';
import { withdraw } from './withdraw.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
let house: FreshDatabase;
beforeAll(async () => {
	house = await freshDatabase();
	await somePlaces(house.db);
});
afterAll(() => house.drop());

const classroom = () => anInitiative(house.db, { title: 'Rénover la salle de classe' }, NOW);
const codeFrom = (handle: string) => linkCodeOf(readHandle(handle)!.signer);

test('a link code says exactly the head of the signer', () => {
	fc.assert(
		fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
			const signer = Buffer.from(bytes);
			expect(linkCodeBytes(linkCodeOf(signer))!.equals(signer.subarray(0, 5))).toBe(true);
		})
	);
	for (const wrong of ['', 'x', 'ilou0000', '0000000', '000000000']) expect(linkCodeBytes(wrong)).toBeNull();
});

test('Camille brings Awa, Awa brings Bruno from Brest: two people, two communes, and nobody is named', async () => {
	const { id, slug } = await classroom();
	const camille = await hasSigned(house.db, slug, {}, NOW);
	const share = await shareOfHandle(house.db, camille.handle);
	expect(await followLink(house.db, share!.path.slice('/v/'.length))).toEqual({ slug, via: share!.linkCode });
	await hasConfirmed(house.db, slug, {}, NOW);
	const awa = await hasSigned(
		house.db,
		slug,
		{ email: 'awa@exemple.fr', via: share!.linkCode, channel: 'whatsapp' },
		NOW
	);
	await hasConfirmed(house.db, slug, { email: 'awa@exemple.fr' }, NOW);
	const fromAwa = { via: codeFrom(awa.handle), channel: 'qr', postalCode: '29000' };
	await hasConfirmed(house.db, slug, { email: 'bruno@exemple.fr', ...fromAwa }, NOW);
	await hasSigned(house.db, slug, { email: 'chloe@exemple.fr', ...fromAwa }, NOW);
	expect(await shareOf(house.db, tokenFor('share', camille))).toMatchObject({
		slug,
		people: 2,
		communes: 2,
		direct: 1
	});
	expect(await networkOf(house.db, awa)).toEqual({ people: 1, communes: 1, direct: 1 });
	expect(await channelsOf(house.db, id)).toEqual([
		{ channel: 'none', depth: 0, confirmed: 1 },
		{ channel: 'qr', depth: 2, confirmed: 1 },
		{ channel: 'whatsapp', depth: 1, confirmed: 1 }
	]);
	await withdraw(house.db, tokenFor('withdraw', awa), NOW);
	expect(await networkOf(house.db, camille)).toEqual({ people: 1, communes: 1, direct: 0 });
});

test('whoever never confirmed goes after 14 days, and the tree stays whole', async () => {
	const { id, slug } = await classroom();
	const camille = await hasConfirmed(house.db, slug, {}, NOW);
	const link = await shareOf(house.db, tokenFor('share', camille));
	const awa = await hasSigned(house.db, slug, { email: 'awa@exemple.fr', via: link!.linkCode }, NOW);
	await hasConfirmed(house.db, slug, { email: 'bruno@exemple.fr', via: codeFrom(awa.handle) }, NOW);
	await house.db.updateTable('signature').set({ mail_due_at: null }).where('initiative_id', '=', id).execute();
	await forgetUnconfirmed(house.db, new Date(+NOW + 15 * 86_400_000));
	expect(await networkOf(house.db, camille)).toEqual({ people: 1, communes: 1, direct: 1 });
	const left = await house.db.selectFrom('consent').select('signature_id').where('signature_id', '=', awa.id).execute();
	expect(left).toEqual([]);
});

test('one does not invite oneself, and a link of another initiative counts for nothing', async () => {
	const [a, b] = [await classroom(), await anInitiative(house.db, { title: 'Une cour plus verte' }, NOW)];
	const elsewhere = await hasSigned(house.db, b.slug, { email: 'awa@exemple.fr' }, NOW);
	const camille = await hasSigned(house.db, a.slug, { via: codeFrom(elsewhere.handle), channel: 'fax' }, NOW);
	await hasSigned(house.db, a.slug, { via: codeFrom(camille.handle) }, NOW);
	const rows = await house.db
		.selectFrom('signature')
		.select(['invited_by', 'channel', 'depth'])
		.where('initiative_id', '=', a.id)
		.execute();
	expect(rows).toEqual([{ invited_by: null, channel: 'none', depth: 0 }]);
});

test('a short link in any case leads home; a wrong one leads nowhere', async () => {
	const { slug, short } = await classroom();
	expect(await followLink(house.db, short.toUpperCase())).toEqual({ slug, via: null });
	for (const wrong of ['', 'zzzzzz', `${short}x`, '../../etc', `${short}0000000000`])
		expect(await followLink(house.db, wrong)).toBeNull();
});

test('only confirmed people who chose it are named, twenty a page', async () => {
	const { id, slug } = await classroom();
	for (let n = 0; n < 25; n += 1)
		await hasConfirmed(
			house.db,
			slug,
			{
				name: `Camille ${n}`,
				email: `c${n}@exemple.fr`,
				showName: true,
				...(n % 2 === 0 && { reason: `Raison ${n}` })
			},
			new Date(+NOW + n * 1000)
		);
	await hasConfirmed(house.db, slug, { name: 'Discrète', email: 'd@exemple.fr' }, NOW);
	await hasSigned(house.db, slug, { name: 'Pas encore', email: 'p@exemple.fr', showName: true }, NOW);
	const first = await namesOf(house.db, id, null);
	const second = await namesOf(house.db, id, first.next);
	expect([first.shown.length, second.shown.length, second.next]).toEqual([20, 5, null]);
	const names = [...first.shown, ...second.shown].map(({ name }) => name);
	expect(new Set(names).size).toBe(25);
	expect(names[0]).toBe('Camille 24');
	expect((await reasonsOf(house.db, id, null)).shown).toHaveLength(13);
	expect(await namesOf(house.db, id, 'garbage')).toEqual(first);
});
