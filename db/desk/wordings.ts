import { z } from 'zod'
import { LoadedWording, Wording } from '../../forms/instruments/wording'
import { sql } from '../sql'
import type { ReadableDb, WritableDb } from '../types'

const Row = z
  .object({ form_version: z.number(), content: z.string(), loaded_on: z.string(), name: z.string() })
  .transform(({ form_version, content, loaded_on, name }) =>
    LoadedWording.parse({ ...Wording.parse(JSON.parse(content)), formVersion: form_version, loadedOn: loaded_on, loadedBy: name }),
  )

/** The unit's own wordings, by instrument and language. */
export const wordingsOf = (db: ReadableDb): LoadedWording[] =>
  db.all(
    sql`select w.form_version, w.content, w.loaded_on, s.name from instrument_wording w join staff s on s.id = w.loaded_by
      order by w.instrument, w.language desc`,
    Row,
  )

/** Puts a wording in the place of the one before of that instrument and language. */
export function saveWording(
  db: WritableDb,
  wording: Wording,
  stamp: { readonly formVersion: number; readonly today: string; readonly user: string },
): void {
  db.run(sql`insert into instrument_wording (instrument, language, form_version, content, loaded_on, loaded_by)
    values (${wording.instrument}, ${wording.language}, ${stamp.formVersion}, ${JSON.stringify(wording)}, ${stamp.today}, ${stamp.user})
    on conflict (instrument, language) do update set form_version = excluded.form_version, content = excluded.content,
      loaded_on = excluded.loaded_on, loaded_by = excluded.loaded_by`)
}

/** Takes a wording away; false when there was none. */
export const removeWording = (db: WritableDb, { instrument, language }: Pick<Wording, 'instrument' | 'language'>): boolean =>
  db.run(sql`delete from instrument_wording where instrument = ${instrument} and language = ${language}`) > 0
