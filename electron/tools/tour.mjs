// npm run tour: the main job in the real program, from first start to a signed note, then the demo clinic. Pictures in out/tour/.
// `npm run tour -- --readme` also takes over the ones that the README shows, in test/tour/.
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { makeDemo } from './demo.mjs'
import { open, scratch, unlock } from './drive.mjs'
import { root } from './project.mjs'

const pictures = join(root, 'out/tour')
mkdirSync(pictures, { recursive: true })
for (const old of readdirSync(pictures)) rmSync(join(pictures, old))
const place = scratch()
const shownInReadme = ['five-questions', 'examination-findings', 'demo-today', 'demo-record-dark', 'calendar-week', 'figures-month']
let number = 0
let running

async function picture(name) {
  const page = running.page()
  await page.waitForTimeout(300) // what fades has faded
  const file = `${String(++number).padStart(2, '0')}-${name}.png`
  await page.screenshot({ path: join(pictures, file) })
  console.log(`  ${file}`)
  if (process.argv.includes('--readme') && shownInReadme.includes(name))
    cpSync(join(pictures, file), join(root, 'test/tour', `${name}.png`))
}

/** A hand on the keyboard: five keys a second, counted. */
function hand(page) {
  let keys = 0
  const each = { delay: 200 }
  return {
    get keys() {
      return keys
    },
    press: async (key) => {
      keys += 1
      await page.keyboard.press(key)
      await page.waitForTimeout(each.delay)
    },
    type: async (text) => {
      keys += [...text].length
      await page.keyboard.type(text, each)
    },
  }
}

const manager = { name: 'Anneli Sjöqvist', password: 'granen står tyst vid ån' }
const administrator = { name: 'Gunilla Fors', password: 'bokhyllan lutar mot väggen' }

try {
  console.log('First start')
  running = await open({ folder: join(place, 'vault'), profile: join(place, 'profile') })
  await firstStart()
  console.log('Login and a drop-in visit')
  await unlock(running.page(), manager)
  await running.page().getByRole('button', { name: 'Nytt spontanbesök' }).waitFor()
  await picture('today-empty')
  const dropIn = await openDropIn('Maja')
  await picture('record-new')
  await whoSheIs()
  await fiveQuestions()
  await medicalHistory()
  await examination()
  console.log('Lock')
  await running.lock()
  await running.page().getByLabel('Lösenord', { exact: true }).waitFor()
  await picture('locked')
  await running.close()

  console.log('Demo clinic')
  const logins = makeDemo({ folder: join(place, 'demo') })
  running = await open({ folder: join(place, 'demo'), profile: join(place, 'demo-profile'), demo: true })
  await demoClinic(logins.find(({ role }) => role === 'midwife'))
  await running.lock()
  await figures(logins.find(({ role }) => role === 'administrator'))
  await running.lock()
  await consultantsRoom(logins.find(({ role }) => role === 'psychiatrist')) // ends handed over to the patient, where nothing locks
  await running.close()
  console.log(
    `A drop-in visit: ${dropIn.keys} keys, ${dropIn.seconds.toFixed(1)} seconds from the unlocked screen to the open visit, at five keys a second.`,
  )
} catch (error) {
  await picture('stopped-here').catch(() => undefined)
  await running?.close().catch(() => undefined)
  console.error(error)
  process.exitCode = 1
}

async function firstStart() {
  const page = running.page()
  const next = () => page.keyboard.press('Enter')
  await page.getByLabel('Mottagningens namn').fill('Mottagningen Linden')
  await picture('first-start')
  await next()
  const person = async ({ name, password }) => {
    await page.getByLabel('För- och efternamn').fill(name)
    await page.getByLabel('Lösenord', { exact: false }).first().fill(password)
    await page.getByLabel('Samma lösenord en gång till').fill(password)
  }
  await page.getByRole('heading', { name: 'Den första i vården' }).waitFor()
  await person(manager)
  await picture('first-manager')
  await next()
  await page.getByRole('heading', { name: 'Administratören' }).waitFor()
  await person(administrator)
  await next()
  for (const [heading, back, name] of [
    ['Vårdens återställningskod', 'Skriv in vårdens kod', 'recovery-code'],
    ['Siffrornas återställningskod', 'Skriv in siffrornas kod', undefined],
  ]) {
    await page.getByRole('heading', { name: heading }).waitFor()
    const code = await page.locator('.codeshown span').allInnerTexts()
    if (name) await picture(name)
    await page.getByRole('button', { name: 'Jag har skrivit av koden' }).click()
    await page.getByRole('heading', { name: back }).waitFor()
    await page.getByLabel('Grupp 1').click()
    await page.keyboard.type(code.join(''))
    if (name) await picture(`${name}-typed-back`)
    await next()
  }
  await page.getByRole('heading', { name: 'Journalen är klar' }).waitFor()
  await picture('first-start-done')
  await next()
  await page.getByLabel('Lösenord', { exact: true }).waitFor()
  await picture('unlock')
}

async function openDropIn(name) {
  const page = running.page()
  const own = hand(page)
  const began = performance.now()
  await own.press('n')
  await own.type(name)
  const looked = performance.now()
  await picture('drop-in')
  const pictureMs = performance.now() - looked
  await own.press('Enter')
  await page.locator('.banner').getByText(name, { exact: true }).first().waitFor()
  return { keys: own.keys, seconds: (performance.now() - began - pictureMs) / 1000 }
}

/** Who she is and how she may be reached: beside the open visit, when there is time for it. */
async function whoSheIs() {
  const page = running.page()
  await page.keyboard.press('p')
  await page.getByRole('button', { name: 'Ändra: Personuppgifter' }).click()
  await page.getByLabel('Förnamn').fill('Maja')
  await page.getByLabel('Efternamn').fill('Ekdahl')
  await page.getByLabel('Personnummer eller samordningsnummer').fill('850412-9803') // of the official test series
  await page.getByText('Kvinna', { exact: true }).click()
  await picture('who-she-is')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Uppgifterna är sparade.').waitFor()
  await page.getByRole('button', { name: 'Ändra: Säker kontakt' }).click()
  await page.getByText('Sms', { exact: true }).click()
  await page.getByLabel('När').fill('vardagar före 15')
  await page.getByLabel('Om någon annan svarar').fill('Lägg på.')
  await picture('safe-contact')
  await page.getByRole('button', { name: 'Spara', exact: true }).click()
  await page.getByText('Hur patienten får nås är sparat.').waitFor()
  await page.getByText('Hur patienten får nås är sparat.').waitFor({ state: 'hidden' })
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { name: 'Vad vill du göra?' }).waitFor()
}

async function fiveQuestions() {
  const page = running.page()
  await page.keyboard.press('1')
  await page.getByRole('heading', { name: 'Hur fick du höra talas om oss?' }).waitFor()
  await picture('five-questions')
  await page.keyboard.press('3')
  await page.getByRole('heading', { name: 'Vilket medborgarskap har du?' }).waitFor()
  await page.keyboard.press('1')
  await page.getByRole('heading', { name: 'Hur försörjer du dig just nu?' }).waitFor()
  await page.keyboard.press('1')
  await page.keyboard.press('4')
  await picture('five-questions-several')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Använder du droger' }).waitFor()
  await page.keyboard.press('2')
  await page.getByRole('heading', { name: 'Vilka?' }).waitFor()
  await page.keyboard.press('5')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Har du behandling' }).waitFor()
  await page.keyboard.press('1')
  await page.getByRole('heading', { name: 'Har du någon gång fått något' }).waitFor()
  await page.keyboard.press('0')
  await page.getByRole('heading', { name: 'Klart' }).waitFor()
  await picture('five-questions-sealed')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Vad vill du göra?' }).waitFor()
}

async function medicalHistory() {
  const page = running.page()
  await page.getByText('Anamnes', { exact: true }).last().click()
  await page.getByRole('tab').first().waitFor()
  await page.getByLabel('Vill ha hjälp med i dag').fill('Undersökning och prover. Första gången på länge.')
  await page.getByRole('tab', { name: 'Hälsa' }).click()
  await page.getByRole('radiogroup', { name: 'Överkänslighet' }).getByRole('radio').first().focus()
  await page.keyboard.press('j')
  await page.waitForTimeout(100) // the note opens
  await page.keyboard.type('penicillin')
  await picture('history')
  await sign()
  await picture('history-signed')
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { name: 'Vad vill du göra?' }).waitFor()
}

/** Reads the entry back and signs it. */
async function sign(readBack) {
  const page = running.page()
  await page
    .getByText(/Utkast sparat/)
    .first()
    .waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Signera nu' }).waitFor()
  if (readBack) await picture(readBack)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Rätta' }).waitFor()
}

async function examination() {
  const page = running.page()
  await page.getByText('Gynekologisk undersökning', { exact: true }).last().click()
  await page.getByRole('tab', { name: 'Anamnes' }).waitFor()
  await page.getByRole('checkbox', { name: 'Rutinkontroll' }).click()
  await page.getByLabel('Med patientens ord').fill('Vill kolla att allt är som det ska.')
  await picture('examination-history')
  await page.getByRole('tab', { name: 'Fynd' }).click()
  await page.getByRole('radiogroup', { name: 'Vulva' }).getByRole('radio').first().focus()
  for (const key of ['u', 'u', 'f']) await page.keyboard.press(key)
  await page.waitForTimeout(100) // the note opens
  await page.keyboard.type('rodnad kring tappen, inget sår')
  await page.keyboard.press('Enter')
  for (const key of ['u', 'u', 'e']) await page.keyboard.press(key)
  await picture('examination-findings')
  await page.getByRole('tab', { name: 'Prover' }).click()
  await page.getByRole('checkbox', { name: 'Svabb, vagina (klamydia, gonorré)' }).click()
  await page.getByRole('checkbox', { name: 'Blod (hiv)' }).click()
  await picture('examination-samples')
  await page.getByRole('tab', { name: 'Bedömning' }).click()
  await page.getByLabel('Bedömning').last().fill('Lätt rodnad på cervix, i övrigt utan anmärkning.')
  await sign('read-back')
  await picture('signed')
}

/** Goes to a page by its word in the rail. */
async function goTo(page, name) {
  await page.getByRole('navigation').getByRole('link', { name }).click()
  await page.waitForTimeout(900)
}

/** The administrator's side: the calendar, the month, the quarter, the year, and the sums of the five questions. */
async function figures(administrator) {
  const page = running.page()
  await unlock(page, administrator)
  await page.getByRole('link', { name: /^Siffror/ }).waitFor()
  await page.keyboard.press('3')
  await page.keyboard.press('PageDown')
  await page.waitForTimeout(700)
  await picture('calendar-week')
  await page.keyboard.press('1')
  await goTo(page, 'Siffror')
  await page.locator('.bars').waitFor()
  await picture('figures-month')
  await page.keyboard.press('ArrowLeft')
  await page.getByText(/^Stängd/).waitFor()
  await page.getByRole('button', { name: 'Uteblivet', exact: true }).click()
  await picture('figures-closed-month')
  await page.keyboard.press('e')
  await page.getByRole('dialog').waitFor()
  await picture('figures-export')
  await page.keyboard.press('Escape')
  for (const [key, as] of [
    ['2', 'figures-quarter'],
    ['3', 'figures-year'],
    ['4', 'figures-five-questions'],
  ]) {
    await page.keyboard.press(key)
    await page.waitForTimeout(500)
    await picture(as)
  }
}

async function demoClinic(midwife) {
  await picture('demo-unlock')
  const page = running.page()
  await unlock(page, midwife)
  await page.getByRole('button', { name: 'Nytt spontanbesök' }).waitFor()
  await page.getByText('Alla', { exact: true }).first().click()
  await page.waitForTimeout(500)
  await picture('demo-today')
  await page.keyboard.press('Alt+2')
  await page.locator('.patient-list [data-row]').first().waitFor()
  await picture('demo-patients')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('an')
  await page.getByRole('option').first().waitFor()
  await page.waitForTimeout(500)
  await picture('demo-search')
  await page.keyboard.press('Escape')
  await page.locator('.patient-list [data-row] button').first().click()
  await page.locator('.banner').waitFor()
  await page.waitForTimeout(500)
  await picture('demo-record')
  await page.keyboard.press('m')
  await page.waitForTimeout(600)
  await picture('demo-contraception')
  await page.keyboard.press('Escape')
  for (const [name, as] of [
    ['Provsvar', 'demo-results'],
    ['Kallelser', 'demo-recalls'],
    ['Smittspårning', 'demo-tracing'],
    ['Skattningar', 'demo-ratings'],
  ]) {
    await goTo(page, name)
    await picture(as)
  }
  await goTo(page, 'Inställningar')
  await page.getByText('Mörkt', { exact: true }).click()
  await picture('demo-settings-dark')
  await page.keyboard.press('Alt+1')
  await page.getByRole('button', { name: 'Nytt spontanbesök' }).waitFor()
  await page.waitForTimeout(500)
  await picture('demo-today-dark')
  await page.keyboard.press('Alt+2')
  await page.locator('.patient-list [data-row] button').first().click()
  await page.locator('.banner').waitFor()
  await page.waitForTimeout(500)
  await picture('demo-record-dark')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('lin')
  await page.waitForTimeout(700)
  await picture('demo-search-dark')
  await page.keyboard.press('Escape')
  for (const [name, as] of [
    ['Provsvar', 'demo-results-dark'],
    ['Kallelser', 'demo-recalls-dark'],
  ]) {
    await goTo(page, name)
    await picture(as)
  }
}

/** The patient whose MADRS has been followed longest, by the name that finds her. */
function longestFollowed(page) {
  return page.evaluate(async () => {
    let best = { count: 0, name: '' }
    for (let seen = 0, total = 1; seen < total;) {
      const { value } = await window.api.patients.list({ filter: 'mine', offset: seen })
      for (const row of value.rows) {
        const ratings = await window.api.ratings.ofPatient({ patient: row.id })
        const count = ratings.ok ? ratings.value.filter(({ instrument }) => instrument === 'madrs').length : 0
        if (count > best.count && !row.isProtected) best = { count, name: row.name }
      }
      seen += Math.max(1, value.rows.length)
      total = value.total
    }
    return best
  })
}

/** The psychiatrist who is here four hours a week. */
async function consultantsRoom(psychiatrist) {
  const page = running.page()
  await unlock(page, psychiatrist)
  await page.getByRole('button', { name: 'Nytt spontanbesök' }).waitFor()
  await page.evaluate(() => window.api.session.setDevice({ language: 'sv', theme: 'light' }))
  const { name } = await longestFollowed(page)
  await picture('room-today')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill(name)
  await page
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.banner').getByText(name).first().waitFor()
  await page.waitForTimeout(800)
  await picture('room-record')
  await page.keyboard.press('l')
  await page.getByRole('heading', { name: 'Tas nu' }).waitFor()
  await picture('room-medicines')
  await page.keyboard.press('Escape')
  await page.keyboard.press('u')
  await page.getByRole('heading', { name: 'MADRS över tid' }).waitFor()
  await page.waitForTimeout(600)
  await picture('room-trend')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'MADRS', exact: true }).click()
  await page.getByRole('complementary', { name: 'Resultat' }).waitFor()
  for (const key of '443423221') await page.keyboard.press(key)
  await picture('room-madrs')
  await page.keyboard.press('2')
  await page.getByRole('button', { name: 'Kvittera larmet' }).waitFor()
  await picture('room-alert')
  await page.getByText('Riskbedömning gjord i dag').click()
  await page.getByRole('button', { name: 'Kvittera larmet' }).click()
  await page.getByText('Larmet är kvitterat.').waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Rätta' }).waitFor()
  await picture('room-signed')
  await page.keyboard.press('Escape')
  await page.getByText('Intyg eller utlåtande', { exact: true }).last().click()
  await page.getByRole('radio', { name: /Underlag för sjukskrivning/ }).click()
  await page.getByRole('button', { name: 'Hämta ur journalen' }).click()
  await page.getByText(/^Psykiatri: patienten har gått med/).click()
  await page.getByText('Medelsvår depression. F32.1').first().waitFor()
  await page.getByText('Medelsvår depression. F32.1').first().click()
  await picture('room-certificate')
  await page.keyboard.press('Control+Enter')
  await page
    .getByText(/Utkast sparat/)
    .first()
    .waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { name: 'Vad vill du göra?' }).waitFor()
  await page.getByRole('button', { name: 'AUDIT', exact: true }).click()
  await page.getByRole('button', { name: 'Lämna över till patienten' }).click()
  await page.getByText('Fråga 1 av').waitFor()
  await page.keyboard.press('2')
  await page.waitForTimeout(400)
  await picture('room-handed-over')
}
