-- A person is known by the keyed hash of a normalised address; the address itself is sealed.
create table person (
  id             uuid primary key,
  address_hash   bytea not null unique,     -- HMAC(signer pepper, 'person|v1|' + address)
  address_sealed bytea not null,
  name           text not null,
  locale         text not null default 'fr',
  confirmed_at   timestamptz,
  created_at     timestamptz not null
);
create table staff_role (
  person_id   uuid not null references person on delete cascade,
  role        text not null check (role in ('host', 'moderator', 'referent')),
  departement text references departement,
  granted_by  uuid references person on delete set null,
  granted_at  timestamptz not null,
  accepted_at timestamptz,                  -- in force from then on; an invitation is good for 7 days
  ended_at    timestamptz,
  check ((role = 'referent') or departement is null)
);
create unique index staff_role_once on staff_role (person_id, role, coalesce(departement, '')) where ended_at is null;

-- « Me reconnaître sur cet appareil »: what it holds opens only with the cookie, which we do not keep.
create table device (
  id         bytea primary key,             -- SHA-256 of the cookie's token
  person_sealed bytea not null,             -- name, address, postal code, sealed by a key derived from the token
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index device_age on device (expires_at);
