-- French territory, by its INSEE codes. Loaded from npm packages, offline (territory/load.ts).
create table region (
  code text primary key,
  name text not null
);
create table departement (
  code   text primary key,
  region text not null references region,
  name   text not null
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
  departement   text not null references departement,
  region        text not null references region,
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
create index commune_prefix on commune (plain_name text_pattern_ops);
create index commune_trgm on commune using gin (plain_name gin_trgm_ops);
create index commune_departement on commune (departement, population desc);
create table commune_postal_code (
  postal_code text not null,
  commune     text not null references commune,
  primary key (postal_code, commune)
);
create index commune_postal_prefix on commune_postal_code (postal_code text_pattern_ops);
-- Merged communes and arrondissements are still found by their old names.
create table commune_alias (
  plain_name text not null,
  name       text not null,
  code       text not null,                 -- its own former INSEE code
  commune    text not null references commune,
  primary key (plain_name, code)
);
create index commune_alias_prefix on commune_alias (plain_name text_pattern_ops);
create index commune_alias_trgm on commune_alias using gin (plain_name gin_trgm_ops);
