import { commonTables } from '../../common'

export const start = {
  number: 10,
  what: 'entries, versions, drafts, signing keys',
  script: `${commonTables}
create table entry (
  id text primary key,
  patient text not null,
  form text not null,
  visit text,
  author text not null,
  linked_to text references entry (id),
  started_at text not null
) strict, without rowid;
create index entry_patient on entry (patient, started_at);
create index entry_author on entry (author);
create index entry_linked on entry (linked_to) where linked_to is not null;
create trigger entry_stays before update on entry begin select raise(abort, 'an entry never moves'); end;
create trigger entry_once before insert on entry
  when exists (select 1 from entry where id = new.id) begin select raise(abort, 'an entry never moves'); end;
create trigger entry_kept before delete on entry
  when exists (select 1 from entry_version where entry = old.id) begin select raise(abort, 'an entry is never erased'); end;

-- what is written for good: signed, or unsigned and too old to go on with. seq is the order and the chain
create table entry_version (
  seq integer primary key,
  id text not null unique,
  entry text not null references entry (id),
  number integer not null,
  author text not null,
  role text not null,
  form_version integer not null,
  event_at text not null,
  entered_at text not null,
  signed_at text,
  stopped integer not null,
  reason text not null,
  answers text not null,
  salt blob not null,
  commitment blob not null,
  previous blob not null,
  hash blob not null,
  signing_key text references signing_key (id),
  signature blob,
  unique (entry, number)
) strict;
create trigger entry_version_stays before update on entry_version begin select raise(abort, 'a signed entry never changes'); end;
create trigger entry_version_kept before delete on entry_version begin select raise(abort, 'a signed entry never changes'); end;
create trigger entry_version_once before insert on entry_version
  when exists (select 1 from entry_version where seq = new.seq or id = new.id or (entry = new.entry and number = new.number))
  begin select raise(abort, 'a signed entry never changes'); end;

create table draft (
  entry text primary key references entry (id),
  author text not null,
  role text not null,
  form_version integer not null,
  answers text not null,
  event_at text not null,
  started_at text not null,
  saved_at text not null,
  left_at text,
  stopped integer not null,
  reason text not null
) strict, without rowid;
create index draft_author on draft (author);

create table wrong_patient (
  entry text primary key references entry (id),
  by_user text not null,
  role text not null,
  at text not null,
  reason text not null
) strict, without rowid;
create trigger wrong_patient_stays before update on wrong_patient begin select raise(abort, 'a mark never changes'); end;
create trigger wrong_patient_kept before delete on wrong_patient begin select raise(abort, 'a mark never changes'); end;
create trigger wrong_patient_once before insert on wrong_patient
  when exists (select 1 from wrong_patient where entry = new.entry) begin select raise(abort, 'a mark never changes'); end;

-- every public signing key ever in use: or a reset password would leave entries that nobody can verify
create table signing_key (
  id text primary key,
  user text not null,
  role text not null,
  public blob not null,
  from_at text not null,
  given_by text not null
) strict, without rowid;
create trigger signing_key_stays before update on signing_key begin select raise(abort, 'a signing key never changes'); end;
create trigger signing_key_kept before delete on signing_key begin select raise(abort, 'a signing key never changes'); end;
create trigger signing_key_once before insert on signing_key
  when exists (select 1 from signing_key where id = new.id) begin select raise(abort, 'a signing key never changes'); end;
`,
} as const
