import { sql, type Expression, type RawBuilder } from 'kysely';
import type { Db } from '../base/database.ts';

export async function versionAt(db: Db, at: Date): Promise<number | null> {
	const row = await db
		.selectFrom('promise_ladder')
		.select(({ fn }) => fn.max('version').as('version'))
		.where('from_at', '<=', at)
		.executeTakeFirst();
	return row?.version ?? null;
}

export function ladderRows(db: Db) {
	return db
		.selectFrom('promise_ladder as l')
		.leftJoin('promise as p', 'p.version', 'l.version')
		.select(['l.version', 'l.from_at', 'p.id', 'p.rung', 'p.what_fr', 'p.what_en', 'p.days', 'p.owner'])
		.orderBy('l.version', 'desc')
		.orderBy('p.rung')
		.orderBy('p.id')
		.execute();
}

/** The next number; two hosts publishing at once take turns. */
export async function nextVersion(tx: Db): Promise<number> {
	await sql`lock table promise_ladder in share row exclusive mode`.execute(tx);
	const row = await tx
		.selectFrom('promise_ladder')
		.select(({ fn }) => fn.max('version').as('version'))
		.executeTakeFirst();
	return (row?.version ?? 0) + 1;
}

export async function insertLadder(
	tx: Db,
	ladder: { version: number; by: string },
	promises: { id: string; rung: number; whatFr: string; whatEn: string; days: number; owner: string }[],
	now: Date
): Promise<void> {
	await tx
		.insertInto('promise_ladder')
		.values({ version: ladder.version, from_at: now, published_by: ladder.by })
		.execute();
	if (promises.length === 0) return;
	const rows = promises.map(({ id, rung, whatFr, whatEn, days, owner }) => ({
		...{ version: ladder.version, id, rung, days, owner },
		...{ what_fr: whatFr, what_en: whatEn }
	}));
	await tx.insertInto('promise').values(rows).execute();
}

/** One obligation for each promise of that version at that rung; those opened just now. */
export async function insertObligations(
	tx: Db,
	of: { initiativeId: string; departement: string; version: number; rung: number; at: Date }
): Promise<{ promise_id: string; owner: string }[]> {
	const { rows } = await sql<{ promise_id: string; owner: string }>`
		with opened as (
			insert into obligation (initiative_id, promise_id, version, rung, departement, opened_at, due_at)
			select ${of.initiativeId}::uuid, id, version, rung, ${of.departement}, ${of.at}::timestamptz,
				${of.at}::timestamptz + make_interval(days => days)
			from promise where version = ${of.version} and rung = ${of.rung}
			on conflict do nothing returning promise_id, version)
		select o.promise_id, p.owner from opened o join promise p on p.version = o.version and p.id = o.promise_id`.execute(tx);
	return rows;
}

export interface ObligationRow {
	initiative_id: string;
	promise_id: string;
	slug: string;
	title: string;
	departement: string;
	rung: number;
	what_fr: string;
	what_en: string;
	owner: string;
	opened_at: Date;
	due_at: Date;
	kept_at: Date | null;
	word: string | null;
}

export interface Filter {
	departement?: string | undefined;
}

const SEEN = sql`select o.initiative_id, o.promise_id, i.slug, i.title, o.departement, o.rung, p.what_fr, p.what_en, p.owner,
		o.opened_at, o.due_at, o.kept_at, o.word
	from obligation o join promise p on p.version = o.version and p.id = o.promise_id
	join initiative i on i.id = o.initiative_id and i.state <> 'removed'`;

/** The latest first; `after` is the place of the last one seen. */
export async function obligationRows(
	db: Db,
	filter: Filter,
	page: { after: { at: Date; id: string } | null; limit: number }
): Promise<ObligationRow[]> {
	const { after, limit } = page;
	const older = after ? sql`and (o.opened_at, o.promise_id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql``;
	const asked = sql<ObligationRow>`${SEEN} where true ${within(filter)} ${older}
		order by o.opened_at desc, o.promise_id desc limit ${limit}`;
	return (await asked.execute(db)).rows;
}

/** What is not kept yet, the one due first first. */
export async function openRows(db: Db): Promise<ObligationRow[]> {
	const asked = sql<ObligationRow>`${SEEN} where o.kept_at is null order by o.due_at, o.promise_id limit 500`;
	return (await asked.execute(db)).rows;
}

export async function oneRow(db: Db, initiativeId: string, promiseId: string): Promise<ObligationRow | undefined> {
	const asked = sql<ObligationRow>`${SEEN}
		where o.initiative_id = ${initiativeId}::uuid and o.promise_id = ${promiseId}::uuid`;
	return (await asked.execute(db)).rows[0];
}

export async function countRows(db: Db, filter: Filter, now: Date) {
	const { rows } = await sql<{ kept: number; late: number; missed: number; open: number }>`
		select count(*) filter (where o.kept_at <= o.due_at) as kept, count(*) filter (where o.kept_at > o.due_at) as late,
			count(*) filter (where o.kept_at is null and o.due_at < ${now}) as missed,
			count(*) filter (where o.kept_at is null and o.due_at >= ${now}) as open
		from obligation o join initiative i on i.id = o.initiative_id and i.state <> 'removed'
		where true ${within(filter)}`.execute(db);
	return rows[0]!;
}

/** Départements with at least one. */
export async function departementRows(db: Db): Promise<{ code: string; name: string }[]> {
	const asked = sql<{ code: string; name: string }>`select d.code, d.name from departement d
		where exists (select from obligation o where o.departement = d.code) order by d.code`;
	return (await asked.execute(db)).rows;
}

function within({ departement }: Filter): RawBuilder<unknown> {
	return departement ? sql`and o.departement = ${departement}` : sql``;
}

/** True for who says it first. */
export async function keepRow(
	tx: Db,
	key: { initiativeId: string; promiseId: string },
	kept: { by: string; word: string },
	now: Date
): Promise<boolean> {
	const done = await tx
		.updateTable('obligation')
		.set({ kept_at: now, kept_by: kept.by, word: kept.word })
		.where('initiative_id', '=', key.initiativeId)
		.where('promise_id', '=', key.promiseId)
		.where('kept_at', 'is', null)
		.executeTakeFirst();
	return done.numUpdatedRows === 1n;
}

/** Marks as missed what is past its date; each once. */
export function markMissedRows(tx: Db, now: Date) {
	return tx
		.updateTable('obligation')
		.set({ missed_at: now })
		.where('kept_at', 'is', null)
		.where('missed_at', 'is', null)
		.where('due_at', '<', now)
		.returning(['initiative_id', 'promise_id', 'rung'])
		.execute();
}

/** What the host does for an initiative: for rungs passed, what was promised then; for the others, the version in force. */
export function wordJson(of: Expression<string>): RawBuilder<unknown> {
	return sql`(
		select coalesce(json_agg(w order by w.rung, w.id), '[]') from (
			select p.id, o.rung, p.what_fr, p.what_en, p.days, o.due_at as "dueAt", o.kept_at as "keptAt"
			from obligation o join promise p on p.version = o.version and p.id = o.promise_id
			where o.initiative_id = ${of}
			union all
			select p.id, p.rung, p.what_fr, p.what_en, p.days, null, null from promise p
			where p.version = (select max(version) from promise_ladder) and p.rung > coalesce(
				(select max(rung) from rung_passed where initiative_id = ${of}), 0)
		) w)`;
}
