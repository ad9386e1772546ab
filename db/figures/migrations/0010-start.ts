import { commonTables } from '../../common'

export const start = {
  number: 10,
  what: 'totals of released intake answers',
  script: `${commonTables}
-- totals only: no row per person is ever written on this side
create table intake_total (
  period text not null,
  item text not null,
  category text not null,
  sex text not null,
  n integer not null,
  primary key (period, item, category, sex)
) strict, without rowid;

create table intake_entries (
  period text not null,
  sex text not null,
  n integer not null,
  lost integer not null default 0,
  primary key (period, sex)
) strict, without rowid;

create table opened_batch (id text primary key) strict, without rowid;
`,
} as const
