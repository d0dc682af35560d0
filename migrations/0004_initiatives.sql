-- A row is a point in four dimensions (three axes on the sphere in units of 5 km, time in units of 14 days),
-- so that nearest neighbours mix distance and recency: TERRITORY.md section 5, measured there.
create function geo_time(lat float8, lon float8, t timestamptz) returns cube
  language sql immutable strict parallel safe as $$
  select cube(array[6371/5.0*cos(radians(lat))*cos(radians(lon)),
                    6371/5.0*cos(radians(lat))*sin(radians(lon)),
                    6371/5.0*sin(radians(lat)),
                    extract(epoch from t)::float8/86400/14]) $$;

-- « 35238:cantin », « 35:cantin »: a word as it is found in one place, so that what is common in the country is rare in the index.
-- Dear, so that the planner never tries it row by row; not parallel: starting workers would take longer than the answer.
create function local_words(places text[], words tsvector) returns text[] language sql immutable strict cost 1000
  as $$ select array(select place || ':' || word from unnest(places) as place, unnest(tsvector_to_array(words)) as word) $$;

create table initiative (
  id            uuid primary key,
  slug          text not null unique,
  short         text not null unique,       -- six characters, for short links
  title         text not null check (char_length(title) between 5 and 240), -- 120 as people count: base/plain-text.ts
  body          text not null default '' check (char_length(body) <= 10000),
  why           text not null default '' check (char_length(why) <= 1000),
  themes        text[] not null default '{}' check (cardinality(themes) <= 2),
  commune       text not null references commune,
  commune_name  text not null,              -- as it was called then: lists need no join
  departement   text not null,
  population    int,
  lat           float8,
  lon           float8,
  geo_precision text,
  addressee     text not null check (addressee in ('commune', 'departement', 'region', 'other', 'none')),
  addressee_code text,                      -- INSEE code of the commune, département or région asked
  addressee_name text,                      -- « Rennes », « Ille-et-Vilaine »; as written by the author when 'other'
  threshold     int not null check (threshold >= 5),
  state         text not null check (state in ('open', 'answered', 'won', 'partly_won', 'lost', 'given_up', 'removed')),
  author        uuid references person on delete set null,
  author_name   text not null,
  locale        text not null default 'fr',
  revision      int not null default 1,     -- what is shown now
  frozen_at     timestamptz,                -- the first signature: from here on a change is a dated revision
  published_at  timestamptz not null,
  confirmed_at  timestamptz,                -- the author's address; in lists from then on
  warned_at     timestamptz,                -- the mail the day before an unconfirmed one is removed
  word_at       timestamptz not null,       -- the author's last word; 60 days of silence offer it for adoption
  adoptable_at  timestamptz,
  closed_at     timestamptz,
  closing_word  text,
  code_round    int not null default 1,     -- typed codes: derived from this, never stored
  code_tries    int not null default 0,
  search        tsvector generated always as (
                  setweight(to_tsvector('fr', title), 'A') || setweight(to_tsvector('fr', commune_name), 'B')
                  || setweight(to_tsvector('fr', body), 'C')) stored,
  plain_title   text generated always as (plain(title)) stored,
  gt            cube generated always as (geo_time(lat, lon, published_at)) stored
);
create index initiative_near on initiative using gist (gt) where confirmed_at is not null and state in ('open', 'answered');
create index initiative_search on initiative using gin (search) where confirmed_at is not null and state in ('open', 'answered');
create index initiative_local_words on initiative using gin (local_words(array[commune, departement], to_tsvector('fr', title)))
  where confirmed_at is not null and state in ('open', 'answered');
create index initiative_title_trgm on initiative using gin (plain_title gin_trgm_ops) where confirmed_at is not null and state in ('open', 'answered');
create index initiative_new on initiative (published_at desc, id desc) where confirmed_at is not null and state in ('open', 'answered');
create index initiative_commune on initiative (commune, published_at desc, id desc) where confirmed_at is not null and state in ('open', 'answered');
create index initiative_departement on initiative (departement, published_at desc, id desc) where confirmed_at is not null and state in ('open', 'answered');
create index initiative_author on initiative (author);
create index initiative_asked on initiative (addressee, addressee_code, published_at desc) where confirmed_at is not null;
create index initiative_unconfirmed on initiative (published_at) where confirmed_at is null and state = 'open';

-- What was shown, each time it changed. Number 1 is what was published. What was signed is the signature's revision.
create table initiative_revision (
  initiative_id uuid not null references initiative on delete cascade,
  number        int not null,
  title         text not null,
  body          text not null,
  why           text not null,
  commune_name  text not null,
  addressee     text not null,
  addressee_name text,
  material      boolean not null,           -- changes what is asked, of whom, or where
  note          text not null default '',   -- the author's word on it
  at            timestamptz not null,
  primary key (initiative_id, number)
);
create table initiative_update (
  initiative_id uuid not null references initiative on delete cascade,
  id            uuid not null,
  text          text not null check (char_length(text) between 1 and 5000),
  by_name       text not null,
  rung          int not null,               -- rungs passed when it was written: 3 mailings a rung
  mailed_at     timestamptz,
  at            timestamptz not null,
  primary key (initiative_id, id)
);
create table initiative_picture (
  initiative_id uuid not null references initiative on delete cascade,
  id            uuid not null,
  position      int not null check (position between 1 and 4),
  alt           text not null default '',
  width         int not null,
  height        int not null,
  large         text not null,              -- content hashes, names of the files
  small         text not null,
  at            timestamptz not null,
  primary key (initiative_id, id)
);
create index initiative_picture_large on initiative_picture (large);
create index initiative_picture_small on initiative_picture (small);
create table co_author (
  initiative_id uuid not null references initiative on delete cascade,
  person_id     uuid not null references person on delete cascade,
  name          text not null,
  invited_at    timestamptz not null,
  accepted_at   timestamptz,
  primary key (initiative_id, person_id)
);
create table handover (
  initiative_id uuid not null references initiative on delete cascade,
  id            uuid not null,
  to_person     uuid not null references person on delete cascade,
  offered_at    timestamptz not null,
  accepted_at   timestamptz,
  primary key (initiative_id, id)
);
-- Each rung is passed once, whatever the races and the withdrawals.
create table rung_passed (
  initiative_id uuid not null references initiative on delete cascade,
  rung          smallint not null check (rung between 1 and 5),
  needed        int not null,
  at            timestamptz not null,
  primary key (initiative_id, rung)
);
-- « Toute la France » is not a place here: kept for the weekly question.
create table kept_idea (
  id         uuid primary key,
  text       text not null check (char_length(text) between 5 and 500),
  at         timestamptz not null
);
-- What lists need to know of support; moved by record-support.ts in the transaction that confirms signatures.
create table initiative_support (
  initiative_id uuid primary key references initiative on delete cascade,
  listed        boolean not null default false, -- author confirmed, and open or answered
  confirmed     int not null default 0,
  rungs         smallint not null default 0, -- passed so far
  next_rung     int,                        -- signatures the next one needs; null: all passed
  gap           real generated always as ((next_rung - confirmed)::real / next_rung) stored, -- what is missing of it, from 0 to 1
  at            timestamptz
);
create index initiative_support_gap on initiative_support (gap, initiative_id) where listed and next_rung is not null and confirmed > 0;
