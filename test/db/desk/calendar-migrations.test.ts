import { expect, test } from 'vitest'
import { insertException, readRules, replaceHours } from '../../../db/desk/hours'
import { getVisit, insertVisit, takeBack, visitsOf } from '../../../db/desk/visits'
import { migrations } from '../../../db/drawers'
import { sql } from '../../../db/sql'
import { drawerFile, now } from '../support/drawer'

const [person, before, after, user] = ['1', '2', '3', '4'].map((digit) => digit.repeat(32)) as [string, string, string, string]

test('a booking from before the calendar stays as it is, and a new one can refer to it', () => {
  const place = drawerFile('desk')
  const old = place.open({ create: true, migrations: migrations.desk.filter(({ number }) => number <= 20) })
  old.run(sql`insert into person (id, name_to_use, given_name, family_name, pronoun, birth_date, sex, interpreter, protection, registered_at, registered_by)
    values (${person}, 'Ira', '', '', '', null, 'female', '', 'none', ${now}, ${user})`)
  old.run(sql`insert into visit (id, patient, kind, clinician, profession, date, time, minutes, drop_in, reason, status, arrived_at, started_at, ended_at, made_at, made_by)
    values (${before}, ${person}, 'telephone', ${user}, 'midwife', '2026-03-11', '10:00', 15, 0, 'provsvar', 'rebooked', null, null, ${now}, ${now}, ${user})`)
  old.close()
  const desk = place.open()
  const visit = {
    id: before,
    patient: person,
    kind: 'telephone',
    clinician: user,
    profession: 'midwife',
    date: '2026-03-11',
    time: '10:00',
    minutes: 15,
    dropIn: false,
    reason: 'provsvar',
    status: 'rebooked',
    arrivedAt: null,
    startedAt: null,
    endedAt: now,
    movedFrom: null,
  } as const
  expect(getVisit(desk, before)).toEqual(visit)
  const next = { ...visit, id: after, date: '2026-03-12', status: 'booked', endedAt: null, movedFrom: before } as const
  insertVisit(desk, next, { now, user })
  expect(getVisit(desk, after)).toEqual(next)
  expect(visitsOf(desk, person).map(({ id }) => id)).toEqual([after, before])
  takeBack(desk, after, now)
  expect(visitsOf(desk, person).map(({ id }) => id)).toEqual([before])
  expect(getVisit(desk, after)?.status).toBe('rebooked')
  for (const id of [before, after]) expect(() => desk.run(sql`delete from visit where id = ${id}`)).toThrow('never deleted')
  expect(() => insertVisit(desk, { ...next, id: '5'.repeat(32), movedFrom: '6'.repeat(32) }, { now, user })).toThrow('FOREIGN KEY')
})

test('hours and exceptions come back as they were set; those that are over are left out', () => {
  const desk = drawerFile('desk').open({ create: true })
  const lines = [
    { weekday: 3, weeks: 'even', from: '08:00', until: '12:00' },
    { weekday: 3, weeks: 'odd', from: '16:30', until: '20:30' },
  ] as const
  replaceHours(desk, { clinician: user, lines: [{ weekday: 1, weeks: 'every', from: '08:00', until: '16:00' }] })
  replaceHours(desk, { clinician: user, lines: [...lines] })
  const away = {
    clinician: user,
    kind: 'away',
    firstDay: '2026-03-09',
    lastDay: '2026-03-13',
    from: null,
    until: null,
    note: 'kurs',
  } as const
  insertException(desk, before, away, { now, user })
  expect(readRules(desk, '2026-03-13')).toEqual({ hours: [{ clinician: user, lines }], exceptions: [{ id: before, ...away }] })
  expect(readRules(desk, '2026-03-14').exceptions).toEqual([])
})
