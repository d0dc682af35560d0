-- Watched afterwards: what is reported, what was decided and why, what was taken down and can be put back.

-- What a moderator has before them: one open case a piece of content, whatever the number of reports; an appeal, an order, a
-- quarantine of signatures are cases of their own. The queue is the order of `rank`.
create table moderation_case (
  id            uuid primary key,
  kind          text not null check (kind in ('content', 'appeal', 'order', 'quarantine')),
  subject_kind  text not null,              -- of initiatives/watched.ts SUBJECT_KINDS
  initiative_id uuid not null,
  subject_id    uuid not null,              -- the initiative's own when it is the subject
  decision_id   uuid,                       -- of an appeal: what is contested
  opened_at     timestamptz not null,
  due_at        timestamptz,                -- an order's hour; a quarantine's 72 hours
  rank          double precision not null,  -- higher is sooner; age is in it, so it never has to be written again for age alone
  why           jsonb not null,             -- the reasons of the rank, as shown: [{ code, points, n }]
  ranked_at     timestamptz not null,
  claimed_by    uuid references person on delete set null,
  claimed_until timestamptz,                -- a lease: whoever renews keeps it
  looked_at     timestamptz,                -- somebody first opened it
  settled_at    timestamptz                 -- decided; null: open
);
create unique index moderation_case_once on moderation_case (subject_kind, initiative_id, subject_id)
  where settled_at is null and kind = 'content';
create index moderation_case_queue on moderation_case (rank desc, id) where settled_at is null;
create index moderation_case_subject on moderation_case (initiative_id, subject_id);
create index moderation_case_settled on moderation_case (settled_at) where settled_at is not null;

-- What colleagues leave each other on a case; never shown outside.
create table case_note (
  case_id   uuid not null references moderation_case on delete cascade,
  id        uuid not null,
  person_id uuid references person on delete set null,
  text      text not null check (char_length(text) between 1 and 2000),
  at        timestamptz not null,
  primary key (case_id, id)
);

-- Notice of a problem (DSA art. 16), from anybody. Words and who wrote them are sealed: a report can say more than what it is about.
create table report (
  id             uuid primary key,
  number         text not null unique,      -- the receipt, told to whoever reports
  case_id        uuid not null references moderation_case,
  reason         text not null check (reason in ('illegal', 'charter', 'about_me', 'danger')),
  ground         text not null,             -- of moderation/ground.ts: which law, which rule
  words_sealed   bytea not null,
  name_sealed    bytea,                     -- null: abuse of minors, where nobody has to say who they are
  address_sealed bytea,
  reporter       bytea,                     -- HMAC of the address: two reports of one mailbox are one voice
  network        bytea,                     -- HMAC of the month and the network, for 30 days: independence of reporters
  locale         text not null,
  at             timestamptz not null,
  outcome        text,                      -- what came of it, once told
  told_at        timestamptz
);
create index report_case on report (case_id, at);
create index report_reporter on report (reporter, at desc) where reporter is not null;
create index report_age on report (at);

-- What was decided, by whom and why (DSA art. 17). Nothing is done to anything without such a row.
create table decision (
  id            uuid primary key,
  number        text not null unique,       -- public
  case_id       uuid not null references moderation_case,
  basis         text not null check (basis in ('law', 'charter', 'none')), -- none: left as it is, or put back
  ground        text not null,
  facts         text not null check (char_length(facts) between 10 and 4000), -- told to who is concerned, never public
  found_by      text not null check (found_by in ('report', 'own', 'order')),
  charter       int not null,               -- the version then in force
  automated     boolean not null default false check (not automated), -- no machine decides here
  person_id     uuid references person on delete set null,
  seconded_by   uuid references person on delete set null, -- a second person, where one does not suffice
  made_at       timestamptz not null,
  in_force_at   timestamptz,                -- null: waits for the second person
  told_at       timestamptz,                -- the statement of reasons left
  check (seconded_by is null or seconded_by <> person_id)
);
create index decision_case on decision (case_id);
create index decision_made on decision (made_at desc, id desc);

-- What a decision does: to content, to an initiative, to a person. One decision may do several things for one reason.
create table measure (
  decision_id   uuid not null references decision,
  n             smallint not null,
  kind          text not null check (kind in ('leave', 'mask', 'hide', 'close_signing', 'close_comments', 'slow', 'invalidate', 'warn',
                  'suspend', 'put_back')),
  subject_kind  text not null,
  initiative_id uuid not null,
  subject_id    uuid not null,
  person_id     uuid references person on delete set null, -- warned or suspended
  extent        int,                        -- signatures invalidated; minutes between two comments
  until_at      timestamptz,                -- of what ends by itself
  ended_at      timestamptz,                -- undone, put back, or over
  primary key (decision_id, n)
);
create index measure_subject on measure (initiative_id, subject_id);
create index measure_person on measure (person_id) where person_id is not null;

-- What stood there before, sealed, to be put back byte for byte; evidence for its lawful time, then erased.
create table original (
  decision_id   uuid not null references decision,
  n             smallint not null,
  sealed        bytea not null,
  hash          bytea not null,             -- SHA-256 of what was sealed
  keep_until    timestamptz not null,
  put_back_at   timestamptz,
  primary key (decision_id, n),
  foreign key (decision_id, n) references measure
);
create index original_age on original (keep_until);

-- A decision contested (DSA art. 20), within six months, decided by somebody else.
create table appeal (
  id             uuid primary key,
  decision_id    uuid not null references decision,
  case_id        uuid not null references moderation_case,
  side           text not null check (side in ('author', 'reporter')),
  report_id      uuid references report on delete set null,
  person_id      uuid references person on delete set null,
  words_sealed   bytea not null,
  locale         text not null,
  at             timestamptz not null,
  outcome        text check (outcome in ('upheld', 'reversed')),
  answer         text check (char_length(answer) between 10 and 4000), -- told to who contests
  settled_by     uuid references person on delete set null,
  settled_at     timestamptz,
  check ((settled_at is null) = (outcome is null))
);
create unique index appeal_once on appeal (decision_id, side, coalesce(report_id, decision_id));
create function another_than_who_decided() returns trigger language plpgsql as $$
begin
  if new.settled_by is not null and exists (
    select from decision where id = new.decision_id and (person_id = new.settled_by or seconded_by = new.settled_by)) then
    raise exception 'An appeal is decided by another person than the decision.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger appeal_by_another before insert or update on appeal for each row execute function another_than_who_decided();

-- Somebody may not publish, comment or give news until then. Signing stays: it is an opinion.
create table suspension (
  decision_id uuid not null references decision,
  person_id   uuid not null references person on delete cascade,
  from_at     timestamptz not null,
  until_at    timestamptz not null,
  lifted_at   timestamptz,
  primary key (decision_id, person_id),
  check (until_at > from_at)
);
create index suspension_person on suspension (person_id, until_at);

-- What staff did and looked at, each line holding the one before: nothing is changed or taken out unseen.
create table staff_log (
  n         bigint primary key,
  at        timestamptz not null,
  person_id uuid,                           -- kept when the person leaves: a number then, of nobody
  act       text not null,
  facts     jsonb not null default '{}',    -- ids and codes only: no name, no words
  previous  bytea not null,
  hash      bytea not null                  -- SHA-256 of previous and this line (moderation/staff-log.ts)
);
create function only_added() returns trigger language plpgsql as $$
begin
  raise exception 'Lines of % are only added.', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger staff_log_only_added before update or delete or truncate on staff_log execute function only_added();

-- Content says by which decision it is hidden or held: nothing is hidden without one. What it said is in `original`.
alter table initiative
  add column hidden_by uuid references decision,
  add column signing_closed_by uuid references decision,
  add column comments_closed_by uuid references decision,
  add column slow_by uuid references decision,
  add column slow_minutes smallint check (slow_minutes between 1 and 1440),
  add check ((slow_by is null) = (slow_minutes is null));
alter table initiative_update add column hidden_by uuid references decision;
alter table initiative_picture add column hidden_by uuid references decision;
alter table comment add column hidden_by uuid references decision;
alter table right_of_reply add column hidden_by uuid references decision;
alter table answer add column hidden_by uuid references decision;
alter table follow_up add column hidden_by uuid references decision;
-- The big table has no foreign key out of its own: the check says as much.
alter table signature
  add column decision_id uuid,
  add check (state <> 'invalidated' or decision_id is not null);
