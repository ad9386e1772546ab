import type { Page } from '@playwright/test'
import type { Api } from '../../../electron/ipc'

/** Facts that a journey begins with, entered through the page's own door by whoever is logged in. */

/** The date so many days or months from today, in Stockholm. */
export function fromToday({ days = 0, months = 0 }: { readonly days?: number; readonly months?: number }): string {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date())
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth) + days)).toISOString().slice(0, 10)
}

/** The patient called this, with a reason stated so that her record is open. */
export function patientCalled(page: Page, name: string): Promise<string> {
  return page.evaluate(async (called) => {
    const api = Reflect.get(window, 'api') as Api
    const list = await api.patients.list({ filter: 'all', offset: 0 })
    const patient = list.ok ? list.value.rows.find((row) => row.nameToUse === called)?.id : undefined
    if (patient === undefined) throw new Error(`nobody is called ${called}`)
    const reply = await api.patients.stateReason({ patient, what: 'record', reason: { kind: 'consent', text: '' } })
    if (!reply.ok) throw new Error(reply.error.kind)
    return patient
  }, name)
}

export async function giveInjection(page: Page, patient: string, date: string): Promise<void> {
  await page.evaluate(
    async ([whose, on]) => {
      const api = Reflect.get(window, 'api') as Api
      const reply = await api.contraception.add({
        event: {
          type: 'injection',
          method: 'dmpa',
          patient: whose,
          date: on,
          product: 'Depo-Provera',
          batch: 'L2207B',
          site: 'right-buttock',
          earlyReason: '',
          note: '',
        },
      })
      if (!reply.ok) throw new Error(JSON.stringify(reply.error))
    },
    [patient, date] as const,
  )
}

export async function insertCopper(page: Page, patient: string, date: string): Promise<void> {
  await page.evaluate(
    async ([whose, on]) => {
      const api = Reflect.get(window, 'api') as Api
      const reply = await api.contraception.add({
        event: {
          type: 'inserted',
          method: 'cu-iud',
          patient: whose,
          date: on,
          product: 'Nova-T 380',
          batch: 'C77',
          durationMonths: 60,
          durationReason: '',
          emergency: false,
          note: '',
        },
      })
      if (!reply.ok) throw new Error(JSON.stringify(reply.error))
    },
    [patient, date] as const,
  )
}

type Rule = {
  readonly call?: boolean
  readonly text?: boolean
  readonly letter?: boolean
  readonly mayNameClinic?: boolean
  readonly phone?: string
}

/** How she may be reached, and her number. */
export async function reach(page: Page, patient: string, rule: Rule): Promise<void> {
  await page.evaluate(
    async ([whose, { call = false, text = false, letter = false, mayNameClinic = false, phone }]) => {
      const api = Reflect.get(window, 'api') as Api
      const safe = await api.patients.setSafeContact({
        patient: whose,
        safeContact: { call, text, letter, when: '', mayNameClinic, ifOtherAnswers: '' },
      })
      if (!safe.ok) throw new Error(safe.error.kind)
      if (phone === undefined) return
      const contact = await api.patients.setContact({ patient: whose, kind: 'phone', value: phone, replaces: null })
      if (!contact.ok) throw new Error(contact.error.kind)
    },
    [patient, rule] as const,
  )
}

/** From the rail. */
export const toRecalls = (page: Page): Promise<void> =>
  page
    .getByRole('navigation')
    .getByRole('link', { name: /Kallelser|Recalls/ })
    .click()
