export const ratings = {
  number: 30,
  what: 'the score a rating was signed with, alerts, medicines',
  script: `
-- what the scoring rule gave when it was signed: a result keeps the band it was signed with. Null for forms without a score
alter table entry_version add column result text;

-- an answer about suicide that must be acknowledged: raised as soon as it is given, also in an unfinished rating
create table alert (
  id text primary key,
  patient text not null,
  entry text not null references entry (id),
  kind text not null,
  raised_at text not null,
  raised_by text not null,
  unique (entry, kind)
) strict, without rowid;
create index alert_patient on alert (patient);
create trigger alert_stays before update on alert begin select raise(abort, 'an alert never changes'); end;
create trigger alert_kept before delete on alert begin select raise(abort, 'an alert never changes'); end;

create table alert_acknowledged (
  alert text primary key references alert (id),
  by_user text not null,
  role text not null,
  at text not null,
  done text not null
) strict, without rowid;
create trigger alert_acknowledged_stays before update on alert_acknowledged begin select raise(abort, 'an alert never changes'); end;
create trigger alert_acknowledged_kept before delete on alert_acknowledged begin select raise(abort, 'an alert never changes'); end;

-- why somebody opened a record or a psychiatric note that was not open to her: clinical text, so not in the desk
create table stated_reason (
  id text primary key,
  user text not null,
  patient text not null,
  what text not null,
  kind text not null,
  text text not null,
  at text not null,
  until_at text not null
) strict, without rowid;
create index stated_reason_user on stated_reason (user, patient, until_at);

create table medicine_event (
  seq integer primary key,
  id text not null unique,
  patient text not null,
  event text not null,
  at text not null
) strict;
create index medicine_event_patient on medicine_event (patient, seq);
create trigger medicine_event_stays before update on medicine_event begin select raise(abort, 'an event never changes'); end;
create trigger medicine_event_kept before delete on medicine_event begin select raise(abort, 'an event never changes'); end;

create table medicine_mistake (
  event text primary key references medicine_event (id),
  by_user text not null,
  at text not null,
  reason text not null
) strict, without rowid;
create trigger medicine_mistake_stays before update on medicine_mistake begin select raise(abort, 'a mark never changes'); end;
create trigger medicine_mistake_kept before delete on medicine_mistake begin select raise(abort, 'a mark never changes'); end;
`,
} as const
