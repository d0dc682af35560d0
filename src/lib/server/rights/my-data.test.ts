import { afterEach, beforeEach, expect, test } from 'vitest';
import { anInitiative } from '../../../../test/an-initiative.ts';
import { hasConfirmed, hasSigned } from '../../../../test/a-signature.ts';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { somePlaces } from '../../../../test/some-places.ts';
import { parseAddress } from '../base/address.ts';
import { changeSignature } from '../signatures/choose.ts';
import { mySignatures } from '../signatures/mine.ts';
import { reasonsOf } from '../signatures/reasons.ts';
import { totalsOf } from '../signatures/totals.ts';
import { withdrawByKey } from '../signatures/withdraw.ts';
import { forgetRequests } from './jobs.ts';
import { askMyData, isLinkGood, proveByCode, proveByLink, type Proof, type SendProof } from './request.ts';
import { requestById } from './rights.sql.ts';
import { searchDue, searchOn } from './search.ts';
import { closeVisit, forgetRequest, openVisit, visitBy } from './visit.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const later = (minutes: number) => new Date(+NOW + minutes * 60_000);
const CAMILLE = 'camille@exemple.fr';

let house: FreshDatabase;
let sent: Proof[];
const send: SendProof = async (_, proof) => void sent.push(proof);
beforeEach(async () => {
	house = await freshDatabase();
	await somePlaces(house.db);
	sent = [];
});
afterEach(() => house.drop());

async function asks(email: string, now = NOW): Promise<string> {
	const asked = await askMyData(house.db, { email, locale: 'fr' }, send, now);
	if (!asked.ok) throw new Error('refused');
	return asked.value.handle;
}

/** Camille proves her address and what is held is looked for. */
async function camilleIsIn(now = NOW) {
	const handle = await asks(CAMILLE, now);
	const proved = await proveByCode(house.db, { handle, code: sent.at(-1)!.code }, now);
	if (!proved.ok) throw new Error('not proved');
	expect(await searchOn(house.db, proved.value, 1000, now)).toBe(true);
	const token = await openVisit(house.db, proved.value, now);
	return { token, visit: (await visitBy(house.db, token, now))! };
}

test('Camille sees what she signed, each under its own hash, aliases of her address included, and nobody else’s', async () => {
	const [one, two, three] = [
		await anInitiative(house.db, { title: 'Rouvrir la piscine' }, NOW),
		await anInitiative(house.db, { title: 'Un passage protégé' }, NOW),
		await anInitiative(house.db, { title: 'Un ponton' }, NOW)
	];
	await hasConfirmed(house.db, one.slug, { showName: true, news: true, reason: 'Pour nager.' }, NOW);
	await hasSigned(house.db, two.slug, { email: 'camille+vote@exemple.fr' }, later(1));
	await hasConfirmed(house.db, three.slug, { name: 'Bruno', email: 'bruno@exemple.fr' }, NOW);
	const { visit } = await camilleIsIn();
	const mine = await mySignatures(house.db, visit.found!);
	expect(mine.map(({ title, state, reason }) => ({ title, state, reason }))).toEqual([
		{ title: 'Un passage protégé', state: 'pending', reason: null },
		{ title: 'Rouvrir la piscine', state: 'confirmed', reason: 'Pour nager.' }
	]);
	expect(mine[1]!.consents.map(({ purpose }) => purpose).toSorted()).toEqual(['news', 'show_name', 'sign']);
	expect(mine[1]!.consents.every(({ wording, givenAt }) => wording === 'sign-1' && +givenAt === +NOW)).toBe(true);
});

test('somebody unknown gets the same mail, and learns that nothing is kept only once inside', async () => {
	const known = await asks(CAMILLE);
	const unknown = await asks('personne@exemple.fr');
	expect(sent.map((proof) => proof.address.written)).toEqual([CAMILLE, 'personne@exemple.fr']);
	expect(unknown.length - known.length).toBeLessThan(20);
	const proved = await proveByCode(house.db, { handle: unknown, code: sent[1]!.code }, NOW);
	expect(proved.ok && (await searchOn(house.db, proved.value, 100, NOW))).toBe(true);
});

test('a code is good for five tries, one hour, once; three are sent in an hour', async () => {
	const handle = await asks(CAMILLE);
	const { code } = sent[0]!;
	const wrong = code === '000000' ? '111111' : '000000';
	for (let i = 0; i < 5; i++)
		expect(await proveByCode(house.db, { handle, code: wrong }, NOW)).toMatchObject({ ok: false });
	expect(await proveByCode(house.db, { handle, code }, NOW)).toMatchObject({ ok: false });
	await asks(CAMILLE, later(3));
	const second = sent[1]!.code;
	expect(second).not.toBe(code);
	expect(await proveByCode(house.db, { handle, code: second }, later(64))).toMatchObject({ ok: false });
	await asks(CAMILLE, later(10));
	await asks(CAMILLE, later(11));
	expect(sent).toHaveLength(3);
	const third = sent[2]!.code;
	expect(await proveByCode(house.db, { handle, code: third }, later(12))).toMatchObject({ ok: true });
	expect(await proveByCode(house.db, { handle, code: third }, later(12))).toMatchObject({ ok: false });
});

test('a link acts when the button is pressed, once, however many press it; looking at it changes nothing', async () => {
	await asks(CAMILLE);
	const { token } = sent[0]!;
	for (let i = 0; i < 10; i++) expect(await isLinkGood(house.db, token, NOW)).toBe(true);
	const pressed = await Promise.all(Array.from({ length: 10 }, () => proveByLink(house.db, token, NOW)));
	expect(pressed.filter((one) => one.ok)).toHaveLength(1);
	expect(await isLinkGood(house.db, token, NOW)).toBe(false);
	expect(await proveByLink(house.db, `${token}x`, NOW)).toMatchObject({ ok: false });
});

test('Camille corrects her name and changes her mind; each change is dated', async () => {
	const { id, slug } = await anInitiative(house.db, { title: 'Rouvrir la piscine' }, NOW);
	const key = await hasConfirmed(house.db, slug, { showName: true, reason: 'Pour nager.' }, NOW);
	const { visit } = await camilleIsIn(later(1));
	const change = (form: unknown, minutes: number) =>
		changeSignature(house.db, key, visit.address, form, later(minutes));

	await change({ name: 'Camille M.', showName: 'on', news: 'on', reason: 'Pour nager l’hiver.' }, 5);
	expect((await reasonsOf(house.db, id, null)).shown).toEqual([{ name: 'Camille M.', reason: 'Pour nager l’hiver.' }]);
	let mine = (await mySignatures(house.db, [key]))[0]!;
	expect(mine).toMatchObject({ news: true, addressKept: true });
	expect(mine.consents.find(({ purpose }) => purpose === 'news')!.givenAt).toEqual(later(5));
	expect(mine.consents.find(({ purpose }) => purpose === 'show_name')!.givenAt).toEqual(NOW);

	await change({ name: 'Camille M.', reason: 'Pour nager l’hiver.' }, 9);
	mine = (await mySignatures(house.db, [key]))[0]!;
	expect(mine).toMatchObject({ showName: false, news: false, reason: null, addressKept: false });
	expect(mine.consents.find(({ purpose }) => purpose === 'show_name')!.endedAt).toEqual(later(9));
	expect(mine.consents.find(({ purpose }) => purpose === 'sign')!.endedAt).toBeNull();

	expect(await change({ name: 'voir https://x.fr' }, 10)).toMatchObject({ refusals: [{ code: 'name_link' }] });
	expect(await change({ name: 'Camille', state: 'confirmed' }, 10)).toMatchObject({
		refusals: [{ code: 'unknown_field' }]
	});
});

test('a waiting signature keeps its address whatever is chosen, since it is still to be confirmed', async () => {
	const { slug } = await anInitiative(house.db, { title: 'Rouvrir la piscine' }, NOW);
	const key = await hasSigned(house.db, slug, {}, NOW);
	await changeSignature(house.db, key, parseAddress(CAMILLE)!, { name: 'Camille' }, NOW);
	expect((await mySignatures(house.db, [key]))[0]).toMatchObject({ addressKept: true, news: false });
});

test('withdrawn, a signature is found no more; erased, neither is the request', async () => {
	const { id, slug } = await anInitiative(house.db, { title: 'Rouvrir la piscine' }, NOW);
	await hasConfirmed(house.db, slug, {}, NOW);
	const { visit, token } = await camilleIsIn();
	for (const key of visit.found!) expect(await withdrawByKey(house.db, key, NOW)).toBe(true);
	expect(await mySignatures(house.db, visit.found!)).toEqual([]);
	expect(await totalsOf(house.db, id)).toMatchObject({ confirmed: 0 });
	await forgetRequest(house.db, visit);
	expect(await visitBy(house.db, token, NOW)).toBeNull();
	expect(await requestById(house.db, visit.requestId)).toBeUndefined();
});

test('a visit lasts an hour and a file may be taken for a quarter of one; closed, it is over', async () => {
	const { token } = await camilleIsIn();
	expect(await visitBy(house.db, token, later(14))).toMatchObject({ mayExport: true });
	expect(await visitBy(house.db, token, later(16))).toMatchObject({ mayExport: false });
	expect(await visitBy(house.db, token, later(61))).toBeNull();
	expect(await visitBy(house.db, 'x'.repeat(43), NOW)).toBeNull();
	await closeVisit(house.db, token);
	expect(await visitBy(house.db, token, NOW)).toBeNull();
});

test('a search that was left is carried on by the worker, which writes when it is done', async () => {
	const { slug } = await anInitiative(house.db, { title: 'Rouvrir la piscine' }, NOW);
	await hasConfirmed(house.db, slug, {}, NOW);
	const handle = await asks(CAMILLE);
	const proved = await proveByCode(house.db, { handle, code: sent[0]!.code }, NOW);
	expect(proved.ok).toBe(true);
	expect(await searchDue(house.db, send, NOW)).toBe(false);
	expect(await searchDue(house.db, send, later(1))).toBe(true);
	expect(sent).toHaveLength(2);
	const back = await proveByLink(house.db, sent[1]!.token, later(600));
	expect(back.ok && (await searchOn(house.db, back.value, 1000, later(600)))).toBe(true);
});

test('what was found is sealed, and all of it goes in a day', async () => {
	const { slug, id } = await anInitiative(house.db, { title: 'Rouvrir la piscine' }, NOW);
	await hasConfirmed(house.db, slug, {}, NOW);
	const { visit } = await camilleIsIn();
	const row = (await requestById(house.db, visit.requestId))!;
	const kept = Buffer.concat([row.address_sealed, row.found_sealed!]).toString('latin1');
	expect(kept).not.toContain('camille');
	expect(kept).not.toContain(id);
	expect(await forgetRequests(house.db, later(61))).toBe(1);
	expect(await forgetRequests(house.db, later(25 * 60))).toBe(1);
	expect(await requestById(house.db, visit.requestId)).toBeUndefined();
});
