import type pg from 'pg';
import { EDITION, readEdition, type Territory } from './edition.ts';
import {
	insertAreas,
	insertCommunes,
	insertNames,
	loadedEdition,
	lockTerritory,
	markLoaded,
	replaceVanished
} from './load.sql.ts';

/**
 * Puts the territory in the database, in one transaction; a start that finds this edition there reads one row and returns.
 * Rows are replaced in place, by code; a commune that has gone stays, with the one that took its place in `replaced_by`.
 * @returns true when it was loaded now.
 */
export async function loadTerritory(pool: pg.Pool): Promise<boolean> {
	if ((await loadedEdition(pool)) === EDITION) return false;
	// Read before the transaction: on a busy machine it takes longer than one may stand idle.
	const territory = readEdition();
	const client = await pool.connect();
	try {
		await client.query('begin');
		await lockTerritory(client);
		const raced = (await loadedEdition(client)) === EDITION;
		if (!raced) await write(client, territory);
		await client.query('commit');
		return !raced;
	} catch (error) {
		await client.query('rollback').catch(() => {});
		throw new Error('The territory could not be loaded.', { cause: error });
	} finally {
		client.release();
	}
}

async function write(client: pg.PoolClient, territory: Territory): Promise<void> {
	await insertAreas(client, territory);
	await insertCommunes(client, territory.communes);
	await replaceVanished(client, territory.communes, territory.former);
	await insertNames(client, territory.names);
	await markLoaded(client, EDITION);
}
