import type { Db } from '../base/database.ts';
import { openAddress, readPerson } from '../people/person.ts';
import { allRolesOf } from './roles.sql.ts';
import { factorsOf } from './second-factor.ts';
import { sessionsOf } from './session.sql.ts';

/** What this room holds about a person, in plain words for them to keep (GDPR articles 15 and 20). */
export async function myData(db: Db, personId: string) {
	const person = await readPerson(db, personId);
	if (!person) throw new Error('Nobody to tell about.');
	return {
		person: {
			id: person.id,
			name: person.name,
			email: openAddress(person.addressSealed),
			locale: person.locale,
			createdAt: person.createdAt,
			confirmedAt: person.confirmedAt
		},
		roles: await allRolesOf(db, personId),
		secondFactors: await factorsOf(db, personId),
		sessions: await sessionsOf(db, personId)
	};
}
