import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aCall, hears, townHallMail } from '../../../../test/a-call.ts';
import { hasSigned } from '../../../../test/a-signature.ts';
import { anInitiative } from '../../../../test/an-initiative.ts';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { somePlaces, VILLAGE } from '../../../../test/some-places.ts';
import { record } from '../base/journal.ts';
import { changeSetting } from '../base/settings.ts';
import { confirmSignature } from '../signatures/confirm.ts';
import { interpellationOf, standing } from './interpellation.ts';
import { sweepInterpellations } from './jobs.ts';
import { letterPdf } from './letter.ts';

const NOW = new Date('2026-12-01T10:00:00Z');
const later = (hours: number) => new Date(+NOW + hours * 3_600_000);
let house: FreshDatabase;
beforeAll(async () => {
	house = await freshDatabase();
	await somePlaces(house.db);
});
afterAll(() => house.drop());
beforeEach(() => townHallMail(house.db, null, NOW));

const callOf = async (id: string) => (await interpellationOf(house.db, id))!;
const stateOf = async (id: string, now = NOW) => standing(await callOf(id), null, now).state;
const mailsAbout = async (id: string) =>
	(await house.db.selectFrom('mail').select('kind').where('about_id', '=', id).orderBy('id').execute())
		.map(({ kind }) => kind)
		.filter((kind) => kind === 'interpellation' || kind.startsWith('call-'));
const happened = async (id: string) =>
	(
		await house.db
			.selectFrom('happening')
			.select('kind')
			.where('subject_id', '=', id)
			.where('kind', 'like', 'interpellation_%')
			.orderBy('id')
			.execute()
	).map(({ kind }) => kind);

test('the threshold is passed over two days: the letter leaves for the town hall at once, and Jean is told', async () => {
	await townHallMail(house.db, 'mairie@acigne.exemple', NOW);
	const { id } = await aCall(house.db, NOW);
	const call = await callOf(id);
	expect(call).toMatchObject({ officeCode: VILLAGE, confirmed: 25, threshold: 25, heldUntil: null, by: 'mail' });
	expect(standing(call, null, later(1))).toMatchObject({ state: 'waiting', reached: 'sent', days: 30 });
	expect(await mailsAbout(id)).toEqual(['interpellation', 'call-sent']);
	expect(await happened(id)).toEqual(['interpellation_opened', 'interpellation_sent']);
});

test('25 people within the hour: it is held for 24 hours, then leaves', async () => {
	await townHallMail(house.db, 'mairie@acigne.exemple', NOW);
	const { id } = await aCall(house.db, NOW, { atOnce: true });
	expect(await stateOf(id)).toBe('held');
	expect(await mailsAbout(id)).toEqual(['call-held']);
	await sweepInterpellations(house.db, later(23.9));
	expect(await stateOf(id, later(23.9))).toBe('held');
	await sweepInterpellations(house.db, later(24.1));
	expect(await stateOf(id, later(24.1))).toBe('waiting');
	expect(await mailsAbout(id)).toEqual(['call-held', 'interpellation', 'call-sent']);
});

test('no address of the office is known: the letter is ready for Jean to take, told once', async () => {
	const { id } = await aCall(house.db, NOW);
	for (const hour of [1, 2, 3]) await sweepInterpellations(house.db, later(hour));
	expect(await stateOf(id)).toBe('to_send');
	expect(await mailsAbout(id)).toEqual(['call-to-take']);
	expect((await letterPdf(house.db, id, 'courier', 'fr'))!.subarray(0, 5).toString()).toBe('%PDF-');
	await townHallMail(house.db, 'mairie@acigne.exemple', NOW);
	await sweepInterpellations(house.db, later(4));
	expect(await mailsAbout(id)).toEqual(['call-to-take', 'interpellation', 'call-sent']);
});

test('an initiative that asks nobody has no call', async () => {
	const { id } = await aCall(house.db, NOW, { form: { addressee: 'none' } });
	expect(await interpellationOf(house.db, id)).toBeNull();
});

test('a body that its author named is an office of its own', async () => {
	const form = { addressee: 'other', addresseeName: 'Le syndicat des eaux' };
	const { id, short } = await aCall(house.db, NOW, { form });
	expect(await callOf(id)).toMatchObject({ officeKind: 'other', officeCode: short });
});

test('Awa and 59 others confirm at the same instant, on many connections: one call, one letter, one mail each', async () => {
	await townHallMail(house.db, 'mairie@acigne.exemple', NOW);
	const asking = { commune: VILLAGE, addressee: 'commune', title: 'Un banc sur la place' };
	const { id, slug } = await anInitiative(house.db, asking, later(-100));
	const keys = [];
	for (let n = 0; n < 60; n += 1) keys.push(await hasSigned(house.db, slug, { email: `a${n}@exemple.fr` }, later(-99)));
	// Most of them earlier, so that nothing is held.
	for (const key of keys.slice(0, 24)) await confirmSignature(house.db, key, later(-90));
	await Promise.all([
		...keys.slice(24, 29).map((key) => confirmSignature(house.db, key, NOW)),
		...Array.from({ length: 4 }, () => hears(house.db, NOW))
	]);
	await Promise.all(Array.from({ length: 6 }, () => hears(house.db, NOW)));
	await Promise.all(Array.from({ length: 6 }, () => sweepInterpellations(house.db, later(1))));
	expect(await happened(id)).toEqual(['interpellation_opened', 'interpellation_sent']);
	expect(await mailsAbout(id)).toEqual(['interpellation', 'call-sent']);
});

test('told twice, it is opened once', async () => {
	const { id } = await aCall(house.db, NOW);
	await record(house.db, { subjectId: id, kind: 'threshold_reached', facts: { threshold: 25 } }, later(1));
	await hears(house.db, later(1));
	expect(await happened(id)).toEqual(['interpellation_opened']);
	expect(await mailsAbout(id)).toEqual(['call-to-take']);
});

test('during an electoral silence nothing leaves; after it, everything does', async () => {
	await townHallMail(house.db, 'mairie@acigne.exemple', NOW);
	const silence = {
		id: '1',
		where: 'departement',
		code: '35',
		from: '2026-11-30',
		to: '2026-12-06',
		why: 'Vote'
	} as const;
	await changeSetting(house.db, 'silences', [silence], NOW);
	const { id } = await aCall(house.db, NOW);
	await sweepInterpellations(house.db, later(24 * 5));
	expect(await stateOf(id)).toBe('to_send');
	expect(await mailsAbout(id)).toEqual([]);
	await sweepInterpellations(house.db, new Date('2026-12-06T23:05:00Z'));
	expect(await mailsAbout(id)).toEqual(['interpellation', 'call-sent']);
	await changeSetting(house.db, 'silences', [], NOW);
});

test('the first answer stops the clock; one that does not, or is of another office, goes by; « not ours » passes it on', async () => {
	const { id } = await aCall(house.db, NOW);
	const answers = async (facts: Record<string, string | boolean>, hour: number) => {
		await record(house.db, { subjectId: id, kind: 'answer_published', facts }, later(hour));
		await hears(house.db, later(hour));
	};
	const mayor = { office_kind: 'commune', office_code: VILLAGE };
	await answers({ kind: 'refused', stops: false, ...mayor }, 1);
	await answers({ kind: 'agreed', stops: true, office_kind: 'region', office_code: '53' }, 1);
	expect((await callOf(id)).answeredAt).toBeNull();
	await answers({ kind: 'not_competent', stops: true, ...mayor, forward_kind: 'departement', forward_code: '35' }, 2);
	const passedOn = { officeKind: 'departement', officeCode: '35', codeRound: 2, answeredAt: null };
	expect(await callOf(id)).toMatchObject(passedOn);
	await answers({ kind: 'agreed', stops: true, office_kind: 'departement', office_code: '35' }, 3);
	expect((await callOf(id)).answeredAt).toEqual(later(3));
	expect(standing(await callOf(id), later(3), later(4)).state).toBe('answered');
	const copied = (stops: boolean) => ({ subjectId: id, kind: 'answer_copied' as const, facts: { stops } });
	await record(house.db, copied(true), later(5));
	await hears(house.db, later(5));
	expect((await callOf(id)).answeredAt).toEqual(later(3));
	await record(house.db, copied(false), later(6));
	await hears(house.db, later(6));
	expect((await callOf(id)).answeredAt).toBeNull();
});
