-- An office lasts; who holds it is a dated fact. Rows of the territory's are made when it is loaded (officials/every-office.ts), others when they are asked.
create table office (
  kind           text not null check (kind in ('commune', 'epci', 'departement', 'region', 'other')),
  code           text not null,             -- INSEE, SIREN of an EPCI; of a body that the author named ('other'): the short code of the initiative
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
  code_mails     smallint not null default 0, -- codes to claim the seat, sent to its address since code_mails_from: 3 an hour
  code_mails_from timestamptz,
  letter_tries   smallint not null default 0, -- codes of letters typed for it since letter_tries_from: 30 an hour
  letter_tries_from timestamptz,
  made_at        timestamptz not null,
  primary key (kind, code)
);
-- An address that is not plainly the office's own waits for a second person of the staff.
create table office_address_waiting (
  office_kind text not null,
  office_code text not null,
  email       text not null,
  doubts      text[] not null,              -- of seats/office-address.ts
  entered_by  uuid references person on delete set null,
  entered_at  timestamptz not null,
  primary key (office_kind, office_code),
  foreign key (office_kind, office_code) references office
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
  seconded_by  uuid references person on delete set null, -- the second person who agrees: always when it began (seats/take.ts)
  from_at      timestamptz not null,
  until_at     timestamptz,                 -- a delegation has an end
  ended_at     timestamptz,
  ended_why    text check (ended_why in ('given_back', 'replaced', 'by_host', 'by_holder', 'holder_left', 'expired', 'erased')),
  ended_word   text check (char_length(ended_word) <= 500),
  ended_by     uuid references person on delete set null,
  foreign key (office_kind, office_code) references office,
  check (holder or until_at is not null),
  check (given_by <> seconded_by)
);
create unique index seat_once on seat (office_kind, office_code, person_id) where ended_at is null;
create unique index seat_one_holder on seat (office_kind, office_code) where ended_at is null and holder;
create index seat_person on seat (person_id) where ended_at is null;

-- A delegation offered by mail: it begins when the person accepts.
create table seat_offer (
  id          uuid primary key,
  by_seat     uuid not null references seat on delete cascade,
  person_id   uuid not null references person on delete cascade,
  name        text not null,
  title       text not null,
  rights      text[] not null,
  until_at    timestamptz not null,
  offered_at  timestamptz not null,
  settled_at  timestamptz                   -- accepted, refused or taken back
);
create unique index seat_offer_once on seat_offer (by_seat, person_id) where settled_at is null;
create index seat_offer_person on seat_offer (person_id) where settled_at is null;

-- Somebody says they hold it, until proved or too old. Codes are derived from the row and its round, never stored.
create table seat_claim (
  id           uuid primary key,
  office_kind  text not null,
  office_code  text not null,
  person_id    uuid not null references person on delete cascade,
  name         text not null,
  title        text not null,
  way          text not null check (way in ('office_mail', 'paper', 'vouched')),
  code_round   smallint not null default 0, -- 0: no code has been sent yet
  code_tries   smallint not null default 0,
  vouched_by   uuid references person on delete set null,
  seconded_by  uuid references person on delete set null,
  made_at      timestamptz not null,
  good_until   timestamptz not null,
  proved_at    timestamptz,                 -- and the seat is held: whoever holds it is asked, then the host decides
  holder_says  text check (holder_says in ('agrees', 'objects')),
  holder_word  text check (char_length(holder_word) <= 500),
  holder_at    timestamptz,
  settled_at   timestamptz,
  settled_as   text check (settled_as in ('taken', 'refused', 'given_up', 'expired')),
  settled_by   uuid references person on delete set null,
  settled_word text check (char_length(settled_word) <= 500),
  foreign key (office_kind, office_code) references office
);
create index seat_claim_waiting on seat_claim (office_kind, office_code) where settled_at is null;
create unique index seat_claim_once on seat_claim (office_kind, office_code, person_id) where settled_at is null;
create index seat_claim_person on seat_claim (person_id, made_at);

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
