import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Api } from '../../electron/ipc'
import { expect, test } from './support/app'
import { expectNoFaults } from './support/axe'
import { changePerson, fromToday, giveInjection, insertCopper, patientCalled, reach, toRecalls } from './support/care'
import { people, placeClinic } from './support/clinic'
import { through } from './support/door'
import { logIn } from './support/pages'

const row = (page: Page, name: string) => page.locator('.recalls tr[data-row]', { hasText: name })

test('an IUD that expires is called for and vanishes from the list when it is removed', async ({ start, home }) => {
  await placeClinic(join(home, 'vault'))
  const { page } = await start()
  await logIn(page, people.anneli)
  await insertCopper(page, await patientCalled(page, 'Saga'), fromToday({ months: -59 }))
  await toRecalls(page)
  await expect(row(page, 'Saga Provsson')).toContainText('Kopparspiral')
  await page.keyboard.press('j')
  await expect(page.getByRole('region', { name: 'Patient' })).toContainText('Saga')
  await page.keyboard.press('m')
  await page.getByRole('button', { name: 'Spiral eller p-stav uttagen' }).click()
  await page.getByRole('button', { name: /Varför/ }).click()
  await page.getByRole('option', { name: 'tiden ute' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Det är skrivet.')).toBeVisible()
  await toRecalls(page)
  await expect(page.getByRole('heading', { name: 'Ingen att kalla i dag' })).toBeVisible()
})

test('booked from the list she rests; when she does not come she is back: a no-show hides nobody', async ({ start, home }) => {
  await placeClinic(join(home, 'vault'))
  const { page } = await start()
  await logIn(page, people.anneli)
  const patient = await patientCalled(page, 'Ronja')
  await giveInjection(page, patient, fromToday({ days: -90 }))
  await toRecalls(page)
  await expect(row(page, 'Ronja Provsson')).toContainText('senast')
  await page.keyboard.press('b')
  const dialog = page.getByRole('dialog', { name: 'Boka besök' })
  await expect(dialog).toContainText('Ronja Provsson')
  await dialog.getByLabel('Tid').fill('2355')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await toRecalls(page)
  await expect(row(page, 'Ronja Provsson')).toContainText('bokad')
  await expect(page.locator('.recalls tr.group', { hasText: 'Vilar' })).toBeVisible()
  const { booked } = await through(page, 'visits', 'day', { date: fromToday({}), whose: 'all' })
  for (const { visit } of booked.slice(0, 1)) await through(page, 'visits', 'setStatus', { visit: visit.id, status: 'no-show' }, visit)
  await page.getByRole('link', { name: /Idag/ }).click()
  await toRecalls(page)
  await expect(row(page, 'Ronja Provsson')).toContainText('senast')
  await expect(page.locator('.recalls tr.group', { hasText: 'Vilar' })).toHaveCount(0)
})

test('a try is one key; what safe contact forbids is not offered; postponed she rests and the decision can be lifted', async ({
  start,
  home,
}) => {
  await placeClinic(join(home, 'vault'))
  const { page } = await start()
  await logIn(page, people.anneli)
  const patient = await patientCalled(page, 'Ronja')
  await giveInjection(page, patient, fromToday({ days: -90 }))
  await reach(page, patient, { call: true })
  await toRecalls(page)
  await expect(row(page, 'Ronja Provsson')).toBeVisible()
  await page.keyboard.press('f')
  const dialog = page.getByRole('dialog', { name: 'Skriv försök' })
  await expect(dialog.getByRole('button', { name: 'Ringde, inget svar' })).toBeVisible()
  await expect(dialog.getByRole('button', { name: /sms|brev/ })).toHaveCount(0)
  await dialog.getByRole('heading').click()
  await page.keyboard.press('1')
  await expect(row(page, 'Ronja Provsson').getByRole('img', { name: '1 försök' })).toBeVisible()
  await expect(page.getByRole('complementary')).toContainText(/Ringde .*inget svar\. Anneli Sjöqvist/)
  await page.keyboard.press('s')
  await page.getByLabel(/^Varför/).fill('Bortrest')
  await page.keyboard.press('Control+Enter')
  await expect(row(page, 'Ronja Provsson')).toContainText('åter')
  await page.getByRole('button', { name: 'Häv' }).click()
  await expect(row(page, 'Ronja Provsson')).toContainText('senast')
})

test('the call list on paper: no number of whom one may not call, a protected identity is initials without a number, nobody gets post', async ({
  start,
  home,
}) => {
  await placeClinic(join(home, 'vault'))
  const { page } = await start()
  await logIn(page, people.anneli)
  for (const [name, rule] of [
    ['Saga', { call: true, phone: '070-174 06 01' }],
    ['Ronja', { phone: '070-174 06 02' }],
    ['Åsa', { call: true, phone: '070-174 06 03' }],
  ] as const) {
    const patient = await patientCalled(page, name)
    await giveInjection(page, patient, fromToday({ days: -90 }))
    await reach(page, patient, rule)
    if (name === 'Åsa')
      await changePerson(page, {
        patient,
        nameToUse: 'Åsa',
        givenName: 'Åsa',
        familyName: 'Provsson',
        sex: 'female',
        protection: 'protected-registration',
      })
  }
  await toRecalls(page)
  await expect(row(page, 'Å.P.')).toContainText('skyddad')
  await page.getByRole('button', { name: 'Ringlista på papper' }).click()
  const paper = page.getByRole('region', { name: /Ringlista/ })
  await expect(paper).toContainText('070-174 06 01')
  const text = (await paper.textContent()) ?? ''
  expect(text).toContain('Å.P.')
  expect(text).toContain('bara via journalen')
  for (const hidden of ['070-174 06 02', '070-174 06 03', 'Åsa', 'brev']) expect(text).not.toContain(hidden)
})

for (const [language, theme] of [
  ['sv', 'light'],
  ['en', 'dark'],
] as const)
  test(`axe finds nothing on recalls, contraception and copies: ${language}, ${theme}`, async ({ start, home }) => {
    await placeClinic(join(home, 'vault'))
    const running = await start()
    await running.page.evaluate(
      ([chosenLanguage, chosenTheme]) =>
        (Reflect.get(window, 'api') as Api).session.setDevice({ language: chosenLanguage, theme: chosenTheme }),
      [language, theme] as const,
    )
    await running.lock()
    const { page } = running
    const look = async (where: string) => {
      await page.waitForTimeout(300)
      await expectNoFaults(page, where)
    }
    await page.locator('.tile', { hasText: people.anneli.name }).click()
    await page.locator('input[type=password]').fill(people.anneli.password)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('navigation')).toBeVisible({ timeout: 30_000 })
    const ronja = await patientCalled(page, 'Ronja')
    await giveInjection(page, ronja, fromToday({ days: -115 }))
    await insertCopper(page, ronja, fromToday({ months: -59 }))
    await reach(page, ronja, { call: true, letter: true, phone: '070-174 06 02' })
    const saga = await patientCalled(page, 'Saga')
    await giveInjection(page, saga, fromToday({ days: -90 }))
    await toRecalls(page)
    await expect(row(page, 'Ronja Provsson').first()).toBeVisible()
    await look('recalls')
    for (const key of ['f', 's', 'r', 'd']) {
      await page.keyboard.press(key)
      await expect(page.getByRole('dialog')).toBeVisible()
      await look(`dialog ${key}`)
      await page.keyboard.press('Escape')
    }
    await row(page, 'Ronja Provsson').first().click()
    await page.keyboard.press('j')
    await expect(page.locator('.banner')).toContainText('Ronja')
    await look('record')
    await page.keyboard.press('m')
    await expect(page.locator('.panel.contraception .history')).toBeVisible()
    await look('contraception')
    const choices = page.locator('.panel.contraception .choice')
    const count = await choices.count()
    for (let at = 0; at < count; at += 1) {
      await choices.nth(at).click()
      await expect(page.locator('.event-form')).toBeVisible()
      await look(`event form ${at + 1}`)
      await page.locator('.event-form .acts .btn').first().click()
    }
    await page.keyboard.press('Escape')
    await page.keyboard.press('k')
    await look('her recalls')
    await page.keyboard.press('Escape')
    await page.keyboard.press('y')
    await look('copy')
    await page.locator('.panel form .btn.primary').first().click()
    await expect(page.locator('.printpages')).toBeVisible()
    await look('copy preview')
    await page.keyboard.press('Escape')
    await page.getByRole('navigation').getByRole('link').last().click()
    await look('settings')
  })
