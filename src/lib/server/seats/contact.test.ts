import { afterAll, beforeEach, expect, test } from 'vitest';
import { herDeputy, theMayor, TOWN_HALL } from '../../../../test/a-seat.ts';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { signedIn, someone } from '../../../../test/people.ts';
import type { SignedIn } from '../accounts/session.ts';
import { changeContact, settleAddress, waitingAddress } from './contact.ts';
import { endSeatByHost } from './end.ts';
import { forgetPersonInSeats } from './forget.ts';
import { ensureOffice, officeAt } from './office.ts';
import { holdersOf, seatsAtOffice, speakersOf } from './seat.ts';

const NOW = new Date('2026-11-23T10:00:00Z');

let house: FreshDatabase;
let hana: SignedIn;
let awa: SignedIn;
beforeEach(async () => {
	await house?.drop();
	house = await freshDatabase();
	await ensureOffice(house.db, TOWN_HALL, NOW);
	hana = await staff('hana@exemple.fr', 'host');
	awa = await staff('awa@exemple.fr', 'moderator');
});
afterAll(() => house.drop());

async function staff(email: string, role: string): Promise<SignedIn> {
	const id = await someone(house.db, email, NOW);
	const row = `insert into staff_role (person_id, role, granted_at, accepted_at) values ($1, $2, $3, $3)`;
	await house.pool.query(row, [id, role, NOW]);
	return signedIn(house.db, id, NOW, true);
}
const writes = (email: string, more = {}, host = hana) =>
	changeContact(house.db, { host }, TOWN_HALL, { email, postal: '', voters: '', ...more }, NOW);
const settles = (by: SignedIn, email: string, agrees: boolean) =>
	settleAddress(house.db, by, TOWN_HALL, { email, agrees }, NOW);
const address = async () => (await officeAt(house.db, TOWN_HALL))!.email;
const mails = async () => (await house.pool.query('select kind from mail order by id')).rows.map(({ kind }) => kind);
type Said = { ok: true } | { ok: false; refusals: { code: string }[] };
const code = (outcome: Said) => (outcome.ok ? 'done' : outcome.refusals.map((one) => one.code).join(' '));

test('the host writes where an office is reached; only the host does', async () => {
	const more = { postal: '1 place de la Mairie\r\n35000 Rennes', voters: '140 000' };
	expect(await writes('mairie@rennes.fr', more)).toEqual({ ok: true, value: { waiting: null } });
	expect(await officeAt(house.db, TOWN_HALL)).toMatchObject({
		...{ email: 'mairie@rennes.fr', postalAddress: '1 place de la Mairie\n35000 Rennes', voters: 140_000 },
		contactFrom: 'host'
	});
	expect(code(await writes('autre@rennes.fr', {}, awa))).toBe('not_allowed');
	expect(code(await writes('autre@rennes.fr', {}, { ...hana, strong: false }))).toBe('not_allowed');
	expect(code(await writes('mairie', { voters: 'beaucoup', postal: 'x'.repeat(501) }))).toBe(
		'address_wrong postal_long voters_wrong'
	);
	expect(code(await writes('mairie@rnnes.fr'))).toBe('look_alike');
	expect(code(await writes('mairie@rеnnes.fr'))).toBe('foreign_letters');
	expect(await address()).toBe('mairie@rennes.fr');
});

test('a doubtful address waits for a second person, who is not the first; the one known stays until then', async () => {
	await writes('mairie@rennes.fr');
	expect(await writes('mairie.rennes@gmail.com')).toEqual({ ok: true, value: { waiting: ['free_mail'] } });
	expect([await address(), (await waitingAddress(house.db, TOWN_HALL))?.email]).toEqual([
		...['mairie@rennes.fr', 'mairie.rennes@gmail.com']
	]);
	expect(code(await settles(hana, 'mairie.rennes@gmail.com', true))).toBe('same_person');
	expect(code(await settles({ ...awa, strong: false }, 'mairie.rennes@gmail.com', true))).toBe('not_staff');
	expect(code(await settles(awa, 'autre@gmail.com', true))).toBe('gone');
	expect(await mails()).toEqual([]);
	expect(code(await settles(awa, 'mairie.rennes@gmail.com', true))).toBe('done');
	expect(await address()).toBe('mairie.rennes@gmail.com');
	// The former address hears of it.
	expect(await mails()).toEqual(['office-address']);
	await writes('contact@mairie-rennes.com');
	expect(code(await settles(hana, 'contact@mairie-rennes.com', false))).toBe('done');
	expect(await waitingAddress(house.db, TOWN_HALL)).toBeNull();
});

test('a look-alike of another office’s domain is found', async () => {
	const cesson = { ...TOWN_HALL, code: '35051', label: { fr: 'la mairie de Cesson-Sévigné', en: 'Cesson' } };
	await ensureOffice(house.db, cesson, NOW);
	const form = { email: 'mairie@ville-cesson-sevigne.fr', postal: '', voters: '' };
	await changeContact(house.db, { host: hana }, cesson, form, NOW);
	expect(code(await writes('mairie@ville-cesson-sevinge.fr'))).toBe('look_alike');
});

test('from the seat: who has the right « contact » changes it at their own office, a doubtful one waits too', async () => {
	const mayor = await theMayor(house.db, NOW);
	const deputy = await herDeputy(house.db, mayor, ['draft'], NOW);
	const form = { email: 'mairie@ville-rennes.fr', postal: '' };
	expect(code(await changeContact(house.db, { seat: deputy }, TOWN_HALL, form, NOW))).toBe('not_allowed');
	const brest = { ...TOWN_HALL, code: '29019' };
	expect(code(await changeContact(house.db, { seat: mayor }, brest, form, NOW))).toBe('not_allowed');
	await writes('mairie@rennes.fr', { voters: '140000' });
	expect(code(await changeContact(house.db, { seat: mayor }, TOWN_HALL, form, NOW))).toBe('done');
	// What only the host enters stays.
	expect(await officeAt(house.db, TOWN_HALL)).toMatchObject({ contactFrom: 'office', voters: 140_000 });
	const gmail = { ...form, email: 'nadia@gmail.com' };
	expect(await changeContact(house.db, { seat: mayor }, TOWN_HALL, gmail, NOW)).toMatchObject({
		value: { waiting: ['free_mail'] }
	});
	expect(await address()).toBe('mairie@ville-rennes.fr');
});

test('the host ends a seat for a reason that is mailed; those who depend on it end too', async () => {
	const mayor = await theMayor(house.db, NOW);
	await herDeputy(house.db, mayor, ['draft'], NOW);
	const ends = (by: SignedIn, word: string, seat = mayor.id) => endSeatByHost(house.db, by, { seat, word }, NOW);
	expect(code(await ends(awa, 'Une bonne raison.'))).toBe('not_host');
	expect(code(await ends(hana, ' '))).toBe('word_missing');
	expect(code(await ends(hana, 'Une bonne raison.', 'rien'))).toBe('gone');
	expect(code(await ends(hana, 'Élection du 22 mars.'))).toBe('done');
	expect(code(await ends(hana, 'Élection du 22 mars.'))).toBe('gone');
	expect(await speakersOf(house.db, TOWN_HALL, NOW)).toEqual([]);
	expect(await mails()).toEqual(['seat-ended']);
});

test('whoever is erased lays down their seat; the name stays in the history, a host who vouched may go too', async () => {
	const mayor = await theMayor(house.db, NOW);
	await house.pool.query(`update seat set proof = 'vouched', given_by = $1, seconded_by = $2`, [
		hana.personId,
		awa.personId
	]);
	await house.db.deleteFrom('person').where('id', 'in', [hana.personId, awa.personId]).execute();
	expect(await seatsAtOffice(house.db, TOWN_HALL, NOW)).toHaveLength(1);
	await forgetPersonInSeats(house.db, mayor.personId!, NOW);
	await house.db.deleteFrom('person').where('id', '=', mayor.personId!).execute();
	expect(await speakersOf(house.db, TOWN_HALL, NOW)).toEqual([]);
	expect(await holdersOf(house.db, TOWN_HALL)).toMatchObject([{ name: 'Nadia Le Goff', until: NOW }]);
});
