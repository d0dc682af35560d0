-- An office lasts; who holds it is a dated fact. A row is made when one is first asked, claimed or given an address.
create table office (
  kind           text not null check (kind in ('commune', 'departement', 'region', 'other')),
  code           text not null,             -- INSEE; of a body that the author named ('other'): the short code of the initiative
  name_fr        text not null,             -- with its article: « la mairie de Rennes »
  name_en        text not null,
  departement    text,                      -- null for a région
  population     int,
  email          text,                      -- of the office, not of a person: public
  postal_address text,
  contact_from   text check (contact_from in ('host', 'import', 'office')),
  contact_at     timestamptz,
  voters         int,                       -- registered; null: estimated, and said to be
  voters_at      timestamptz,
  made_at        timestamptz not null,
  primary key (kind, code)
);

-- Who may speak for an office, from when to when. A row is never rewritten: it ends, and another begins.
create table seat (
  id           uuid primary key,
  office_kind  text not null,
  office_code  text not null,
  person_id    uuid references person on delete set null,
  holder       boolean not null,            -- false: a delegate
  name         text not null,               -- as shown beside what they say
  title        text not null,               -- « maire de Rennes », « adjointe aux écoles »
  rights       text[] not null,             -- of seats/seat.ts RIGHTS
  proof        text not null check (proof in ('office_mail', 'paper', 'vouched', 'delegated')),
  given_by     uuid references person on delete set null, -- the holder who delegates, the host who vouches
  seconded_by  uuid references person on delete set null, -- the second person who agrees
  from_at      timestamptz not null,
  until_at     timestamptz,                 -- a delegation has an end
  ended_at     timestamptz,
  foreign key (office_kind, office_code) references office,
  check (holder or until_at is not null),
  check (proof <> 'vouched' or (given_by is not null and seconded_by is not null and given_by <> seconded_by))
);
create unique index seat_once on seat (office_kind, office_code, person_id) where ended_at is null;
create unique index seat_one_holder on seat (office_kind, office_code) where ended_at is null and holder;
create index seat_person on seat (person_id) where ended_at is null;

-- Somebody says they hold it, until proved or too old. Codes are derived from the row and its round, never stored.
create table seat_claim (
  id           uuid primary key,
  office_kind  text not null,
  office_code  text not null,
  person_id    uuid not null references person on delete cascade,
  name         text not null,
  title        text not null,
  way          text not null check (way in ('office_mail', 'paper', 'vouched')),
  code_round   smallint not null default 1,
  code_tries   smallint not null default 0,
  vouched_by   uuid references person on delete set null,
  made_at      timestamptz not null,
  good_until   timestamptz not null,
  settled_at   timestamptz,                 -- taken, refused or given up
  foreign key (office_kind, office_code) references office
);
create index seat_claim_waiting on seat_claim (office_kind, office_code) where settled_at is null;

-- « Prévenez-moi à partir de 50 habitants de ma commune »: set by who holds a seat, told once an initiative.
create table seat_radar (
  seat_id   uuid primary key references seat on delete cascade,
  residents int not null check (residents >= 1),
  set_at    timestamptz not null
);
create table seat_radar_told (
  seat_id       uuid not null references seat on delete cascade,
  initiative_id uuid not null,
  at            timestamptz not null,
  primary key (seat_id, initiative_id)
);
