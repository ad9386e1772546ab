import { join } from 'node:path'
import type { Api } from '../../electron/ipc'
import { expect, newWindowAfterLock, test, type Running } from './support/app'
import { expectNoFaults } from './support/axe'
import { people, placeClinic } from './support/clinic'
import { dropIn, logIn } from './support/pages'
import { idOf } from './support/ratings'

const { ylva } = people

/** A combination as the keyboard gives it to the window: past the page, to whatever the program listens for. */
async function press({ app }: Running, keyCode: string, modifiers: readonly ('control' | 'shift' | 'alt' | 'meta')[]): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [key, held]) => {
      const window = BrowserWindow.getAllWindows().find((each) => !each.isDestroyed())
      for (const type of ['keyDown', 'keyUp'] as const) window?.webContents.sendInputEvent({ type, keyCode: key, modifiers: [...held] })
    },
    [keyCode, modifiers] as const,
  )
}

async function handOver(running: Running, instrument: string): Promise<string> {
  const { page } = running
  await logIn(page, ylva)
  await dropIn(page, 'Jasmin')
  const patient = await idOf(page, 'Jasmin')
  await page.getByRole('button', { name: instrument, exact: true }).click()
  await page.getByRole('button', { name: 'Lämna över till patienten' }).click()
  await expect(page.getByText('Fråga 1 av')).toBeVisible()
  return patient
}

test('a MADRS-S in the patient’s hands: no way out but the password, and every answer is there afterwards', async ({ start, home }) => {
  await placeClinic(join(home, 'vault'))
  const running = await start()
  const patient = await handOver(running, 'MADRS-S')
  const { page, app } = running
  await expectNoFaults(page, 'a question')
  await expect(page.locator('body')).not.toContainText('Jasmin')
  await expect(page.getByRole('navigation')).toHaveCount(0)

  await page.keyboard.press('3')
  await expect(page.getByText('Fråga 2 av 9')).toBeVisible()
  await page.getByText('English').click()
  await expect(page.getByText('Question 2 of 9')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Unease')

  // every way out that a keyboard has
  for (const [key, modifiers] of [
    ['F4', ['alt']],
    ['W', ['control']],
    ['Q', ['control']],
    ['L', ['control']],
    ['K', ['control']],
    ['R', ['control']],
    ['F5', []],
    ['F11', []],
    ['F12', []],
    ['I', ['control', 'shift']],
    ['Left', ['alt']],
    ['1', ['alt']],
    ['Escape', []],
  ] as const)
    await press(running, key, modifiers)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await page.evaluate(() => window.history.back())
  await page.waitForTimeout(400)
  expect(app.windows()).toHaveLength(1)
  await expect(page.getByText('Question 2 of 9')).toBeVisible()
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isKiosk())).toBe(true)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.isDevToolsOpened())).toBe(false)

  // what the page could ask for is refused
  const refused = await page.evaluate(async (whose) => {
    const api = Reflect.get(window, 'api') as Api
    const replies = [
      await api.records.open({ patient: whose }),
      await api.patients.list({ filter: 'all', offset: 0 }),
      await api.ratings.ofPatient({ patient: whose }),
      await api.session.me(null),
      await api.session.start(null),
    ]
    await api.shell.lock()
    await api.shell.quit()
    return replies.map((reply) => (reply.ok ? 'answered' : reply.error.kind))
  }, patient)
  expect(refused).toEqual(['refused', 'refused', 'refused', 'refused', 'refused'])
  await expect(page.getByText('Question 2 of 9')).toBeVisible()

  for (const key of '2222222') await page.keyboard.press(key)
  await page.getByRole('button', { name: 'Back', exact: true }).click()
  await expect(page.getByText('Question 8 of 9')).toBeVisible()
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('button', { name: '5', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Thank you!' })).toBeVisible()
  await expectNoFaults(page, 'thank you')

  // loaded anew, the page knows nothing and leads nowhere without the password
  const next = await newWindowAfterLock(app, () => page.reload())
  await expect(next.locator('body')).not.toContainText('Jasmin')
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isKiosk())).toBe(false)
  await logIn(next, ylva)

  // the answer about zest for life has raised its alert, and all nine stand in the draft
  const lines = next.getByRole('region', { name: 'Larm att kvittera' })
  await expect(lines).toContainText('Jasmin')
  await lines.getByRole('button', { name: /Öppna larmet/ }).click()
  const result = next.getByRole('complementary', { name: 'Resultat' })
  await expect(result).toContainText('9 av 9 besvarade')
  await expect(result.locator('.score')).toContainText('22')
})

test('taken back with the password where the patient stopped, by mouse alone; half of it is there', async ({ start, home }) => {
  await placeClinic(join(home, 'vault'))
  const running = await start()
  await handOver(running, 'AUDIT')
  const { page } = running
  await page.getByRole('button', { name: '2', exact: true }).click()
  await page.getByRole('button', { name: '1', exact: true }).click()
  await page.getByRole('button', { name: 'Hoppa över' }).click()
  await expect(page.getByText('Fråga 4 av 10')).toBeVisible()
  await page.getByRole('button', { name: 'Lämna tillbaka datorn' }).click()
  await page.getByRole('button', { name: 'Tillbaka till frågorna' }).click()
  await expect(page.getByText('Fråga 4 av 10')).toBeVisible()
  await page.getByRole('button', { name: 'Lämna tillbaka datorn' }).click()
  const password = page.getByLabel('Lösenord', { exact: true })
  await password.fill('inte rätt lösenord')
  await page.getByRole('button', { name: 'Ta tillbaka datorn' }).click()
  await expect(page.getByText('Fel lösenord. Kontrollera Caps Lock.')).toBeVisible({ timeout: 20_000 })
  await password.fill(ylva.password)
  await page.getByRole('button', { name: 'Ta tillbaka datorn' }).click()
  await expect(page.getByRole('region', { name: 'Patient' })).toContainText('Jasmin', { timeout: 20_000 })
  await expect(page.getByRole('complementary', { name: 'Resultat' })).toContainText('2 av 10 besvarade')
})

test('killed in the patient’s hands nothing that was answered is lost', async ({ start, home }) => {
  await placeClinic(join(home, 'vault'))
  const running = await start()
  await handOver(running, 'MADRS-S')
  for (const key of '123') await running.page.keyboard.press(key)
  await expect(running.page.getByText('Fråga 4 av 9')).toBeVisible()
  await running.page.waitForTimeout(800)
  await running.kill()

  const again = await start()
  await logIn(again.page, ylva)
  await again.page.getByRole('link', { name: 'Skattningar' }).click()
  await again.page.getByRole('button', { name: /Fortsätt: MADRS-S/ }).click()
  await expect(again.page.getByRole('complementary', { name: 'Resultat' })).toContainText('3 av 9 besvarade')
})

test('left alone for a minute the screen shows nothing; the first touch only wakes it', async ({ start, home }) => {
  await placeClinic(join(home, 'vault'))
  const running = await start()
  const { page } = running
  await page.clock.install()
  await handOver(running, 'MADRS-S')
  await page.keyboard.press('3')
  await expect(page.getByText('Fråga 2 av 9')).toBeVisible()
  await page.clock.fastForward(61_000)
  await expect(page.getByText('Tryck på skärmen eller en tangent för att fortsätta.')).toBeVisible()
  await expect(page.getByText('Oro')).toHaveCount(0)
  await page.keyboard.press('4')
  await expect(page.getByText('Fråga 2 av 9')).toBeVisible()
})
