import { join } from 'node:path'
import { expect, test, type Running } from './support/app'
import { block, bookFor, dayFromNow, drag, idOf, prepare, setHours, tomorrow } from './support/calendar'
import { people, placeClinic, type Person } from './support/clinic'
import { logIn } from './support/pages'

const { anneli, tuva, gunilla } = people
const next = dayFromNow(1)
const saga = { givenName: 'Saga', familyName: 'Lindgren' }
const ira = { givenName: 'Ira', familyName: 'Bergåsa' }

type Start = () => Promise<Running>
async function ready(start: Start, home: string, who: Person = anneli): Promise<Running> {
  await placeClinic(join(home, 'vault'))
  const running = await start()
  await logIn(running.page, anneli)
  await setHours(running.page, anneli, tuva)
  if (who !== anneli) await change(running, who)
  return running
}
async function change(running: Running, who: Person): Promise<void> {
  await running.lock()
  await logIn(running.page, who)
}

test('booked by keyboard: from an empty time in the calendar', async ({ start, home }) => {
  const { page } = await ready(start, home)
  await tomorrow(page)
  for (let press = 0; press < 40; press += 1) await page.keyboard.press('ArrowUp')
  for (let press = 0; press < 8; press += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Boka besök' })).toBeVisible()
  await expect(page.getByLabel('Tid', { exact: true })).toHaveValue('10.00')
  await page.keyboard.type('Saga')
  await expect(page.getByRole('option', { name: /Saga Provsson/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/Saga Provsson är bokad i morgon 10.00/)).toBeVisible()
  await expect(block(page, /^10.00 till 10.45, Saga Provsson Rutinundersökning Bokad/)).toBeVisible()
  await page.keyboard.press('b') // she has a time now: nobody gives her another by mistake
  await page.keyboard.type('Saga')
  await expect(page.getByRole('option', { name: /Saga Provsson/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Har redan tid: i morgon 10.00 hos Anneli Sjöqvist, rutinundersökning.')).toBeVisible()
})

test('the keys stand on a booking that appears under them', async ({ start, home }) => {
  const { page } = await ready(start, home)
  await bookFor(page, saga, { with: anneli, date: next, time: '08:00' })
  await tomorrow(page)
  await page.keyboard.press('PageDown')
  await expect(block(page, /Saga Lindgren/)).toHaveCount(0)
  for (let press = 0; press < 40; press += 1) await page.keyboard.press('ArrowUp')
  await page.keyboard.press('PageUp')
  await expect(block(page, /^08.00 .*Saga Lindgren/)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Bokat besök' })).toContainText('Saga Lindgren')
})

test('moved by keyboard: picked up, Esc leaves it, Enter drops it, and the old time is counted as rebooked', async ({ start, home }) => {
  const running = await ready(start, home)
  await bookFor(running.page, saga, { with: anneli, date: next, time: '10:00' })
  await change(running, gunilla) // what another has booked is a rebooking at once
  const { page } = running
  await tomorrow(page)
  await block(page, /^10.00 .*Saga Lindgren/).focus()
  await page.keyboard.press('m')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('status').filter({ hasText: 'Flyttar Saga Lindgren från i morgon 10.00 till i morgon 10.15' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(block(page, /^10.00 .*Saga Lindgren/)).toBeVisible()
  await block(page, /^10.00 .*Saga Lindgren/).focus()
  await page.keyboard.press('m')
  for (const key of ['ArrowDown', 'ArrowDown', 'Shift+ArrowDown', 'ArrowRight', 'Enter']) await page.keyboard.press(key)
  await expect(page.getByText(/Saga Lindgren är ombokad till i morgon 10.35/)).toBeVisible()
  await expect(block(page, /^10.35 till 11.20, Saga Lindgren/)).toBeVisible()
  await page.keyboard.press('1')
  await expect(page.getByRole('row', { name: /10.00 .*Saga Lindgren/ })).toContainText('Ombokad')
  await expect(page.getByRole('row', { name: /10.35 .*Saga Lindgren/ })).toContainText('Tuva')
})

test('moved by drag, undone, and outside the hours only when one says so', async ({ start, home }) => {
  const running = await ready(start, home)
  await bookFor(running.page, saga, { with: anneli, date: next, time: '10:00' })
  await change(running, gunilla)
  const { page } = running
  const [her, other] = [await idOf(page, anneli), await idOf(page, tuva)]
  await tomorrow(page)
  await drag(page, block(page, /^10.00 .*Saga Lindgren/), { date: next, time: '11:00', clinician: other })
  await expect(block(page, /^11.00 till 11.45, Saga Lindgren/)).toBeVisible()
  await page.getByRole('button', { name: /Ångra/ }).click()
  await expect(block(page, /^10.00 till 10.45, Saga Lindgren/)).toBeVisible()
  await page.keyboard.press('1') // nothing has been rebooked after all
  await expect(page.getByRole('row', { name: /Saga Lindgren/ })).toHaveCount(1)
  await page.keyboard.press('2')
  await drag(page, block(page, /^10.00 .*Saga Lindgren/), { date: next, time: '08:30', clinician: her })
  await expect(block(page, /^08.30 .*Saga Lindgren/)).toBeVisible()
  await block(page, /^08.30 .*Saga Lindgren/).focus()
  await page.keyboard.press('m')
  for (let press = 0; press < 29; press += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const asked = page.getByRole('dialog', { name: 'Utanför arbetstiden' })
  await expect(asked).toContainText('Anneli Sjöqvist har inte arbetstid i morgon 15.45.')
  await page.keyboard.press('Escape')
  await expect(block(page, /^08.30 .*Saga Lindgren/)).toBeVisible()
  await block(page, /^08.30 .*Saga Lindgren/).focus()
  await page.keyboard.press('m')
  for (let press = 0; press < 29; press += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await asked.getByRole('button', { name: 'Flytta ändå' }).click()
  await expect(block(page, /^15.45 .*Saga Lindgren/)).toBeVisible()
})

test('a double booking is refused with a choice: another time, or both at once, side by side', async ({ start, home }) => {
  const { page } = await ready(start, home)
  await bookFor(page, saga, { with: anneli, date: next, time: '10:00' })
  await bookFor(page, ira, { with: tuva, date: next, time: '10:00' })
  await tomorrow(page)
  const asked = page.getByRole('dialog', { name: 'Tiden är upptagen' })
  const carry = async () => {
    await block(page, /Ira Bergåsa/).focus()
    await page.keyboard.press('m')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await expect(asked).toContainText('Saga Lindgren är bokad 10.00 hos samma person.')
  }
  await carry()
  await asked.getByRole('button', { name: 'Låt stå' }).click()
  await expect(block(page, /^10.00 .*Ira Bergåsa/)).toBeVisible()
  await carry()
  await asked.getByRole('button', { name: 'Flytta ändå, två samtidigt' }).click()
  await expect(asked).toHaveCount(0)
  await expect(page.getByText(/Ira Bergåsa är nu bokad i morgon 10.00/)).toBeVisible()
  const [one, two] = [await block(page, /Saga Lindgren/).boundingBox(), await block(page, /Ira Bergåsa/).boundingBox()]
  expect(one && two && Math.abs(one.y - two.y)).toBeLessThan(2)
  expect(one && two && Math.abs(one.x - two.x)).toBeGreaterThan(100)
  // and when booking: the next free time of the same clinician
  await page.keyboard.press('b')
  await page.keyboard.type('Ronja')
  await expect(page.getByRole('option', { name: /Ronja Provsson/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.getByLabel('Tid', { exact: true }).fill('1015')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert')).toContainText('hos samma person')
  await page.getByRole('button', { name: 'Ta i morgon 10.45 i stället' }).click()
  await expect(page.getByLabel('Tid', { exact: true })).toHaveValue('10.45')
  await page.keyboard.press('Control+Enter')
  await expect(block(page, /^10.45 .*Ronja Provsson/)).toBeVisible()
})

test('the day of a visit: arrived, taken in, completed; stayed away; cancelled both ways', async ({ start, home }) => {
  const { page } = await ready(start, home)
  const today = dayFromNow(0)
  const names = ['Ada', 'Bea', 'Cia', 'Dea'] as const
  for (const [index, givenName] of names.entries())
    await bookFor(page, { givenName, familyName: 'Lindgren' }, { with: anneli, date: today, time: `${10 + index}:00`, minutes: 30 })
  await page.keyboard.press('2')
  const step = async (name: string, label: string) => {
    await block(page, new RegExp(`${name} Lindgren`)).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: new RegExp(label) })
      .click()
  }
  await step('Ada', 'Har kommit')
  await expect(block(page, /Ada Lindgren .*Här sedan/)).toBeVisible()
  await step('Ada', 'Ta in')
  await expect(page.getByRole('region', { name: 'Patient' })).toContainText('Ada')
  await page.keyboard.press('Escape')
  await expect(block(page, /Ada Lindgren .*Pågår sedan/)).toBeVisible()
  await step('Ada', 'Avsluta besöket')
  await expect(block(page, /Ada Lindgren .*Klar/)).toBeVisible()
  await step('Bea', 'Uteblev')
  await expect(block(page, /Bea/)).toHaveCount(0)
  await step('Cia', 'Återbud av patient')
  await step('Dea', 'Återbud av mottagningen')
  await expect(page.getByText('3 återbud och uteblivna visas i listan')).toBeVisible()
  await page.keyboard.press('1')
  for (const [name, state] of [
    ['Ada', 'Klar'],
    ['Bea', 'Uteblev'],
    ['Cia', 'Återbud av patient'],
    ['Dea', 'Återbud av oss'],
  ] as const)
    await expect(page.getByRole('row', { name: new RegExp(`${name} Lindgren`) })).toContainText(state)
})

test('a cancelled booking whose time has gone to another is taken back only when one says so', async ({ start, home }) => {
  const { page } = await ready(start, home)
  await bookFor(page, saga, { with: anneli, date: next, time: '10:00' })
  await tomorrow(page)
  await block(page, /Saga Lindgren/).click()
  await page.getByRole('button', { name: /Återbud av patient/ }).click()
  await expect(block(page, /Saga Lindgren/)).toHaveCount(0)
  await bookFor(page, ira, { with: anneli, date: next, time: '10:00' })
  await page.keyboard.press('1')
  await page.getByRole('button', { name: 'Fler val för Saga Lindgren' }).click()
  await page.getByRole('menuitem', { name: 'Tillbaka till bokad' }).click()
  const asked = page.getByRole('dialog', { name: 'Tiden har gått till någon annan' })
  await expect(asked).toContainText('Ira Bergåsa är bokad 10.00')
  await asked.getByRole('button', { name: /Låt återbudet stå/ }).click()
  await expect(page.getByRole('row', { name: /Saga Lindgren/ })).toContainText('Återbud av patient')
})

test('from the waiting list to a booking, when a time becomes free', async ({ start, home }) => {
  const { page } = await ready(start, home)
  await bookFor(page, saga, { with: anneli, date: next, time: '10:00' })
  await tomorrow(page)
  await page.keyboard.press('v')
  await expect(page.getByText('Ingen väntar på en tid')).toBeVisible()
  await page.keyboard.press('n')
  await page.keyboard.type('Ronja')
  await expect(page.getByRole('option', { name: /Ronja Provsson/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.getByLabel(/^Notering/).fill('helst förmiddag')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('row', { name: /Ronja Provsson/ })).toContainText('helst förmiddag')
  await page.keyboard.press('Escape')
  await block(page, /Saga Lindgren/).click()
  await page.getByRole('button', { name: /Återbud av patient/ }).click()
  const offer = page.getByRole('dialog', { name: 'En tid blev ledig' })
  await expect(offer).toContainText('i morgon 10.00 hos Anneli Sjöqvist, 45 minuter.')
  await offer.getByRole('button', { name: 'Boka Ronja Provsson från väntelistan' }).click()
  await expect(page.getByLabel('Tid', { exact: true })).toHaveValue('10.00')
  await page.keyboard.press('Control+Enter')
  await expect(block(page, /^10.00 .*Ronja Provsson/)).toBeVisible()
  await page.keyboard.press('v')
  await expect(page.getByText('Ingen väntar på en tid')).toBeVisible()
})

test('somebody is away: whom to call, and a new time in her next free hour', async ({ start, home }) => {
  const { page } = await ready(start, home)
  await bookFor(page, saga, { with: anneli, date: next, time: '10:00' })
  await bookFor(page, { ...ira, protection: 'marked' }, { with: anneli, date: next, time: '13:00' })
  await tomorrow(page)
  await page.keyboard.press('f')
  await page.getByLabel(/^Varför/).fill('kurs')
  await page.keyboard.press('Control+Enter')
  const call = page.getByRole('dialog', { name: 'Att ringa: Anneli Sjöqvist är borta' })
  await expect(call.getByRole('row', { name: /Saga Lindgren/ })).toContainText('ring inte') // she has not said how she may be reached
  await expect(call.getByRole('row', { name: /I\.B\./ })).toContainText('öppna personen')
  await expect(call).not.toContainText('Bergåsa')
  await call.getByRole('button', { name: 'Ny tid för Saga Lindgren' }).click()
  await page.getByRole('button', { name: /08.00/ }).first().click()
  await page.keyboard.press('Control+Enter')
  await expect(call.getByRole('row', { name: /Saga Lindgren/ })).toHaveCount(0)
  await call.getByRole('button', { name: 'Återbud av mottagningen: I.B.' }).click()
  await expect(call.getByRole('row', { name: /I\.B\./ })).toContainText('Återbud av oss')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /Anneli Sjöqvist är borta/ })).toContainText('Borta: kurs')
})

test('the day on paper: initials for a protected person, no name anywhere', async ({ start, home }) => {
  const { page } = await ready(start, home)
  await bookFor(page, { ...saga, protection: 'fictitious' }, { with: anneli, date: next, time: '10:00', kind: 'telephone', minutes: 15 })
  await bookFor(page, ira, { with: anneli, date: next, time: '11:00' })
  await tomorrow(page)
  await expect(block(page, /^10.00 till 10.15, S\.L\. Telefon/)).toBeVisible()
  await page.keyboard.press('p')
  const paper = page.locator('.printpages')
  await expect(paper).toContainText('10.00–10.15')
  await expect(paper).toContainText('S.L.')
  await expect(paper).toContainText('Ira Bergåsa')
  await expect(paper).toContainText('bara via journalen')
  await expect(paper).not.toContainText('Lindgren')
  await expect(page.locator('.paper')).not.toContainText('Lindgren')
})

test('hours are set by a manager of either group and read by everybody; lengths are the unit’s', async ({ start, home }) => {
  const running = await ready(start, home, gunilla)
  let { page } = running
  await page.getByRole('link', { name: 'Inställningar' }).click()
  await page.getByRole('button', { name: 'Ändra arbetstider för Marta Lindahl' }).click()
  await page.getByRole('button', { name: 'Lägg till en tid' }).click()
  await page.getByRole('button', { name: /Dag$/ }).click()
  await page.getByRole('option', { name: 'onsdag' }).click()
  await page.getByRole('button', { name: /Veckor$/ }).click()
  await page.getByRole('option', { name: 'jämna veckor' }).click()
  await page.getByLabel('Från', { exact: true }).fill('1630')
  await page.getByLabel('Till', { exact: true }).fill('16')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Skriv två klockslag i ordning')).toBeVisible()
  await page.getByLabel('Till', { exact: true }).fill('2030')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('ons 16.30–20.30 jämna veckor')).toBeVisible()
  await page.getByLabel('Samtal, minuter').fill('50')
  await page.getByRole('button', { name: 'Spara' }).last().click()
  await expect(page.getByText('Längderna är sparade.')).toBeVisible()
  await change(running, tuva)
  page = running.page
  await page.getByRole('link', { name: 'Inställningar' }).click()
  await expect(page.getByText('ons 16.30–20.30 jämna veckor')).toBeVisible()
  await expect(page.getByRole('button', { name: /Ändra arbetstider/ })).toHaveCount(0)
  const settings = (await prepare(page, { noun: 'session', verb: 'me', input: null })) as { settings: { visitMinutes: { talk: number } } }
  expect(settings.settings.visitMinutes.talk).toBe(50)
})

test('the keys and the pointer do not point at two places, and no booking is left under the heads', async ({ start, home }) => {
  const { page } = await ready(start, home)
  await bookFor(page, saga, { with: anneli, date: next, time: '09:30', minutes: 120 })
  await tomorrow(page)
  const free = page.locator(`[data-slot^="${next} 14:00"]`).first()
  const shade = () => free.evaluate((cell) => getComputedStyle(cell).backgroundColor)
  await free.scrollIntoViewIfNeeded()
  const unmarked = await shade()
  await free.hover()
  await expect.poll(shade).not.toBe(unmarked)
  await page.keyboard.press('ArrowDown')
  await expect.poll(shade).toBe(unmarked)
  // on another day the keys stand at half past ten, just under the heads: where the booking of this day goes on
  await page.keyboard.press('PageDown')
  await expect(block(page, /Saga Lindgren/)).toHaveCount(0)
  for (let press = 0; press < 40; press += 1) await page.keyboard.press('ArrowUp')
  for (let press = 0; press < 10; press += 1) await page.keyboard.press('ArrowDown')
  await page.locator('.calscroll').evaluate((scroller) => scroller.scrollTo(0, 180))
  await page.keyboard.press('PageUp')
  await expect(block(page, /^09.30 .*Saga Lindgren/)).toBeFocused()
  const [head, booking] = [await page.locator('.calheads').boundingBox(), await block(page, /Saga Lindgren/).boundingBox()]
  expect(head && booking && booking.y - (head.y + head.height)).toBeGreaterThanOrEqual(-1)
})

test('a day is gone to by its date, and the keys are in it; the way back from a record leads there', async ({ start, home }) => {
  const { page } = await ready(start, home)
  await bookFor(page, saga, { with: tuva, date: next, time: '09:30' })
  await bookFor(page, ira, { with: anneli, date: next, time: '10:00' })
  await page.keyboard.press('3')
  await page.getByRole('button', { name: /Vems vecka/ }).click()
  await page.getByRole('option', { name: /Tuva/ }).click()
  await page.keyboard.press('d')
  await page.keyboard.type('någon gång')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Skriv en dag, till exempel 3/4 eller +2v.')).toBeVisible()
  await page.getByLabel('Gå till dag').fill(next)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid')).toBeVisible()
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[role=grid]') !== null)).toBe(true)
  await expect(block(page, /^09.30 .*Saga Lindgren/)).toBeVisible()
  await page.keyboard.press('b') // with whom the week shows
  await expect(page.getByRole('button', { name: /Tuva Hedmark, barnmorska.*Hos/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('2')
  await block(page, /Ira Bergåsa/).click()
  await page.keyboard.press('j')
  await expect(page.getByRole('region', { name: 'Patient' })).toContainText('Ira')
  await page.keyboard.press('Escape')
  await expect(block(page, /^10.00 .*Ira Bergåsa/)).toBeVisible()
  await page.getByRole('link', { name: 'Idag' }).click() // anew: today
  await expect(page.getByRole('button', { name: 'Till i dag' })).toHaveCount(0)
})

test('the calendar is found from anywhere', async ({ start, home }) => {
  const { page } = await ready(start, home)
  const find = async (typed: string) => {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Sök', exact: true }).fill(typed)
    await expect(page.getByRole('listbox', { name: 'Sök' }).getByRole('option')).toHaveCount(1)
    await page.keyboard.press('Enter')
  }
  await find('arbetstider')
  await expect(page.getByRole('heading', { name: 'Arbetstider' })).toBeInViewport()
  await find('nästa lediga')
  await expect(page.getByRole('group', { name: 'Lediga tider' })).toBeVisible()
  await page.keyboard.press('Escape')
  await find('frånvaro')
  await expect(page.getByRole('dialog', { name: 'Frånvaro eller extra tid' })).toBeVisible()
  await expect(page.getByRole('button', { name: /Anneli Sjöqvist, barnmorska.*Vem/ })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('grid', { name: /Kalender/ })).toBeVisible()
  await find('veckan i')
  await expect(page.getByRole('heading', { name: /^Vecka \d/ })).toBeVisible()
  await find('väntelista')
  await expect(page.getByRole('dialog', { name: 'Väntelista' })).toBeVisible()
})

test('taken off the waiting list by a slip of the hand: undone, she stands where she stood', async ({ start, home }) => {
  const { page } = await ready(start, home)
  const person = (await prepare(page, { noun: 'patients', verb: 'register', input: { nameToUse: 'Ronja' } })) as { id: string }
  const wish = { patient: person.id, kind: 'talk', clinician: null, from: next, until: null, note: '' }
  await prepare(page, { noun: 'waiting', verb: 'add', input: wish })
  await page.keyboard.press('2')
  await page.keyboard.press('v')
  const row = page.getByRole('row', { name: /Ronja/ })
  await expect(row).toContainText('Inte frågad.')
  await row.getByRole('button', { name: /Ta bort/ }).click()
  await expect(page.getByText('Ingen väntar på en tid')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(row).toBeVisible()
  await row.getByRole('button', { name: /Ta bort/ }).click()
  await page.getByRole('button', { name: /Ångra/ }).click() // said over the dialog, not beneath it
  await expect(row).toBeVisible()
})
