import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addToMonth, monthOf } from '../../../forms/core/dates'
import { allDeclined } from '../../../forms/intake'
import { lastYearOver } from '../../../forms/reports/intake/periods'
import { createVault } from '../../support/clinic-vault'

/** A small real clinic for the journeys: made once a run by the product's own code, copied for every test. */
export const people = {
  anneli: { name: 'Anneli Sjöqvist', role: 'midwife', manager: true, password: 'linden blommar vid stigen' },
  tuva: { name: 'Tuva Hedmark', role: 'midwife', manager: false, password: 'havet glittrar om kvällen' },
  marta: { name: 'Marta Lindahl', role: 'gynaecologist', manager: false, password: 'granen susar i vinden' },
  henrik: { name: 'Henrik Brandel', role: 'physician', manager: false, password: 'bäcken porlar under isen' },
  ylva: { name: 'Ylva Stenhammar', role: 'psychiatrist', manager: false, password: 'lärkan stiger över ängen' },
  gunilla: { name: 'Gunilla Fors', role: 'administrator', manager: true, password: 'bokhyllan står vid fönstret' },
} as const
export type Person = (typeof people)[keyof typeof people]

type Clinic = Awaited<ReturnType<typeof createVault>>

/** Puts a fresh copy of a clinic into `folder`; the clinic itself is made once a run. */
async function place(folder: string, name: string, start: string, fill: (clinic: Clinic) => Promise<void>): Promise<void> {
  const cache = join(tmpdir(), `journal-e2e-${name}-${process.ppid}`)
  if (!existsSync(cache)) {
    const work = `${cache}.${process.pid}`
    rmSync(work, { recursive: true, force: true })
    const clinic = await createVault({ folder: work, start, demo: false, staff: Object.values(people) })
    await fill(clinic)
    clinic.close()
    clinic.end()
    renameSync(work, cache)
  }
  mkdirSync(folder, { recursive: true })
  cpSync(cache, folder, { recursive: true })
}

const someone = (nameToUse: string) => ({ nameToUse, givenName: nameToUse, familyName: 'Provsson', sex: 'female' as const })

/** Puts a fresh copy of the small clinic into `folder`. */
export const placeClinic = (folder: string): Promise<void> =>
  place(folder, 'clinic', new Date(Date.now() - 86_400_000).toISOString(), async (clinic) => {
    const call = clinic.open(people.anneli.name)
    for (const nameToUse of ['Saga', 'Ronja', 'Åsa']) await call('patients', 'register', someone(nameToUse))
  })

/**
 * A clinic with something to count on `today`: in the last year that is over 24 women answered the five questions; in the month before this one three women saw
 * the gynaecologist and Saga did not come; four answers of the month before that wait.
 */
export const placeFiguresClinic = (folder: string, today: string): Promise<void> =>
  place(folder, 'figures', `${lastYearOver(today)}-02-02T07:00:00.000Z`, async (clinic) => {
    const month = (back: number) => addToMonth(monthOf(today), -back)
    const as = (name: string, at: string) => {
      clinic.close()
      clinic.clock.set(at)
      return clinic.open(name)
    }
    const give = async (call: ReturnType<Clinic['open']>, count: number, drugs: 'none' | 'earlier') => {
      for (let n = 0; n < count; n += 1)
        await call('intake', 'give', { month: 'this', sex: 'female', answers: { ...allDeclined, drugs, prostitution: 'no' } })
    }
    const anneli = clinic.open(people.anneli.name)
    await give(anneli, 14, 'none')
    await give(anneli, 10, 'earlier')
    as(people.anneli.name, `${lastYearOver(today)}-03-05T07:00:00.000Z`)
    as(people.gunilla.name, `${lastYearOver(today)}-03-06T07:00:00.000Z`)
    await give(as(people.anneli.name, `${month(2)}-12T07:00:00.000Z`), 4, 'none')
    const call = as(people.anneli.name, `${month(1)}-15T07:00:00.000Z`)
    const date = `${month(1)}-15`
    for (const [at, nameToUse] of ['Ronja', 'Åsa', 'Maj', 'Saga'].entries()) {
      const patient = await call('patients', 'register', someone(nameToUse))
      const clinician = clinic.userId(people.marta.name)
      const booking = { patient: patient.id, kind: 'gynaecologist' as const, clinician, date, time: `1${at}:00`, minutes: 30, reason: '' }
      const { visit } = await call('visits', 'book', booking)
      const steps = nameToUse === 'Saga' ? (['no-show'] as const) : (['arrived', 'in-progress', 'completed'] as const)
      for (const status of steps) await call('visits', 'setStatus', { visit: visit.id, status })
    }
    as(people.anneli.name, new Date(Date.now() - 120_000).toISOString())
    as(people.gunilla.name, new Date(Date.now() - 60_000).toISOString())
  })
