import { join } from 'node:path'
import { expect, test } from './support/app'
import { patientCalled, reach } from './support/care'
import { people, placeClinic } from './support/clinic'
import { dropIn, logIn } from './support/pages'

test('the patient’s copy is previewed, and the release stands signed in the record', async ({ start, home }) => {
  await placeClinic(join(home, 'vault'))
  const { page } = await start()
  await logIn(page, people.anneli)
  await dropIn(page, 'Jasmin')
  await page.getByRole('button', { name: /Gynekologisk undersökning/ }).click()
  const form = page.getByRole('region', { name: 'Gynekologisk undersökning' })
  await form.getByRole('tab', { name: /Fynd/ }).click()
  await form.getByRole('radiogroup', { name: 'Cervix' }).getByRole('radio').first().focus()
  await page.keyboard.press('f')
  await page.keyboard.type('Ektropion')
  await expect(form.getByText(/Utkast sparat/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: 'Vad vill du göra?' })).toBeVisible()
  const make = page.getByRole('button', { name: 'Gör kopian' })
  await page.keyboard.press('y') // in the same moment as the screen: no key is lost
  await expect(make).toBeVisible()
  await make.click()
  const paper = page.getByRole('region', { name: /Din journal/ })
  await expect(paper).toContainText('Ektropion')
  await expect(paper).toContainText('Gynekologisk undersökning (osignerad)')
  await expect(page.getByText('Utlämnandet är inskrivet och signerat i journalen.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: 'Händelser' })).toContainText('Utlämnande ur journalen')
  await expect(page.getByText('Patienten är inte frågad om säker kontakt.', { exact: false })).toBeVisible()
})

test('a letter names neither clinic nor sender nor reason, and is refused when letters are', async ({ start, home }) => {
  await placeClinic(join(home, 'vault'))
  const { page } = await start()
  await logIn(page, people.anneli)
  const patient = await patientCalled(page, 'Saga')
  const openCopy = async () => {
    await page.getByRole('link', { name: /Patienter/ }).click()
    await page.getByLabel('Sök på namn, nummer eller telefon').fill('Saga')
    await page.locator('.patient-list').getByRole('button', { name: 'Saga Provsson', exact: true }).click()
    await expect(page.locator('.banner')).toContainText('Saga')
    await page.keyboard.press('y')
  }
  await reach(page, patient, { call: true })
  await openCopy()
  await expect(page.getByText('Brev är inte tillåtet enligt regeln för säker kontakt.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Visa brevet' })).toHaveCount(0)
  await reach(page, patient, { letter: true })
  await openCopy()
  await page.getByLabel(/Telefonnummer att ringa/).fill('070-174 06 99')
  await page.getByRole('button', { name: 'Visa brevet' }).click()
  const letter = page.locator('.printpages')
  await expect(letter).toContainText('070-174 06 99')
  const text = (await letter.textContent()) ?? ''
  for (const hidden of ['Linden', 'Anneli', 'Saga', 'mottagning']) expect(text).not.toContain(hidden)
})
