-- How many initiatives a commune or a département has in each state, so that no page counts them. Moved when an initiative
-- enters, changes state or moves (atlas/jobs.ts), and counted anew each night.
create table place_standing (
  kind        text not null check (kind in ('commune', 'departement')),
  code        text not null,                -- INSEE
  departement text not null,                -- its own code for a département
  open        int not null default 0,
  answered    int not null default 0,
  won         int not null default 0,
  partly_won  int not null default 0,
  lost        int not null default 0,
  given_up    int not null default 0,
  confirmed   bigint not null default 0,    -- signatures of all of them
  at          timestamptz not null,
  primary key (kind, code)
);
create index place_standing_departement on place_standing (departement) where kind = 'commune';
-- What came to an end, as a place's page lists it: the latest first.
create index initiative_ended on initiative (commune, published_at desc, id desc)
  where confirmed_at is not null and state in ('won', 'partly_won', 'lost', 'given_up');
create index initiative_ended_departement on initiative (departement, published_at desc, id desc)
  where confirmed_at is not null and state in ('won', 'partly_won', 'lost', 'given_up');
-- What is near, narrowed: a theme, a state or a height that few have would else be looked for through everything that is near.
create index initiative_theme on initiative using gin (themes) where confirmed_at is not null and state in ('open', 'answered');
create index initiative_near_answered on initiative using gist (gt) where confirmed_at is not null and state = 'answered';
create index initiative_support_rungs on initiative_support (rungs) where listed and rungs > 0;
