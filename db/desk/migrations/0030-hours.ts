/** When a clinician can be booked: weekly lines and what departs from them. Times are Stockholm clock times. */
export const hours = {
  number: 30,
  what: 'hours of the clinicians',
  script: `
create table hours_line (
  clinician text not null,
  weekday integer not null,
  weeks text not null,
  from_time text not null,
  until_time text not null,
  primary key (clinician, weekday, weeks, from_time)
) strict, without rowid;

create table hours_exception (
  id text primary key,
  clinician text not null,
  kind text not null,
  first_day text not null,
  last_day text not null,
  from_time text,
  until_time text,
  note text not null,
  made_at text not null,
  made_by text not null
) strict, without rowid;
create index hours_exception_days on hours_exception (last_day, clinician);
`,
} as const
