import { database } from '#rooms/base/house.ts';
import { appliedImports } from '#rooms/officials/import.ts';
import { longDay } from '#words/dates.ts';
import { officialWords } from '#words/officials.ts';
import type { PageServerLoad } from './$types';

/** The same for everybody until the next release, or the next file of officials. */
export const load: PageServerLoad = async ({ locals, setHeaders }) => {
	setHeaders({ 'cache-control': 'public, max-age=0', 'cache-tags': 'about' });
	const { locale } = locals;
	const w = officialWords[locale];
	const imports = await appliedImports(database());
	return {
		imports: imports.map(({ source, fileName, fileDay, url }) => ({
			said: w.cited(source === 'directory' ? w.authorDirectory : w.authorRegister, fileName, longDay(locale, fileDay)),
			url
		}))
	};
};
