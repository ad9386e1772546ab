import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { channels, type Api } from '../../electron/ipc'
import { access, permission, type Action } from '../../forms/access'
import { lastYearOver } from '../../forms/reports/intake/periods'
import { expect, test, type Running } from './support/app'
import { people, placeClinic, placeFiguresClinic } from './support/clinic'
import { logIn } from './support/pages'

/** The months that the small clinic of the figures was made in: the last one that is over, and the year before this one. */
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date())

const isNever = (action: string) => permission(action as Action, 'administrator', true) === 'never'

/** What the system's dialogue would answer: this place, or nothing. */
const answerSave = (running: Running, filePath: string | undefined) =>
  running.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () =>
      Promise.resolve(path === undefined ? { canceled: true, filePath: '' } : { canceled: false, filePath: path })
  }, filePath)

const openFigures = async (page: Page) => {
  await page.getByRole('link', { name: /^Siffror/ }).click()
  await expect(page.getByRole('region', { name: 'Mot målen' })).toBeVisible()
}
const row = (page: Page, name: string) => page.getByRole('row').filter({ has: page.getByRole('button', { name, exact: true }) })
const numberOf = async (page: Page, name: string) => Number(await row(page, name).getByRole('cell').nth(1).textContent())

test('a month is closed, a visit put right afterwards, and the difference is dated', async ({ start, home }) => {
  await placeFiguresClinic(join(home, 'vault'), today)
  const { page } = await start()
  await logIn(page, people.gunilla)
  await openFigures(page)
  await expect(page.getByText(/ är slut men inte stängd\./)).toBeVisible()
  await page.getByRole('button', { name: /^Gå till / }).click()
  await expect.poll(() => numberOf(page, 'Gynekolog, kvinnor')).toBe(3)
  await expect(page.getByText(/ är slut men inte stängd\./)).toHaveCount(0)
  expect(await numberOf(page, 'Uteblivet')).toBe(1)
  await page.keyboard.press('s')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Stäng månaden/ })
    .click()
  await expect(page.getByText(/Stängd .* av Gunilla Fors/)).toBeVisible()

  await page.getByRole('link', { name: /^Patienter/ }).click()
  await page.getByLabel('Sök på namn, nummer eller telefon').fill('Saga')
  await page.locator('.patient-list').getByRole('button', { name: 'Saga Provsson', exact: true }).click()
  const visits = page.getByRole('region', { name: 'Besök' })
  await visits.getByRole('listitem').filter({ hasText: 'Uteblev' }).getByRole('button').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Genomfört' }).click()
  await expect(page.getByText('Utfallet är rättat.')).toBeVisible()
  await expect(visits.getByRole('listitem').filter({ hasText: 'Uteblev' })).toHaveCount(0)

  await openFigures(page)
  await expect(page.getByText(/ är slut men inte stängd\./)).toHaveCount(0)
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => numberOf(page, 'Uteblivet')).toBe(1) // the closed number stays
  await page.getByText(/Ändrat efter stängningen/).click()
  await expect(page.getByText(/Uteblivet: kvinnor 1 → 0/)).toBeVisible()
})

test('a report leaves as Excel, CSV and PDF, and nothing is written when no place is chosen', async ({ start, home }) => {
  await placeFiguresClinic(join(home, 'vault'), today)
  const running = await start()
  const { page } = running
  await logIn(page, people.gunilla)
  await openFigures(page)
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('e')
  await answerSave(running, undefined)
  await page.keyboard.press('x')
  await expect(page.getByRole('dialog')).toBeVisible() // still here: nothing was saved
  const workbook = join(home, 'ut.xlsx')
  await answerSave(running, workbook)
  await page.keyboard.press('x')
  await expect(page.getByText('Filen är sparad.')).toBeVisible()
  expect(Object.keys(unzipSync(new Uint8Array(readFileSync(workbook))))).toContain('xl/workbook.xml')

  await page.keyboard.press('e')
  const csv = join(home, 'ut.csv')
  await answerSave(running, csv)
  await page.keyboard.press('c')
  await expect.poll(() => existsSync(csv)).toBe(true)
  expect(readFileSync(csv, 'utf8').charCodeAt(0)).toBe(0xfeff)
  expect(readFileSync(csv, 'utf8')).toContain('Gynekolog, kvinnor;kvinnor;20;3')

  await page.keyboard.press('e')
  const pdf = join(home, 'ut.pdf')
  await answerSave(running, pdf)
  await page.keyboard.press('d')
  await expect.poll(() => existsSync(pdf) && readFileSync(pdf).subarray(0, 5).toString('latin1'), { timeout: 20_000 }).toBe('%PDF-')
  expect(running.app.windows().filter((one) => !one.isClosed())).toHaveLength(1) // the window it was made in is gone

  await page.keyboard.press('e')
  await page.keyboard.press('p')
  await expect(page.locator('.printpages')).toContainText('Så räknas den')
  await page.keyboard.press('Escape')
  await page.keyboard.press('e')
  await answerSave(running, join(home, 'finns inte', 'ut.csv'))
  await page.keyboard.press('c')
  await expect(page.getByText('Filen kunde inte sparas där.', { exact: false })).toBeVisible()
})

test('the five questions: counts for the year that goes on, tables with small numbers hidden for the one that is over', async ({
  start,
  home,
}) => {
  await placeFiguresClinic(join(home, 'vault'), today)
  const running = await start()
  const { page } = running
  await logIn(page, people.gunilla)
  await openFigures(page)
  await page.keyboard.press('4')
  await expect(page.getByRole('heading', { name: `Fem frågor, ${lastYearOver(today)}` })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Exportera/ })).toHaveCount(0) // nothing leaves before the year is settled
  await page.getByRole('button', { name: 'Fastställ året' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Fastställ/ })
    .click()
  await expect(page.getByText(/24 svar, i minst tio åt gången · Fastställt .* av Gunilla Fors/)).toBeVisible()
  const drugs = page.getByRole('region', { name: 'Droger', exact: true })
  await expect(drugs.getByRole('row', { name: /^Aldrig/ })).toContainText('14')
  await expect(drugs.getByRole('row', { name: /^Nu/ })).toContainText('dold')
  await page.keyboard.press('e')
  await expect(page.getByRole('dialog')).toContainText('Tal under 10 är dolda')
  const csv = join(home, 'ut.csv')
  await answerSave(running, csv)
  await page.keyboard.press('c')
  await expect.poll(() => existsSync(csv)).toBe(true)
  expect(readFileSync(csv, 'utf8')).toContain('tal under 10 är dolda')
  await page.getByRole('button', { name: /^senare period/ }).click()
  await expect(page.getByText(/Tabellerna för \d{4} visas från/)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Väntar' })).toContainText('4 svar väntar')
})

test('the number that is typed by hand stands in the quarter with who and when', async ({ start, home }) => {
  await placeClinic(join(home, 'vault'))
  const { page } = await start()
  await logIn(page, people.gunilla)
  await openFigures(page)
  await page.keyboard.press('2')
  await page.getByLabel('Traffickingoffer under kvartalet').fill('2')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Inskrivet av Gunilla Fors/)).toBeVisible()
  await expect(page.getByRole('row', { name: /^Traffickingoffer/ })).toContainText('2')
})

test('a clinician sees the month and the year, and neither the five questions nor a way to close', async ({ start, home }) => {
  await placeFiguresClinic(join(home, 'vault'), today)
  const { page } = await start()
  await logIn(page, people.marta)
  await openFigures(page)
  await expect(page.getByRole('button', { name: 'Fem frågor' })).toHaveCount(0)
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('button', { name: /Stäng månaden/ })).toHaveCount(0)
  await page.keyboard.press('4')
  await expect(page.getByRole('region', { name: 'Mot målen' })).toBeVisible() // no such tab for her
  const refused = await page.evaluate(async () => {
    const api = Reflect.get(window, 'api') as Api
    const year = String(new Date().getFullYear() - 1)
    return [
      await api.intakeTotals.overview({ year }),
      await api.intakeTotals.report({ period: year, language: 'sv' }),
      await api.intakeTotals.file({ period: year, language: 'sv', format: 'csv' }),
      await api.figures.close({ month: `${year}-12`, anyway: true }),
    ].map((reply) => (reply.ok ? 'ok' : reply.error.kind))
  })
  expect(refused).toEqual(['refused', 'refused', 'refused', 'refused'])
})

test('an administrator is refused every call of the journal', async ({ start, home }) => {
  await placeClinic(join(home, 'vault'))
  const { page } = await start()
  await logIn(page, people.gunilla)
  // every call whose action the access table never allows an administrator, out of the contract itself
  const journal = [...channels].flatMap(([channel, { action }]) => (action in access && isNever(action) ? [channel] : []))
  for (const noun of [
    'records',
    'entries',
    'samples',
    'contraception',
    'tracing',
    'ratings',
    'medicines',
    'certificates',
    'copies',
    'intake',
  ])
    expect(
      journal.some((channel) => channel.startsWith(`${noun}.`)),
      noun,
    ).toBe(true)
  const kinds = await page.evaluate(async (all) => {
    type Call = (input: unknown) => Promise<{ ok: boolean; error?: { kind: string } }>
    const api = Reflect.get(window, 'api') as unknown as Record<string, Record<string, Call>>
    const found: string[] = []
    for (const channel of all) {
      const [noun = '', verb = ''] = channel.split('.')
      const reply = await api[noun]?.[verb]?.({ patient: 'a'.repeat(32) })
      if (!reply || reply.ok || reply.error?.kind !== 'refused') found.push(channel)
    }
    return found
  }, journal)
  expect(kinds).toEqual([])
})

test('the targets and hours are settings of the unit', async ({ start, home }) => {
  await placeClinic(join(home, 'vault'))
  const { page } = await start()
  await logIn(page, people.gunilla)
  await page.getByRole('link', { name: /^Inställningar/ }).click()
  await page.getByLabel('Gynekolog: mål, kvinnor').fill('12')
  await page.getByLabel('Barnmorska: timmar i månaden').fill('x')
  await expect(page.getByText('Skriv hela tal för målen', { exact: false })).toBeVisible()
  await page.getByLabel('Barnmorska: timmar i månaden').fill('37,5')
  const sheet = page.getByRole('region', { name: 'Produktionsmål' })
  await sheet.getByRole('button', { name: 'Spara' }).click()
  await expect(page.getByText('Målen är sparade.')).toBeVisible()
  await openFigures(page)
  await expect(page.getByRole('region', { name: 'Mot målen' }).getByRole('button', { name: /Gynekolog/ })).toContainText('av 12')
})
