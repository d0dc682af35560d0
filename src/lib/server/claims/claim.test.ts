import { afterAll, beforeEach, expect, test } from 'vitest';
import { theMayor, TOWN_HALL } from '../../../../test/a-seat.ts';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { signedIn, someone } from '../../../../test/people.ts';
import type { SignedIn } from '../accounts/session.ts';
import { changeContact } from '../seats/contact.ts';
import { ensureOffice } from '../seats/office.ts';
import { seatAt, speakersOf } from '../seats/seat.ts';
import { claimCode, claimOf, claimsAt, claimsForStaff } from './claim.ts';
import { paperLetter, printCode, sendCodeAgain, typeCode } from './code.ts';
import { answerClaim, decideClaim, second, vouch } from './decide.ts';
import { forgetClaims } from './jobs.ts';
import { claimSeat, giveUp } from './make.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
const days = (n: number) => later(24 * n);

let house: FreshDatabase;
let hana: SignedIn;
let awa: SignedIn;
let nadia: string;
beforeEach(async () => {
	await house?.drop();
	house = await freshDatabase();
	hana = await staff('hana@exemple.fr', 'host');
	awa = await staff('awa@exemple.fr', 'moderator');
	nadia = await someone(house.db, 'nadia@gmail.com', NOW);
	await ensureOffice(house.db, TOWN_HALL, NOW);
	const contact = { email: 'mairie@rennes.fr', postal: '1 place de la Mairie\n35000 Rennes', voters: '140000' };
	await changeContact(house.db, { host: hana }, TOWN_HALL, contact, NOW);
});
afterAll(() => house.drop());

async function staff(email: string, role: string): Promise<SignedIn> {
	const id = await someone(house.db, email, NOW);
	const row = `insert into staff_role (person_id, role, granted_at, accepted_at) values ($1, $2, $3, $3)`;
	await house.pool.query(row, [id, role, NOW]);
	return signedIn(house.db, id, NOW, true);
}
const claims = (way: string, by = nadia, at = NOW, said = {}) =>
	claimSeat(house.db, by, TOWN_HALL, { name: 'Nadia Le Goff', title: 'maire de Rennes', way, ...said }, at);
const types = (code: string, by = nadia, at = NOW) => typeCode(house.db, TOWN_HALL, by, code, at);
const mails = async () => (await house.pool.query('select kind from mail order by id')).rows.map(({ kind }) => kind);
const codeOf = async (by = nadia, round = 1, at = NOW) =>
	claimCode((await claimOf(house.db, TOWN_HALL, by, at))!.id, round);
type Said = { ok: true } | { ok: false; refusals: { code: string }[] };
const code = (outcome: Said) => (outcome.ok ? 'done' : outcome.refusals[0]!.code);

test('the mayor claims from gmail, by the code sent to the town hall', async () => {
	expect(code(await claims('office_mail'))).toBe('done');
	expect(await mails()).toEqual(['seat-code']);
	expect(await seatAt(house.db, TOWN_HALL, nadia, NOW)).toBeNull();
	expect(await types(await codeOf())).toEqual({ ok: true, value: 'taken' });
	expect(await seatAt(house.db, TOWN_HALL, nadia, NOW)).toMatchObject({ holder: true, proof: 'office_mail' });
	// The town hall hears of it too: nothing is taken unseen.
	expect(await mails()).toEqual(['seat-code', 'seat-taken', 'seat-taken-office']);
	expect(code(await claims('office_mail'))).toBe('already_yours');
});

test('five wrong tries kill a code; the next mail brings another, three an hour to one office, five a claim', async () => {
	await claims('office_mail');
	const right = await codeOf();
	const wrong = right === '000000' ? '000001' : '000000';
	for (let i = 0; i < 4; i++) expect(code(await types(wrong))).toBe('code_wrong');
	expect(code(await types(wrong))).toBe('code_dead');
	expect(code(await types(right))).toBe('code_dead');
	const again = (hours: number) => sendCodeAgain(house.db, TOWN_HALL, nadia, later(hours));
	expect([code(await again(0)), code(await again(0)), code(await again(0))]).toEqual(['done', 'done', 'wait_hour']);
	const spent = house.db.selectFrom('office').select('code').where('code_mails', '>', 0);
	expect(await spent.execute()).toEqual([{ code: TOWN_HALL.code }]);
	expect(code(await types(await codeOf(nadia, 2)))).toBe('code_wrong');
	expect([code(await again(1)), code(await again(1)), code(await again(1))]).toEqual(['done', 'done', 'no_more_codes']);
	expect(code(await types(await codeOf(nadia, 5)))).toBe('done');
});

test('somebody else’s code, an old one and one of another claim open nothing', async () => {
	const mallory = await someone(house.db, 'mallory@exemple.fr', NOW);
	await claims('office_mail');
	await claims('office_mail', mallory);
	expect(code(await types(await codeOf(), mallory))).toBe('code_wrong');
	expect(code(await types(await codeOf(), nadia, days(8)))).toBe('code_dead');
	expect(code(await types('', await someone(house.db, 'x@exemple.fr', NOW)))).toBe('gone');
});

test('names in other letters, three claims a month, and an office without an address are refused', async () => {
	expect(code(await claims('office_mail', nadia, NOW, { name: 'Nаdia Le Goff' }))).toBe('name_letters');
	expect(code(await claims('office_mail', nadia, NOW, { title: 'maire ✓' }))).toBe('title_letters');
	expect(code(await claims('telephone'))).toBe('way_unknown');
	for (const at of [0, 1, 2]) expect(code(await claims('office_mail', nadia, later(at)))).toBe('done');
	expect(code(await claims('office_mail', nadia, later(3)))).toBe('too_many');
	const region = { kind: 'region', code: '53', label: { fr: 'la région Bretagne', en: 'Brittany' } } as const;
	const form = { name: 'Loïg', title: 'président', way: 'office_mail' };
	const asked = { ...region, departement: null, population: null };
	const loig = await someone(house.db, 'loig@exemple.fr', NOW);
	expect(code(await claimSeat(house.db, loig, asked, form, NOW))).toBe('no_office_mail');
	await house.pool.query(`update office set email = 'region.bretagne@gmail.com' where kind = 'region'`);
	expect(code(await claimSeat(house.db, loig, asked, form, NOW))).toBe('office_free_mail');
});

test('on paper: the host prints the letter, never for their own claim, and the code in it proves', async () => {
	await claims('paper');
	const { id } = (await claimOf(house.db, TOWN_HALL, nadia, NOW))!;
	expect(code(await types('000000'))).toBe('code_dead');
	expect(code(await printCode(house.db, awa, id, NOW))).toBe('not_host');
	expect(code(await paperLetter(house.db, hana, id, NOW))).toBe('gone');
	expect(code(await printCode(house.db, hana, id, NOW))).toBe('done');
	const letter = await paperLetter(house.db, hana, id, NOW);
	if (!letter.ok) throw new Error();
	expect(letter.value.office.postalAddress).toContain('place de la Mairie');
	expect(code(await types(letter.value.code, nadia, days(10)))).toBe('done');
	expect(await seatAt(house.db, TOWN_HALL, nadia, days(10))).toMatchObject({ proof: 'paper' });
	await claims('paper', hana.personId, days(11));
	const own = (await claimOf(house.db, TOWN_HALL, hana.personId, days(11)))!;
	expect(code(await printCode(house.db, hana, own.id, days(11)))).toBe('own_claim');
});

test('vouched for by the host, and nothing before a second person agrees', async () => {
	await claims('vouched');
	const [claim] = await claimsForStaff(house.db, NOW);
	const id = claim!.id;
	const weak = { ...awa, strong: false };
	expect(code(await second(house.db, awa, id, NOW))).toBe('not_vouched');
	expect(code(await vouch(house.db, awa, id, NOW))).toBe('not_host');
	expect(code(await vouch(house.db, hana, id, NOW))).toBe('done');
	expect(code(await second(house.db, hana, id, NOW))).toBe('same_person');
	expect(code(await second(house.db, weak, id, NOW))).toBe('not_staff');
	expect(await speakersOf(house.db, TOWN_HALL, NOW)).toEqual([]);
	expect(await second(house.db, awa, id, NOW)).toEqual({ ok: true, value: 'taken' });
	const [seat] = (await house.pool.query('select given_by, seconded_by, proof from seat')).rows;
	expect(seat).toEqual({ given_by: hana.personId, seconded_by: awa.personId, proof: 'vouched' });
});

test('nobody of the staff vouches for or seconds themselves', async () => {
	await claims('vouched', hana.personId);
	const own = (await claimsForStaff(house.db, NOW))[0]!;
	expect(code(await vouch(house.db, hana, own.id, NOW))).toBe('own_claim');
	await claims('vouched', awa.personId);
	const hers = (await claimsForStaff(house.db, NOW)).find((one) => one.personId === awa.personId)!;
	expect(code(await vouch(house.db, hana, hers.id, NOW))).toBe('done');
	expect(code(await second(house.db, awa, hers.id, NOW))).toBe('own_claim');
});

async function contested() {
	const mayor = await theMayor(house.db, NOW);
	const marc = await someone(house.db, 'marc@exemple.fr', NOW);
	await claims('office_mail', marc, NOW, { name: 'Marc Le Roux' });
	expect(await types(await codeOf(marc), marc)).toEqual({ ok: true, value: 'waits' });
	const claim = (await claimsAt(house.db, TOWN_HALL, NOW))[0]!;
	return { mayor, marc, claim: claim.id };
}
const decides = (claim: string, accepts: boolean, at: Date, by = hana, word = 'Élection du 22 mars.') =>
	decideClaim(house.db, by, { claim, accepts, word }, at);

test('a seat that is held is not taken silently: its holder is told, may object, and the host decides', async () => {
	const { mayor, marc, claim } = await contested();
	expect(await mails()).toEqual(['seat-code', 'seat-proved', 'seat-contested']);
	expect((await speakersOf(house.db, TOWN_HALL, NOW)).map((one) => one.name)).toEqual(['Nadia Le Goff']);
	expect(code(await decides(claim, true, days(2)))).toBe('holder_first');
	expect(code(await decides(claim, true, days(2), awa))).toBe('not_host');
	const objects = { claim, says: 'objects', word: 'Je suis toujours maire.' } as const;
	expect(code(await answerClaim(house.db, mayor, objects, days(1)))).toBe('done');
	expect(code(await decides(claim, true, days(1), hana, ''))).toBe('word_missing');
	expect(code(await decides(claim, false, days(1)))).toBe('done');
	expect(await seatAt(house.db, TOWN_HALL, marc, days(1))).toBeNull();
	expect((await mails()).slice(3)).toEqual(['seat-refused', 'seat-kept']);
	expect(code(await decides(claim, true, days(4)))).toBe('gone');
});

test('after three days of silence the host may accept; who leaves is told why', async () => {
	const { claim } = await contested();
	expect(code(await decides(claim, true, days(3)))).toBe('done');
	expect((await speakersOf(house.db, TOWN_HALL, days(3))).map((one) => one.name)).toEqual(['Marc Le Roux']);
	expect((await mails()).slice(3)).toEqual(['seat-taken', 'seat-taken-office', 'seat-ended']);
});

test('whoever agrees to leave leaves at once', async () => {
	const { mayor, claim } = await contested();
	expect(code(await answerClaim(house.db, mayor, { claim, says: 'agrees', word: '' }, later(1)))).toBe('done');
	expect((await speakersOf(house.db, TOWN_HALL, later(1))).map((one) => one.name)).toEqual(['Marc Le Roux']);
});

test('two who prove at the same instant: one holds, the other waits', async () => {
	const marc = await someone(house.db, 'marc@exemple.fr', NOW);
	await claims('office_mail');
	await claims('office_mail', marc, NOW, { name: 'Marc Le Roux' });
	const [one, other] = [await codeOf(), await codeOf(marc)];
	const outcomes = await Promise.all([types(one), types(other, marc)]);
	expect(outcomes.map((outcome) => outcome.ok && outcome.value).toSorted()).toEqual(['taken', 'waits']);
});

test('a claim given up, or too old, is gone, and forgotten a month later', async () => {
	await claims('office_mail');
	await giveUp(house.db, TOWN_HALL, nadia, later(1));
	expect(await claimOf(house.db, TOWN_HALL, nadia, later(1))).toBeNull();
	await claims('office_mail', nadia, later(2));
	expect(await forgetClaims(house.db, days(8))).toBe(1);
	await forgetClaims(house.db, days(40));
	expect((await house.pool.query('select from seat_claim')).rowCount).toBe(0);
});
