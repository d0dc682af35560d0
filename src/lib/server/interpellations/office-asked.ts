import type { Db } from '../base/database.ts';
import type { Initiative } from '../initiatives/initiative.ts';
import { ensureOffice, type Office } from '../seats/office.ts';
import { communeByCode } from '../territory/find-place.ts';
import { areaPeople } from '../territory/inhabitants.ts';
import { officeOf } from '../territory/offices.ts';

/** The office that an initiative asks, made if it is asked for the first time; null when it asks nobody. */
export async function officeAsked(tx: Db, initiative: Initiative, now: Date): Promise<Office | null> {
	const { asked, place, short } = initiative;
	if (asked.kind === 'none') return null;
	if (asked.kind === 'other') {
		const label = { fr: asked.name!, en: asked.name! };
		return ensureOffice(
			tx,
			{ kind: 'other', code: short, label, departement: place.departement, population: null },
			now
		);
	}
	const commune = await communeByCode(tx, place.commune);
	const office = commune && officeOf(commune, asked.kind);
	if (!office) return null;
	if (office.kind === 'commune') {
		const { departement, population } = place;
		return ensureOffice(tx, { ...office, departement, population }, now);
	}
	const { population } = await areaPeople(tx, office.kind, office.code);
	const departement = office.kind === 'departement' ? place.departement : null;
	return ensureOffice(tx, { ...office, departement, population }, now);
}
