import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './support/app'
import { people, placeClinic } from './support/clinic'
import { chooseTile, dropIn, firstStart, logIn, typeCode } from './support/pages'

const { anneli, tuva, gunilla } = people

test('first start: two people, two codes typed back, and then the vault is there', async ({ start, home }) => {
  const { page } = await start()
  await expect(page.getByRole('heading', { name: 'En ny journal' })).toBeVisible()
  const codes = await firstStart(page, { clinic: 'Mottagningen Linden', manager: anneli, administrator: gunilla })
  expect(codes.clinical).toMatch(/^([0-9A-Z]{5}-){6}[0-9A-Z]{5}$/)
  expect(codes.figures).not.toBe(codes.clinical)
  expect(existsSync(join(home, 'vault', 'vault', 'keyring.json'))).toBe(true)
  await logIn(page, anneli)
  await expect(page.getByRole('button', { name: /Nytt spontanbesök/ })).toBeVisible()
})

test('a code that is typed back wrong names its group, and nothing is made until it is right', async ({ start, home }) => {
  const { page } = await start()
  const next = page.getByRole('button', { name: /^Nästa/ })
  await page.getByLabel('Mottagningens namn').fill('Linden')
  await next.click()
  for (const person of [anneli, gunilla]) {
    await page.getByLabel('För- och efternamn').fill(person.name)
    await page.getByLabel(/^Lösenord/).fill(person.password)
    await page.getByLabel(/^Samma lösenord/).fill(person.password)
    await next.click()
  }
  await expect(page.getByRole('heading', { name: 'Vårdens återställningskod' })).toBeVisible({ timeout: 60_000 })
  const groups = await page.locator('.codeshown li span').allTextContents()
  await page.getByRole('button', { name: /Jag har skrivit av koden/ }).click()
  const third = groups[2] ?? ''
  const wrong = groups.map((group, index) =>
    index === 2 ? `${third[1]}${third[0] === third[1] ? 'X' : third[0]}${third.slice(2)}` : group,
  )
  await typeCode(page, wrong)
  await next.click()
  await expect(page.getByText(/Grupp 3 stämmer inte/)).toBeVisible()
  expect(existsSync(join(home, 'vault', 'vault'))).toBe(false)
})

test('drop-in to signed examination by keyboard, locked, reopened by the same midwife', async ({ start, home }) => {
  await placeClinic(join(home, 'vault'))
  const running = await start()
  await logIn(running.page, anneli)
  await dropIn(running.page, 'Jasmin')
  const { page } = running
  await page.getByRole('button', { name: /Gynekologisk undersökning/ }).click()
  const form = page.getByRole('region', { name: 'Gynekologisk undersökning' })
  await form.getByRole('tab', { name: /Fynd/ }).click()
  await form.getByRole('radiogroup', { name: 'Cervix' }).getByRole('radio').first().focus()
  await page.keyboard.press('f')
  await page.keyboard.type('Ektropion')
  await expect(form.getByText(/Utkast sparat/)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: /Läs igenom/ })).toBeVisible()
  await expect(page.getByText('Ektropion')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/är signerad/)).toBeVisible()
  await running.lock()
  await logIn(running.page, anneli)
  await running.page.getByText('Jasmin').first().click()
  await expect(running.page.getByRole('region', { name: 'Patient' })).toContainText('Jasmin')
})

test('wrong password, then the right one', async ({ start, home }) => {
  await placeClinic(join(home, 'vault'))
  const { page } = await start()
  await chooseTile(page, tuva)
  await page.getByLabel(/^Lösenord/).fill('fel lösenord helt och hållet')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Fel lösenord/)).toBeVisible()
  await logIn(page, tuva)
})

test('Ctrl+K goes to every place of the rail, and to none that is not on it', async ({ start, home }) => {
  await placeClinic(join(home, 'vault'))
  const running = await start()
  await logIn(running.page, anneli)
  for (const place of ['Patienter', 'Provsvar', 'Kallelser', 'Smittspårning', 'Skattningar', 'Siffror', 'Inställningar', 'Idag']) {
    await running.page.keyboard.press('Control+K')
    await running.page.keyboard.type(place)
    await expect(running.page.getByRole('option', { name: new RegExp(`^${place}`) })).toHaveAttribute('aria-selected', 'true')
    await running.page.keyboard.press('Enter')
    await expect(running.page.getByRole('link', { name: new RegExp(`^${place}`) })).toHaveAttribute('aria-current', 'page')
  }
  const page = await running.lock()
  await logIn(page, gunilla)
  await page.keyboard.press('Control+K')
  await page.keyboard.type('Provsvar')
  await expect(page.getByText('Ingen träff')).toBeVisible()
})
