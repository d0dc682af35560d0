-- The big table. It carries its initiative in every key (HOUSE.md, « Rules of the tables »): no foreign key to initiative.
-- Uniqueness lives here: one signer, one signature. A short link is the first bytes of `signer`, so it needs no column of its own.
create table signature (
  initiative_id uuid not null,
  id            uuid not null,
  signer        bytea,                      -- HMAC(pepper, 'signer|v1', initiative, normalised address); erased with the rest
  pepper        smallint not null default 1,
  state         text not null check (state in ('pending', 'confirmed', 'withdrawn', 'invalidated')),
  name          text not null,
  address_sealed bytea,                     -- kept while a mail may still be sent: waiting, or confirmed with news asked for
  locale        text not null,
  postal_code   text not null,
  commune       text,                       -- guessed from the postal code: the initiative's own if it has it, else the largest
  departement   text,
  show_name     boolean not null,
  pass_name     boolean not null,
  news          boolean not null,
  reason        text check (char_length(reason) <= 560),
  revision      int not null,               -- the text signed
  invited_by    uuid,                       -- the signature whose link brought this one
  channel       text not null default 'none',
  depth         smallint not null default 0,
  wording       text not null,              -- version of the sentence of consent that was shown
  signed_at     timestamptz not null,
  repeats       smallint not null default 0, -- times the form was sent again: 0 tells the batch that the row is new
  confirmed_at  timestamptz,
  ended_at      timestamptz,                -- withdrawn or invalidated
  code_round    smallint not null default 1,
  code_tries    smallint not null default 0,
  mail_due_at   timestamptz,                -- the row is the outbox of its own mail; null: nothing to send
  mail_until    timestamptz,                -- not worth sending later
  mail_round    smallint not null default 1, -- a new one is asked for: another message, another Message-ID
  mail_tries    smallint not null default 0,
  mail_sent_at  timestamptz,
  primary key (initiative_id, id),
  unique (initiative_id, signer),
  check (signer is not null or address_sealed is null)
) with (fillfactor = 90);
create index signature_mail on signature (mail_due_at) where mail_due_at is not null;
create index signature_pending on signature (signed_at) where state = 'pending';
create index signature_inviter on signature (initiative_id, invited_by) where invited_by is not null;
create index signature_shown on signature (initiative_id, confirmed_at desc, id) where state = 'confirmed' and show_name;
create index signature_news on signature (initiative_id, id) where state = 'confirmed' and news and address_sealed is not null;

-- One row a purpose; the wording is known by its version.
create table consent (
  initiative_id uuid not null,
  signature_id  uuid not null,
  purpose       text not null check (purpose in ('sign', 'show_name', 'pass_name', 'news')),
  wording       text not null,              -- version of the sentence that was shown
  given_at      timestamptz not null,
  ended_at      timestamptz,
  primary key (initiative_id, signature_id, purpose)
);

-- Totals, on rows of their own, moved only by the batch that writes the rows; the total is the sum of its lanes. Batches of
-- signatures in flight have a lane each, so that none waits for another's commit (measured: half the signatures otherwise).
-- Lane 0 is of those who confirm or withdraw: who holds it may move the other totals of that initiative, one order of locks.
create table signature_total (
  initiative_id uuid not null,
  lane          smallint not null,
  confirmed     int not null default 0 check (confirmed >= 0),
  pending       int not null default 0 check (pending >= 0 or lane = 0),
  last_at       timestamptz,
  primary key (initiative_id, lane)
) with (fillfactor = 50);
create table signature_place_total (
  initiative_id uuid not null,
  commune       text not null,              -- '' when the postal code is of no commune we know
  departement   text not null,
  confirmed     int not null default 0 check (confirmed >= 0),
  primary key (initiative_id, commune, departement)
);
-- What is told of places, moved by night and by ten at least (places.ts): two readings tell nothing of one person.
create table signature_place_shown (
  initiative_id uuid not null,
  commune       text not null,              -- '' stands for the whole département
  departement   text not null,
  confirmed     int not null,               -- the last number told, kept even while it is hidden
  shown         boolean not null,
  primary key (initiative_id, commune, departement)
);
create table signature_day_total (
  initiative_id uuid not null,
  day           date not null,              -- Europe/Paris
  confirmed     int not null default 0 check (confirmed >= 0),
  primary key (initiative_id, day)
);
create table signature_channel_total (
  initiative_id uuid not null,
  channel       text not null,
  depth         smallint not null,          -- 5 stands for 5 and more
  confirmed     int not null default 0 check (confirmed >= 0),
  primary key (initiative_id, channel, depth)
);

-- News for the signatories who asked for it: one row a mailing, with its figures, moved by whoever marks the rows below.
create table signatory_news (
  initiative_id uuid not null,
  happening_id  uuid not null,
  kind          text not null,
  facts         jsonb not null,
  at            timestamptz not null,
  recipients    int not null default 0,
  sent          int not null default 0,
  failed        int not null default 0,     -- refused for good, or no longer worth sending
  left_off      int not null default 0,     -- withdrew, or stopped the news, before their turn
  primary key (initiative_id, happening_id)
);
create index signatory_news_at on signatory_news (at desc);

-- Who is still to be told: written by one statement, each row is the outbox of its own mail. No text and no address here.
create table news_recipient (
  initiative_id uuid not null,
  happening_id  uuid not null,
  signature_id  uuid not null,
  due_at        timestamptz,                -- null: settled
  tries         smallint not null default 0,
  sent_at       timestamptz,
  primary key (initiative_id, happening_id, signature_id)
);
create index news_recipient_due on news_recipient (due_at) where due_at is not null;
