import type { Page } from '@playwright/test'
import { textStateOf } from '../../../forms/records/entry'
import { through } from './door'

/** A signed entry of so many days ago, entered through the page's own door. */
export async function signEntry(
  page: Page,
  written: {
    readonly patient: string
    readonly form: string
    readonly daysAgo: number
    readonly answers: Readonly<Record<string, string | number>>
  },
): Promise<void> {
  const { patient, form, daysAgo, answers } = written
  const view = await through(page, 'entries', 'start', { patient, form, visit: null, linkedTo: null })
  const entry = view.row.id
  const eventAt = new Date(Date.now() - daysAgo * 86_400_000).toISOString()
  const { savedAt } = await through(page, 'entries', 'save', { entry, answers: { ...answers }, eventAt, stopped: false }, textStateOf(view))
  await through(page, 'entries', 'sign', { entry }, { ...textStateOf(view), savedAt })
}

/** The id of the patient called this, who is in the care of whoever is logged in. */
export async function idOf(page: Page, name: string): Promise<string> {
  const { rows } = await through(page, 'patients', 'list', { filter: 'all', offset: 0 })
  const patient = rows.find((row) => row.nameToUse === name)?.id
  if (patient === undefined) throw new Error(`nobody is called ${name}`)
  return patient
}
