import type { Page } from '@playwright/test'
import type { Api } from '../../../electron/ipc'

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
  await page.evaluate(async ({ patient, form, daysAgo, answers }) => {
    const api = Reflect.get(window, 'api') as Api
    const must = <T>(reply: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }): T => {
      if (!reply.ok) throw new Error(JSON.stringify(reply.error))
      return reply.value
    }
    const entry = must(await api.entries.start({ patient, form, visit: null, linkedTo: null })).row.id
    const eventAt = new Date(Date.now() - daysAgo * 86_400_000).toISOString()
    must(await api.entries.save({ entry, answers: { ...answers }, eventAt, stopped: false }))
    must(await api.entries.sign({ entry }))
  }, written)
}

/** The id of the patient called this, who is in the care of whoever is logged in. */
export function idOf(page: Page, name: string): Promise<string> {
  return page.evaluate(async (called) => {
    const api = Reflect.get(window, 'api') as Api
    const list = await api.patients.list({ filter: 'all', offset: 0 })
    const patient = list.ok ? list.value.rows.find((row) => row.nameToUse === called)?.id : undefined
    if (patient === undefined) throw new Error(`nobody is called ${called}`)
    return patient
  }, name)
}
