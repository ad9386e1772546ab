import { expect, test } from 'vitest'
import { z } from 'zod'
import { saveStaff } from '../../../db/desk/staff'
import { everyWordingOf, removeWording, saveWording, wordingsOf } from '../../../db/desk/wordings'
import { sql } from '../../../db/sql'
import { drawerFile, now } from '../support/drawer'

const user = '4'.repeat(32)
const other = '5'.repeat(32)
const wording = (question: string) => ({
  instrument: 'madrs-s',
  language: 'sv' as const,
  name: 'Vår text',
  version: '1',
  rights: 'Enheten',
  items: [{ question, steps: {} }],
})

function desk() {
  const drawer = drawerFile('desk').open({ create: true })
  saveStaff(drawer, { id: user, name: 'Anneli Sjöqvist', role: 'midwife' }, now)
  for (const question of ['Först', 'Sedan']) saveWording(drawer, wording(question), { formVersion: 1, today: '2026-03-11', user })
  return drawer
}

test('one is in use, every one is kept; a second file of the same name and day is told apart', () => {
  const drawer = desk()
  expect(wordingsOf(drawer).map(({ items, take }) => [items[0]?.question, take])).toEqual([['Sedan', 2]])
  expect(removeWording(drawer, wording(''))).toBe(true)
  expect(removeWording(drawer, wording(''))).toBe(false)
  expect(wordingsOf(drawer)).toEqual([])
  expect(everyWordingOf(drawer, 'madrs-s').map(({ items, take }) => [items[0]?.question, take])).toEqual([
    ['Först', 1],
    ['Sedan', 2],
  ])
  saveWording(drawer, wording('Sedan'), { formVersion: 1, today: '2026-03-12', user })
  expect(wordingsOf(drawer)).toMatchObject([{ take: 1, loadedOn: '2026-03-12' }])
})

test('nothing of one in use changes but that it is in use, not even together with that', () => {
  const drawer = desk()
  saveStaff(drawer, { id: other, name: 'Tuva Hedmark', role: 'midwife' }, now)
  const rows = () => drawer.all(sql`select * from instrument_wording`, z.record(z.string(), z.union([z.string(), z.number()])))
  const before = rows()
  const changes: Readonly<Record<string, string | number>> = {
    number: 7,
    instrument: 'madrs',
    language: 'en',
    form_version: 2,
    content: '{}',
    loaded_on: '2020-01-01',
    loaded_by: other,
    take: 9,
  }
  expect(Object.keys(before[0] ?? {}).toSorted()).toEqual([...Object.keys(changes), 'in_use'].toSorted())
  for (const [column, value] of Object.entries(changes))
    for (const also of ['', ', in_use = 0'])
      expect(
        () => drawer.run({ text: `update instrument_wording set ${column} = ?${also} where in_use = 1`, values: [value] }),
        column + also,
      ).toThrow(/a wording/)
  expect(rows()).toEqual(before)
})

test('none is changed, put back in use, replaced or deleted', () => {
  const drawer = desk()
  const before = everyWordingOf(drawer, 'madrs-s')
  for (const query of [
    sql`update instrument_wording set content = '{}' where in_use = 1`,
    sql`update instrument_wording set loaded_on = '2020-01-01'`,
    sql`update instrument_wording set in_use = 1 where in_use = 0`,
    sql`delete from instrument_wording`,
    sql`insert or replace into instrument_wording select * from instrument_wording where number = 1`,
    sql`insert or replace into instrument_wording (instrument, language, form_version, content, loaded_on, loaded_by, take)
      values ('madrs-s', 'sv', 1, '{}', '2026-03-11', ${user}, 3)`,
  ])
    expect(() => drawer.run(query), query.text).toThrow(/a wording/)
  expect(everyWordingOf(drawer, 'madrs-s')).toEqual(before)
})
