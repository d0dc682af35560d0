import { sql } from 'kysely';
import type { Db } from '../base/database.ts';

export interface StandingRow {
	code: string;
	departement: string;
	open: number;
	answered: number;
	won: number;
	partly_won: number;
	lost: number;
	given_up: number;
	confirmed: string;
}

const STATES = ['open', 'answered', 'won', 'partly_won', 'lost', 'given_up'] as const;
const COLUMNS = sql.raw(STATES.join(', '));
const COUNTS = sql.raw(STATES.map((state) => `count(*) filter (where i.state = '${state}')::int`).join(', '));
const SUMS = sql.raw(STATES.map((state) => `sum(${state})::int`).join(', '));
const SET = sql.raw(
	[...STATES, 'confirmed', 'departement', 'at'].map((column) => `${column} = excluded.${column}`).join(', ')
);

/** One at a time in a département, so that the last to write has counted last. */
async function takeTurn(tx: Db, departement: string): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtext('place_standing'), hashtext(${departement}))`.execute(tx);
}

/** Counts a commune anew, and sums its département. */
export async function recount(tx: Db, at: { commune: string; departement: string }, now: Date): Promise<void> {
	await takeTurn(tx, at.departement);
	await sql`
		insert into place_standing (kind, code, departement, ${COLUMNS}, confirmed, at)
		select 'commune', ${at.commune}, ${at.departement}, ${COUNTS}, coalesce(sum(s.confirmed), 0), ${now}
		from initiative i left join initiative_support s on s.initiative_id = i.id
		where i.commune = ${at.commune} and i.confirmed_at is not null and i.state <> 'removed'
		on conflict (kind, code) do update set ${SET}`.execute(tx);
	await sql`
		insert into place_standing (kind, code, departement, ${COLUMNS}, confirmed, at)
		select 'departement', ${at.departement}, ${at.departement}, ${SUMS}, sum(confirmed), ${now}
		from place_standing where kind = 'commune' and departement = ${at.departement}
		on conflict (kind, code) do update set ${SET}`.execute(tx);
}

/** Counts the whole country anew; how many places there are. */
export async function recountAll(tx: Db, now: Date): Promise<number> {
	await sql`lock table place_standing in share row exclusive mode`.execute(tx);
	await sql`delete from place_standing`.execute(tx);
	await sql`
		insert into place_standing (kind, code, departement, ${COLUMNS}, confirmed, at)
		select 'commune', i.commune, min(i.departement), ${COUNTS}, coalesce(sum(s.confirmed), 0), ${now}
		from initiative i left join initiative_support s on s.initiative_id = i.id
		where i.confirmed_at is not null and i.state <> 'removed' group by i.commune`.execute(tx);
	const summed = await sql`
		insert into place_standing (kind, code, departement, ${COLUMNS}, confirmed, at)
		select 'departement', departement, departement, ${SUMS}, sum(confirmed), ${now}
		from place_standing where kind = 'commune' group by departement`.execute(tx);
	return Number(summed.numAffectedRows ?? 0);
}

/** Where an initiative is. */
export async function placeOfInitiative(tx: Db, id: string) {
	return tx.selectFrom('initiative').select(['commune', 'departement']).where('id', '=', id).executeTakeFirst();
}

const FIELDS = sql`code, departement, ${COLUMNS}, confirmed`;

export async function departementStandings(db: Db): Promise<StandingRow[]> {
	return (await sql<StandingRow>`select ${FIELDS} from place_standing where kind = 'departement'`.execute(db)).rows;
}

export async function standingRow(db: Db, kind: 'commune' | 'departement', code: string): Promise<StandingRow | null> {
	const asked = sql<StandingRow>`select ${FIELDS} from place_standing where kind = ${kind} and code = ${code}`;
	return (await asked.execute(db)).rows[0] ?? null;
}

export interface CommuneStandingRow extends StandingRow {
	name: string;
	population: number | null;
	lat: number | null;
	lon: number | null;
	geo_precision: string | null;
}

/** The communes of a département where something is or was, those with most first. */
export async function communeStandings(db: Db, departement: string, limit: number): Promise<CommuneStandingRow[]> {
	const asked = sql<CommuneStandingRow>`
		select p.code, p.departement, ${COLUMNS}, p.confirmed, c.name, c.population, c.lat, c.lon, c.geo_precision
		from place_standing p join commune c on c.code = p.code
		where p.kind = 'commune' and p.departement = ${departement}
			and open + answered + won + partly_won + lost + given_up > 0
		order by open + answered + won + partly_won + lost + given_up desc, c.population desc nulls last, p.code limit ${limit}`;
	return (await asked.execute(db)).rows;
}
