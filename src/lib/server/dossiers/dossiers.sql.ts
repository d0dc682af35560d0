import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../base/database.ts';
import type { OfficeKey } from '../seats/office.ts';

export interface DossierRow {
	id: string;
	slug: string;
	title: string;
	commune_name: string;
	state: string;
	locale: string;
	published_at: Date;
	threshold: number;
	confirmed: number;
	residents: number | null;
	opened_at: Date | null;
	held_until: Date | null;
	sent_at: Date | null;
	received_at: Date | null;
	read_at: Date | null;
	due_at: Date | null;
	extended_until: Date | null;
	call_answered_at: Date | null;
	answer_kind: string | null;
	answered_at: Date | null;
	/** Its call went to another office. */
	elsewhere: boolean;
	questions: number;
}

const METROPOLE_DE_LYON = sql`(select code from commune where epci = '200046977')`;

/** Rows of `signature_place_total p` that are of those who live where the office is in charge. */
function livesThere({ kind, code }: OfficeKey): RawBuilder<unknown> {
	if (kind === 'other') return sql`false`;
	if (kind === 'commune') return sql`p.commune = ${code}`;
	if (kind === 'epci') return sql`p.commune in (select code from commune where epci = ${code})`;
	if (kind === 'region')
		return sql`p.departement in (select code from departement where region = ${code === '20R' ? '94' : code})`;
	if (code === '6AE') return sql`p.departement in ('67', '68')`;
	if (code === '69M') return sql`p.commune in ${METROPOLE_DE_LYON}`;
	if (code === '69') return sql`p.departement = '69' and p.commune not in ${METROPOLE_DE_LYON}`;
	return sql`p.departement = ${code}`;
}

/** Initiatives that an office is asked: those that name it, and those whose call was passed on to it. */
function asked({ kind, code }: OfficeKey): RawBuilder<unknown> {
	const named =
		kind === 'other'
			? sql`i.addressee = 'other' and i.short = ${code}`
			: sql`i.addressee = ${kind} and i.addressee_code = ${code}`;
	return sql`select i.id from initiative i where ${named} and i.confirmed_at is not null and i.state <> 'removed'
		union select initiative_id from interpellation where office_kind = ${kind} and office_code = ${code}`;
}

export type Order = 'waiting' | 'newest';

/**
 * What waits first: late or due, the nearest date before; then letters that are being prepared; then those that may be answered
 * although nothing asks for it yet, the most signed first; then what is answered or closed.
 */
const WAITING = sql`case when c.sent_at is not null and c.answered_at is null and i.closed_at is null then 0
		when c.opened_at is not null and c.answered_at is null and i.closed_at is null then 1
		when a.published_at is null and i.closed_at is null then 2 else 3 end,
	case when c.answered_at is null then coalesce(c.extended_until, c.due_at) end nulls last,
	coalesce(s.confirmed, 0) desc, i.id`;
const NEWEST = sql`i.published_at desc, i.id desc`;

export async function dossierRows(
	db: Db,
	key: OfficeKey,
	{ order, limit, offset, only }: { order: Order; limit: number; offset: number; only?: string | undefined }
): Promise<DossierRow[]> {
	const by = order === 'waiting' ? WAITING : NEWEST;
	const one = only ? sql`and i.id = ${only}` : sql``;
	const { rows } = await sql<DossierRow>`
		with asked as (${asked(key)}), chosen as (
			select row_number() over (order by ${by}) as place, i.id, i.slug, i.title, i.commune_name, i.state, i.locale,
				i.published_at, i.threshold, coalesce(s.confirmed, 0) as confirmed,
				c.opened_at, c.held_until, c.sent_at, c.received_at, c.read_at, c.due_at, c.extended_until,
				c.answered_at as call_answered_at, v.kind as answer_kind, a.published_at as answered_at
			from asked join initiative i on i.id = asked.id
			left join initiative_support s on s.initiative_id = i.id
			left join interpellation c on c.initiative_id = i.id and c.office_kind = ${key.kind} and c.office_code = ${key.code}
			left join answer a on a.initiative_id = i.id and a.office_kind = ${key.kind} and a.office_code = ${key.code}
				and a.published_at is not null
			left join answer_version v on v.initiative_id = a.initiative_id and v.answer_id = a.id and v.number = a.version
			where i.state <> 'removed' ${one}
			order by ${by} limit ${limit} offset ${offset})
		select chosen.*, exists (select from interpellation e where e.initiative_id = chosen.id
				and (e.office_kind, e.office_code) <> (${key.kind}, ${key.code})) as elsewhere,
			(select count(*)::int from comment q where q.initiative_id = chosen.id and q.became = 'asked_official'
				and q.withdrawn_at is null and not exists (select from comment r where r.initiative_id = q.initiative_id
					and r.parent = q.id and r.voice = 'official' and r.withdrawn_at is null)) as questions,
			(select coalesce(sum(p.confirmed), 0)::int from signature_place_total p
				where p.initiative_id = chosen.id and ${livesThere(key)}) as residents
		from chosen order by place`.execute(db);
	return rows;
}

export interface FiguresRow {
	asked: number;
	called: number;
	settled: number;
	answered: number;
	days: number[] | null;
}

/** Whole days from the letter to the answer; of the calls whose time is over or that are answered, how many are. */
export async function figuresRow(db: Db, key: OfficeKey, now: Date): Promise<FiguresRow> {
	const { rows } = await sql<FiguresRow>`
		with asked as (${asked(key)})
		select (select count(*)::int from asked) as asked,
			count(*)::int as called,
			count(*) filter (where answered_at is not null or coalesce(extended_until, due_at) <= ${now})::int as settled,
			count(answered_at)::int as answered,
			(percentile_disc(array[0, 0.25, 0.5, 0.75, 1]) within group (order by
				case when answered_at is not null then greatest(0, floor(extract(epoch from answered_at - sent_at) / 86400))::int end
			)) as days
		from interpellation where office_kind = ${key.kind} and office_code = ${key.code} and sent_at is not null`.execute(db);
	return rows[0]!;
}

/** Initiatives of this office whose inhabitants are that many and that this seat was not told of. */
export async function overRadar(db: Db, key: OfficeKey, seatId: string, residents: number) {
	const { rows } = await sql<{ id: string; slug: string; title: string; confirmed: number; residents: number }>`
		with asked as (${asked(key)}), counted as (
			select i.id, i.slug, i.title, coalesce(s.confirmed, 0) as confirmed,
				(select coalesce(sum(p.confirmed), 0)::int from signature_place_total p
					where p.initiative_id = i.id and ${livesThere(key)}) as residents
			from asked join initiative i on i.id = asked.id join initiative_support s on s.initiative_id = i.id
			where i.state in ('open', 'answered') and s.confirmed >= ${residents}
				and not exists (select from seat_radar_told t where t.seat_id = ${seatId} and t.initiative_id = i.id))
		select * from counted where residents >= ${residents} order by id limit 500`.execute(db);
	return rows;
}

export interface AskedOfficeRow {
	kind: string;
	code: string;
	name_fr: string | null;
	name_en: string | null;
	label: string | null;
	commune: string;
	asked: number;
	calls: number;
	email: string | null;
	holder: string | null;
	claims: number;
	waiting: boolean;
}

/** Offices that somebody asked something of, or claims: what lacks an address and has a call first. */
export async function askedOfficeRows(db: Db, limit: number, now: Date): Promise<AskedOfficeRow[]> {
	const { rows } = await sql<AskedOfficeRow>`
		with asked as (
			select addressee as kind, coalesce(addressee_code, short) as code, count(*)::int as asked,
				min(addressee_name) as label, min(commune) as commune
			from initiative where confirmed_at is not null and state <> 'removed' and addressee <> 'none' group by 1, 2
		), busy as (
			select * from office where (kind, code) in (
				select addressee, coalesce(addressee_code, short) from initiative
				union all select office_kind, office_code from interpellation
				union all select office_kind, office_code from seat_claim where settled_at is null
				union all select office_kind, office_code from office_address_waiting
				union all select office_kind, office_code from seat where ended_at is null)
		), every as (
			select coalesce(asked.kind, o.kind) as kind, coalesce(asked.code, o.code) as code, o.name_fr, o.name_en, asked.label,
				coalesce(asked.commune, '') as commune, coalesce(asked.asked, 0) as asked, o.email
			from asked full join busy o on o.kind = asked.kind and o.code = asked.code
		)
		select every.*, (select count(*)::int from interpellation c
				where c.office_kind = every.kind and c.office_code = every.code) as calls,
			(select name from seat where office_kind = every.kind and office_code = every.code and holder and ended_at is null) as holder,
			(select count(*)::int from seat_claim where office_kind = every.kind and office_code = every.code
				and settled_at is null and good_until > ${now}) as claims,
			exists (select from office_address_waiting w
				where w.office_kind = every.kind and w.office_code = every.code) as waiting
		from every
		order by claims desc, waiting desc, (email is null) desc, calls desc, asked desc, kind, code limit ${limit}`.execute(
		db
	);
	return rows;
}

/** A commune from which the office is found: any of the area. */
export async function communeUnder(db: Db, { kind, code }: OfficeKey): Promise<string | null> {
	if (kind === 'commune' || kind === 'epci' || kind === 'other') return null;
	const where =
		kind === 'region'
			? sql`region = ${code === '20R' ? '94' : code}`
			: code === '69M'
				? sql`epci = '200046977'`
				: code === '69'
					? sql`departement = '69' and epci is distinct from '200046977'`
					: sql`departement = ${code === '6AE' ? '67' : code}`;
	const { rows } = await sql<{ code: string }>`
		select code from commune where ${where} and replaced_by is null order by population desc nulls last limit 1`.execute(
		db
	);
	return rows[0]?.code ?? null;
}

/** Letters that were written to this office, the last first: which code is good. */
export function sentLetters(db: Db, { kind, code }: OfficeKey) {
	return db
		.selectFrom('interpellation')
		.select(['initiative_id', 'code_round'])
		.where('office_kind', '=', kind)
		.where('office_code', '=', code)
		.where('letter_at', 'is not', null)
		.orderBy('opened_at', 'desc')
		.limit(1000)
		.execute();
}
