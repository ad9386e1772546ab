import { expect, test } from 'vitest'
import { diedOnOf, setDied } from '../../../db/desk/died'
import { getPerson, insertPerson, linkPersons, personRows } from '../../../db/desk/persons'
import { migrations } from '../../../db/drawers'
import { sql } from '../../../db/sql'
import { PersonInput } from '../../../forms/records/patient'
import { drawerFile, now } from '../support/drawer'

const [ira, iras, mira, irass, user] = ['1', '2', '3', '4', '5'].map((digit) => digit.repeat(32)) as [
  string,
  string,
  string,
  string,
  string,
]
const today = '2026-03-11'
const stamp = { now, user }

test('a person from before has not died; it can be written, is still there in the file, and can be taken back', () => {
  const place = drawerFile('desk')
  const old = place.open({ create: true, migrations: migrations.desk.filter(({ number }) => number < 80) })
  old.run(sql`insert into person (id, name_to_use, given_name, family_name, pronoun, birth_date, sex, interpreter, protection, registered_at, registered_by)
    values (${ira}, 'Ira', '', '', '', '1980-04-10', 'female', '', 'none', ${now}, ${user})`)
  old.close()
  const desk = place.open()
  expect(getPerson(desk, ira)).toMatchObject({ nameToUse: 'Ira', diedOn: null })
  expect(diedOnOf(desk)).toEqual(new Map())
  expect(setDied(desk, ira, '2026-03-01')).toEqual([ira])
  desk.close()
  const again = place.open()
  expect(getPerson(again, ira)).toMatchObject({ nameToUse: 'Ira', birthDate: '1980-04-10', diedOn: '2026-03-01' })
  expect(personRows(again, [ira], '2030-01-01')).toMatchObject([{ age: 45, diedOn: '2026-03-01', safeContact: { call: false } }])
  setDied(again, ira, null)
  expect(getPerson(again, ira)?.diedOn).toBeNull()
  expect(personRows(again, [ira], today)).toMatchObject([{ diedOn: null, safeContact: null }])
})

test('linked records are one person: written and taken back in all of them, the earliest day where they differ, nobody else', () => {
  const desk = drawerFile('desk').open({ create: true })
  for (const id of [ira, iras, mira, irass]) insertPerson(desk, id, PersonInput.parse({ nameToUse: 'Ira' }), stamp)
  const days = () => Object.fromEntries(diedOnOf(desk))
  linkPersons(desk, iras, ira, stamp)
  expect(days()).toEqual({})
  setDied(desk, ira, '2026-03-02')
  expect(days()).toEqual({ [ira]: '2026-03-02', [iras]: '2026-03-02' })
  setDied(desk, irass, '2026-03-01')
  linkPersons(desk, irass, iras, stamp) // two links away from the first
  expect(days()).toEqual({ [ira]: '2026-03-01', [iras]: '2026-03-01', [irass]: '2026-03-01' })
  expect([...setDied(desk, iras, null)].toSorted()).toEqual([ira, iras, irass])
  expect(days()).toEqual({})
})
