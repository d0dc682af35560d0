-- Questions and comments under an initiative, with one level of replies. Big: it carries its initiative in every key.
create table comment (
  initiative_id uuid not null,
  id            uuid not null,              -- UUIDv7: its order
  parent        uuid,                       -- null: said to all
  person_id     uuid references person on delete set null,
  name          text not null,
  body          text not null check (char_length(body) <= 4000),
  kind          text not null check (kind in ('comment', 'question')),
  voice         text check (voice in ('author', 'official')), -- null: anybody
  title         text,                       -- of the official, as it was
  became        text check (became in ('update', 'asked_official', 'need')), -- what it was turned into
  need          text check (char_length(need) between 1 and 200), -- what is lacking, as who carries the initiative says it
  need_met_at   timestamptz,                -- somebody gave it
  replies       int not null default 0,     -- kept by the verb that writes them
  answered_at   timestamptz,                -- the author or the official last replied
  sort_at       timestamptz not null,       -- the order of the list: voices/voice.ts says how
  at            timestamptz not null,
  withdrawn_at  timestamptz,                -- by who wrote it: the words are erased, the place stays if it was replied to
  primary key (initiative_id, id)
);
create index comment_top on comment (initiative_id, sort_at desc, id desc)
  where parent is null and (withdrawn_at is null or replies > 0);
create index comment_replies on comment (initiative_id, parent, at, id) where parent is not null and withdrawn_at is null;
create index comment_voiced on comment (initiative_id, parent, at, id)
  where parent is not null and withdrawn_at is null and voice is not null;
create index comment_need on comment (initiative_id, at) where became = 'need';
create index comment_asked on comment (initiative_id, at) where became = 'asked_official' and withdrawn_at is null;
create index comment_person on comment (person_id, at desc);
create index comment_withdrawn on comment (withdrawn_at) where withdrawn_at is not null;
-- No page counts rows.
create table comment_total (
  initiative_id uuid primary key,
  n             int not null default 0 check (n >= 0),
  questions     int not null default 0,
  unanswered    int not null default 0,     -- questions that neither the author nor the official answered
  untold        int not null default 0,     -- since the author was last told
  told_at       timestamptz                 -- when that was: at the first question, then once a day at most
);
create index comment_total_untold on comment_total (initiative_id) where untold > 0;

-- Right of reply of a person named in an initiative (LCEN art. 1-1 III): the publisher has 3 days.
create table right_of_reply (
  initiative_id uuid not null,
  id            uuid not null,
  person_id     uuid references person on delete set null,
  name          text not null,
  locale        text not null,
  passage       text not null check (char_length(passage) <= 2000), -- what names them, as quoted
  body          text not null check (char_length(body) between 1 and 20000),
  asked_at      timestamptz not null,
  due_at        timestamptz not null,
  reminded_at   timestamptz,                -- hosts are reminded once, a day before it is due
  shown_at      timestamptz,
  refused_why   text check (char_length(refused_why) <= 2000),
  settled_at    timestamptz,
  settled_by    uuid references person on delete set null,
  primary key (initiative_id, id)
);
create index right_of_reply_waiting on right_of_reply (due_at) where settled_at is null;
