// npm run bench: what a user waits for, measured in the real program on the demo clinic, from her key to the picture. Prints medians.
import { join } from 'node:path'
import { makeDemo } from './demo.mjs'
import { open, scratch } from './drive.mjs'

const rounds = 5
const foundPatient = '[role=group]:has(> .grp[id$="-patients"]) .hit'
const place = scratch()
const folder = join(place, 'demo')
const midwife = makeDemo({ folder }).find(({ role }) => role === 'midwife')
const running = await open({ folder, profile: join(place, 'profile'), demo: true })

try {
  const unlocks = []
  const searches = []
  for (let round = 0; round < rounds; round++) {
    const page = running.page()
    await page.getByRole('radio', { name: midwife.name }).click({ force: true })
    await page.getByLabel('Lösenord', { exact: true }).fill(midwife.password)
    unlocks.push(await timed(page, 'Enter', '.today [data-row]'))
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').waitFor()
    for (const [first, second] of ['an', 'li', '07', 'sv', '19']) {
      await page.keyboard.press(first)
      searches.push(await timed(page, second, foundPatient))
      await page.getByRole('combobox').fill('')
      await page.locator(foundPatient).first().waitFor({ state: 'detached' })
    }
    await running.lock()
  }
  console.log(`Unlock to a usable Idag: ${Math.round(median(unlocks))} ms (median of ${unlocks.length}: ${listed(unlocks)})`)
  console.log(`Search to first results: ${median(searches).toFixed(1)} ms (median of ${searches.length}: ${listed(searches)})`)
} finally {
  await running.close()
}

/** Presses a key and measures in the page, from the key to the first picture in which something fits `selector`. */
async function timed(page, key, selector) {
  const armed = await page.evaluateHandle((wanted) => {
    const before = new Set(document.querySelectorAll(wanted))
    return {
      done: new Promise((resolve) => {
        const fits = () => [...document.querySelectorAll(wanted)].some((element) => !before.has(element))
        addEventListener(
          'keydown',
          (event) => {
            const look = () => (fits() ? requestAnimationFrame(() => resolve(performance.now() - event.timeStamp)) : undefined)
            const watch = new MutationObserver(() => fits() && (watch.disconnect(), look()))
            watch.observe(document.body, { childList: true, subtree: true })
          },
          { once: true, capture: true },
        )
      }),
    }
  }, selector)
  await page.keyboard.press(key)
  return armed.evaluate(({ done }) => done)
}

function median(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other)
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2
}

function listed(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other)
  return `${Math.round(sorted.at(0))} to ${Math.round(sorted.at(-1))} ms`
}
