import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import type { Api } from '../../electron/ipc'
import { expect, test } from './support/app'
import { people, placeClinic } from './support/clinic'
import { dropIn, logIn } from './support/pages'

const { anneli, gunilla, ylva } = people

/** Every file below a folder. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory()
      ? filesBelow(path)
      : entry.isFile() && (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0
        ? [path]
        : []
  })
}

test('canaries: a name and an answer are in no file but the encrypted ones, and not readable there', async ({ start, home }) => {
  await placeClinic(join(home, 'vault'))
  const running = await start()
  await logIn(running.page, anneli)
  const canaries = ['Zebrafinkensson', 'Kanariefågelsvar'] as const
  await dropIn(running.page, canaries[0])
  const { page } = running
  await page.getByRole('button', { name: /Anamnes/ }).click()
  await page.getByRole('region', { name: 'Anamnes' }).getByRole('textbox').first().fill(`${canaries[1]} på frågan`)
  await expect(page.getByText(/Utkast sparat/)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/är signerad/)).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /Sök/ }).fill(canaries[0])
  await expect(page.getByRole('option', { name: new RegExp(canaries[0]) }).first()).toBeVisible()
  const titles = await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle()))
  expect(titles).toEqual(['Journal'])

  const look = () =>
    filesBelow(home).filter((file) => {
      const bytes = readFileSync(file)
      return canaries.some((canary) =>
        [Buffer.from(canary, 'utf8'), Buffer.from(canary, 'utf16le')].some((needle) => bytes.includes(needle)),
      )
    })
  expect(filesBelow(home).some((file) => file.endsWith('journal-1.db'))).toBe(true)
  expect(look()).toEqual([])
  await running.lock()
  await running.close()
  expect(look()).toEqual([])
  for (const canary of canaries) expect(running.stderr).not.toContain(canary)
})

test('a second start of the same vault is refused and leaves the first as it was', async ({ start, home }) => {
  await placeClinic(join(home, 'vault'))
  const running = await start()
  await logIn(running.page, anneli)
  const electron = String(createRequire(import.meta.url)('electron'))
  const second = spawn(electron, ['.', `--user-data-dir=${running.profile}`, `--folder=${running.folder}`], {
    cwd: resolve(import.meta.dirname, '../..'),
  })
  const [code] = (await once(second, 'exit')) as [number]
  expect(code).toBe(0)
  await expect(running.page.getByRole('navigation', { name: 'Huvudmeny' })).toBeVisible()
})

test('another profile on the same folder is told that it is in use', async ({ start, home }) => {
  await placeClinic(join(home, 'vault'))
  const first = await start()
  await logIn(first.page, anneli)
  const second = await start({ profile: join(home, 'other') })
  await expect(second.page.getByText(/används redan|redan öppen/i).first()).toBeVisible()
})

test('an administrator is refused every call to the journal, whatever the page does', async ({ start, home }) => {
  await placeClinic(join(home, 'vault'))
  const { page } = await start()
  await logIn(page, gunilla)
  await expect(page.getByRole('button', { name: /Mina osignerade/ })).toHaveCount(0)
  const kinds = await page.evaluate(async () => {
    const api = Reflect.get(window, 'api') as Api
    const id = '0'.repeat(32)
    const rows = await api.patients.list({ filter: 'all', offset: 0 })
    const patient = rows.ok ? (rows.value.rows[0]?.id ?? id) : id
    const replies = [
      await api.records.open({ patient }),
      await api.entries.open({ entry: id }),
      await api.entries.start({ patient, form: 'anamnes', visit: null, linkedTo: null }),
      await api.entries.save({ entry: id, answers: {}, eventAt: new Date().toISOString(), stopped: false }),
      await api.entries.leave({ entry: id }),
      await api.entries.sign({ entry: id }),
      await api.entries.correct({ entry: id, reason: 'försök' }),
      await api.entries.markWrongPatient({ entry: id, reason: 'försök' }),
      await api.entries.unsigned(null),
      await api.intake.ready(null),
    ]
    return replies.map((reply) => (reply.ok ? 'ok' : reply.error.kind))
  })
  expect(kinds).toEqual(Array(10).fill('refused'))
})

test('a clinician without the manager flag is refused what managers do', async ({ start, home }) => {
  await placeClinic(join(home, 'vault'))
  const { page } = await start()
  await logIn(page, ylva)
  const kinds = await page.evaluate(async () => {
    const api = Reflect.get(window, 'api') as Api
    const password = new TextEncoder().encode('ett långt lösenord till henne')
    const replies = [
      await api.users.add({ name: 'Någon Annan', role: 'midwife', manager: true, password }),
      await api.settings.change({ idleLockMinutes: 15 }),
    ]
    return replies.map((reply) => (reply.ok ? 'ok' : reply.error.kind))
  })
  expect(kinds).toEqual(['refused', 'refused'])
})
