-- The formal call, once an initiative. Where it stands is derived from these dates (interpellations/interpellation.ts), never stored.
create table interpellation (
  initiative_id  uuid primary key,
  office_kind    text not null,
  office_code    text not null,
  opened_at      timestamptz not null,      -- the threshold was passed
  threshold      int not null,
  confirmed      int not null,              -- when it was opened
  held_until     timestamptz,               -- more than 20 % of the signatures came in the last hour: looked at for 24 h first
  letter_at      timestamptz,               -- the letter is written: its facts are fixed from here on
  letter         jsonb,                     -- what it says but for names: counts, text, dates; names are read again each time it is made
  by_way         text check (by_way in ('mail', 'post', 'hand')), -- how it went
  sent_at        timestamptz,
  sent_by        uuid references person on delete set null, -- the author who took it there; null: by mail from here
  proof          text,                      -- content hash of the photo of the proof, as files are named
  received_at    timestamptz,               -- the office says so, or its server took the mail
  read_at        timestamptz,               -- opened from the seat, or with the code of the letter
  due_at         timestamptz,               -- 30 days after it was sent, unless the host says otherwise
  extended_until timestamptz,               -- once, with a reason
  extended_why   text check (char_length(extended_why) <= 1000),
  extended_at    timestamptz,
  told_late_at   timestamptz,               -- marked as unanswered, once
  answered_at    timestamptz,               -- the first answer that stops the clock: one copied from elsewhere does not
  code_round     smallint not null default 1, -- the code of the letter: derived from this, never stored
  returned_at    timestamptz,               -- the office's mail server refused it: from then on it goes by hand
  forwarded_from jsonb,                     -- the office that said it was not theirs, and when
  foreign key (office_kind, office_code) references office
);
create index interpellation_office on interpellation (office_kind, office_code, opened_at desc);
create index interpellation_opened on interpellation (opened_at desc, initiative_id desc);
-- What the clock still has to look at.
create index interpellation_running on interpellation (opened_at) where answered_at is null;

-- At 7, 14 and 30 days after it was sent, each once.
create table interpellation_reminder (
  initiative_id uuid not null references interpellation on delete cascade,
  day           smallint not null check (day in (7, 14, 30)),
  way           text not null check (way in ('mail', 'author')), -- by mail to the office, or the author was given it to take
  at            timestamptz not null,
  primary key (initiative_id, day)
);

-- What the office says. It may come before any threshold: it hangs on the initiative, not on the call.
create table answer (
  initiative_id uuid not null,
  id            uuid not null,
  office_kind   text not null,
  office_code   text not null,
  version       smallint not null default 0, -- what is shown; 0: a draft
  published_at  timestamptz,                -- the first version
  made_at       timestamptz not null,
  primary key (initiative_id, id),
  foreign key (office_kind, office_code) references office
);
-- One voice: an office has one answer to an initiative; what it says later is its next version.
create unique index answer_once on answer (initiative_id, office_kind, office_code);
create index answer_office on answer (office_kind, office_code, published_at desc);
create index answer_published on answer (published_at) where published_at is not null;

-- Several hands: the draft is one, with who last held the pen; a stale hand is refused, nothing is lost.
create table answer_draft (
  initiative_id uuid not null,
  answer_id     uuid not null,
  kind          text,
  body          text not null default '',
  commitments   jsonb not null default '[]', -- [{ what, by }]
  forward_kind  text,
  forward_code  text,
  revision      int not null default 1,
  seat_id       uuid references seat on delete set null,
  at            timestamptz not null,
  primary key (initiative_id, answer_id),
  foreign key (initiative_id, answer_id) references answer on delete cascade
);

create table answer_version (
  initiative_id uuid not null,
  answer_id     uuid not null,
  number        smallint not null,
  kind          text not null check (kind in ('agreed', 'partly_agreed', 'refused', 'meeting', 'needs_time', 'not_competent')),
  body          text not null check (char_length(body) between 1 and 20000),
  by_name       text not null,              -- as signed
  by_title      text not null,
  seat_id       uuid references seat on delete set null,
  likeness      bytea not null,             -- of the text without names and figures: a reply copied from another initiative is said to be
  copied        boolean not null default false, -- the same on three initiatives: marked, and the clock goes on
  forward_kind  text,                       -- not competent: to whom it was passed
  forward_code  text,
  hash          bytea not null,             -- SHA-256 of what is shown, as mailed
  at            timestamptz not null,
  primary key (initiative_id, answer_id, number),
  foreign key (initiative_id, answer_id) references answer on delete cascade
);
create index answer_version_likeness on answer_version (likeness);

create table answer_document (
  initiative_id uuid not null,
  answer_id     uuid not null,
  id            uuid not null,
  number        smallint not null,          -- the version it came with
  name          text not null,              -- as shown; the file itself is named by its content
  file          text not null,
  bytes         int not null,
  at            timestamptz not null,
  primary key (initiative_id, answer_id, id),
  foreign key (initiative_id, answer_id) references answer on delete cascade
);

-- Something promised, by when. Open, kept, missed or disputed is derived from the date and from what was said.
create table commitment (
  initiative_id uuid not null,
  id            uuid not null,
  answer_id     uuid not null,
  office_kind   text not null,
  office_code   text not null,
  what          text not null check (char_length(what) between 3 and 500),
  due_on        date not null,
  made_at       timestamptz not null,
  office_says   text check (office_says in ('kept', 'missed')),
  office_word   text check (char_length(office_word) <= 1000),
  office_at     timestamptz,
  said_done     int not null default 0,     -- signatories, by the batch that writes their rows
  said_not_done int not null default 0,
  told_due_at   timestamptz,                -- the date has passed and those concerned were asked, once
  withdrawn_at  timestamptz,                -- a later version takes it back: it stays, said so
  primary key (initiative_id, id),
  foreign key (initiative_id, answer_id) references answer on delete cascade
);
create index commitment_due on commitment (due_on) where told_due_at is null;
create index commitment_office on commitment (office_kind, office_code, due_on);

-- Signatories judge in one tap, 14 days after the answer and 6 months later: one row a person and a round.
create table verdict (
  initiative_id uuid not null,
  signature_id  uuid not null,
  round         smallint not null check (round in (1, 2)),
  says          text not null check (says in ('good', 'not_enough', 'bad', 'done', 'begun', 'not_done')),
  at            timestamptz not null,
  primary key (initiative_id, signature_id, round)
);
create table verdict_total (
  initiative_id uuid not null,
  round         smallint not null,
  says          text not null,
  n             int not null default 0 check (n >= 0),
  primary key (initiative_id, round, says)
);
-- The calls to judge that were sent, each once.
create table verdict_call (
  initiative_id uuid not null,
  round         smallint not null,
  at            timestamptz not null,
  primary key (initiative_id, round)
);

-- When its date has passed, signatories say whether a promise is kept: one row a person and a promise.
create table commitment_word (
  initiative_id uuid not null,
  commitment_id uuid not null,
  signature_id  uuid not null,
  says          text not null check (says in ('done', 'not_done')),
  at            timestamptz not null,
  primary key (initiative_id, commitment_id, signature_id),
  foreign key (initiative_id, commitment_id) references commitment on delete cascade
);

-- The author's one question after the answer.
create table follow_up (
  initiative_id uuid primary key,
  answer_id     uuid not null,
  question      text not null check (char_length(question) between 5 and 1000),
  asked_at      timestamptz not null,
  reply         text check (char_length(reply) <= 5000),
  reply_name    text,
  reply_title   text,
  replied_at    timestamptz
);
