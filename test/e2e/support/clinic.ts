import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

const cache = join(tmpdir(), `journal-e2e-clinic-${process.ppid}`)

/** Puts a fresh copy of the small clinic into `folder`. */
export async function placeClinic(folder: string): Promise<void> {
  if (!existsSync(cache)) {
    const work = `${cache}.${process.pid}`
    rmSync(work, { recursive: true, force: true })
    const clinic = await createVault({
      folder: work,
      start: new Date(Date.now() - 86_400_000).toISOString(),
      demo: false,
      staff: Object.values(people),
    })
    const call = clinic.open(people.anneli.name)
    for (const nameToUse of ['Saga', 'Ronja', 'Åsa'])
      await call('patients', 'register', { nameToUse, givenName: nameToUse, familyName: 'Provsson', sex: 'female' })
    clinic.close()
    clinic.end()
    renameSync(work, cache)
  }
  mkdirSync(folder, { recursive: true })
  cpSync(cache, folder, { recursive: true })
}
