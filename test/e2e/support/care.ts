import type { Page } from '@playwright/test'
import type { Contract } from '../../../electron/ipc'
import type { InputOf, ParsedOf } from '../../../electron/ipc/call'
import { through } from './door'

/** Facts that a journey begins with, entered through the page's own door by whoever is logged in. */

/** The date so many days or months from today, in Stockholm. */
export function fromToday({ days = 0, months = 0 }: { readonly days?: number; readonly months?: number }): string {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date())
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth) + days)).toISOString().slice(0, 10)
}

/** The patient called this, with a reason stated so that her record is open. */
export async function patientCalled(page: Page, name: string): Promise<string> {
  const { rows } = await through(page, 'patients', 'list', { filter: 'all', offset: 0 })
  const patient = rows.find((row) => row.nameToUse === name)?.id
  if (patient === undefined) throw new Error(`nobody is called ${name}`)
  await through(page, 'patients', 'stateReason', { patient, what: 'record', reason: { kind: 'consent', text: '' } })
  return patient
}

async function addContraception(page: Page, event: ParsedOf<Contract['contraception']['add']>['event']): Promise<void> {
  const stored = await through(page, 'contraception', 'ofPatient', { patient: event.patient })
  await through(page, 'contraception', 'add', { event }, stored)
}

export const giveInjection = (page: Page, patient: string, date: string): Promise<void> =>
  addContraception(page, {
    type: 'injection',
    method: 'dmpa',
    patient,
    date,
    product: 'Depo-Provera',
    batch: 'L2207B',
    site: 'right-buttock',
    earlyReason: '',
    note: '',
  })

export const insertCopper = (page: Page, patient: string, date: string): Promise<void> =>
  addContraception(page, {
    type: 'inserted',
    method: 'cu-iud',
    patient,
    date,
    product: 'Nova-T 380',
    batch: 'C77',
    durationMonths: 60,
    durationReason: '',
    emergency: false,
    note: '',
  })

type Rule = {
  readonly call?: boolean
  readonly text?: boolean
  readonly letter?: boolean
  readonly mayNameClinic?: boolean
  readonly phone?: string
}

/** How she may be reached, and her number. */
export async function reach(
  page: Page,
  patient: string,
  { call = false, text = false, letter = false, mayNameClinic = false, phone }: Rule,
): Promise<void> {
  const { safeContact: before } = await through(page, 'patients', 'get', { patient })
  const safeContact = { call, text, letter, when: '', mayNameClinic, ifOtherAnswers: '' }
  await through(page, 'patients', 'setSafeContact', { patient, safeContact }, before)
  if (phone === undefined) return
  const contacts = await through(page, 'patients', 'contacts', { patient })
  await through(page, 'patients', 'setContact', { patient, kind: 'phone', value: phone, replaces: null }, contacts)
}

/** Changes what is said of a person; what is not named is left out, as a form that was never filled in. */
export async function changePerson(page: Page, input: InputOf<Contract['patients']['update']>): Promise<void> {
  await through(page, 'patients', 'update', input, await through(page, 'patients', 'get', { patient: input.patient }))
}

/** From the rail. */
export const toRecalls = (page: Page): Promise<void> =>
  page
    .getByRole('navigation')
    .getByRole('link', { name: /Kallelser|Recalls/ })
    .click()
