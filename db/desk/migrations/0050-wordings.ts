/** The unit's own wording of a rating instrument: one a language, the next takes its place. What an entry says it showed stays there. */
export const wordings = {
  number: 50,
  what: 'instrument wordings',
  script: `
create table instrument_wording (
  instrument text not null,
  language text not null,
  form_version integer not null,
  content text not null,
  loaded_on text not null,
  loaded_by text not null references staff (id),
  primary key (instrument, language)
) strict, without rowid;
`,
}
