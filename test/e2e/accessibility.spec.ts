import { join } from 'node:path'
import type { Api } from '../../electron/ipc'
import { expect, test } from './support/app'
import { expectNoFaults } from './support/axe'
import { people, placeClinic, placeFiguresClinic } from './support/clinic'
import { bookFor, dayFromNow, setHours } from './support/calendar'
import { dropIn, logIn } from './support/pages'

/** The calendar: keys that open a screen or dialog, and what it is. */
const calendarScreens = [
  [['3'], 'week'],
  [['2'], 'day'],
  [['b', 'Alt+n'], 'booking dialog'],
  [['v'], 'waiting list dialog'],
  [['v', 'n'], 'dialog to put somebody on the waiting list'],
  [['Escape', 'f'], 'absence dialog'],
  [['p'], 'print of the day dialog'],
] as const

for (const [language, theme] of [
  ['sv', 'light'],
  ['sv', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
] as const) {
  test(`axe finds nothing: ${language}, ${theme}`, async ({ start, home }) => {
    await placeClinic(join(home, 'vault'))
    const running = await start()
    await running.page.evaluate(
      ([chosenLanguage, chosenTheme]) =>
        (Reflect.get(window, 'api') as Api).session.setDevice({ language: chosenLanguage, theme: chosenTheme }),
      [language, theme] as const,
    )
    await running.lock()
    const { page } = running
    const look = (where: string) => expectNoFaults(page, where)
    const settle = () => page.waitForTimeout(300)
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    await look('unlock')
    await page.locator('.tile', { hasText: people.anneli.name }).click()
    await page.locator('input[type=password]').fill(people.anneli.password)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('navigation')).toBeVisible()
    await look('today')
    const date = dayFromNow(0)
    await setHours(page, people.anneli)
    await bookFor(page, { givenName: 'Ira', familyName: 'Bergåsa' }, { with: people.anneli, date, time: '10:00' })
    for (const [keys, where] of calendarScreens) {
      for (const key of keys) {
        await page.keyboard.press(key)
        await settle()
      }
      await look(where)
      if (where.includes('dialog')) await page.keyboard.press('Escape')
    }
    await page.getByRole('button', { name: /Ira Bergåsa/ }).click()
    await settle()
    await look('visit dialog')
    await page.keyboard.press('m')
    await settle()
    await look('moving a booking')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /Ira Bergåsa/ }).click()
    await page.keyboard.press('k')
    await settle()
    await look('new time dialog')
    await page.keyboard.press('Escape')
    await page.keyboard.press('1')
    await page.keyboard.press('n')
    await settle()
    await look('drop-in dialog')
    await page.keyboard.type('Jasmin')
    await page.keyboard.press('Enter')
    await expect(page.locator('.banner')).toContainText('Jasmin')
    await settle()
    await look('record')
    await page.keyboard.press('3')
    await expect(page.locator('.panel.form')).toBeVisible()
    const tabs = page.getByRole('tab')
    for (let index = 0; index < (await tabs.count()); index += 1) {
      await tabs.nth(index).click()
      await look(`examination, tab ${index + 1}`)
    }
    await tabs.nth(3).click()
    await page.getByRole('tabpanel').getByRole('textbox').first().fill('Normalt fynd.')
    await page.keyboard.press('Control+Enter')
    await settle()
    await look('read-back')
    await page.keyboard.press('Control+Enter')
    await settle()
    await look('signed entry')
    await page.keyboard.press('Escape')
    await page.keyboard.press('p')
    await settle()
    await look('details of the person')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('a')
    await settle()
    await look('palette')
    await page.keyboard.press('Escape')
    await page.keyboard.press('1')
    await expect(page.locator('.five')).toBeVisible()
    await look('five questions')
    await page.keyboard.press('Escape')
    await settle()
    await page.keyboard.press('Alt+2')
    await settle()
    await look('patients')
    for (const name of [
      /provsvar|results/i,
      /kallelser|recalls/i,
      /smittspårning|tracing/i,
      /skattningar|ratings/i,
      /siffror|figures/i,
      /inställningar|settings/i,
    ]) {
      await page.getByRole('navigation').getByRole('link', { name }).click()
      await settle()
      await look(String(name))
    }
    await page.keyboard.press('?')
    await settle()
    await look('keys')
  })
}

for (const [language, theme] of [
  ['sv', 'light'],
  ['en', 'dark'],
] as const) {
  test(`axe finds nothing in the figures: ${language}, ${theme}`, async ({ start, home }) => {
    await placeFiguresClinic(join(home, 'vault'), new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date()))
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
    await page.locator('.tile', { hasText: people.gunilla.name }).click()
    await page.locator('input[type=password]').fill(people.gunilla.password)
    await page.keyboard.press('Enter')
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /siffror|figures/i })
      .click()
    await expect(page.locator('.bars')).toBeVisible()
    await page.keyboard.press('ArrowLeft')
    await look('month')
    await page.getByRole('button', { name: /^(Uteblivet|No-show)$/ }).click()
    await look('absences')
    await page.keyboard.press('s')
    await look('closing')
    await page.keyboard.press('Escape')
    await page.keyboard.press('r')
    await look('definitions')
    await page.keyboard.press('Escape')
    await page.keyboard.press('e')
    await look('ways out')
    await page.keyboard.press('p')
    await expect(page.locator('.printpages')).toBeVisible()
    await look('paper')
    await page.keyboard.press('Escape')
    for (const [key, where] of [
      ['2', 'quarter'],
      ['3', 'year'],
      ['4', 'five questions'],
    ] as const) {
      await page.keyboard.press(key)
      await look(where)
    }
    await page.keyboard.press('s')
    await look('settling')
    await page.keyboard.press('Control+Enter')
    await expect(page.locator('.intake-cols')).toBeVisible()
    await look('tables of the five questions')
    await page.getByText(/^(Staplar|Bars)$/).click()
    await look('five questions as bars')
    await page.getByRole('button', { name: /^(senare period|later period)/ }).click()
    await look('five questions of this year')
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /patienter|patients/i })
      .click()
    await page.getByRole('textbox').first().fill('Saga')
    await page.locator('.patient-list').getByRole('button', { name: 'Saga Provsson', exact: true }).click()
    await page.locator('.person-visits button').first().click()
    await look('visit')
  })
}

test('first start: axe finds nothing on the wizard', async ({ start }) => {
  const { page } = await start()
  await expectNoFaults(page, 'clinic')
  await page.getByLabel('Mottagningens namn').fill('Linden')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('För- och efternamn')).toBeVisible()
  await expectNoFaults(page, 'manager')
})

test('a journey by keyboard alone: nothing needs the mouse', async ({ start, home }) => {
  await placeClinic(join(home, 'vault'))
  const { page } = await start()
  await logIn(page, people.anneli)
  await dropIn(page, 'Ira')
  await page.keyboard.press('3')
  await expect(page.locator('.panel.form')).toBeVisible()
  const reached = new Set<string>()
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press('Tab')
    reached.add(
      await page.evaluate(
        () => document.activeElement?.closest('[data-item]')?.getAttribute('data-item') ?? document.activeElement?.tagName ?? '',
      ),
    )
  }
  expect(reached.size).toBeGreaterThan(10)
})
