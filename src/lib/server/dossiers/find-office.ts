import type { Db } from '../base/database.ts';
import { initiativeByShort } from '../initiatives/find.ts';
import { officeAt, type Office, type OfficeKey } from '../seats/office.ts';
import { communeByCode } from '../territory/find-place.ts';
import { officeOf } from '../territory/offices.ts';
import { communeUnder } from './dossiers.sql.ts';

/** An office that exists, whether or not anybody has asked it anything; null for a code of nothing. Writes nothing. */
export async function findOffice(db: Db, key: OfficeKey): Promise<Office | null> {
	const known = await officeAt(db, key);
	if (known) return known;
	return key.kind === 'other' ? named(db, key) : ofTerritory(db, key);
}

async function ofTerritory(db: Db, key: OfficeKey): Promise<Office | null> {
	const { kind } = key;
	if (kind === 'other' || kind === 'epci') return null;
	const code = kind === 'commune' ? key.code : await communeUnder(db, key);
	const commune = code ? await communeByCode(db, code) : null;
	const office = commune && officeOf(commune, kind);
	if (office?.code !== key.code) return null;
	const departement = kind === 'region' ? null : commune!.departement.code;
	return unasked({ kind, code: key.code }, office.label, departement, kind === 'commune' ? commune!.population : null);
}

/** A body that an author named: it lives as long as their initiative. */
async function named(db: Db, key: OfficeKey): Promise<Office | null> {
	const initiative = await initiativeByShort(db, key.code);
	if (initiative?.asked.kind !== 'other' || !initiative.asked.name || !initiative.confirmedAt) return null;
	const label = { fr: initiative.asked.name, en: initiative.asked.name };
	return unasked({ kind: 'other', code: initiative.short }, label, initiative.place.departement, null);
}

function unasked(
	key: OfficeKey,
	label: Office['label'],
	departement: string | null,
	population: number | null
): Office {
	const contact = { email: null, postalAddress: null, contactFrom: null, voters: null };
	return { ...key, label, departement, population, ...contact };
}
