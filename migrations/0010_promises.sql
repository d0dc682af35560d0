-- The host's own word: what it does when a rung is passed. A version is never rewritten.
create table promise_ladder (
  version      int primary key,
  from_at      timestamptz not null,
  published_by uuid references person on delete set null
);
create table promise (
  version   int not null references promise_ladder,
  id        uuid not null,
  rung      smallint not null check (rung between 1 and 5),
  what_fr   text not null check (char_length(what_fr) between 5 and 300),
  what_en   text not null check (char_length(what_en) between 5 and 300),
  days      smallint not null check (days between 1 and 365),
  owner     text not null check (owner in ('host', 'moderator', 'referent')),
  primary key (version, id)
);
-- One for each promise of the version in force when the rung was passed.
create table obligation (
  initiative_id uuid not null,
  promise_id    uuid not null,
  version       int not null,
  rung          smallint not null,
  departement   text not null,
  opened_at     timestamptz not null,
  due_at        timestamptz not null,
  kept_at       timestamptz,
  kept_by       uuid references person on delete set null,
  word          text check (char_length(word) <= 1000), -- what was done, shown
  missed_at     timestamptz,                -- marked once, the day after it was due; kept later is said to be late
  primary key (initiative_id, promise_id),
  foreign key (version, promise_id) references promise (version, id)
);
create index obligation_due on obligation (due_at) where kept_at is null;
