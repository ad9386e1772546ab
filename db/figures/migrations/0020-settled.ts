/**
 * The ledger of the five questions: how a year was cut, once, and the sums as they were then. Every table of it, on the screen and in what leaves
 * the clinic, is made of these, so that no two of them tell of those who came between.
 */
export const settled = {
  number: 20,
  what: 'settled years of the five questions',
  script: `
create table settled_year (
  year text primary key,
  kind text not null,
  at text not null,
  by_user text not null,
  totals text not null,
  entries text not null
) strict, without rowid;
create trigger settled_year_stays before update on settled_year begin select raise(abort, 'a settled year never changes'); end;
create trigger settled_year_kept before delete on settled_year begin select raise(abort, 'a settled year never changes'); end;
`,
} as const
