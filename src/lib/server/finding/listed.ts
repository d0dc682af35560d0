import type { State } from '../initiatives/initiative.ts';
import type { ListedRow } from './listing.sql.ts';

/** What a card shows. */
export interface Listed {
	id: string;
	slug: string;
	title: string;
	/** « Rennes ». */
	place: string;
	commune: string;
	departement: string;
	/** Only where the list is about a place; to the commune's centre. */
	distanceKm: number | null;
	confirmed: number;
	threshold: number;
	/** Rungs passed, 0 to 5. */
	rungs: number;
	state: State;
	themes: string[];
	publishedAt: Date;
	picture: { file: string; alt: string } | null;
}

export function fromListedRow(row: ListedRow): Listed {
	return {
		id: row.id,
		slug: row.slug,
		title: row.title,
		place: row.commune_name,
		commune: row.commune,
		departement: row.departement,
		distanceKm: row.km ?? null,
		confirmed: row.confirmed ?? 0,
		threshold: row.threshold,
		rungs: row.rungs ?? 0,
		state: row.state as State,
		themes: row.themes,
		publishedAt: row.published_at,
		picture: row.picture ? { file: row.picture, alt: row.picture_alt ?? '' } : null
	};
}
