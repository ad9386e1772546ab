/** What the figures need beside the visits: closed months with what has changed since, numbers typed by hand, ticks on a visit. */
export const figures = {
  number: 60,
  what: 'closed months, typed numbers, ticks',
  script: `
create table closed_month (
  month text primary key,
  closed_at text not null,
  closed_by text not null,
  production text not null
) strict, without rowid;
create trigger closed_month_stays before update on closed_month begin select raise(abort, 'a closed month never changes'); end;
create trigger closed_month_kept before delete on closed_month begin select raise(abort, 'a closed month never changes'); end;

-- what a later change of a visit or a person has made of a closed month's numbers
create table month_difference (
  number integer primary key,
  month text not null references closed_month (month),
  figure text not null,
  sex text not null,
  before_n integer not null,
  after_n integer not null,
  at text not null,
  by_user text not null
) strict;
create index month_difference_month on month_difference (month);

-- typed by hand for a quarter; the last one counts
create table typed_number (
  number integer primary key,
  quarter text not null,
  what text not null,
  value integer not null,
  at text not null,
  by_user text not null
) strict;

create table visit_tick (
  visit text not null references visit (id),
  tick text not null,
  at text not null,
  by_user text not null,
  primary key (visit, tick)
) strict, without rowid;
`,
} as const
