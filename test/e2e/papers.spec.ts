import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './support/app'
import { expectNoFaults } from './support/axe'
import { people, placeClinic } from './support/clinic'
import { dropIn, logIn } from './support/pages'
import { idOf, signEntry } from './support/ratings'

const { ylva } = people
const paper = (page: Page) => page.locator('.printpages')

/** Answers calls to the system's print dialogue, and counts them. */
async function catchPrints(app: ElectronApplication): Promise<() => Promise<number>> {
  await app.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler('shell.print')
    ipcMain.handle('shell.print', () => {
      Reflect.set(globalThis, 'printed', Number(Reflect.get(globalThis, 'printed') ?? 0) + 1)
      return undefined
    })
  })
  return () => app.evaluate(() => Number(Reflect.get(globalThis, 'printed') ?? 0))
}

/** From the start page into the record again, so that it has what was entered beside it. */
async function reopen(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Idag' }).click()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /Sök/ }).fill(name)
  await expect(page.getByRole('option', { name: new RegExp(name) }).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Patient' })).toContainText(name)
}

test('a certificate is filled by choice, sensitive matters by a tick of their own, and its release stands in the record', async ({
  start,
  home,
}) => {
  await placeClinic(join(home, 'vault'))
  const { page, app } = await start()
  const printed = await catchPrints(app)
  await logIn(page, ylva)
  await dropIn(page, 'Jasmin')
  const patient = await idOf(page, 'Jasmin')
  await signEntry(page, {
    patient,
    form: 'assessment',
    daysAgo: 20,
    answers: {
      diagnosis: 'Medelsvår depression',
      'diagnosis-code': 'F32.1',
      substances: 'Heroin för tio år sedan',
      plan: 'Samtal varje vecka',
    },
  })
  await reopen(page, 'Jasmin')
  await page.getByText('Intyg eller utlåtande', { exact: true }).last().click()
  const form = page.getByRole('region', { name: 'Intyg eller utlåtande' })
  await expect(form.getByRole('button', { name: 'Hämta ur journalen' })).toBeDisabled()
  await form.getByRole('radio', { name: /Underlag för sjukskrivning/ }).click()
  await form.getByLabel(/^Mottagare/).fill('Försäkringskassan')
  await form.getByRole('button', { name: 'Hämta ur journalen' }).click()

  const dialog = page.getByRole('dialog', { name: 'Hämta ur journalen' })
  await expect(dialog).toContainText('Psykiatrisk bedömning')
  await expect(dialog).not.toContainText('depression')
  await expect(dialog.getByRole('checkbox', { checked: true })).toHaveCount(0)
  await dialog.getByRole('button', { name: /^Lägg in/ }).click()
  await expect(dialog).toContainText('Välj något först')
  await expectNoFaults(page, 'pieces held')
  await dialog.getByText(/^Psykiatri: patienten har gått med/).click()
  await expect(dialog).toContainText('Medelsvår depression. F32.1')
  await expect(dialog).not.toContainText('Heroin')
  await dialog.getByText('Medelsvår depression. F32.1').click()
  await dialog.getByText('Samtal varje vecka').click()
  await expectNoFaults(page, 'pieces chosen')
  // taken back, the agreement takes with it what was chosen under it
  await dialog.getByText(/^Psykiatri: patienten har gått med/).click()
  await expect(dialog).not.toContainText('depression')
  await dialog.getByText(/^Psykiatri: patienten har gått med/).click()
  await expect(dialog.getByRole('checkbox', { checked: true })).toHaveCount(1)
  await dialog.getByText('Medelsvår depression. F32.1').click()
  await page.keyboard.press('Control+Enter')

  const text = form.getByLabel(/^Intygets text/)
  await expect(text).toHaveValue(/Diagnos:\nMedelsvår depression\. F32\.1\n/)
  await expect(text).not.toHaveValue(/Samtal varje vecka/)
  await expect(form.getByLabel(/^Mottagare/)).toHaveValue('Försäkringskassan')
  await text.fill((await text.inputValue()).replace('Medelsvår depression. F32.1', 'Depression (F32.1)'))
  await form.getByLabel(/^Det som med avsikt/).fill('Tidigare beroende')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: 'Signera nu' })).toBeVisible()
  await page.keyboard.press('Control+Enter')

  await page.getByRole('button', { name: 'Lämna ut' }).click()
  const release = page.getByRole('dialog', { name: 'Lämna ut intyget' })
  await expect(release.getByLabel('Till vem')).toHaveValue('Försäkringskassan')
  await release.getByLabel('Till vem').fill('')
  await page.keyboard.press('Control+Enter')
  await expect(release).toContainText('Skriv till vem det lämnas')
  await expectNoFaults(page, 'release')
  await release.getByLabel('Till vem').fill('Försäkringskassan, Göteborg')
  await release.getByText('Skickat', { exact: true }).click()
  await page.keyboard.press('Control+Enter')
  await expect(paper(page)).toContainText('Underlag för sjukskrivning')
  await expect(paper(page)).toContainText('Depression (F32.1)')
  await expect(paper(page)).toContainText('Försäkringskassan, Göteborg')
  await expect(paper(page)).toContainText('Jasmin')
  for (const hidden of ['Linden', 'beroende', 'Heroin', 'Frågan']) await expect(paper(page)).not.toContainText(hidden)
  await page.getByText('Mottagningens namn på papperet').click()
  await expect(paper(page)).toContainText('Linden')
  await expectNoFaults(page, 'the paper')
  await page.keyboard.press('Control+p')
  await expect.poll(printed).toBe(1)
  await page.keyboard.press('Escape')

  const timeline = page.getByRole('region', { name: 'Händelser' })
  await timeline.getByText('Utlämnande ur journalen').first().click()
  const entry = page.getByRole('region', { name: 'Utlämnande ur journalen' })
  await expect(entry).toContainText('Försäkringskassan, Göteborg')
  await expect(entry).toContainText('Skickat')
  await expect(entry).not.toContainText('F32')
})

for (const [key, title, headings] of [
  ['2', 'Utlåtande till Försäkringskassan', ['Frågan', 'Bedömning framåt']],
  ['3', 'Utlåtande till Arbetsförmedlingen', ['Frågan', 'Anpassning som skulle hjälpa']],
  ['4', 'Utlåtande till socialtjänsten', ['Frågan', 'Kontakt med mottagningen']],
  ['5', 'Annat intyg', ['Frågan', 'Intygas']],
] as const)
  test(`${title}: chosen, filled, signed and given out by keyboard`, async ({ start, home }) => {
    await placeClinic(join(home, 'vault'))
    const { page, app } = await start()
    const printed = await catchPrints(app)
    await logIn(page, ylva)
    await dropIn(page, 'Jasmin')
    const patient = await idOf(page, 'Jasmin')
    for (const points of [1, 2, 3, 4, 5, 6, 7, 8])
      await signEntry(page, { patient, form: 'pain', daysAgo: points, answers: { now: points } })
    await reopen(page, 'Jasmin')
    await page.getByText('Intyg eller utlåtande', { exact: true }).last().click()
    const form = page.getByRole('region', { name: 'Intyg eller utlåtande' })
    await expect(form.getByRole('radio', { name: 'Underlag för sjukskrivning' })).toBeFocused()
    await page.keyboard.press(key)
    await expect(form.getByLabel('Från och med')).toHaveCount(0) // of sick leave alone
    await expect(form.getByLabel(/^Mottagare/)).toBeFocused()
    await page.keyboard.type('Handläggare Ek')
    await form.getByRole('button', { name: 'Hämta ur journalen' }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Hämta ur journalen' })
    const ability = dialog.getByRole('region', { name: 'Vardag och förmåga' })
    await expect(ability.getByRole('checkbox')).toHaveCount(6)
    await ability.getByRole('button', { name: 'Visa 2 till' }).focus()
    await page.keyboard.press('Enter')
    await expect(ability.getByRole('checkbox')).toHaveCount(8)
    await ability.getByRole('checkbox', { name: /: 8/ }).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Control+Enter')
    const text = form.getByLabel(/^Intygets text/)
    for (const heading of headings) await expect(text).toHaveValue(new RegExp(`${heading}:`))
    await expect(text).toHaveValue(/: 8$/m)
    await expect(form.getByLabel(/^Mottagare/)).toHaveValue('Handläggare Ek')
    await text.fill((await text.inputValue()).replace('Frågan:', 'Frågan:\nBrev den 2 mars'))
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('button', { name: 'Signera nu' })).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: 'Lämna ut' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: 'Lämna ut intyget' }).getByLabel('Till vem')).toHaveValue('Handläggare Ek')
    await page.keyboard.press('Control+Enter')
    await expect(paper(page)).toContainText(title)
    await expect(paper(page)).toContainText('Brev den 2 mars')
    await expect(paper(page)).toContainText(': 8')
    await expect(paper(page)).not.toContainText(': 7')
    await expectNoFaults(page, title)
    await page.keyboard.press('Control+p')
    await expect.poll(printed).toBe(1)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('region', { name: 'Händelser' })).toContainText('Utlämnande ur journalen')
  })

test('the safety plan goes home on paper, in her language, and names neither her nor the clinic', async ({ start, home }) => {
  await placeClinic(join(home, 'vault'))
  const { page, app } = await start()
  const printed = await catchPrints(app)
  await logIn(page, ylva)
  await dropIn(page, 'Jasmin')
  const patient = await idOf(page, 'Jasmin')
  await signEntry(page, {
    patient,
    form: 'safety-plan',
    daysAgo: 0,
    answers: { 'warning-signs': 'Sover inte', 'helps-alone': 'Gå ut\nDuscha', 'people-to-call': 'Min syster ⟦hon dricker⟧' },
  })
  await reopen(page, 'Jasmin')
  await page.getByRole('region', { name: 'Händelser' }).getByText('Trygghetsplan').first().click()
  await page.getByRole('button', { name: 'Skriv ut planen' }).click()
  await expect(paper(page)).toContainText('Min plan när det är som svårast')
  await expect(paper(page)).toContainText('Duscha')
  await expect(paper(page)).toContainText('112')
  for (const hidden of ['Jasmin', 'Linden', 'Ylva', 'dricker']) await expect(paper(page)).not.toContainText(hidden)
  await page.getByRole('radio', { name: 'Engelska' }).click({ force: true })
  await expect(paper(page)).toContainText('My plan for when it is hardest')
  await expectNoFaults(page, 'the plan')
  await page.keyboard.press('Control+p')
  await expect.poll(printed).toBe(1)
})

test('the medicine list on paper, and a medicine that was recorded by mistake', async ({ start, home }) => {
  await placeClinic(join(home, 'vault'))
  const { page, app } = await start()
  const printed = await catchPrints(app)
  await logIn(page, ylva)
  await dropIn(page, 'Jasmin')
  await page.keyboard.press('l')
  const list = page.getByRole('region', { name: 'Läkemedel' }).first()
  for (const [name, strength] of [
    ['Sertralin', '50 mg'],
    ['Propavan', '25 mg'],
  ] as const) {
    await page.getByRole('button', { name: 'Nytt läkemedel' }).click()
    await page.getByRole('textbox', { name: /^Läkemedel/ }).fill(name)
    await page.getByRole('textbox', { name: 'Styrka' }).fill(strength)
    await page.getByRole('textbox', { name: 'Varför' }).fill(`Skäl ${name}`)
    await page.keyboard.press('Control+Enter')
    await expect(list).toContainText(`${name} ${strength}`)
  }

  await page.getByRole('button', { name: 'Skriv ut listan' }).click()
  await expect(paper(page)).toContainText('Läkemedelslista')
  await expect(paper(page)).toContainText('Sertralin')
  await expect(paper(page)).toContainText('Jasmin')
  await expect(paper(page)).toContainText('Programmet bedömer inte interaktioner')
  await expect(paper(page)).not.toContainText('Skäl')
  await expect(paper(page)).not.toContainText('Linden')
  await page.getByText('Patientens namn på papperet').click()
  await expect(paper(page)).not.toContainText('Jasmin')
  await page.getByText('Varför varje läkemedel tas').click()
  await expect(paper(page)).toContainText('Skäl Sertralin')
  await expectNoFaults(page, 'the list on paper')
  await page.keyboard.press('Control+p')
  await expect.poll(printed).toBe(1)
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Inskrivet av misstag: Insatt: Propavan' }).click()
  const dialog = page.getByRole('dialog', { name: 'Inskrivet av misstag?' })
  await expect(dialog).toContainText('Insatt: Propavan')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toContainText('Skriv vad som blev fel, med minst tre tecken.')
  await dialog.getByLabel('Vad som blev fel').fill('Fel journal')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Raden är markerad som misstag.')).toBeVisible()
  await expect(list).toContainText('Inskrivet av misstag: Fel journal')
  await expect(page.getByRole('region', { name: 'Tas nu' })).not.toContainText('Propavan')
  await expect(page.getByRole('region', { name: 'Tas nu' })).toContainText('Sertralin')
  await page.getByRole('button', { name: 'Skriv ut listan' }).click()
  await expect(paper(page)).not.toContainText('Propavan')
})
