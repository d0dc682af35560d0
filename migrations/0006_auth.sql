-- Who is at the door. better-auth keeps its sessions and passkeys here; the address stays sealed in `person`,
-- `auth_user.email` is an alias made from its keyed hash (people/auth.ts).
create table auth_user (
  id             uuid primary key references person on delete cascade,
  email          text not null unique check (email like '%@person.invalid'),
  email_verified boolean not null default true,
  name           text not null default '',
  image          text,
  created_at     timestamptz not null,
  updated_at     timestamptz not null
);
create table auth_session (
  id         uuid primary key,
  user_id    uuid not null references auth_user on delete cascade,
  token      text not null unique,           -- good only with a signature under SESSION_KEY, which is not in the database
  expires_at timestamptz not null,
  second_factor_at timestamptz,              -- a passkey or an authenticator's code was given in this session
  ip_address text,                           -- always empty
  user_agent text,                           -- always empty
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index auth_session_user on auth_session (user_id);
create index auth_session_age on auth_session (expires_at);
create table auth_passkey (
  id            uuid primary key,
  user_id       uuid not null references auth_user on delete cascade,
  name          text,
  public_key    text not null,
  credential_id text not null unique,
  counter       bigint not null,
  device_type   text not null,
  backed_up     boolean not null,
  transports    text,
  aaguid        text,
  created_at    timestamptz
);
create index auth_passkey_user on auth_passkey (user_id);
-- Challenges of passkeys, five minutes each.
create table auth_verification (
  id         uuid primary key,
  identifier text not null,
  value      text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index auth_verification_identifier on auth_verification (identifier);

-- The code typed to sign in is derived from the round (base/seal.ts): no code is stored.
create table sign_in_code (
  person_id  uuid primary key references person on delete cascade,
  round      int not null default 1,
  tries      int not null default 0,
  asked_at   timestamptz not null,
  used_at    timestamptz,
  hour_at    timestamptz not null,           -- start of the hour in which `asks` are counted
  asks       int not null default 1
);
-- An authenticator application (RFC 6238).
create table second_factor (
  person_id     uuid primary key references person on delete cascade,
  secret_sealed bytea not null,
  confirmed_at  timestamptz,                 -- null: shown, not yet proved
  last_step     bigint not null default 0,   -- a code is good once
  tries         int not null default 0,
  tried_at      timestamptz
);
-- The code by which the first host claims the place: one row, derived like the others.
create table host_claim (
  place   smallint primary key default 1 check (place = 1),
  round   int not null,
  made_at timestamptz not null,
  tries   int not null default 0,
  used_at timestamptz
);
