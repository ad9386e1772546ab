export const tests = {
  number: 20,
  what: 'tests and their steps, contraception, what was decided about recalls',
  script: `
-- an order never changes; what happens to it is a row of test_step, and its state is computed
create table test (
  id text primary key,
  patient text,
  slip text unique,
  ordered text not null,
  at text not null
) strict, without rowid;
create index test_patient on test (patient) where patient is not null;
create trigger test_stays before update on test begin select raise(abort, 'an order never changes'); end;
create trigger test_kept before delete on test begin select raise(abort, 'an order never changes'); end;

create table test_step (
  seq integer primary key,
  test text not null references test (id),
  kind text not null,
  -- the patient of an anonymous test, once she has said who she is
  patient text,
  step text not null,
  at text not null
) strict;
create index test_step_test on test_step (test, seq);
create index test_step_patient on test_step (patient) where patient is not null;
create trigger test_step_stays before update on test_step begin select raise(abort, 'a step never changes'); end;
create trigger test_step_kept before delete on test_step begin select raise(abort, 'a step never changes'); end;
create trigger test_step_once before insert on test_step
  when exists (select 1 from test_step where seq = new.seq) begin select raise(abort, 'a step never changes'); end;

-- tests that nothing more will happen to by itself: the work list does not read them
create table test_closed (test text primary key references test (id)) strict, without rowid;

create table contraception_event (
  seq integer primary key,
  id text not null unique,
  patient text not null,
  event text not null,
  at text not null
) strict;
create index contraception_event_patient on contraception_event (patient, seq);
create trigger contraception_event_stays before update on contraception_event begin select raise(abort, 'an event never changes'); end;
create trigger contraception_event_kept before delete on contraception_event begin select raise(abort, 'an event never changes'); end;

-- an event that was recorded by mistake stays readable and does not count (PDL 3 kap. 14 §)
create table contraception_mistake (
  event text primary key references contraception_event (id),
  by_user text not null,
  at text not null,
  reason text not null
) strict, without rowid;
create trigger contraception_mistake_stays before update on contraception_mistake begin select raise(abort, 'a mark never changes'); end;
create trigger contraception_mistake_kept before delete on contraception_mistake begin select raise(abort, 'a mark never changes'); end;

-- what somebody decided about a recall, and tries to reach her: facts; the recall itself is computed
create table recall_fact (
  seq integer primary key,
  id text not null unique,
  patient text not null,
  kind text not null,
  fact text not null,
  at text not null
) strict;
create index recall_fact_patient on recall_fact (patient, seq);
create trigger recall_fact_stays before update on recall_fact begin select raise(abort, 'a decision never changes'); end;
create trigger recall_fact_kept before delete on recall_fact begin select raise(abort, 'a decision never changes'); end;
`,
} as const
