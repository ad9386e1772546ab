import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Api } from '../../electron/ipc'
import { findInstrument } from '../../forms/instruments'
import { expect, test } from './support/app'
import { expectNoFaults } from './support/axe'
import { people, placeClinic } from './support/clinic'
import { dropIn, logIn } from './support/pages'
import { idOf, signEntry } from './support/ratings'

const { anneli, ylva } = people

async function openByName(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /Sök/ }).fill(name)
  await expect(page.getByRole('option', { name: new RegExp(name) }).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Patient' })).toContainText(name)
}

async function begin(page: Page, instrument: string): Promise<void> {
  await page.getByRole('button', { name: instrument, exact: true }).click()
  await expect(page.getByRole('complementary', { name: 'Resultat' })).toBeVisible()
}

const answersOf = (form: string, values: string): Readonly<Record<string, string>> =>
  Object.fromEntries((findInstrument(form)?.scored ?? []).map((item, at) => [item.id, values.charAt(at)]))

test('a MADRS by ten keys: the alert comes with the answer, hinders signing, and is acknowledged in place', async ({ start, home }) => {
  await placeClinic(join(home, 'vault'))
  const { page } = await start()
  await logIn(page, ylva)
  await dropIn(page, 'Jasmin')
  await begin(page, 'MADRS')
  const result = page.getByRole('complementary', { name: 'Resultat' })
  await expect(result).toContainText('ingen summa än')
  await expectNoFaults(page, 'a MADRS begun')

  for (const key of '443323323') await page.keyboard.press(key)
  await expect(result).toContainText('Fråga 10 saknas.')
  await page.keyboard.press('Control+Enter') // without a total it is read back first
  await expect(page.getByRole('heading', { name: 'Läs igenom: MADRS' })).toBeVisible()
  await expect(result).toContainText('får ingen summa')
  await expectNoFaults(page, 'a MADRS read back')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('3')
  await page.keyboard.press('4')
  await expect(result.locator('.score')).toContainText('31')
  await expect(result).toContainText('Måttlig')
  await expect(result).toContainText('nivå enligt Snaith, inte en diagnos')
  const alert = page.getByRole('alert', { name: 'Larm' })
  await expect(alert).toContainText('Bedöm självmordsrisken nu')
  await expectNoFaults(page, 'a MADRS with its alert')

  await page.keyboard.press('Control+Enter')
  await expect(result).toContainText('Kvittera larmet först, signera sedan.')
  await page.keyboard.press('k')
  await expect(alert).toContainText('Välj vad som gjordes')
  await page.keyboard.press('a')
  await page.keyboard.press('k')
  await expect(result).toContainText('Larmet kvitterades av Ylva Stenhammar')
  await page.keyboard.press('Control+Enter') // complete and all in sight: signed at once
  const signed = page.getByRole('region', { name: 'Resultat när det signerades' })
  await expect(signed).toContainText('31')
  await expect(signed).toContainText('Måttlig')
  await expect(signed).toContainText('Räkneregel 1.')
  await expectNoFaults(page, 'a signed MADRS')
})

test('an alert that nobody has acknowledged stands on the start page of those in the care, survives a lock, and so does the rating', async ({
  start,
  home,
}) => {
  await placeClinic(join(home, 'vault'))
  const running = await start()
  await logIn(running.page, ylva)
  await dropIn(running.page, 'Jasmin')
  await begin(running.page, 'MADRS')
  for (const key of '0000000002') await running.page.keyboard.press(key)
  await expect(running.page.getByRole('alert', { name: 'Larm' })).toContainText('Bedöm självmordsrisken')
  await running.lock()

  const { page } = running
  await logIn(page, ylva)
  const lines = page.getByRole('region', { name: 'Larm att kvittera' })
  await expect(lines).toContainText('Jasmin')
  await expectNoFaults(page, 'the start page with an alert')
  await lines.getByRole('button', { name: /Öppna larmet/ }).click()
  await expect(page.getByRole('complementary', { name: 'Resultat' }).locator('.score')).toContainText('2')
  await page.getByLabel('Med egna ord, skrivs i journalen').fill('Samtal, inga planer.')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Larmet kvitterades av/)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Idag' }).click()
  await expect(lines).toHaveCount(0)
})

test('what she writes about an alert stays when the answer is put right and a graver alert comes', async ({ start, home }) => {
  await placeClinic(join(home, 'vault'))
  const { page } = await start()
  await logIn(page, ylva)
  await dropIn(page, 'Jasmin')
  await begin(page, 'MADRS')
  for (const key of '0000000003') await page.keyboard.press(key)
  const alert = page.getByRole('alert', { name: 'Larm' })
  await expect(alert.getByText('Bedöm självmordsrisken', { exact: true })).toBeVisible()
  const own = alert.getByLabel('Med egna ord, skrivs i journalen')
  const deed = alert.getByRole('button', { name: /Riskbedömning gjord i dag/ })
  await deed.click()
  await own.fill('Talar om sina planer.')
  await page.getByRole('radiogroup').last().getByRole('radio', { name: '5' }).click()
  await expect(alert.getByText('Bedöm självmordsrisken nu', { exact: true })).toBeVisible()
  await expect(own).toHaveValue('Talar om sina planer.')
  await expect(deed).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('k')
  await expect(page.getByText(/Larmet kvitterades av .*: Riskbedömning gjord i dag. Talar om sina planer/)).toHaveCount(2)
})

test('AUDIT: who never drinks is asked three of ten questions', async ({ start, home }) => {
  await placeClinic(join(home, 'vault'))
  const { page } = await start()
  await logIn(page, anneli)
  await dropIn(page, 'Jasmin')
  await begin(page, 'AUDIT')
  for (const key of '003') await page.keyboard.press(key)
  await expect(page.getByText('Här finns bara 0, 2, 4.')).toBeVisible()
  await page.keyboard.press('4')
  const result = page.getByRole('complementary', { name: 'Resultat' })
  await expect(result).toContainText('3 besvarade, 7 behövs inte')
  await expect(result).toContainText('ge nästa högre nivå av uppmärksamhet')
  await expectNoFaults(page, 'an AUDIT')
})

test('the curve tells response and remission against the baseline, and what was taken meanwhile', async ({ start, home }) => {
  await placeClinic(join(home, 'vault'))
  const { page } = await start()
  await logIn(page, ylva)
  await dropIn(page, 'Jasmin')
  const patient = await idOf(page, 'Jasmin')
  for (const [daysAgo, values] of [
    [180, '4444444440'],
    [120, '3333333330'],
    [60, '2222222220'],
    [1, '1111111110'],
  ] as const)
    await signEntry(page, { patient, form: 'madrs', daysAgo, answers: answersOf('madrs', values) })
  await page.getByRole('link', { name: 'Idag' }).click()
  await openByName(page, 'Jasmin')

  await page.keyboard.press('l')
  await page.getByRole('button', { name: 'Nytt läkemedel' }).click()
  await page.getByRole('textbox', { name: /^Läkemedel/ }).fill('sertr')
  await page.getByRole('button', { name: /N06AB06/ }).click()
  await page.getByRole('textbox', { name: 'Styrka' }).fill('50 mg')
  await page.keyboard.press('Control+Enter')
  const medicines = page.getByRole('region', { name: 'Läkemedel' }).first()
  await expect(medicines).toContainText('Programmet bedömer inte interaktioner')
  await expect(medicines).toContainText('Sertralin 50 mg')
  await expectNoFaults(page, 'the medicines')
  await page.keyboard.press('Escape')

  await page.keyboard.press('u')
  await expect(page.getByRole('heading', { name: 'MADRS över tid' })).toBeVisible()
  await expect(page.getByText('Svar på behandling: 18, hälften av 36')).toBeVisible()
  await expect(page.getByText('Remission: högst 10')).toBeVisible()
  await expect(page.getByText(/Svar på behandling nåddes/)).toContainText('(18)')
  await expect(page.getByText(/Remission nåddes/)).toContainText('(9)')
  await expect(page.getByRole('img', { name: 'Läkemedel över samma tid' })).toContainText('Sertralin')
  const rows = page.getByRole('row')
  await expect(rows).toHaveCount(5)
  await expect(rows.nth(1)).toContainText('−75 %')
  await expectNoFaults(page, 'the curve')
  await page.getByRole('button', { name: /Skriv ut/ }).click()
  await expect(page.getByRole('region', { name: 'Förhandsvisning: MADRS över tid' })).toContainText('lindrig')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: 'Översikt' })).toContainText('MADRS 9')
})

test('what notes ask for later stands on the start page: a rating every second week, a consent that ends, an answer to a referral', async ({
  start,
  home,
}) => {
  await placeClinic(join(home, 'vault'))
  const { page } = await start()
  await logIn(page, ylva)
  await dropIn(page, 'Jasmin')
  const patient = await idOf(page, 'Jasmin')
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  await signEntry(page, { patient, form: 'follow-up', daysAgo: 20, answers: { 'rating-again': 'two-weeks' } })
  const heard = { 'sources-heard': 'one', 'first-whom': 'Systern', 'first-until': day(7), 'consent-over': 'purge' }
  await signEntry(page, { patient, form: 'assessment', daysAgo: 30, answers: heard })
  const sent = { 'to-whom': 'Vårdcentralen', question: 'Prover', 'sent-on': day(-40), 'answer-expected': day(-3) }
  await signEntry(page, { patient, form: 'referral', daysAgo: 40, answers: sent })
  await page.getByRole('link', { name: 'Idag' }).click()
  const list = page.getByRole('region', { name: 'Att följa upp' })
  await expect(list).toContainText('Ny skattning föreslås')
  await expect(list).toContainText('Samtycke går ut: avsluta och gallra')
  await expect(list).toContainText('Svar på remiss väntades')
  await expect(list).not.toContainText('Systern')
  await expectNoFaults(page, 'what is to be followed up')
  await openByName(page, 'Jasmin')
  const since = page.getByRole('region', { name: 'Sedan sist' })
  await expect(since).toContainText('samtycke går ut') // ahead: it has not ended yet
  await page.getByRole('link', { name: 'Idag' }).click()
  await list.getByRole('button', { name: /Svar på remiss/ }).click()
  await expect(page.getByRole('region', { name: 'Remiss' })).toContainText('Vårdcentralen')
  await page.keyboard.press('Escape')
  await signEntry(page, { patient, form: 'madrs', daysAgo: 1, answers: answersOf('madrs', '1111111110') })
  await page.getByRole('link', { name: 'Idag' }).click()
  await expect(list).toContainText('Samtycke')
  await expect(list).not.toContainText('Ny skattning')
})

test('a psychiatric note is closed to a midwife until she states a reason', async ({ start, home }) => {
  await placeClinic(join(home, 'vault'))
  const running = await start()
  await logIn(running.page, ylva)
  await dropIn(running.page, 'Jasmin')
  const patient = await idOf(running.page, 'Jasmin')
  const answers = { 'asked-by': 'colleague', 'present-condition': 'Nedstämd sedan en tid.' }
  await signEntry(running.page, { patient, form: 'assessment', daysAgo: 1, answers })
  await running.lock()

  const { page } = running
  await logIn(page, anneli)
  await openByNameWithReason(page, 'Jasmin')
  const timeline = page.getByRole('region', { name: 'Händelser' })
  await expect(timeline).toContainText('Stängd för din roll')
  await timeline.getByText('Stängd för din roll').click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('granskas')
  await expect(page.getByText('Nedstämd sedan en tid.')).toHaveCount(0)
  await dialog.getByText(/^Akut/).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Nedstämd sedan en tid.')).toBeVisible()
})

/** Opens a record that is nobody's of hers: with a reason. */
async function openByNameWithReason(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /Sök/ }).fill(name)
  await expect(page.getByRole('option', { name: new RegExp(name) }).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByText(/^Akut/).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('region', { name: 'Patient' })).toContainText(name)
}

test('axe finds nothing in the dark and in English either', async ({ start, home }) => {
  await placeClinic(join(home, 'vault'))
  const running = await start()
  await running.page.evaluate(() => (Reflect.get(window, 'api') as Api).session.setDevice({ language: 'en', theme: 'dark' }))
  await running.lock()
  const { page } = running
  await page.locator('.tile', { hasText: ylva.name }).click()
  await page.locator('input[type=password]').fill(ylva.password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation')).toBeVisible()
  await page.keyboard.press('n')
  await page.getByRole('dialog').getByRole('textbox').first().fill('Jasmin')
  await page.keyboard.press('Enter')
  await expect(page.locator('.banner')).toContainText('Jasmin')
  const patient = await idOf(page, 'Jasmin')
  await signEntry(page, { patient, form: 'madrs', daysAgo: 30, answers: answersOf('madrs', '4444444441') })
  await page.getByRole('button', { name: 'MADRS', exact: true }).click()
  await expect(page.getByRole('complementary', { name: 'Result' })).toBeVisible()
  for (const key of '2222222224') await page.keyboard.press(key)
  await expect(page.getByRole('alert', { name: 'Alert' })).toBeVisible()
  await expectNoFaults(page, 'a MADRS with its alert')
  await page.keyboard.press('Escape')
  await expect(page.getByText('The alert came')).toBeVisible()
  await expectNoFaults(page, 'the record with an alert')
  await page.keyboard.press('u')
  await expect(page.getByRole('heading', { name: 'MADRS over time' })).toBeVisible()
  await expectNoFaults(page, 'the curve')
  await page.keyboard.press('Escape')
  await page.keyboard.press('l')
  await page.getByRole('button', { name: 'New medicine' }).click()
  await expectNoFaults(page, 'a medicine')
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Ratings' }).click()
  await expect(page.getByRole('heading', { name: 'The instruments' })).toBeVisible()
  await expectNoFaults(page, 'the ratings')
})
