/**
 * The unit's own wordings of the rating instruments: one in use a language, the next takes its place. An earlier one is kept as it was:
 * what was shown at a rating must be readable as long as the entry is (PDL 3 kap. 14 and 17 §§).
 */
export const wordings = {
  number: 50,
  what: 'instrument wordings',
  script: `
create table instrument_wording (
  number integer primary key,
  instrument text not null,
  language text not null,
  form_version integer not null,
  content text not null,
  loaded_on text not null,
  loaded_by text not null references staff (id),
  -- of the same name, edition and day: the first, the second
  take integer not null,
  in_use integer not null default 1 check (in_use in (0, 1))
) strict;
create unique index one_wording_in_use on instrument_wording (instrument, language) where in_use = 1;
create trigger wording_stays before update on instrument_wording
  when old.in_use = 0 or (old.number, old.instrument, old.language, old.form_version, old.content, old.loaded_on, old.loaded_by, old.take)
    is not (new.number, new.instrument, new.language, new.form_version, new.content, new.loaded_on, new.loaded_by, new.take)
  begin select raise(abort, 'a wording never changes'); end;
create trigger wording_once before insert on instrument_wording
  when exists (select 1 from instrument_wording where number = new.number
    or (in_use = 1 and new.in_use = 1 and instrument = new.instrument and language = new.language))
  begin select raise(abort, 'a wording is kept'); end;
create trigger wording_kept before delete on instrument_wording begin select raise(abort, 'a wording is kept'); end;
`,
}
