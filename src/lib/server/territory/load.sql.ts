import type pg from 'pg';
import type { CommuneRow, Territory } from './edition.ts';
import type { PlaceName } from './names.ts';

type Asked = Pick<pg.Pool, 'query'> | pg.PoolClient;

export async function loadedEdition(client: Asked): Promise<string | null> {
	const { rows } = await client.query<{ edition: string }>('select edition from territory_edition');
	return rows[0]?.edition ?? null;
}

/** Held until the transaction ends, so that two processes starting together load once. The load may take longer than a page's query. */
export async function lockTerritory(client: pg.PoolClient): Promise<void> {
	await client.query('set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0');
	await client.query("select pg_advisory_xact_lock(hashtext('territory'))");
}

export async function markLoaded(client: pg.PoolClient, edition: string): Promise<void> {
	await client.query(
		`insert into territory_edition (edition, loaded_at) values ($1, now())
		 on conflict (id) do update set edition = excluded.edition, loaded_at = excluded.loaded_at`,
		[edition]
	);
	await client.query('analyze commune, place_name, commune_postal_code');
}

export async function insertAreas(client: pg.PoolClient, territory: Territory): Promise<void> {
	const { regions, departements, epcis } = territory;
	await client.query(
		`insert into region (code, name, liaison) select * from unnest($1::text[], $2::text[], $3::int[])
		 on conflict (code) do update set name = excluded.name, liaison = excluded.liaison`,
		columns(regions, (row) => [row.code, row.name, row.liaison])
	);
	await client.query(
		`insert into departement (code, region, name, liaison) select * from unnest($1::text[], $2::text[], $3::text[], $4::int[])
		 on conflict (code) do update set region = excluded.region, name = excluded.name, liaison = excluded.liaison`,
		columns(departements, (row) => [row.code, row.region, row.name, row.liaison])
	);
	await client.query(
		`insert into epci (code, name, kind, population) select * from unnest($1::text[], $2::text[], $3::text[], $4::int[])
		 on conflict (code) do update set name = excluded.name, kind = excluded.kind, population = excluded.population`,
		columns(epcis, (row) => [row.code, row.name, row.kind, row.population])
	);
}

/** Postal codes travel as one text each, since unnest() would flatten an array of arrays. */
export async function insertCommunes(client: pg.PoolClient, communes: CommuneRow[]): Promise<void> {
	await inBatches(communes, (batch) =>
		client.query(
			`insert into commune (code, name, plain_name, liaison, departement, region, epci, population, postal_codes, lat, lon, geo_precision, geo_source)
			 select code, name, plain_name, liaison, departement, region, epci, population, string_to_array(codes, ' '), lat, lon, geo_precision, geo_source
			 from unnest($1::text[], $2::text[], $3::text[], $4::int[], $5::text[], $6::text[], $7::text[], $8::int[], $9::text[], $10::float8[], $11::float8[], $12::text[], $13::text[])
			   as t(code, name, plain_name, liaison, departement, region, epci, population, codes, lat, lon, geo_precision, geo_source)
			 on conflict (code) do update set name = excluded.name, plain_name = excluded.plain_name, liaison = excluded.liaison,
			   departement = excluded.departement, region = excluded.region, epci = excluded.epci, population = excluded.population,
			   postal_codes = excluded.postal_codes, lat = excluded.lat, lon = excluded.lon, geo_precision = excluded.geo_precision,
			   geo_source = excluded.geo_source, replaced_by = null`,
			columns(batch, (row) => [
				...[row.code, row.name, row.plainName, row.liaison, row.departement, row.region, row.epci, row.population],
				...[row.postalCodes.join(' '), row.point?.lat, row.point?.lon, row.point?.precision, row.point?.source]
			])
		)
	);
	const codes = communes.flatMap((row) => row.postalCodes.map((code) => [code, row.code] as const));
	await client.query('delete from commune_postal_code');
	await inBatches(codes, (batch) =>
		client.query(
			'insert into commune_postal_code (postal_code, commune) select * from unnest($1::text[], $2::text[])',
			columns(batch, (row) => [...row])
		)
	);
}

/** A commune that this edition no longer has keeps its row, and leads to the one that took its place. */
export async function replaceVanished(
	client: pg.PoolClient,
	communes: CommuneRow[],
	former: Map<string, string>
): Promise<void> {
	await client.query('delete from former_commune');
	await client.query(
		'insert into former_commune (code, commune) select * from unnest($1::text[], $2::text[])',
		columns([...former], (row) => [...row])
	);
	await client.query(
		`update commune set replaced_by = former_commune.commune
		 from former_commune where former_commune.code = commune.code and not commune.code = any($1::text[])`,
		[communes.map((row) => row.code)]
	);
}

export async function insertNames(client: pg.PoolClient, names: PlaceName[]): Promise<void> {
	await client.query('delete from place_name');
	await inBatches(names, (batch) =>
		client.query(
			`insert into place_name (plain_name, commune, name, kind, weight)
			 select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::int[])`,
			columns(batch, (row) => [row.plainName, row.commune, row.name, row.kind, row.weight])
		)
	);
}

/** Rows turned into one array a column, as unnest() takes them. */
function columns<T>(rows: T[], cells: (row: T) => unknown[]): unknown[][] {
	const width = rows[0] ? cells(rows[0]).length : 0;
	const turned: unknown[][] = Array.from({ length: width }, () => []);
	for (const row of rows) cells(row).forEach((cell, column) => turned[column]!.push(cell ?? null));
	return turned;
}

async function inBatches<T>(rows: T[], write: (batch: T[]) => Promise<unknown>): Promise<void> {
	for (let start = 0; start < rows.length; start += 5000) await write(rows.slice(start, start + 5000));
}
