import { expect, type Locator, type Page } from '@playwright/test'
import type { Person } from './clinic'
import { through } from './door'
import type { Protection } from '../../../forms/records/patient'
import type { VisitKind } from '../../../forms/records/visit'

/** The Stockholm date some days from now. */
export function dayFromNow(days: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date(Date.now() + days * 86_400_000))
}

export async function idOf(page: Page, person: Person): Promise<string> {
  const users = await through(page, 'users', 'list', null)
  return users.find(({ name }) => name === person.name)?.id ?? ''
}

/** Hours from 8 to 16 on every day of the week. */
export async function setHours(page: Page, ...people: readonly Person[]): Promise<void> {
  for (const person of people) {
    const clinician = await idOf(page, person)
    const { hours } = await through(page, 'calendar', 'rules', null)
    const lines = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, weeks: 'every' as const, from: '08:00', until: '16:00' }))
    const before = hours.find((each) => each.clinician === clinician) ?? { clinician, lines: [] }
    await through(page, 'calendar', 'setHours', { clinician, lines }, before)
  }
}

/** Registers somebody and books her. */
export async function bookFor(
  page: Page,
  who: { readonly givenName: string; readonly familyName: string; readonly protection?: Protection },
  more: { readonly with: Person; readonly date: string; readonly time: string; readonly kind?: VisitKind; readonly minutes?: number },
): Promise<void> {
  const person = await through(page, 'patients', 'register', { nameToUse: who.givenName, protection: 'none', ...who })
  await through(page, 'visits', 'book', {
    patient: person.id,
    kind: more.kind ?? 'routine-examination',
    clinician: await idOf(page, more.with),
    date: more.date,
    time: more.time,
    minutes: more.minutes ?? 45,
    reason: '',
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
