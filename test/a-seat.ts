import { inTransaction, type Db } from '../src/lib/server/base/database.ts';
import { beginDelegation, beginHolding } from '../src/lib/server/seats/hold.ts';
import { ensureOffice, type OfficeKey } from '../src/lib/server/seats/office.ts';
import type { Right, Seat } from '../src/lib/server/seats/seat.ts';
import { someone } from './people.ts';
import { RENNES } from './some-places.ts';

export const TOWN_HALL = {
	kind: 'commune',
	code: RENNES,
	label: { fr: 'la mairie de Rennes', en: 'the town hall of Rennes' },
	departement: '35',
	population: 227_830
} as const;

/** The mayor of Rennes or of another town, Nadia Le Goff, in her seat: proved by a code sent to the town hall. */
export async function theMayor(
	db: Db,
	now: Date,
	hall: Parameters<typeof ensureOffice>[1] = TOWN_HALL,
	title = 'maire de Rennes'
): Promise<Seat> {
	await ensureOffice(db, hall, now);
	const personId = await someone(db, 'nadia@exemple.fr', now);
	const office: OfficeKey = { kind: hall.kind, code: hall.code };
	const who = { office, personId, name: 'Nadia Le Goff', title };
	return inTransaction(db, (tx) =>
		beginHolding(tx, { ...who, proof: 'office_mail', givenBy: null, secondedBy: null }, now)
	);
}

/** Her deputy for schools, Yann Kervella, with these rights for 90 days. */
export async function herDeputy(db: Db, mayor: Seat, rights: Right[], now: Date): Promise<Seat> {
	const personId = await someone(db, 'yann@exemple.fr', now);
	const who = { office: mayor.office, personId, name: 'Yann Kervella', title: 'adjoint aux écoles' };
	const until = new Date(now.getTime() + 90 * 86_400_000);
	return inTransaction(db, (tx) => beginDelegation(tx, { ...who, rights, until, givenBy: mayor.personId }, now));
}
