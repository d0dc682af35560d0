import { expect, test } from 'vitest';
import { herDeputy, theMayor } from '../../../../test/a-seat.ts';
import { anInitiative } from '../../../../test/an-initiative.ts';
import { freshDatabase } from '../../../../test/fresh-database.ts';
import { someone } from '../../../../test/people.ts';
import { somePlaces } from '../../../../test/some-places.ts';
import { claimCode, claimHost } from '../accounts/claim.ts';
import { inviteStaff } from '../accounts/roles.ts';
import type { SignedIn } from '../accounts/session.ts';
import { parseAddress } from '../base/address.ts';
import { personAt, proveAddress } from '../people/person.ts';
import { offerDelegation } from '../seats/delegate.ts';
import { inviteCoAuthor } from './co-author.ts';
import { forgetSilent } from './forget-silent.ts';
import { offerHandover } from './hand-over.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const later = (days: number) => new Date(+NOW + days * 86_400_000);

test('Lina, invited, never answers: after 30 days she is forgotten; Bruno, who did, and Jean, who carries, stay', async () => {
	const house = await freshDatabase();
	await somePlaces(house.db);
	const invited = (name: string) =>
		personAt(house.db, { address: parseAddress(`${name}@exemple.fr`)!, name, locale: 'fr' }, NOW);
	await invited('Lina');
	await proveAddress(house.db, (await invited('Bruno')).id, NOW);
	await anInitiative(house.db, { title: 'Rouvrir la piscine' }, NOW, false);
	expect(await forgetSilent(house.db, later(29))).toBe(0);
	expect(await forgetSilent(house.db, later(31))).toBe(1);
	const rows = await house.db.selectFrom('person').select('name').execute();
	expect(new Set(rows.map((row) => row.name))).toEqual(new Set(['Bruno', 'Jean']));
	await house.drop();
});

test('whoever is still asked to take a part, or keeps the place, is not forgotten before that is over', async () => {
	const house = await freshDatabase();
	const { db } = house;
	await somePlaces(db);
	const code = (await claimCode(db, NOW))!;
	const claimed = await claimHost(db, { code, email: 'awa@exemple.fr', name: 'Awa', locale: 'fr' }, NOW);
	if (!claimed.ok) throw new Error('The code is good.');
	const awa = { personId: claimed.value.personId, name: 'Awa', roles: [{ role: 'host' }], strong: true };
	const initiative = await anInitiative(db, { title: 'Rouvrir la piscine' }, NOW);
	const jean = { id: initiative.id, by: initiative.author! };
	const mayor = await theMayor(db, NOW);
	const asks = async (now: Date) => {
		const role = { email: 'malo@exemple.fr', name: 'Malo', role: 'moderator', departement: '' };
		await inviteStaff(db, awa as unknown as SignedIn, role, async () => {}, now);
		await inviteCoAuthor(db, jean, { email: 'chloe@exemple.fr' }, now);
		await offerHandover(db, jean, { email: 'ines@exemple.fr' }, now);
	};
	await asks(NOW);
	const until = later(200).toISOString().slice(0, 10);
	const part = { email: 'yann@exemple.fr', name: 'Yann Morvan', title: 'adjoint', rights: ['draft'], until };
	expect((await offerDelegation(db, mayor, part as never, later(20))).ok).toBe(true);
	await asks(later(25));
	const before = await count();
	expect(await forgetSilent(db, later(45))).toBe(0);
	// Everybody's time is over but Awa's: she is host, and may come back with a code.
	expect(await forgetSilent(db, later(60))).toBe(4);
	expect(await count()).toBe(before - 4);
	expect(await someone(db, 'awa@exemple.fr', NOW)).toBe(awa.personId);
	expect(await forgetSilent(db, later(61))).toBe(0);
	await house.drop();

	async function count() {
		return (await db.selectFrom('person').select('id').execute()).length;
	}
});

test('what a person signed in an office stays without them; nothing that hangs on them stops the night', async () => {
	const house = await freshDatabase();
	await somePlaces(house.db);
	const mayor = await theMayor(house.db, NOW);
	await herDeputy(house.db, mayor, ['draft'], NOW);
	expect(await forgetSilent(house.db, later(400))).toBe(0);
	await house.db.updateTable('seat').set({ ended_at: NOW, ended_why: 'given_back' }).execute();
	expect(await forgetSilent(house.db, later(400))).toBe(2);
	await house.drop();
});
