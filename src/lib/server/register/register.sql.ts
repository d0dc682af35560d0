import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../base/database.ts';
import type { OfficeKey } from '../seats/office.ts';
import type { CallState } from '../interpellations/interpellation.ts';

export interface Filter {
	commune?: string | undefined;
	departement?: string | undefined;
	/** Those of a région. */
	departements?: string[] | undefined;
	theme?: string | undefined;
	state?: CallState | undefined;
	office?: OfficeKey | undefined;
}

export interface CallRow {
	id: string;
	slug: string;
	title: string;
	locale: string;
	commune: string;
	commune_name: string;
	departement: string;
	themes: string[];
	office_kind: string;
	office_code: string;
	name_fr: string;
	name_en: string;
	threshold: number;
	confirmed: number;
	opened_at: Date;
	sent_at: Date | null;
	due_at: Date | null;
	extended_until: Date | null;
	received_at: Date | null;
	read_at: Date | null;
	reminders: number;
	answered_at: Date | null;
	state: CallState;
	days: number;
	answer_kind: string | null;
	commitments: number;
}

/**
 * `standing()` of interpellations/interpellation.ts, in SQL: filters and pages cannot ask it row by row. A test holds both
 * equal over every order of the dates.
 */
function state(now: Date): RawBuilder<unknown> {
	const due = sql`coalesce(c.extended_until, c.due_at)`;
	const left = sql`ceil(extract(epoch from (${due} - ${now}::timestamptz)) / 86400)`;
	return sql`case
		when c.answered_at is not null then 'answered'
		when c.sent_at is null or ${due} is null then case when c.held_until > ${now}::timestamptz then 'held' else 'to_send' end
		when ${now}::timestamptz >= ${due} then 'late'
		when ${left} <= 7 then 'due_soon' else 'waiting' end`;
}

function days(now: Date): RawBuilder<unknown> {
	const whole = (from: RawBuilder<unknown>, to: RawBuilder<unknown>) =>
		sql`greatest(0, floor(extract(epoch from (${to} - ${from})) / 86400))::int`;
	const due = sql`coalesce(c.extended_until, c.due_at)`;
	return sql`case
		when c.answered_at is not null then ${whole(sql`coalesce(c.sent_at, c.opened_at)`, sql`c.answered_at`)}
		when c.sent_at is null or ${due} is null then 0
		when ${now}::timestamptz >= ${due} then ${whole(sql`c.sent_at`, sql`${now}::timestamptz`)}
		else ceil(extract(epoch from (${due} - ${now}::timestamptz)) / 86400)::int end`;
}

const FROM = sql`interpellation c join initiative i on i.id = c.initiative_id and i.state <> 'removed'
	join office o on o.kind = c.office_kind and o.code = c.office_code`;

function where(filter: Filter, now: Date): RawBuilder<unknown> {
	const { commune, departement, departements, theme, state: wanted, office } = filter;
	return sql`where true
		${commune ? sql`and i.commune = ${commune}` : sql``}
		${departement ? sql`and i.departement = ${departement}` : sql``}
		${departements ? sql`and i.departement = any(${departements}::text[])` : sql``}
		${theme ? sql`and i.themes @> array[${theme}]::text[]` : sql``}
		${office ? sql`and c.office_kind = ${office.kind} and c.office_code = ${office.code}` : sql``}
		${wanted ? sql`and ${state(now)} = ${wanted}` : sql``}`;
}

/** The latest opened first; `after` is the place of the last one seen. */
export async function callRows(
	db: Db,
	filter: Filter,
	page: { after: { at: Date; id: string } | null; limit: number },
	now: Date
): Promise<CallRow[]> {
	const { after, limit } = page;
	const older = after ? sql`and (c.opened_at, c.initiative_id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql``;
	const asked = sql<CallRow>`
		select i.id, i.slug, i.title, i.locale, i.commune, i.commune_name, i.departement, i.themes,
			c.office_kind, c.office_code, o.name_fr, o.name_en, c.threshold, coalesce(s.confirmed, c.confirmed) as confirmed,
			c.opened_at, c.sent_at, c.due_at, c.extended_until, c.received_at, c.read_at,
			(select count(*)::int from interpellation_reminder r where r.initiative_id = c.initiative_id) as reminders,
			c.answered_at, ${state(now)} as state, ${days(now)} as days,
			(select v.kind from answer a join answer_version v
				on v.initiative_id = a.initiative_id and v.answer_id = a.id and v.number = a.version
				where a.initiative_id = c.initiative_id and a.office_kind = c.office_kind and a.office_code = c.office_code) as answer_kind,
			(select count(*) from commitment m where m.initiative_id = c.initiative_id and m.withdrawn_at is null) as commitments
		from ${FROM} left join initiative_support s on s.initiative_id = c.initiative_id
		${where(filter, now)} ${older} order by c.opened_at desc, c.initiative_id desc limit ${limit}`;
	return (await asked.execute(db)).rows;
}

export interface CountRow {
	calls: number;
	sent: number;
	answered: number;
	late: number;
	/** Days to answer: the quickest, a quarter, half, three quarters, the slowest; null when none was answered. */
	delays: [number, number, number, number, number] | null;
}

/** Days it took, of the answered among `c`. */
const DELAYS = sql`percentile_disc(array[0, 0.25, 0.5, 0.75, 1]::float8[]) within group (
	order by greatest(0, floor(extract(epoch from (c.answered_at - coalesce(c.sent_at, c.opened_at))) / 86400))::int)
	filter (where c.answered_at is not null)`;

export async function countRow(db: Db, filter: Filter, now: Date): Promise<CountRow> {
	const asked = sql<CountRow>`
		select count(*) as calls, count(*) filter (where c.sent_at is not null or c.answered_at is not null) as sent,
			count(c.answered_at) as answered, count(*) filter (where ${state(now)} = 'late') as late, ${DELAYS} as delays
		from ${FROM} ${where(filter, now)}`;
	return (await asked.execute(db)).rows[0]!;
}

export async function delayRows(
	db: Db,
	filter: Filter,
	now: Date
): Promise<{ kind: string; n: number; delays: CountRow['delays'] }[]> {
	const asked = sql<{ kind: string; n: number; delays: CountRow['delays'] }>`
		select c.office_kind as kind, count(*) as n, ${DELAYS} as delays
		from ${FROM} ${where(filter, now)} and c.answered_at is not null group by c.office_kind order by c.office_kind`;
	return (await asked.execute(db)).rows;
}

export interface CommitmentGroup {
	office_says: string | null;
	/** What signatories say, as far as `commitmentState` looks: fewer than the sample, or which way most lean. */
	enough: boolean;
	lean: number;
	past: boolean;
	n: number;
}

/** Commitments alike to `commitmentState`, counted together: their state is said by it alone. */
export async function commitmentGroups(
	db: Db,
	filter: Filter,
	at: { today: string; sample: number },
	now: Date
): Promise<CommitmentGroup[]> {
	const asked = sql<CommitmentGroup>`
		select m.office_says, m.said_done + m.said_not_done >= ${at.sample} as enough, sign(m.said_done - m.said_not_done)::int as lean,
			m.due_on < ${at.today}::date as past, count(*) as n
		from ${FROM} join commitment m on m.initiative_id = c.initiative_id and m.withdrawn_at is null
		${where(filter, now)} group by 1, 2, 3, 4`;
	return (await asked.execute(db)).rows;
}

/** Where there is at least one call. */
export async function departementRows(db: Db): Promise<{ code: string; name: string }[]> {
	const asked = sql<{ code: string; name: string }>`select d.code, d.name from departement d
		where exists (select from interpellation c join initiative i on i.id = c.initiative_id where i.departement = d.code)
		order by d.code`;
	return (await asked.execute(db)).rows;
}
