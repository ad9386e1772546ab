import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { Api } from '../../electron/ipc'
import { expect, test } from './support/app'
import { expectNoFaults } from './support/axe'
import { people, placeClinic } from './support/clinic'
import { changePerson, reach } from './support/care'
import { through } from './support/door'
import { idOf } from './support/ratings'
import { dropIn, logIn } from './support/pages'

const { marta } = people

/** What stands on the paper of the preview. */
const paper = (page: Page) => page.locator('.printpages')

async function toResults(page: Page): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Provsvar/ })
    .click()
  await expect(page.getByRole('heading', { name: 'Provsvar', level: 1 })).toBeVisible()
}

/** The chosen row's panel. */
const panel = (page: Page) => page.locator('.testpanel')

async function chooseRow(page: Page, name: string): Promise<void> {
  await page.locator('.result-list button.name', { hasText: name }).first().click()
}

/** Answers calls to the system's print dialogue, and counts them. */
async function catchPrints(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler('shell.print')
    ipcMain.handle('shell.print', () => {
      Reflect.set(globalThis, 'printed', Number(Reflect.get(globalThis, 'printed') ?? 0) + 1)
    })
  })
}

test('chlamydia from sample to told: treated, notified by code, rules given, traced, cure test ordered', async ({ start, home }) => {
  await placeClinic(join(home, 'vault'))
  const running = await start()
  const { page } = running
  await logIn(page, marta)
  await dropIn(page, 'Jasmin')
  const patient = await idOf(page, 'Jasmin')
  await changePerson(page, {
    patient,
    nameToUse: 'Jasmin',
    givenName: 'Jasmin',
    familyName: 'Hemligsson',
    identifier: { kind: 'personnummer', value: '199001019810' },
  })
  await reach(page, patient, { call: true })

  // ordered and taken in the record
  await page.keyboard.press('t')
  await page.keyboard.press('1')
  await page.getByRole('button', { name: 'Ta bort Gonorré' }).click()
  await page.getByText('Provet är taget nu').click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Ett prov är beställt.')).toBeVisible()

  // sent, answered, seen, told: one key each
  await toResults(page)
  await chooseRow(page, 'Jasmin')
  await expect(panel(page).getByRole('button', { name: /Skickat till labbet/ })).toBeVisible()
  await page.keyboard.press('1')
  await expect(page.locator('.result-list')).toContainText('Skickat')
  await page.keyboard.press('1')
  await expect(page.getByRole('radiogroup', { name: /Klamydia/ })).toBeVisible()
  await page.keyboard.press('2')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.result-list')).toContainText('Kräver åtgärd')
  await expect(page.locator('.result-list')).not.toContainText(/klamydia|positiv/i)
  await expect(panel(page)).not.toContainText('Positivt')
  await page.keyboard.press('v')
  await expect(panel(page)).toContainText('Positivt')
  await page.keyboard.press('1')
  await expect(panel(page)).toContainText('Sett av Marta Lindahl')
  await panel(page)
    .getByRole('button', { name: /Nådd på telefon/ })
    .click()
  await expect(panel(page)).toContainText('Meddelad: per telefon')

  // treated, and pregnant: a cure test follows
  await panel(page)
    .getByRole('button', { name: /^Behandling/ })
    .click()
  await page.getByLabel(/Läkemedel och dos/).fill('Azitromycin enligt lokal anvisning')
  await page.getByText('Patienten är gravid.').click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Behandlingen är antecknad')).toBeVisible()

  // notified by code: neither her name nor the likely source is on the sheet
  await panel(page)
    .getByRole('button', { name: /^Anmälan/ })
    .click()
  const sheet = page.getByRole('region', { name: 'Skriv av i SmiNet' })
  await expect(sheet).toContainText('90-9810')
  await expect(sheet).not.toContainText(/Jasmin|Hemligsson|smittkälla/)
  await page.getByLabel(/Bostadslän/).fill('Stockholm')
  await page.getByLabel(/Trolig smittväg/).fill('Sexuellt')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Anmälan antecknad')).toBeVisible()

  // rules of conduct: on paper they name neither disease, clinic nor printer until she wants it
  await catchPrints(running.app)
  await panel(page)
    .getByRole('button', { name: /^Förhållningsregler/ })
    .click()
  await page.keyboard.press('1')
  await page.getByRole('button', { name: 'Skriv ut till patienten' }).click()
  await expect(paper(page)).toContainText('Förhållningsregler')
  await expect(paper(page)).not.toContainText(/klamydia|Jasmin|Hemligsson|Utskrivet av/i)
  await expect(paper(page)).toContainText('Sida 1 av 1')
  await page.getByText('Skriv sjukdomens namn på papperet').click()
  await expect(paper(page)).toContainText('Klamydia')
  await page.keyboard.press('Control+p')
  await expect.poll(() => running.app.evaluate(() => Number(Reflect.get(globalThis, 'printed') ?? 0))).toBe(1)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Förhållningsreglerna är antecknade')).toBeVisible()

  // traced: begun from the task, ended without contacts
  await panel(page)
    .getByRole('button', { name: /^Smittspårning/ })
    .click()
  await page.getByRole('button', { name: 'Börja smittspårning' }).click()
  await expect(page.getByRole('region', { name: 'Börja smittspårning' })).toContainText(/Föreslås från/)
  await expect(page.getByRole('region', { name: 'Börja smittspårning' })).toContainText('viss.nu')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Avsluta smittspårningen' }).click()
  await expect(page.getByText('Smittspårningen är avslutad.')).toBeVisible()

  // the cure test is ordered from its task; then nothing is left but that
  await page.keyboard.press('j')
  await page.getByRole('region', { name: 'Händelser' }).getByText('Prov', { exact: true }).click()
  await panel(page)
    .getByRole('button', { name: /^Kontrollprov/ })
    .click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Ett prov är beställt.')).toBeVisible()
  await toResults(page)
  await expect(page.locator('.result-list tbody tr:not(.group)')).toHaveCount(1)
  await expect(page.locator('.result-list')).toContainText('Tidigast')
})

test('an HIV test without a name: a bare slip, and a reactive answer asks who she is', async ({ start, home }) => {
  await placeClinic(join(home, 'vault'))
  const running = await start()
  const { page } = running
  await logIn(page, marta)
  await toResults(page)
  await page.keyboard.press('h')
  await page.keyboard.press('2')
  await page.getByText('Provet är taget nu').click()
  await page.keyboard.press('Control+Enter')
  const code = await page.locator('.slip-code').innerText()
  expect(code).toMatch(/^H-\d{2}-\d{3,5}$/)
  await page.getByRole('button', { name: 'Skriv ut lappen' }).click()
  await expect(paper(page)).toContainText(code)
  await expect(paper(page)).not.toContainText(/hiv|Marta|mottagning|Utskrivet av/i)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')

  // she comes back with her code
  await page.getByLabel('Lappens kod').fill(code.replaceAll('-', '').toLowerCase())
  await page.keyboard.press('Enter')
  await expect(panel(page)).toContainText(code)
  await panel(page)
    .getByRole('button', { name: /Skriv svaret/ })
    .click()
  await page.keyboard.press('2')
  await page.keyboard.press('Control+Enter')
  await expect(panel(page).getByRole('button', { name: /Visa svaret/ })).toBeVisible()
  await page.keyboard.press('v')
  await expect(panel(page)).toContainText('Reaktivt')
  await page.keyboard.press('1')
  await expect(panel(page).getByRole('button', { name: /Nådd på telefon/ })).toHaveCount(0)
  await panel(page)
    .getByRole('button', { name: /Ta reda på vem det är …/ })
    .click()
  await page.getByLabel(/Ny person/).fill('Saffran')
  await page.keyboard.press('Control+Enter')
  const reason = page.getByRole('dialog')
  await expect(reason).toContainText('granskas')
  await page.keyboard.press('2')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.result-list')).toContainText('Saffran')
  await expect(panel(page).getByRole('button', { name: /Nådd på besök/ })).toBeVisible()
  await panel(page)
    .getByRole('button', { name: /Nådd på besök/ })
    .click()
  await expect(panel(page)).toContainText('Meddelad: på besök')
  await expect(panel(page).getByRole('button', { name: /Nytt prov till labbet/ })).toBeVisible()
})

test('an answer leaves the list when she is told or after tries; a refused step says why in plain words', async ({ start, home }) => {
  await placeClinic(join(home, 'vault'))
  const { page } = await start()
  await logIn(page, marta)
  await dropIn(page, 'Ira')
  await page.keyboard.press('t')
  await page.keyboard.press('9')
  await page.getByText('Provet är taget nu').click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Ett prov är beställt.')).toBeVisible()
  await toResults(page)
  await chooseRow(page, 'Ira')
  await page.keyboard.press('2')
  await page.keyboard.press('1') // HPV negative; cytology is optional
  await page.keyboard.press('Control+Enter')
  await expect(panel(page).getByRole('button', { name: /Visa svaret/ })).toBeVisible()
  await page.keyboard.press('v')
  await page.keyboard.press('1')
  await panel(page)
    .getByRole('button', { name: /Går ej att nå/ })
    .click()
  await page.keyboard.press('Control+Enter')
  await expect(panel(page)).toContainText('Det behövs 3 antecknade försök')
  await expect(panel(page)).toContainText('Inget har ändrats')
  await page.keyboard.press('Escape')
  await panel(page)
    .getByRole('button', { name: /Nådd på besök/ })
    .click()
  await expect(page.getByRole('heading', { name: 'Inget väntar' })).toBeVisible()
})

test('the printed list obeys protected identity: initials, no name', async ({ start, home }) => {
  await placeClinic(join(home, 'vault'))
  const { page } = await start()
  await logIn(page, marta)
  await dropIn(page, 'Åsa')
  const patient = await idOf(page, 'Åsa')
  const doctor = (await through(page, 'users', 'list', null)).find(({ role }) => role === 'gynaecologist')?.id ?? ''
  const hiv = { test: 'hiv', specimen: 'blood', site: null, exposureOn: null, notBefore: null, repeats: null, note: '' }
  await through(page, 'samples', 'order', { patient, doctor, orders: [hiv] })
  await changePerson(page, { patient, nameToUse: 'Åsa', givenName: 'Åsa', familyName: 'Gömd', protection: 'marked' })
  await toResults(page)
  await expect(page.locator('.result-list')).toContainText('Å.G.')
  await page.getByRole('button', { name: 'Skriv ut lista' }).click()
  await expect(paper(page)).toContainText('Å.G. (skyddad)')
  await expect(paper(page)).not.toContainText(/Gömd|Åsa|hiv/i)
  await expect(paper(page)).toContainText('Utskrivet av Marta Lindahl')
  await expect(paper(page)).toContainText('Sida 1 av 1')
})

for (const [language, theme] of [
  ['sv', 'light'],
  ['en', 'dark'],
] as const)
  test(`axe finds nothing on tests, answers, tasks, tracing and paper: ${language}, ${theme}`, async ({ start, home }) => {
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
      if (process.env['SHOTS']) await page.screenshot({ path: join(process.env['SHOTS'], `${where.replaceAll(' ', '-')}.${language}.png`) })
    }
    await page.locator('.tile', { hasText: marta.name }).click()
    await page.locator('input[type=password]').fill(marta.password)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('navigation')).toBeVisible()
    await page.keyboard.press('n')
    await page.waitForTimeout(300)
    await page.keyboard.type('Jasmin')
    await page.keyboard.press('Enter')
    await expect(page.locator('.banner')).toContainText('Jasmin')
    await page.keyboard.press('t')
    await page.keyboard.press('1')
    await page.locator('.orderform .input.date input').fill('idag')
    await look('order')
    await page.locator('.orderform .tick').click()
    await page.keyboard.press('Control+Enter')
    await expect(page.locator('.testpanel')).toBeVisible()
    await look('tests in the record')
    const toList = () => page.locator('.rail a').nth(2).click()
    await toList()
    await page.locator('.result-list button.name').first().click()
    await page.keyboard.press('1')
    await expect(page.locator('.result-list .trk i[data-filled]')).toHaveCount(3)
    await page.keyboard.press('1')
    await expect(page.locator('.answerform')).toBeVisible()
    await look('typing answers')
    await page.keyboard.press('2')
    await page.keyboard.press('2')
    await page.keyboard.press('Control+Enter')
    await expect(page.locator('.answerform')).toHaveCount(0)
    await look('answers to see')
    await page.locator('.result-list button.name').first().click()
    await page.keyboard.press('v')
    await page.keyboard.press('1')
    await look('to tell')
    for (const [at, where] of [
      [0, 'notification'],
      [1, 'rules of conduct'],
      [2, 'treatment'],
    ] as const) {
      await page.locator('.testpanel .duty button').nth(at).click()
      await page.waitForTimeout(300)
      await look(where)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
    await page.keyboard.press('h')
    await look('without a name')
    await page.keyboard.press('Escape')
    await page.locator('.head .btn').last().click()
    await expect(page.locator('.printpages .printpage').first()).toBeVisible()
    await look('paper')
    await page.keyboard.press('Escape')
    await page.locator('.result-list button.name').first().click()
    await page.locator('.testpanel .duty button').nth(3).click()
    await page.getByRole('dialog').locator('.btn.primary').click()
    await expect(page.locator('.proposal')).toBeVisible()
    await look('tracing begins')
    await page.keyboard.press('Control+Enter')
    await expect(page.locator('.tracingpanel')).toBeVisible()
    await page.keyboard.press('n')
    await page.locator('.tracingpanel input').first().fill('Någon')
    await look('a new contact')
    await page.keyboard.press('Control+Enter')
    await expect(page.locator('.contact')).toBeVisible()
    await look('violence first')
    await page.keyboard.press('1')
    await look('approach')
  })
