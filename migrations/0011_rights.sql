-- Somebody without an account asks what we hold under their e-mail address. The answer is looked for initiative by
-- initiative, since a signature is found only through a hash of its own initiative.
create table data_request (
  id             bytea primary key,          -- HMAC(signer pepper, 'data-request|v1', address): asked twice, it is one row
  address_sealed bytea not null,
  locale         text not null,
  asked_at       timestamptz not null,
  good_until     timestamptz not null,       -- of the code and of the link
  hour_at        timestamptz not null,
  asks           smallint not null default 1, -- since hour_at
  round          int not null default 1,     -- the code and the link are derived from this, never stored
  tries          smallint not null default 0,
  used_at        timestamptz,
  search_due_at  timestamptz,                -- null: nobody proved the address, or all was looked through
  reached        uuid,                       -- the last initiative looked at
  found_sealed   bytea,                      -- the signatures found so far
  found_at       timestamptz                 -- all was looked through
);
create index data_request_due on data_request (search_due_at) where search_due_at is not null;
create index data_request_age on data_request (asked_at);

-- Whoever proved the address, in one browser, for an hour.
create table data_visit (
  id         bytea primary key,              -- SHA-256 of the cookie's token
  request_id bytea not null references data_request on delete cascade,
  proved_at  timestamptz not null
);
create index data_visit_request on data_visit (request_id);
