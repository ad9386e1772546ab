import { expect, type Locator, type Page } from '@playwright/test'
import type { Api } from '../../../electron/ipc'
import type { Person } from './clinic'

/** The Stockholm date some days from now. */
export function dayFromNow(days: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date(Date.now() + days * 86_400_000))
}

type Call = { readonly noun: keyof Api; readonly verb: string; readonly input: unknown }

/** A call as the page makes it, for what a journey needs to have before it begins. */
export async function prepare(page: Page, call: Call): Promise<unknown> {
  const reply = await page.evaluate(async ({ noun, verb, input }) => {
    const api = Reflect.get(window, 'api') as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
    return api[noun]?.[verb]?.(input)
  }, call)
  expect(reply).toMatchObject({ ok: true })
  return (reply as { value: unknown }).value
}

export async function idOf(page: Page, person: Person): Promise<string> {
  const users = (await prepare(page, { noun: 'users', verb: 'list', input: null })) as readonly { id: string; name: string }[]
  return users.find(({ name }) => name === person.name)?.id ?? ''
}

/** Hours from 8 to 16 on every day of the week. */
export async function setHours(page: Page, ...people: readonly Person[]): Promise<void> {
  for (const person of people)
    await prepare(page, {
      noun: 'calendar',
      verb: 'setHours',
      input: {
        clinician: await idOf(page, person),
        lines: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, weeks: 'every', from: '08:00', until: '16:00' })),
      },
    })
}

/** Registers somebody and books her. */
export async function bookFor(
  page: Page,
  who: { readonly givenName: string; readonly familyName: string; readonly protection?: string },
  more: { readonly with: Person; readonly date: string; readonly time: string; readonly kind?: string; readonly minutes?: number },
): Promise<void> {
  const person = (await prepare(page, {
    noun: 'patients',
    verb: 'register',
    input: { nameToUse: who.givenName, protection: 'none', ...who },
  })) as { id: string }
  await prepare(page, {
    noun: 'visits',
    verb: 'book',
    input: {
      patient: person.id,
      kind: more.kind ?? 'routine-examination',
      clinician: await idOf(page, more.with),
      date: more.date,
      time: more.time,
      minutes: more.minutes ?? 45,
      reason: '',
    },
  })
}

/** A booking as it stands in the calendar. */
export const block = (page: Page, text: string | RegExp): Locator =>
  page.locator('.calblock:not(.ghost)').and(page.getByRole('button', { name: text }))

/** The calendar on the day after this one. */
export async function tomorrow(page: Page, view: '2' | '3' = '2'): Promise<void> {
  await page.keyboard.press(view)
  await expect(page.getByRole('grid')).toBeVisible()
  if (view === '3') return
  await page.keyboard.press('PageDown')
  await expect(page.getByRole('button', { name: 'Till i dag' })).toBeVisible()
}

/** Drags with the mouse to the middle of a slot, holding the booking at its upper edge. */
export async function drag(
  page: Page,
  from: Locator,
  to: { readonly date: string; readonly time: string; readonly clinician: string },
): Promise<void> {
  const slot = page.locator(`[data-slot="${to.date} ${to.time} ${to.clinician}"]`)
  await from.scrollIntoViewIfNeeded()
  const [start, end] = [await from.boundingBox(), await slot.boundingBox()]
  if (!start || !end) throw new Error('nothing to drag, or nowhere')
  await page.mouse.move(start.x + 30, start.y + 4)
  await page.mouse.down()
  await page.mouse.move(start.x + 34, start.y + 14)
  await page.mouse.move(end.x + 40, end.y + 4, { steps: 6 })
  await page.mouse.up()
}
