-- What registers say of offices: who was elected, where they are written to. Who speaks for an office here is in `seat`.
create table official_import (
  id         uuid primary key,
  source     text not null check (source in ('mayors', 'epcis', 'departements', 'regions', 'directory')),
  sha256     bytea not null,                -- of the file, which is not kept: it holds dates of birth
  file_name  text not null,
  file_day   date not null,                 -- the day the file is of, as said by who brings it
  url        text,                          -- where it was taken, said on the page of sources
  read_as    text not null,                 -- « windows-1252 tab », « utf-8 json »
  columns    jsonb not null,                -- [{name, as}]: what each column was read as; null: it was not read
  good       int not null,                  -- rows read
  passed     int not null,                  -- rows about somebody or something else
  refused    int not null,                  -- rows that cannot be right; the first of them in `faults`
  faults     jsonb not null,                -- [{line, why, code}]
  change     jsonb not null,                -- added, changed, ended, same, corrected; as previewed, then as applied
  staged_by  uuid references person on delete set null, -- null: from the command line
  staged_at  timestamptz not null,
  elections  boolean not null default false,
  applied_by uuid references person on delete set null,
  applied_at timestamptz
);
create index official_import_applied on official_import (source, applied_at desc) where applied_at is not null;
create index official_import_waiting on official_import (staged_at) where applied_at is null;

-- The rows of a file between its preview and its application, a day at most. Streamed by thousands, in the transaction that writes
-- their import: foreign keys to it, here and below, would check each row for nothing.
create table official_staged (
  import_id      uuid not null,
  office_kind    text not null,
  office_code    text not null,
  line           int not null,
  name           text,
  title          text,
  since          date,
  email          text,
  postal_address text,
  primary key (import_id, office_kind, office_code)
);

-- Who was elected to an office, from when to when, as a register said. A row is never rewritten: it ends, another begins.
create table official (
  office_kind text not null,
  office_code text not null,
  import_id   uuid not null,
  name        text not null,
  title       text not null check (title in ('mayor', 'president', 'presidente')),
  since       date,
  until       date,
  primary key (office_kind, office_code, import_id),
  foreign key (office_kind, office_code) references office
);
create unique index official_now on official (office_kind, office_code) where until is null;

-- What the directory last said of an office: beside a correction, so that it is seen; `office` has what is used.
create table official_contact (
  office_kind    text not null,
  office_code    text not null,
  email          text,
  postal_address text,
  import_id      uuid not null,
  primary key (office_kind, office_code),
  foreign key (office_kind, office_code) references office
);

-- Who decides what: a word of the title proposes an office, and says why. Edited by the host.
create table competence (
  id        uuid primary key,
  words     text[] not null,                -- accents, capitals and plurals do not count
  kind      text not null check (kind in ('commune', 'departement', 'region')),
  reason_fr text not null check (char_length(reason_fr) <= 200),
  reason_en text not null check (char_length(reason_en) <= 200),
  place     smallint not null               -- the first that fits wins
);
insert into competence (id, words, kind, reason_fr, reason_en, place) values
  (gen_random_uuid(), '{lycée,lycéen}', 'region', 'Les lycées dépendent de la région.', 'Lycées belong to the région.', 1),
  (gen_random_uuid(), '{collège,collégien}', 'departement', 'Les collèges dépendent du département.', 'Collèges belong to the département.', 2),
  (gen_random_uuid(), '{école,maternelle,salle de classe,classe,cantine,périscolaire,crèche,garderie}', 'commune',
    'Les écoles dépendent de la commune.', 'Schools belong to the commune.', 3),
  (gen_random_uuid(), '{TER,ligne de train,train régional,car scolaire,bus scolaire,transport scolaire}', 'region',
    'Les trains régionaux et les cars scolaires dépendent de la région.', 'Regional trains and school buses belong to the région.', 4),
  (gen_random_uuid(), '{route départementale,départementale,aide sociale,protection de l’enfance,PMI}', 'departement',
    'Les routes départementales et l’aide sociale dépendent du département.', 'Departmental roads and social aid belong to the département.', 5),
  (gen_random_uuid(), '{rue,trottoir,place,square,parc,jardin,piste cyclable,passage piéton,éclairage,stade,gymnase,bibliothèque}', 'commune',
    'Les rues, les places et les parcs dépendent le plus souvent de la commune.', 'Streets, squares and parks mostly belong to the commune.', 6);
