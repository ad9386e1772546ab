import { commonTables } from '../../common'

export const start = {
  number: 10,
  what: 'persons, contact, visits, staff, settings, intake keys',
  script: `${commonTables}
create table person (
  id text primary key,
  name_to_use text not null,
  given_name text not null,
  family_name text not null,
  pronoun text not null,
  birth_date text,
  sex text not null,
  interpreter text not null,
  protection text not null,
  registered_at text not null,
  registered_by text not null
) strict, without rowid;

create table identifier (
  person text not null references person (id),
  kind text not null,
  value text not null,
  level text,
  from_at text not null,
  until_at text,
  primary key (person, kind, value, from_at)
) strict, without rowid;
create unique index identifier_once on identifier (kind, value) where until_at is null;

-- in pencil: a change ends the old line and writes a new one
create table contact (
  id text primary key,
  person text not null references person (id),
  kind text not null,
  value text not null,
  from_at text not null,
  until_at text
) strict, without rowid;
create index contact_person on contact (person, from_at);

create table safe_contact (
  person text not null references person (id),
  rule text not null,
  from_at text not null,
  until_at text,
  by_user text not null,
  primary key (person, from_at)
) strict, without rowid;

create table person_link (
  person text not null references person (id),
  other text not null references person (id),
  at text not null,
  by_user text not null,
  primary key (person, other)
) strict, without rowid;

-- what a search looks in: folded keeps å ä ö apart, plain does not
create table search_word (
  person text not null references person (id),
  kind text not null,
  folded text not null,
  plain text not null,
  primary key (kind, folded, person)
) strict, without rowid;
create index search_word_person on search_word (person);

create table visit (
  id text primary key,
  patient text not null references person (id),
  kind text not null,
  clinician text,
  profession text,
  date text not null,
  time text,
  minutes integer not null,
  drop_in integer not null,
  reason text not null,
  status text not null,
  arrived_at text,
  started_at text,
  ended_at text,
  made_at text not null,
  made_by text not null
) strict, without rowid;
create index visit_day on visit (date, time);
create index visit_patient on visit (patient, date);
create index visit_clinician on visit (clinician, date);

create table staff (
  id text primary key,
  name text not null,
  role text not null,
  since text not null
) strict, without rowid;

create table setting (
  key text primary key,
  value text not null,
  changed_at text not null,
  changed_by text not null
) strict, without rowid;

-- why somebody opened protected contact details: valid for one patient and a short time, on top of the review list
create table stated_reason (
  id text primary key,
  user text not null,
  patient text not null references person (id),
  what text not null,
  kind text not null,
  text text not null,
  at text not null,
  until_at text not null
) strict, without rowid;
create index stated_reason_user on stated_reason (user, patient, until_at);

create table intake_key (
  month text not null,
  sex text not null,
  public blob not null,
  primary key (month, sex)
) strict, without rowid;
`,
} as const
