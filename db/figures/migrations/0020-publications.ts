/** What has left the clinic of the five questions: a period is published once, and what is given out again is the same. */
export const publications = {
  number: 20,
  what: 'publications of the intake tables',
  script: `
create table publication (
  period text not null,
  revision integer not null,
  at text not null,
  by_user text not null,
  report text not null,
  primary key (period, revision)
) strict, without rowid;
create trigger publication_stays before update on publication begin select raise(abort, 'what was published never changes'); end;
create trigger publication_kept before delete on publication begin select raise(abort, 'what was published never changes'); end;
`,
} as const
