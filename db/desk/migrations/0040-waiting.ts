/**
 * The waiting list, and which booking another one took the place of. The old booking keeps its row as it was, so that the figures of a
 * closed month stay; a wait that has ended stays too, with how it ended.
 */
export const waiting = {
  number: 40,
  what: 'rebooked bookings, waiting list',
  script: `
alter table visit add column moved_from text references visit (id);

create table wait (
  id text primary key,
  patient text not null references person (id),
  kind text not null,
  clinician text,
  first_day text not null,
  last_day text,
  note text not null,
  since text not null,
  made_at text not null,
  made_by text not null,
  ended_at text,
  ended_by text,
  outcome text,
  visit text
) strict, without rowid;
create index wait_open on wait (since) where ended_at is null;
`,
} as const
