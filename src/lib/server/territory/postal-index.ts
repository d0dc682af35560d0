import type { Db } from '../base/database.ts';
import { allPostalCodes } from './territory.sql.ts';

/** Where a signatory lives, guessed from a postal code. */
export interface Whereabouts {
	commune: string;
	departement: string;
}

/** Every postal code of the Republic, in memory (about 2 MB), so that the signing path asks the database nothing. */
export interface PostalIndex {
	/** The preferred commune when it has that postal code, else the most peopled that has it; null when none has. */
	guess(postalCode: string, preferredCommune: string): Whereabouts | null;
}

/** Reads the postal codes once; keep what it returns. */
export async function postalIndex(db: Db): Promise<PostalIndex> {
	const at = new Map<string, Whereabouts[]>();
	for (const row of await allPostalCodes(db)) {
		const here = { commune: row.code, departement: row.departement };
		const others = at.get(row.postal_code);
		if (others) others.push(here);
		else at.set(row.postal_code, [here]);
	}
	return {
		guess(postalCode, preferredCommune) {
			const here = at.get(postalCode);
			return here?.find((place) => place.commune === preferredCommune) ?? here?.[0] ?? null;
		}
	};
}
