export const cases = {
  number: 20,
  what: 'contact-tracing papers, and receipts of those destroyed',
  script: `
-- one row, one case with its contacts: destroyed as a whole (secure_delete overwrites it)
create table tracing_case (
  id text primary key,
  patient text not null,
  paper text not null,
  saved_at text not null
) strict, without rowid;
create index tracing_case_patient on tracing_case (patient);

-- names nobody: that papers were destroyed, when and by whom
create table tracing_receipt (id text primary key, receipt text not null) strict, without rowid;
`,
} as const
