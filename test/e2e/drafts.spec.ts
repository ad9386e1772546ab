import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './support/app'
import { people, placeClinic } from './support/clinic'
import { dropIn, logIn } from './support/pages'

const { anneli, tuva } = people

/** Opens the history form of the record that is open and writes in its first text. */
async function writeHistory(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: /Anamnes/ }).click()
  await page.getByRole('region', { name: 'Anamnes' }).getByRole('textbox').first().fill(text)
}

/** Finds a patient by name from anywhere and opens her record. */
async function openByName(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /Sök/ }).fill(name)
  await expect(page.getByRole('option', { name: new RegExp(name) }).first()).toBeVisible()
  await page.keyboard.press('Enter')
}

test('a colleague logs in: the half-written note is hers alone until she leaves it, and waits for her', async ({ start, home }) => {
  await placeClinic(join(home, 'vault'))
  const running = await start()
  await logIn(running.page, anneli)
  await dropIn(running.page, 'Jasmin')
  await writeHistory(running.page, 'Vill prata om sömnen')
  await expect(running.page.getByText(/Utkast sparat/)).toBeVisible()
  await running.lock()

  await logIn(running.page, tuva)
  await openByName(running.page, 'Jasmin')
  await expect(running.page.getByRole('dialog')).toContainText('granskas')
  await running.page.getByRole('radio', { name: /Akut/ }).or(running.page.getByText(/^Akut/)).first().click()
  await running.page
    .getByRole('button', { name: /^Öppna/ })
    .last()
    .click()
  const timeline = running.page.getByRole('region', { name: 'Händelser' })
  await expect(timeline).toContainText('Anamnes')
  await expect(timeline).toContainText('påbörjad av')
  await expect(running.page.getByText('Vill prata om sömnen')).toHaveCount(0)
  await running.lock()

  await logIn(running.page, anneli)
  await openByName(running.page, 'Jasmin')
  await running.page.getByRole('button', { name: /Fortsätt: Anamnes/ }).click()
  const note = running.page.getByRole('region', { name: 'Anamnes' }).getByRole('textbox').first()
  await expect(note).toHaveValue('Vill prata om sömnen')
  await running.page.keyboard.press('Escape')
  await running.lock()

  await logIn(running.page, tuva)
  await openByName(running.page, 'Jasmin')
  await running.page.getByRole('region', { name: 'Händelser' }).getByText('Anamnes').click()
  await expect(running.page.getByText('Vill prata om sömnen').first()).toBeVisible()
  await expect(running.page.getByText(/osignerad/i).first()).toBeVisible()
})

test('kill -9 while typing loses at most the last second', async ({ start, home }) => {
  await placeClinic(join(home, 'vault'))
  const running = await start()
  await logIn(running.page, anneli)
  await dropIn(running.page, 'Jasmin')
  await writeHistory(running.page, 'Detta ska finnas kvar.')
  const note = running.page.getByRole('region', { name: 'Anamnes' }).getByRole('textbox').first()
  await running.page.waitForTimeout(1200) // a second and a little: what was typed before is on disk
  await note.press('End')
  await running.page.keyboard.type(' Det sista')
  await running.kill()

  const again = await start()
  await logIn(again.page, anneli)
  await openByName(again.page, 'Jasmin')
  await again.page.getByRole('button', { name: /Fortsätt: Anamnes/ }).click()
  await expect(again.page.getByRole('region', { name: 'Anamnes' }).getByRole('textbox').first()).toHaveValue(/^Detta ska finnas kvar\./)
})

test('what was typed last is saved when the screen is locked in the middle of a word', async ({ start, home }) => {
  await placeClinic(join(home, 'vault'))
  const running = await start()
  await logIn(running.page, anneli)
  await dropIn(running.page, 'Jasmin')
  await writeHistory(running.page, 'Mitt i en menin')
  await running.lock()
  await logIn(running.page, anneli)
  await openByName(running.page, 'Jasmin')
  await running.page.getByRole('button', { name: /Fortsätt: Anamnes/ }).click()
  await expect(running.page.getByRole('region', { name: 'Anamnes' }).getByRole('textbox').first()).toHaveValue('Mitt i en menin')
})
