import { referents } from '#rooms/accounts/roles.ts';
import { coverageByDepartement, quietCities } from '#rooms/atlas/coverage.ts';
import { database } from '#rooms/base/house.ts';
import { allDepartements } from '#rooms/territory/areas.ts';
import { exportFile, type ExportRow } from '../export-file.ts';
import type { RequestHandler } from './$types';

const COLUMNS = ['departement', 'name', 'communes', 'with', 'without', 'population', 'population_with', 'referents'];
const CITY_COLUMNS = ['commune', 'name', 'departement', 'population'];
const EVERY_CITY = 2000;

/** Coverage by département, or with `?list=cities` every town of 10,000 and more where nothing has begun. */
export const GET: RequestHandler = ({ url }) =>
	url.searchParams.get('list') === 'cities'
		? exportFile('csv', 'villes-sans-initiative', CITY_COLUMNS, cities(), 'list')
		: exportFile('csv', 'couverture', COLUMNS, departements(), 'list');

async function* cities(): AsyncGenerator<ExportRow[]> {
	const { cities: rows } = await quietCities(database(), EVERY_CITY);
	yield rows.map(({ code, name, departement, population }) => ({ commune: code, name, departement, population }));
}

async function* departements(): AsyncGenerator<ExportRow[]> {
	const db = database();
	const [names, parts, helped] = await Promise.all([allDepartements(db), coverageByDepartement(db), referents(db)]);
	yield parts.map(({ departement, communes, reached, population, populationReached }) => ({
		...{ departement, name: names.find(({ code }) => code === departement)?.name ?? '' },
		...{ communes, with: reached, without: communes - reached, population, population_with: populationReached },
		referents: helped.get(departement) ?? 0
	}));
}
