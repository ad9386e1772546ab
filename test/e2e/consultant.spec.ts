import { join } from 'node:path'
import { expect, test } from './support/app'
import { people, placeClinic } from './support/clinic'
import { dropIn, logIn } from './support/pages'

const { ylva } = people

test('a medicine typed out in full has its code without being chosen, and substitution treatment is asked about', async ({
  start,
  home,
}) => {
  await placeClinic(join(home, 'vault'))
  const { page } = await start()
  await logIn(page, ylva)
  await dropIn(page, 'Jasmin')
  await page.keyboard.press('l')
  await page.getByRole('button', { name: 'Nytt läkemedel' }).click()
  await page.getByRole('textbox', { name: /^Läkemedel/ }).fill('buprenorfin')
  await expect(page.getByText('ATC N07BC01')).toBeVisible()
  await expect(page.getByRole('button', { name: /N07BC51/ })).toBeVisible() // it may go on
  await page.getByRole('textbox', { name: /^Läkemedel/ }).fill(' metadon')
  await page.getByRole('textbox', { name: 'Ansvarig mottagning' }).fill('Beroendemottagningen')
  await page.getByRole('textbox', { name: 'Ansvarig mottagning' }).press('Enter')
  const taken = page.getByRole('region', { name: 'Tas nu' })
  await expect(taken).toContainText('N07BC02')
  await expect(taken).toContainText('Substitutionsbehandling')
  await expect(taken).toContainText('Beroendemottagningen')
})
