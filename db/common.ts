/** Tables that every drawer has: what it is, which steps it went through, what it remembers, its access log and its neighbour's marks. */
export const commonTables = `
create table migration (number integer primary key, what text not null, hash text not null, at text not null) strict;

-- the highest counter of the key ring seen, the last time seen
create table remembered (key text primary key, value text not null) strict, without rowid;

create table access_log (
  seq integer primary key,
  at text not null,
  offset_minutes integer not null,
  clock_suspect integer not null,
  user text not null,
  role text not null,
  unit text not null,
  action text not null,
  patient text,
  record text,
  ids text,
  reason text,
  outcome text not null,
  hash blob not null
) strict;
create trigger access_log_stays before update on access_log begin select raise(abort, 'the log never changes'); end;
create trigger access_log_kept before delete on access_log begin select raise(abort, 'the log never changes'); end;
create trigger access_log_once before insert on access_log
  when exists (select 1 from access_log where seq = new.seq) begin select raise(abort, 'the log never changes'); end;
create index access_log_patient on access_log (patient, seq) where patient is not null;

-- how far a neighbour drawer had come: neither chained nor anchored itself
create table mark (
  drawer text primary key,
  seq integer not null,
  head blob not null,
  entries integer not null,
  entry_head blob not null,
  at text not null
) strict, without rowid;
`
