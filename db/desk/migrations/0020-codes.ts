/** Code tables are replaceable data: an import takes the place of a system's whole table. */
export const codes = {
  number: 20,
  what: 'code tables',
  script: `
create table code_table (
  system text primary key,
  version text not null,
  imported_at text not null,
  imported_by text not null
) strict, without rowid;

create table code (
  system text not null references code_table (system),
  code text not null,
  version text not null,
  text text not null,
  valid_from text,
  valid_to text
) strict;
create unique index code_once on code (system, code, coalesce(valid_from, ''));
`,
}
