import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findInstrument } from '../../forms/instruments'
import { wordingSkeleton } from '../../forms/instruments/wording-skeleton'
import { expect, test } from './support/app'
import { expectNoFaults } from './support/axe'
import { people, placeClinic } from './support/clinic'
import { dropIn, logIn } from './support/pages'

const { anneli, ylva } = people

/** A file such as a clinic writes: the skeleton with texts of its own. Ours here, nobody's licensed ones. */
function wordingFile(): string {
  const instrument = findInstrument('madrs-s')
  if (!instrument) throw new Error('bug: no madrs-s')
  return wordingSkeleton(instrument, 'sv')
    .replace(/^name: .*$/m, 'name: Provmallen')
    .replace(/^version: .*$/m, 'version: 2026')
    .replace(/^rights: .*$/m, 'rights: Skriven för ett prov.')
    .replaceAll(/^question: (.*)$/gm, 'question: Hur har det varit för dig de senaste dagarna när det gäller detta: $1?')
    .replaceAll(/^0: .*$/gm, '0: Som det brukar vara.')
    .replaceAll(/^6: .*$/gm, '6: Så svårt som det kan vara, nästan hela tiden.')
    .replaceAll(/^[12345]: .*\n/gm, '')
}

test('the clinic loads a wording of its own: it is shown when rating and when handed over, and stands in the entry', async ({
  start,
  home,
}) => {
  await placeClinic(join(home, 'vault'))
  const files = join(home, 'files')
  mkdirSync(files)
  const good = join(files, 'madrs-s.txt')
  const broken = join(files, 'broken.txt')
  writeFileSync(good, wordingFile())
  writeFileSync(broken, wordingFile().replace('[3]', '[33]').replace('language: sv', 'language: no'))
  const running = await start()
  await logIn(running.page, anneli)
  await running.page.getByRole('link', { name: 'Inställningar' }).click()
  const card = running.page.getByRole('region', { name: 'Skalornas ordalydelse' })
  await expect(card).toContainText('Ingen ordalydelse är inläst.')
  await card.getByRole('button', { name: 'Visa en mall' }).click()
  await expect(card.getByLabel('Mall', { exact: true })).toHaveValue(/instrument: madrs-s\nlanguage: sv/)
  await expectNoFaults(running.page, 'settings with the skeleton')

  await card.getByRole('button', { name: 'Läs in en ordalydelse' }).click()
  const dialog = running.page.getByRole('dialog', { name: 'Läs in en ordalydelse' })
  await dialog.getByRole('button', { name: 'Läs in', exact: true }).click()
  await expect(dialog).toContainText('Välj en fil först.')
  await dialog.getByLabel(/Välj fil/).setInputFiles(broken)
  await expect(dialog.getByRole('region', { name: 'Fel i filen' })).toContainText('språket ”no” finns inte')
  await expect(dialog.getByRole('region', { name: 'Fel i filen' })).toContainText('Fråga 3 saknas.')
  await expect(dialog.getByRole('button', { name: 'Läs in', exact: true })).toBeDisabled()
  await expectNoFaults(running.page, 'faults')
  await dialog.getByLabel(/Välj fil/).setInputFiles(good)
  await expect(dialog).toContainText('MADRS-S, svenska: alla 9 frågor har sin text.')
  await dialog.getByRole('button', { name: 'Läs in', exact: true }).click()
  await expect(card).toContainText('Provmallen, 2026')
  await expect(card).toContainText('Skriven för ett prov.')

  const page = await running.lock()
  await logIn(page, ylva)
  await dropIn(page, 'Jasmin')
  await page.getByRole('button', { name: 'MADRS-S', exact: true }).click()
  const rows = page.getByRole('group', { name: /MADRS-S/ })
  await expect(rows.getByRole('note')).toContainText('när det gäller detta: Stämningsläge?')
  await expect(page.getByText(/^Ordalydelse: Provmallen, 2026, inläst/)).toBeVisible()
  await page.keyboard.press('2')
  await expect(rows.getByRole('note')).toContainText('när det gäller detta: Oro?')
  await expectNoFaults(page, 'rating with a wording')

  await page.getByRole('button', { name: 'Lämna över till patienten' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Hur har det varit för dig de senaste dagarna när det gäller detta: Oro?',
  )
  await expect(page.getByText('Läs frågan på papperet.')).toHaveCount(0)
  await expect(page.getByText('Så svårt som det kan vara, nästan hela tiden.')).toBeVisible()
  await expectNoFaults(page, 'handed over with a wording')
  for (const key of '11111110') await page.keyboard.press(key)
  await expect(page.getByRole('heading', { name: 'Tack!' })).toBeVisible()
  await page.getByRole('button', { name: 'Lämna tillbaka datorn' }).click()
  await page.getByLabel('Lösenord', { exact: true }).fill(ylva.password)
  await page.keyboard.press('Enter')
  const result = page.getByRole('complementary', { name: 'Resultat' })
  await expect(result).toContainText('9 av 9 besvarade', { timeout: 20_000 })
  await expect(result.locator('.score')).toContainText('9')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/^Provmallen, 2026 \(svenska\), inläst \d{4}-\d{2}-\d{2}$/)).toBeVisible()
  await expect(page.getByRole('region', { name: 'MADRS-S' }).first()).toContainText('Provmallen, 2026 (svenska), inläst')

  // taken away again, the instrument has our labels; the entry is still read with what was shown
  const again = await running.lock()
  await logIn(again, anneli)
  await again.getByRole('link', { name: 'Inställningar' }).click()
  await again.getByRole('button', { name: 'Ta bort: Provmallen' }).click()
  await again.getByRole('dialog').getByRole('button', { name: 'Ta bort' }).click()
  await expect(again.getByRole('region', { name: 'Skalornas ordalydelse' })).toContainText('Ingen ordalydelse är inläst.')

  const back = await running.lock()
  await logIn(back, ylva)
  await back.keyboard.press('Control+k')
  await back.getByRole('combobox', { name: /Sök/ }).fill('Jasmin')
  await expect(back.getByRole('option', { name: /Jasmin/ }).first()).toBeVisible()
  await back.keyboard.press('Enter')
  await back.getByRole('region', { name: 'Händelser' }).getByText('MADRS-S', { exact: false }).first().click()
  await back.getByRole('button', { name: 'Visa frågorna som de stod' }).click()
  const shown = back.getByRole('region', { name: /^Provmallen, 2026/ })
  await expect(shown).toContainText('när det gäller detta: Stämningsläge?')
  await expect(shown.getByRole('listitem')).toHaveCount(9)
  await expect(shown).toContainText('0 – Som det brukar vara.')
  await expectNoFaults(back, 'a signed rating with what was shown')
})
