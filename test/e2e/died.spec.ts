import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Api } from '../../electron/ipc'
import { expect, test } from './support/app'
import { expectNoFaults } from './support/axe'
import { dayFromNow, idOf, setHours } from './support/calendar'
import { fromToday, giveInjection, patientCalled } from './support/care'
import { people, placeClinic } from './support/clinic'
import { through } from './support/door'
import { logIn } from './support/pages'

/** Saga, who is due for her injection and has times ahead, so many days from now. */
async function sagaIsDue(page: Page, ahead: readonly (readonly [number, string])[]): Promise<string> {
  const patient = await patientCalled(page, 'Saga')
  await setHours(page, people.anneli)
  await giveInjection(page, patient, fromToday({ days: -90 }))
  const clinician = await idOf(page, people.anneli)
  for (const [days, time] of ahead)
    await through(page, 'visits', 'book', { patient, kind: 'talk', clinician, date: dayFromNow(days), time, minutes: 45, reason: '' })
  return patient
}
/** An answer that has been seen and not told. */
async function untoldAnswer(page: Page, patient: string): Promise<void> {
  const on = dayFromNow(0)
  const wanted = { test: 'chlamydia', specimen: 'swab', site: 'vagina', exposureOn: null, notBefore: null, repeats: null, note: '' }
  const doctor = await idOf(page, people.marta)
  let [test] = await through(page, 'samples', 'order', { patient, doctor, orders: [wanted] })
  for (const step of [
    { kind: 'sampled', on, takenBy: 'staff', label: '' },
    { kind: 'answered', on, answer: { results: { chlamydia: { value: 'positive' } }, note: '' } },
    { kind: 'seen', on },
  ] as const)
    if (test) test = await through(page, 'samples', 'step', { test: test.id, step }, test)
}
const band = (page: Page) => page.getByRole('region', { name: 'Patient', exact: true })
const details = (page: Page) => page.getByRole('region', { name: 'Personuppgifter' })
const toCancel = (page: Page) => page.getByRole('region', { name: /^Att avboka/ })

async function openRecord(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Saga')
  await expect(page.getByRole('option', { name: /Saga Provsson/ }).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(band(page)).toContainText('Saga Provsson')
}

/** P, the details; the tick for having died; Enter saves. All of it by keyboard. */
async function changeDied(page: Page): Promise<void> {
  await page.keyboard.press('p')
  await details(page).getByRole('button', { name: 'Ändra: Avliden' }).focus()
  await page.keyboard.press('Enter')
  await details(page).getByRole('checkbox', { name: 'Patienten har avlidit' }).focus()
  await page.keyboard.press('Space')
}

async function recallsOf(page: Page): Promise<number> {
  await page.keyboard.press('Alt+4')
  await expect(page.getByRole('heading', { name: 'Kallelser', level: 1 })).toBeVisible()
  return page.getByRole('row', { name: /Saga Provsson/ }).count()
}

test('a patient who has died is called by nobody; her times are cancelled by hand; a mistake is taken back', async ({ start, home }) => {
  await placeClinic(join(home, 'vault'))
  const { page } = await start()
  await logIn(page, people.anneli)
  await sagaIsDue(page, [
    [1, '10:00'],
    [8, '11:00'],
  ])
  expect(await recallsOf(page)).toBe(1)

  await openRecord(page)
  await changeDied(page)
  const day = details(page).getByLabel(/^Dag/)
  await day.fill('+3')
  await details(page).getByRole('button', { name: 'Spara', exact: true }).click()
  await expect(details(page)).toContainText('Skriv en dag som har varit')
  await day.fill('idag')
  await day.press('Enter')
  await expect(page.getByText('Att patienten har avlidit är antecknat.')).toBeVisible()
  await expect(band(page)).toContainText('Avliden')
  await expect(band(page)).toContainText('Kontakta inte')
  await expect(details(page)).toContainText('2 bokade tider är kvar att avboka')

  expect(await recallsOf(page)).toBe(0)
  await page.keyboard.press('Alt+2')
  await page.getByLabel('Sök på namn').fill('Saga')
  await expect(page.getByRole('row', { name: /Saga Provsson avliden/ })).toBeVisible()

  await page.keyboard.press('Alt+1')
  await expect(toCancel(page).getByRole('listitem')).toHaveCount(2)
  await page.keyboard.press('b')
  await page.keyboard.type('Saga')
  await expect(page.getByRole('option', { name: /Saga Provsson avliden/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.getByLabel('Tid', { exact: true }).fill('14.00')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert')).toContainText('Patienten är avliden')
  await page.keyboard.press('Escape')
  await toCancel(page).getByRole('button', { name: 'Avboka: Saga Provsson' }).first().press('Enter')
  await expect(toCancel(page).getByRole('listitem')).toHaveCount(1)

  await openRecord(page)
  await changeDied(page)
  await details(page).getByRole('button', { name: 'Spara', exact: true }).press('Enter')
  await expect(page.getByText('Det är borttaget.')).toBeVisible()
  await expect(band(page)).not.toContainText('Avliden')
  expect(await recallsOf(page)).toBe(1)
  await page.keyboard.press('Alt+1')
  await expect(toCancel(page)).toHaveCount(0)
})

for (const [language, theme] of [
  ['sv', 'light'],
  ['en', 'dark'],
] as const)
  test(`axe finds nothing where somebody has died: ${language}, ${theme}`, async ({ start, home }) => {
    await placeClinic(join(home, 'vault'))
    const running = await start()
    await running.page.evaluate(
      ([chosenLanguage, chosenTheme]) =>
        (Reflect.get(window, 'api') as Api).session.setDevice({ language: chosenLanguage, theme: chosenTheme }),
      [language, theme] as const,
    )
    await running.lock()
    const { page } = running
    const words = {
      sv: {
        change: 'Ändra: Avliden',
        today: 'Att avboka',
        died: 'Avliden',
        refused: 'Patienten är avliden',
        time: 'Tid',
        doNotCall: /Ring inte och skriv inte/,
      },
      en: {
        change: 'Change: Deceased',
        today: 'To cancel',
        died: 'Died',
        refused: 'The patient has died',
        time: 'Time',
        doNotCall: /Do not call and do not write/,
      },
    }[language]
    const look = (where: string) => expectNoFaults(page, where)
    await page.locator('.tile', { hasText: people.anneli.name }).click()
    await page.locator('input[type=password]').fill(people.anneli.password)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('navigation')).toBeVisible()
    const patient = await sagaIsDue(page, [
      [0, '12:00'],
      [8, '11:00'],
    ])
    await untoldAnswer(page, patient)
    await through(page, 'patients', 'setDied', { patient, diedOn: dayFromNow(-2) }, null)
    await page.keyboard.press('Alt+3')
    await page.locator('[data-test]').first().click()
    await expect(page.getByText(words.doNotCall)).toBeVisible()
    await look('answer')
    await page.keyboard.press('Alt+1')
    await expect(page.getByRole('heading', { name: words.today })).toBeVisible()
    await look('today')
    await page.keyboard.press('2')
    await expect(page.getByRole('button', { name: /Saga Provsson/ })).toBeVisible()
    await look('calendar')
    await page.keyboard.press('1')
    await page.keyboard.press('b')
    await page.keyboard.type('Saga')
    await expect(page.getByRole('option', { name: /Saga Provsson/ })).toBeVisible()
    await look('hit')
    await page.keyboard.press('Enter')
    await page.getByLabel(words.time, { exact: true }).fill('14.00')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('alert')).toContainText(words.refused)
    await look('refused')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Alt+2')
    await page.locator('.search input').fill('Saga')
    await expect(page.getByRole('row', { name: /Saga Provsson/ })).toBeVisible()
    await look('patients')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('Saga')
    await expect(page.getByRole('option', { name: /Saga Provsson/ }).first()).toBeVisible()
    await look('palette')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('region', { name: 'Patient', exact: true })).toContainText(words.died)
    await look('record')
    await page.keyboard.press('p')
    await expect(page.getByRole('button', { name: words.change })).toBeVisible()
    await look('details')
    await page.getByRole('button', { name: words.change }).click()
    await look('form')
  })
