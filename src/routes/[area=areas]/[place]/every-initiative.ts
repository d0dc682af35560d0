import type { Db } from '#rooms/base/database.ts';
import { inArea, type Within } from '#rooms/finding/in-area.ts';
import type { Listed } from '#rooms/finding/listed.ts';
import { exportFile, type ExportRow } from '../../export-file.ts';
import type { AreaHere } from './area-here.ts';

const COLUMNS = [
	...['initiative', 'title', 'commune', 'place', 'departement', 'state', 'themes', 'signatures', 'threshold', 'rungs'],
	'published_at'
];

/** Every listed initiative of a place, then every ended one, as a file. Nothing about a person. */
export function everyInitiative(as: 'csv' | 'json', db: Db, here: AreaHere): Response {
	return exportFile(as, `initiatives-${here.code}`, COLUMNS, pages(db, here.within), 'list');
}

async function* pages(db: Db, within: Within): AsyncGenerator<ExportRow[]> {
	for (const ended of [false, true]) {
		let after: string | null = null;
		do {
			const page: Awaited<ReturnType<typeof inArea>> = await inArea(db, within, { ended, limit: 500, after });
			yield page.items.map(rowOf);
			after = page.next;
		} while (after !== null);
	}
}

function rowOf(item: Listed): ExportRow {
	return {
		...{ initiative: item.slug, title: item.title, commune: item.commune, place: item.place },
		...{ departement: item.departement, state: item.state, themes: item.themes.join(' ') },
		...{ signatures: item.confirmed, threshold: item.threshold, rungs: item.rungs },
		published_at: item.publishedAt.toISOString()
	};
}
