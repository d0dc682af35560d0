import { sql } from 'kysely';
import type { Db } from '../src/lib/server/base/database.ts';

/**
 * `n` listed initiatives scattered over the communes there are, more where more people live, over two years. Drawn from a
 * seed: twice the same. Written by SQL, since publishing them one by one would take longer than what is measured.
 */
export function manyInitiatives(db: Db, n: number, now: Date): Promise<void> {
	return db.connection().execute((one) => fill(one, n, now));
}

// On one connection: the table it draws from is its own.
async function fill(db: Db, n: number, now: Date): Promise<void> {
	await sql`set statement_timeout = 0`.execute(db);
	await sql`select setseed(0.42)`.execute(db);
	await sql`insert into person (id, address_hash, address_sealed, name, created_at)
		values ('01900000-0000-7000-8000-0000000000aa', 'many', 'x', 'Jean', ${now}) on conflict do nothing`.execute(db);
	const words = sql`array['rénover', 'la cantine', 'le passage', 'une piste cyclable', 'l’école', 'le gymnase', 'un jardin', 'le marché',
		'la rivière', 'des bancs', 'le cinéma', 'la bibliothèque', 'éclairer', 'planter', 'ouvrir', 'réparer', 'le toit', 'la place',
		'un abri', 'le car', 'des arbres', 'la fontaine', 'le stade', 'une crèche', 'le médecin', 'la gare', 'un terrain', 'le lavoir']`;
	await sql`create temporary table drawn_place as
		select code, name, departement, population, lat, lon, geo_precision,
			sum(coalesce(population, 1)) over (order by code)::bigint as upto, sum(coalesce(population, 1)) over ()::bigint as everyone
		from commune where lat is not null and replaced_by is null`.execute(db);
	await sql`create index on drawn_place (upto)`.execute(db);
	await sql`analyze drawn_place`.execute(db);
	await sql`
		with drawn as materialized (
			select i, (random() * (select everyone - 1 from drawn_place limit 1))::bigint as who,
				${now}::timestamptz - random() * interval '730 days' as at from generate_series(1, ${n}) as i
		), placed as (
			select drawn.i, drawn.at, p.* from drawn
			cross join lateral (select * from drawn_place where upto > drawn.who order by upto limit 1) p
		)
		insert into initiative (id, slug, short, title, body, commune, commune_name, departement, population, lat, lon, geo_precision,
			addressee, addressee_code, addressee_name, threshold, state, author, author_name, published_at, confirmed_at, word_at, themes)
		select gen_random_uuid(), 'essai-' || i, 'e' || i,
			initcap((${words})[1 + i % 14]) || ' ' || (${words})[1 + (i * 7 + i / 28) % 28] || ' de ' || name || ' ' || i, '',
			code, name, departement, population, lat + (i % 100 - 50) / 5000.0, lon + (i % 77 - 38) / 4000.0, geo_precision,
			'commune', code, name, 500, case when i % 3 = 0 then 'won' else 'open' end, '01900000-0000-7000-8000-0000000000aa', 'Jean',
			at, case when i % 50 = 0 then null else at end, at, array[(array['school', 'street', 'nature', 'health', 'culture'])[1 + i % 5]]
		from placed`.execute(db);
	await sql`insert into initiative_support (initiative_id, listed, confirmed, rungs, next_rung)
		select id, state = 'open' and confirmed_at is not null, (random() * 24)::int, 1, 25 from initiative
		on conflict do nothing`.execute(db);
	await sql`drop table drawn_place`.execute(db);
	await sql`analyze initiative, initiative_support`.execute(db);
	await sql`reset statement_timeout`.execute(db);
}
