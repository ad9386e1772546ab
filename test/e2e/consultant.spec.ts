import type { Page } from '@playwright/test'
import { join } from 'node:path'
import { expect, test } from './support/app'
import { expectNoFaults } from './support/axe'
import { people, placeClinic } from './support/clinic'
import { dropIn, logIn } from './support/pages'

const { ylva } = people

/** Types answers one after another, each into the row that has the focus. */
async function answer(page: Page, keys: string): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

test('a medicine typed out in full has its code without being chosen, and substitution treatment is asked about', async ({
  start,
  home,
}) => {
  await placeClinic(join(home, 'vault'))
  const { page } = await start()
  await logIn(page, ylva)
  await dropIn(page, 'Jasmin')
  await expect(page.getByRole('region', { name: 'Sedan sist' })).toContainText('i dag är första gången du är här')
  await page.keyboard.press('l')
  await page.getByRole('button', { name: 'Nytt läkemedel' }).click()
  await page.getByRole('textbox', { name: /^Läkemedel/ }).fill('buprenorfin')
  await expect(page.getByText('ATC N07BC01')).toBeVisible()
  await expect(page.getByRole('button', { name: /N07BC51/ })).toBeVisible() // it may go on
  await page.getByRole('textbox', { name: /^Läkemedel/ }).fill(' metadon')
  await page.getByRole('textbox', { name: 'Ansvarig mottagning' }).fill('Beroendemottagningen')
  await page.getByRole('textbox', { name: 'Ansvarig mottagning' }).press('Enter')
  const taken = page.getByRole('region', { name: 'Tas nu' })
  await expect(taken).toContainText('N07BC02')
  await expect(taken).toContainText('Substitutionsbehandling')
  await expect(taken).toContainText('Beroendemottagningen')
  await expect(page.getByRole('region', { name: 'Översikt' })).toContainText('metadon')
})

test('a MINI by keyboard alone: one key a module, the alert in sight at once, edition and outcomes by name in the record', async ({
  start,
  home,
}) => {
  await placeClinic(join(home, 'vault'))
  const { page } = await start()
  await logIn(page, ylva)
  await dropIn(page, 'Jasmin')
  await page.getByRole('button', { name: 'MINI', exact: true }).focus()
  await page.keyboard.press('Enter')
  const form = page.getByRole('region', { name: 'MINI, strukturerad intervju (utfall)' })
  await expect(form.getByRole('radio', { name: 'MINI 5.0' })).toBeFocused()
  await expect(form.getByRole('tab')).toHaveCount(2) // nothing has a time yet
  await page.keyboard.press('Control+PageDown')
  await answer(page, '1')
  await page.keyboard.press('Control+Enter')
  await expect(form.getByText('En uppgift behövs innan det går att signera.')).toBeInViewport() // nothing is signed without its edition
  await expect(form.getByRole('radio', { name: 'MINI 5.0' })).toBeFocused()
  await answer(page, '1')
  await page.keyboard.press('Control+PageDown')
  const outcome = (module: string) => form.getByRole('radiogroup', { name: module, exact: true })
  await expect(outcome('Självmordsrisk').getByRole('radio', { name: 'Ingen' })).toBeFocused()
  await answer(page, '2')
  const alert = form.getByRole('alert', { name: 'Larm' })
  await expect(alert).toBeInViewport()
  await expect(alert).toContainText('Självmordsrisk: Låg.')
  await expect(alert).not.toContainText('totalen')
  await expectNoFaults(page, 'a MINI with its alert')
  await answer(page, '12344444444444')
  await expect(outcome('Egentlig depression').getByRole('radio', { name: 'Uppfyllt', exact: true })).toBeChecked()
  await expect(outcome('Mani eller hypomani').getByRole('radio', { name: 'Ej uppfyllt' })).toBeChecked()
  await expect(outcome('Paniksyndrom').getByRole('radio', { name: 'Delvis/oklart' })).toBeChecked()
  await answer(page, '4') // dystymi, of the oldest edition alone
  await expect(outcome('Dystymi').getByRole('radio', { name: 'Ej bedömt' })).toBeChecked()
  await expect(form.getByText('Larm att kvittera')).toBeInViewport()

  await page.keyboard.press('Control+PageDown')
  await expect(form.getByRole('group', { name: /^Egentlig depression, tid/ })).toBeVisible()
  await expect(form.getByRole('group', { name: /tid/ })).toHaveCount(3) // a time for what was assessed, and for nothing else
  await answer(page, '1')
  await page.keyboard.press('Control+Enter')
  await expect(form.getByText(/Kvittera larmet först/)).toBeInViewport()
  await answer(page, 'ak')
  await expect(form).toContainText('Larmet kvitterades av Ylva Stenhammar')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: /^Läs igenom: MINI/ })).toBeVisible()
  await expectNoFaults(page, 'a MINI read back')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Signerad', { exact: true })).toBeVisible()
  await expect(form).toContainText('MINI 5.0')
  await expect(form).toContainText('Egentlig depression, tid')
  await expectNoFaults(page, 'a signed MINI')
  await expect(page.getByRole('region', { name: 'Händelser' })).toContainText('MINI 5.0: 4 bedömda områden, 1 uppfyllda')
})

test('a SCID by keyboard alone: the edition says what is asked, and a questionnaire alone is no outcome', async ({ start, home }) => {
  await placeClinic(join(home, 'vault'))
  const { page } = await start()
  await logIn(page, ylva)
  await dropIn(page, 'Jasmin')
  await page.getByRole('button', { name: 'SCID', exact: true }).focus()
  await page.keyboard.press('Enter')
  const form = page.getByRole('region', { name: 'SCID, personlighet (utfall)' })
  await expect(form.getByRole('radio', { name: 'SCID-II', exact: true })).toBeFocused()
  await answer(page, '3')
  await expect(form.getByLabel(/^Frågeformulärets resultat/)).toBeVisible()
  await expect(form.getByRole('tab', { name: /^Utfall/ })).toHaveCount(0)
  await form.getByRole('radio', { name: 'Endast frågeformulär' }).focus()
  await answer(page, '2')
  await page.keyboard.press('Control+PageDown')
  await expect(form.getByRole('radiogroup')).toHaveCount(11)
  await answer(page, '44443444')
  await expect(form.getByRole('radiogroup', { name: /borderline/ }).getByRole('radio', { name: 'Ej uppfyllt' })).toBeChecked()
  await form
    .getByRole('radiogroup', { name: /borderline/ })
    .getByRole('radio', { name: 'Ej uppfyllt' })
    .focus()
  await answer(page, '1')
  await expectNoFaults(page, 'a SCID')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: /^Läs igenom: SCID/ })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Signerad', { exact: true })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Händelser' })).toContainText('SCID-5-PD: 1 bedömda områden, 1 uppfyllda')
})

test('what is missing has the focus, and the mouse hits the answer it was pressed on', async ({ start, home }) => {
  await placeClinic(join(home, 'vault'))
  const { page } = await start()
  await logIn(page, ylva)
  await dropIn(page, 'Jasmin')
  await page.getByText('Remiss', { exact: true }).last().click()
  const referral = page.getByRole('region', { name: 'Remiss' })
  await referral.getByLabel(/^Mottagare/).fill('Psykiatrin Nordost')
  await page.keyboard.press('Control+Enter')
  await expect(referral.getByLabel(/^Frågeställning/)).toBeFocused()
  await expect(referral.getByText('2 uppgifter behövs innan det går att signera.')).toBeVisible()
  await page.keyboard.press('Escape')

  await page.getByRole('group', { name: 'Skriv eller fråga' }).getByText('Psykiatrisk bedömning', { exact: true }).click()
  const assessment = page.getByRole('region', { name: 'Psykiatrisk bedömning' })
  await assessment.getByRole('tab', { name: /^Andra källor/ }).click()
  for (const name of ['Tre', 'En', 'Två']) {
    await assessment.getByRole('radio', { name, exact: true }).click() // the keys that come with the focus move no answer away from under the mouse
    await expect(assessment.getByRole('radio', { name, exact: true })).toBeChecked()
  }
  await expect(assessment.getByRole('radio', { name: 'Två' })).toBeFocused()
  await page.keyboard.press('2')
  await expect(assessment.getByRole('radio', { name: 'En', exact: true })).toBeChecked()
})
