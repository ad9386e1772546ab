import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './support/app'
import { people, placeClinic } from './support/clinic'
import { dropIn, logIn } from './support/pages'

const { anneli, ylva } = people
const contact = 'Blåhakesson-Kanarie'

test('papers in advance are destroyed at a negative answer, and the contact is in no file afterwards', async ({ start, home }) => {
  await placeClinic(join(home, 'vault'))
  const running = await start()
  const { page } = running
  await logIn(page, anneli)
  await dropIn(page, 'Jasmin')
  await page.keyboard.press('t')
  await page.keyboard.press('1')
  await page.getByRole('button', { name: 'Ta bort Gonorré' }).click()
  await page.getByRole('button', { name: /Ansvarig läkare/ }).click()
  await page.getByRole('option', { name: people.marta.name }).click()
  await page.getByText('Provet är taget nu').click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Ett prov är beställt.')).toBeVisible()

  // drawn up in advance: the question about violence comes before anything else
  await page.getByRole('button', { name: 'Smittspårning i förväg' }).click()
  await expect(page.getByRole('region', { name: 'Börja smittspårning' })).toContainText('förstörs om svaret är negativt')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: /Ny kontakt/ })).toBeVisible()
  await page.keyboard.press('n')
  await page.getByLabel(/Namn, eller vad som är känt/).fill(contact)
  await page.keyboard.press('Control+Enter')
  const side = page.getByRole('region', { name: contact })
  await expect(side).toContainText('Kan det bli farligt')
  await expect(side).not.toContainText('Hur nås kontakten?')
  await page.keyboard.press('2')
  await page.getByLabel(/Så skyddas/).fill('Hon ringer oss först')
  await page.keyboard.press('Control+Enter')
  await expect(side).toContainText('Hur nås kontakten?')
  await page.keyboard.press('2')
  await expect(side.getByRole('button', { name: 'Skriv ett försök' })).toBeVisible()
  await expect(page.locator('.cases')).toContainText('I förväg')
  await expect(page.locator('.cases')).not.toContainText(/klamydia/i)

  // the journal knows nothing of it
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await expect(page.getByRole('region', { name: 'Händelser' })).not.toContainText(contact)

  // the answer is negative
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Provsvar/ })
    .click()
  await page.locator('.result-list button.name', { hasText: 'Jasmin' }).first().click()
  await page.locator('.testpanel').getByRole('button', { name: 'Skriv svaret' }).click()
  await page.keyboard.press('1')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.testpanel').getByRole('button', { name: /Visa svaret/ })).toBeVisible()
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Smittspårning/ })
    .click()
  await expect(page.getByText('En utredning har förstörts efter negativt svar.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Ingen smittspårning pågår' })).toBeVisible()
  await expect(page.getByText(contact)).toHaveCount(0)

  await running.lock()
  const files = readdirSync(home, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  expect(files.length).toBeGreaterThan(3)
  for (const file of files) {
    const bytes = readFileSync(join(file.parentPath, file.name))
    for (const form of ['utf8', 'utf16le'] as const) expect(bytes.includes(Buffer.from(contact, form)), file.name).toBe(false)
  }
  expect(running.stderr).not.toContain(contact)
})

test('the psychiatrist opens the tracing drawer with a reason only', async ({ start, home }) => {
  await placeClinic(join(home, 'vault'))
  const { page } = await start()
  await logIn(page, ylva)
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Smittspårning/ })
    .click()
  await expect(page.getByText('Din roll öppnar smittspårning med ett angivet skäl.')).toBeVisible()
})
