-- French territory, by its INSEE codes. Loaded from npm packages, offline (territory/load.ts).
create table region (
  code    text primary key,
  name    text not null,
  liaison smallint not null default 0             -- INSEE's « type de nom en clair »: which article a name takes (territory/article.ts)
);
create table departement (
  code    text primary key,
  region  text not null references region,
  name    text not null,
  liaison smallint not null default 0
);
create table epci (
  code       text primary key,              -- SIREN
  name       text not null,
  kind       text not null,
  population int
);
create table commune (
  code          text primary key check (code ~ '^[0-9][0-9AB][0-9]{3}$'),
  name          text not null,
  plain_name    text not null,              -- territory/plain-name.ts: the same function for query and data
  liaison       smallint not null default 0,
  departement   text not null references departement,
  region        text not null,              -- its département's
  epci          text references epci,
  population    int,
  postal_codes  text[] not null,
  lat           float8,
  lon           float8,
  geo_precision text check (geo_precision in ('exact', 'bourg', 'code_postal', 'epci', 'departement')),
  geo_source    text,
  replaced_by   text references commune,
  check ((lat is null) = (lon is null) and (lat is null) = (geo_precision is null))
);
create index commune_departement on commune (departement, population desc);
-- The next two are written whole with the communes, in one transaction: foreign keys would check 80,000 rows for nothing.
create table commune_postal_code (
  postal_code text not null,
  commune     text not null,
  primary key (postal_code, commune)
);
create index commune_postal_commune on commune_postal_code (commune);
-- Every name a commune is found by: its own (with and without its article), those of the communes merged into it,
-- of its arrondissements, and of its villages and quarters. Each process reads it whole (territory/place-index.ts).
create table place_name (
  plain_name text not null,
  commune    text not null,
  name       text not null,
  kind       text not null check (kind in ('commune', 'deleguee', 'associee', 'arrondissement', 'village')),
  weight     int not null,                  -- inhabitants, or a guess of them: what choices are ranked by
  primary key (plain_name, commune)
);
-- A code that is no longer in use leads to the commune that took its place.
create table former_commune (
  code    text primary key,
  commune text not null references commune
);
create index former_commune_commune on former_commune (commune);
-- Which edition is loaded: a warm start reads this row and nothing else.
create table territory_edition (
  id        boolean primary key default true check (id),
  edition   text not null,
  loaded_at timestamptz not null
);
