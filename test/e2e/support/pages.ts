import { expect, type Page } from '@playwright/test'
import type { Person } from './clinic'

/** What a person sees and does, by the words on the screen. */

/** First start: clinic, manager, administrator, both codes typed back. Gives the codes as they were shown. */
export async function firstStart(
  page: Page,
  who: { clinic: string; manager: Person; administrator: Person },
): Promise<{ clinical: string; figures: string }> {
  const next = page.getByRole('button', { name: /^Nästa/ })
  await page.getByLabel('Mottagningens namn').fill(who.clinic)
  await next.click()
  for (const person of [who.manager, who.administrator]) {
    await page.getByLabel('För- och efternamn').fill(person.name)
    await page.getByLabel(/^Lösenord/).fill(person.password)
    await page.getByLabel(/^Samma lösenord/).fill(person.password)
    await next.click()
  }
  const shown: string[] = []
  for (const title of ['Vårdens återställningskod', 'Siffrornas återställningskod']) {
    await expect(page.getByRole('heading', { name: title })).toBeVisible({ timeout: 60_000 })
    const groups = await page.locator('.codeshown li span').allTextContents()
    shown.push(groups.join('-'))
    await page.getByRole('button', { name: /Jag har skrivit av koden/ }).click()
    await typeCode(page, groups)
    await next.click()
  }
  await page.getByRole('button', { name: /Till inloggningen/ }).click()
  return { clinical: shown[0] ?? '', figures: shown[1] ?? '' }
}

/** Types a code into its seven boxes. */
export async function typeCode(page: Page, groups: readonly string[]): Promise<void> {
  for (const [index, group] of groups.entries()) await page.getByLabel(`Grupp ${index + 1}`, { exact: true }).fill(group)
}

export async function chooseTile(page: Page, person: Person): Promise<void> {
  await page.locator('.tile', { hasText: person.name }).click()
}

export async function logIn(page: Page, person: Person): Promise<void> {
  await chooseTile(page, person)
  await page.getByLabel(/^Lösenord/).fill(person.password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Huvudmeny' })).toBeVisible({ timeout: 30_000 })
}

/** N, a name, Enter: the record of a drop-in is open. */
export async function dropIn(page: Page, name: string): Promise<void> {
  await page.keyboard.press('n')
  await page.getByLabel(/^(Vad vi kallar|Tilltalsnamn)/).fill(name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Patient' })).toContainText(name)
}
