import { afterEach, expect, test } from 'vitest'
import { findInstrument } from '../../../forms/instruments'
import { longestFile, withShown, wordingLabel } from '../../../forms/instruments/wording'
import { wordingSkeleton } from '../../../forms/instruments/wording-skeleton'
import { StaffClinic } from '../../support/staff-clinic'

let clinic: StaffClinic
afterEach(() => clinic.remove())

const fail = (why: string): never => {
  throw new Error(why)
}

function file(id: string, language: 'sv' | 'en', version = '1'): string {
  const instrument = findInstrument(id)
  if (!instrument) throw new Error(`bug: no ${id}`)
  return wordingSkeleton(instrument, language)
    .replace(/^version: .*$/m, `version: ${version}`)
    .replace(/^question: (.*)$/m, 'question: Vår egen text om $1')
}

test('a file is checked without a change, loaded, read by everybody and still there after a lock', async () => {
  clinic = await StaffClinic.open(['Ylva', 'Berit'])
  await clinic.as('Anneli')
  const text = file('madrs-s', 'sv')
  const checked = await clinic.must('wordings', 'check', { text })
  expect(checked).toMatchObject({ wording: { instrument: 'madrs-s', language: 'sv', version: '1' }, replaces: null })
  expect(await clinic.must('wordings', 'list', null)).toEqual([])
  await clinic.must('wordings', 'load', { text })
  for (const name of ['Ylva', 'Berit', 'Gunilla']) {
    await clinic.as(name)
    const [loaded] = await clinic.must('wordings', 'list', null)
    expect(loaded).toEqual({ ...checked.wording, formVersion: 1, take: 1, loadedOn: '2026-03-11', loadedBy: 'Anneli Sjöqvist' })
    expect(loaded?.items[0]?.question).toBe('Vår egen text om Stämningsläge')
  }
})

test('the next one of the same instrument and language takes its place, another language stands beside; the log says which', async () => {
  clinic = await StaffClinic.open()
  await clinic.as('Gunilla')
  await clinic.must('wordings', 'load', { text: file('audit', 'sv', '1') })
  await clinic.must('wordings', 'load', { text: file('audit', 'en', '1') })
  const next = file('audit', 'sv', '2')
  expect((await clinic.must('wordings', 'check', { text: next })).replaces).toMatchObject({ version: '1', language: 'sv' })
  const all = await clinic.must('wordings', 'load', { text: next })
  expect(all.map(({ language, version }) => [language, version])).toEqual([
    ['sv', '2'],
    ['en', '1'],
  ])
  expect(await clinic.must('wordings', 'remove', { instrument: 'audit', language: 'sv' })).toMatchObject([{ language: 'en' }])
  expect(await clinic.failure('wordings', 'remove', { instrument: 'audit', language: 'sv' })).toEqual({ kind: 'missing' })
  expect(
    clinic
      .log('desk')
      .filter(({ action, outcome }) => action.startsWith('wording.') && outcome === 'ok')
      .map(({ action, reason }) => [action, reason]),
  ).toEqual([
    ['wording.load', 'audit sv'],
    ['wording.load', 'audit en'],
    ['wording.load', 'audit sv'],
    ['wording.remove', 'audit sv'],
  ])
})

test('a wording that was replaced or removed is kept, so that what it was signed with can still be read', async () => {
  clinic = await StaffClinic.open(['Ylva'])
  await clinic.as('Anneli')
  const label = async () => wordingLabel((await clinic.must('wordings', 'list', null))[0] ?? fail('nothing is loaded'))
  const question = async (shown: string) =>
    (await clinic.must('wordings', 'shown', { instrument: 'audit-c', shown })).map(({ items }) => items[0]?.question)
  const withText = (text: string) => file('audit-c', 'sv', '1').replace(/^question: .*$/m, `question: ${text}`)
  await clinic.must('wordings', 'load', { text: withText('Först') })
  const first = await label()
  await clinic.must('wordings', 'load', { text: withText('Rättad samma dag') }) // the same name, edition and day
  const second = await label()
  expect(second).not.toBe(first)
  await clinic.must('wordings', 'remove', { instrument: 'audit-c', language: 'sv' })
  expect(await clinic.must('wordings', 'list', null)).toEqual([])
  await clinic.as('Ylva')
  expect(await question(first)).toEqual(['Först'])
  expect(await question(second)).toEqual(['Rättad samma dag'])
  expect(await question(withShown(first, second))).toEqual(['Först', 'Rättad samma dag'])
  expect(await question('Någon annan, 1 (svenska), inläst 2026-03-11')).toEqual([])
  expect(await clinic.must('wordings', 'shown', { instrument: 'audit', shown: first })).toEqual([])
})

test('a file with faults changes nothing and tells them by line; one that is too long is not read at all', async () => {
  clinic = await StaffClinic.open()
  await clinic.as('Anneli')
  await clinic.must('wordings', 'load', { text: file('audit', 'sv', '1') })
  const broken = file('audit', 'sv', '2').replace('[2]', '[12]').replace('language: sv', 'language: no')
  const faults = {
    kind: 'faults',
    total: 3,
    errors: [
      { line: 0, kind: 'item-missing', word: '2' },
      { line: 6, kind: 'unknown-language', word: 'no' },
      { line: 19, kind: 'no-such-item', word: '12' },
    ],
  }
  expect(await clinic.failure('wordings', 'check', { text: broken })).toEqual(faults)
  expect(await clinic.failure('wordings', 'load', { text: broken })).toEqual(faults)
  expect(await clinic.must('wordings', 'list', null)).toMatchObject([{ version: '1' }])
  const many = await clinic.failure('wordings', 'check', { text: 'x\n'.repeat(300) })
  expect(many).toMatchObject({ kind: 'faults', total: 305 })
  expect((many as { errors: unknown[] }).errors).toHaveLength(100)
  expect(await clinic.kind('wordings', 'load', { text: 'x'.repeat(longestFile + 1) })).toBe('invalid')
})

test('only a manager changes them', async () => {
  clinic = await StaffClinic.open(['Ylva'])
  await clinic.as('Ylva')
  const text = file('madrs', 'sv')
  expect(await clinic.kind('wordings', 'check', { text })).toBe('refused')
  expect(await clinic.kind('wordings', 'load', { text })).toBe('refused')
  expect(await clinic.kind('wordings', 'remove', { instrument: 'madrs', language: 'sv' })).toBe('refused')
  expect(await clinic.kind('wordings', 'list', null)).toBe('ok')
})

test('while a patient has the computer nothing of it is answered', async () => {
  clinic = await StaffClinic.open(['Ylva'])
  await clinic.as('Ylva')
  const { patient } = await clinic.mine('Alva')
  const { row } = await clinic.must('entries', 'start', { patient, form: 'madrs-s', visit: null, linkedTo: null })
  await clinic.must('handover', 'begin', { entry: row.id })
  expect(await clinic.kind('wordings', 'list', null)).toBe('refused')
  const answers = { mood: '3', 'wording-shown': 'Vår text, 1 (svenska), inläst 2026-03-11' }
  await clinic.must('entries', 'save', { entry: row.id, answers, eventAt: row.eventAt, stopped: false })
})

test('a signed rating keeps which wording was shown, and its score does not depend on it', async () => {
  clinic = await StaffClinic.open(['Ylva'])
  await clinic.as('Ylva')
  const { patient } = await clinic.mine('Alva')
  const scored = { frequency: '2', quantity: '1', 'heavy-occasions': '1' }
  const sign = async (more: Readonly<Record<string, string>>) => {
    const { row } = await clinic.must('entries', 'start', { patient, form: 'audit-c', visit: null, linkedTo: null })
    await clinic.must('entries', 'save', { entry: row.id, answers: { ...scored, ...more }, eventAt: row.eventAt, stopped: false })
    return (await clinic.must('entries', 'sign', { entry: row.id })).versions[0]
  }
  const without = await sign({})
  const shown = await sign({ 'wording-shown': 'Vår text, 1 (svenska), inläst 2026-03-11' })
  expect(shown?.answers['wording-shown']).toBe('Vår text, 1 (svenska), inläst 2026-03-11')
  expect(shown?.result).toEqual(without?.result)
})
