import { z } from 'zod'
import { LoadedWording, Wording } from '../../forms/instruments/wording'
import { sql } from '../sql'
import type { ReadableDb, WritableDb } from '../types'

const Row = z
  .object({ form_version: z.number(), content: z.string(), loaded_on: z.string(), take: z.number(), name: z.string() })
  .transform(({ form_version, content, loaded_on, take, name }) =>
    LoadedWording.parse({ ...Wording.parse(JSON.parse(content)), formVersion: form_version, take, loadedOn: loaded_on, loadedBy: name }),
  )

/** The unit's own wordings in use, by instrument and language. */
export const wordingsOf = (db: ReadableDb): LoadedWording[] =>
  db.all(
    sql`select w.form_version, w.content, w.loaded_on, w.take, s.name from instrument_wording w join staff s on s.id = w.loaded_by
      where w.in_use = 1 order by w.instrument, w.language desc`,
    Row,
  )

/** Every wording that an instrument has had, oldest first: those that were replaced or removed as well. */
export const everyWordingOf = (db: ReadableDb, instrument: string): LoadedWording[] =>
  db.all(
    sql`select w.form_version, w.content, w.loaded_on, w.take, s.name from instrument_wording w join staff s on s.id = w.loaded_by
      where w.instrument = ${instrument} order by w.number`,
    Row,
  )

/** Puts a wording in the place of the one before of that instrument and language, which is kept. */
export function saveWording(
  db: WritableDb,
  wording: Wording,
  stamp: { readonly formVersion: number; readonly today: string; readonly user: string },
): void {
  const alike = everyWordingOf(db, wording.instrument).filter(
    ({ language, name, version, loadedOn }) =>
      language === wording.language && name === wording.name && version === wording.version && loadedOn === stamp.today,
  )
  removeWording(db, wording)
  db.run(sql`insert into instrument_wording (instrument, language, form_version, content, loaded_on, loaded_by, take) values (
    ${wording.instrument}, ${wording.language}, ${stamp.formVersion}, ${JSON.stringify(wording)}, ${stamp.today}, ${stamp.user},
    ${alike.length + 1})`)
}

/** Takes a wording out of use; false when there was none. */
export const removeWording = (db: WritableDb, { instrument, language }: Pick<Wording, 'instrument' | 'language'>): boolean =>
  db.run(sql`update instrument_wording set in_use = 0 where instrument = ${instrument} and language = ${language} and in_use = 1`) > 0
