import { join } from 'node:path'
import { expect, test } from './support/app'
import { fromToday, giveInjection, patientCalled, toRecalls } from './support/care'
import { people, placeClinic } from './support/clinic'
import { logIn } from './support/pages'

test('late injection: the questions, the advice with its sources, the injection, and the second pregnancy test on the list', async ({
  start,
  home,
}) => {
  await placeClinic(join(home, 'vault'))
  const { page } = await start()
  await logIn(page, people.anneli)
  await giveInjection(page, await patientCalled(page, 'Saga'), fromToday({ days: -115 }))
  await toRecalls(page)
  await expect(page.locator('.recalls tr[data-row]', { hasText: 'Saga Provsson' })).toContainText('17 dagar sent')
  await page.keyboard.press('j')
  await expect(page.locator('.sumline')).toContainText('Passerat')
  await page.keyboard.press('m')
  await page.getByRole('button', { name: 'Samtal vid sen spruta' }).click()
  await page.getByRole('button', { name: 'Ja, oskyddat' }).click()
  await page.getByLabel('Senaste oskyddade', { exact: true }).fill(fromToday({ days: -10 }))
  const advice = page.getByRole('region', { name: 'Det källorna säger' })
  await expect(advice).toContainText('Graviditetstest nu.')
  await expect(advice).toContainText('Källa: FSRH')
  await page.getByRole('button', { name: 'Spara och skriv sprutan' }).click()
  await expect(page.getByText(/Andra testet står på listan till/)).toBeVisible()
  await page.getByRole('button', { name: /Var – behövs/ }).click()
  await page.getByRole('option', { name: 'höger skinka' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Det är skrivet.')).toBeVisible()
  await expect(page.locator('.care-card')).toContainText('Nästa')
  await expect(page.getByRole('region', { name: 'Händelser' })).toContainText('Samtal vid sen spruta')
  await toRecalls(page)
  const rows = page.locator('.recalls tr[data-row]')
  await expect(rows).toHaveCount(1)
  await expect(rows.first()).toContainText('Graviditetstest')
  await expect(page.getByRole('complementary')).toContainText('Andra testet efter sen spruta')
})

test('recorded by mistake an event stays in the table and no longer counts; what the rule refuses is said in plain words', async ({
  start,
  home,
}) => {
  await placeClinic(join(home, 'vault'))
  const { page } = await start()
  await logIn(page, people.anneli)
  await giveInjection(page, await patientCalled(page, 'Saga'), fromToday({ days: -30 }))
  await page.getByRole('link', { name: /Patienter/ }).click()
  await page.getByLabel('Sök på namn, nummer eller telefon').fill('Saga')
  await page.locator('.patient-list').getByRole('button', { name: 'Saga Provsson', exact: true }).click()
  await expect(page.locator('.banner')).toContainText('Saga')
  await page.keyboard.press('m')
  await page.getByRole('button', { name: 'P-spruta given', exact: true }).click()
  await page.getByRole('button', { name: /Var – behövs/ }).click()
  await page.getByRole('option', { name: 'vet ej var' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/Skriv varför den ges före dess/).first()).toBeVisible()
  await page.getByRole('button', { name: 'Avbryt' }).click()
  await page.getByRole('button', { name: /Skrivet av misstag: P-spruta given/ }).click()
  await page.getByLabel(/Vad som blev fel/).fill('Fel journal')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.history')).toContainText('Skrivet av misstag: Fel journal')
  await expect(page.getByRole('heading', { name: 'Inget preventivmedel skrivet' })).toBeVisible()
})
