-- What every room stands on: the journal, outgoing mail, settings, files.
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists cube;
create extension if not exists btree_gist;
create extension if not exists citext;

-- unaccent() is only stable because its dictionary could change; ours never does, so indexes may rely on it.
create function plain(t text) returns text language sql immutable strict parallel safe
  as $$ select lower(unaccent('unaccent'::regdictionary, t)) $$;

create text search configuration fr (copy = french);
alter text search configuration fr alter mapping for hword, hword_part, word with unaccent, french_stem;

-- The one journal. A verb writes its happening in its own transaction; the worker hands it on, once.
create table happening (
  subject_id uuid not null,                 -- the initiative (or debate) it is about
  id         uuid not null,                 -- UUIDv7: its order
  kind       text not null,
  at         timestamptz not null,
  facts      jsonb not null default '{}',   -- never a name, an address or a token
  handed_at  timestamptz,
  primary key (subject_id, id)
);
create index happening_waiting on happening (id) where handed_at is null;

-- Every mail but the confirmation of a signature (whose row is its own outbox) waits here. Rows go 7 days after they are settled.
create table mail (
  id         uuid primary key,
  kind       text not null,
  about_id   uuid,                          -- initiative, if any
  to_sealed  bytea not null,                -- AES-256-GCM
  letter     bytea not null,                -- sealed JSON: what is said
  locale     text not null,
  due_at     timestamptz,                   -- null: settled
  good_until timestamptz not null,          -- not worth sending later
  tries      smallint not null default 0,
  sent_at    timestamptz,
  quiet      jsonb,                         -- { commune, departement, zone } whose electoral silence it waits for; null: none
  created_at timestamptz not null
);
create index mail_waiting on mail (due_at) where due_at is not null;
create index mail_age on mail (created_at);

-- At most 3 mails an hour and 6 a day to an address, over all forms. Rows live 48 hours.
create table mail_allowance (
  abuse_id bytea not null,                  -- keyed hash of the address and the day
  mail_key text not null,                   -- the message: sent again after a crash, it counts once
  sent_at  timestamptz not null,
  primary key (abuse_id, mail_key)
);
create index mail_allowance_age on mail_allowance (sent_at);

-- What the host sets: one row a key.
create table setting (
  key        text primary key,
  value      jsonb not null,
  changed_at timestamptz not null
);

-- Seconds from arrival to first action, in buckets; nobody can be told from it.
create table first_action (
  day    date not null,
  action text not null check (action in ('publish', 'sign')),
  bucket smallint not null,                 -- upper bound in seconds: 5, 10, 15 … 300, then 32767
  n      int not null default 0,
  primary key (day, action, bucket)
);
