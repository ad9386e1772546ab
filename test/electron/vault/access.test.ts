import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { channels } from '../../../electron/ipc'
import type { Role } from '../../../forms/access'
import { callRules, type CallRule, type RecordRule } from '../../support/call-rules'
import { SceneClinic, type Patient } from '../../support/scene'
import { everybody, type Member } from '../../support/staff-clinic'
import { validInput } from '../../support/valid-inputs'

// Every call of the contract, by everybody, with an input that is right in substance: what the table says, the vault does.

const columns: readonly Role[] = ['midwife', 'gynaecologist', 'physician', 'psychiatrist', 'administrator']
const rules = callRules as Readonly<Record<string, CallRule>>
const ruleOf = (channel: string): CallRule => rules[channel] ?? ['-----', '']

let scenes: SceneClinic
beforeAll(async () => {
  scenes = await SceneClinic.open()
})
afterAll(() => scenes.clinic.remove())

/** What a call answers, in words that a table can hold. */
async function verdict(channel: string, input: unknown): Promise<string> {
  const reply = await scenes.clinic.vault.call(channel, input)
  if (reply.ok) return 'ok'
  const { kind, why } = reply.error as { readonly kind: string; readonly why?: string }
  return why === undefined ? kind : `${kind} ${why}`
}

test('the table has every call of the contract, and no rule of a record where no record is opened', () => {
  expect(Object.keys(rules).toSorted()).toEqual([...channels.keys()].toSorted())
  for (const [channel, { subject }] of channels)
    expect([channel, ruleOf(channel)[2] !== undefined]).toEqual([channel, subject === 'record'])
})

describe('who may call at all', () => {
  test.each(everybody)('$name, $role, manager: $manager', async (member) => {
    await scenes.clinic.as(member.name)
    // the administrators know no record: for them it is Stina’s, who is nobody’s
    const scene = scenes.of(member.name.startsWith('Olle') || member.name.startsWith('Anneli') ? 'Stina' : 'Ira', member)
    const isInCare = ['Anneli', 'Tuva', 'Marta', 'Henrik', 'Ylva', 'Olle'].some((name) => member.name.startsWith(name))
    const wrong: string[] = []
    for (const channel of channels.keys()) {
      const [may, , rule, outcome = 'ok'] = ruleOf(channel)
      const sign = may[columns.indexOf(member.role)]
      const isAllowed = sign === 'y' || (sign === 'M' && member.manager)
      if (isAllowed && rule !== undefined && !isInCare) continue // a reason is asked for: below
      const said = await scenes.undone(async () => {
        if (channel === 'codes.import') await verdict('codes.load', validInput('codes.load', scene))
        return verdict(channel, validInput(channel, scene))
      })
      const isOwn = !member.name.startsWith('Olle') // what he would go on with is Anneli’s
      const expected = !isAllowed
        ? 'refused'
        : rule === undefined
          ? outcome
          : rule === 'author' && !isOwn
            ? 'not-mine'
            : inCare(rule, member)
      if (said !== expected) wrong.push(`${channel}: ${said}, not ${expected}`)
    }
    expect(wrong).toEqual([])
  })
})

const needsReason = 'needs-reason no-care-relation'
const closedTo = ({ role }: Member) => role === 'midwife' || role === 'gynaecologist'

/** The answer to a clinician who takes part in her care, or who has stated why she opens the record. */
function inCare(rule: RecordRule, member: Member, isStated = false): string {
  if (rule === 'tracing' && member.role === 'psychiatrist' && !isStated) return needsReason
  return rule === 'every-note' && closedTo(member) ? 'needs-reason psychiatric' : 'ok'
}

type State = 'care relation' | 'none' | 'stated reason' | 'protected' | 'psychiatric entry'
const states: readonly State[] = ['care relation', 'none', 'stated reason', 'protected', 'psychiatric entry']
const whose: { readonly [S in State]: Patient } = {
  'care relation': 'Ira',
  none: 'Stina',
  'stated reason': 'Stina',
  protected: 'Petra',
  'psychiatric entry': 'Ira',
}
const isOpened = new Set(['ok', 'not-mine', 'not-a-certificate', 'late'])

/** What the record rule answers; `opened`: it lets the call through, whatever comes of it then. */
function expectedOf(rule: RecordRule, state: State, member: Member): string {
  if (member.role === 'administrator') return 'refused'
  switch (state) {
    case 'care relation':
    case 'protected':
      return inCare(rule, member)
    case 'none':
      return rule === 'list' || rule === 'tracing' ? inCare(rule, member) : needsReason
    case 'stated reason':
      return rule === 'author' ? 'not-mine' : inCare(rule, member, true)
    case 'psychiatric entry':
      return closedTo(member) ? 'needs-reason psychiatric' : 'opened'
  }
}

describe('the record rule', () => {
  const oneOfEach = everybody.filter(({ manager, role }) => !manager || role === 'administrator')

  test.each(oneOfEach)('$name, $role', async (member) => {
    await scenes.clinic.as(member.name)
    const wrong: string[] = []
    let cells = 0
    for (const state of states) {
      const scene = scenes.of(whose[state], member)
      for (const [channel, { subject }] of channels) {
        const [, , rule] = ruleOf(channel)
        if (subject !== 'record' || (state === 'psychiatric entry' && rule !== 'entry' && rule !== 'author')) continue
        cells += 1
        const said = await scenes.undone(async () => {
          if (state === 'stated reason')
            await verdict('patients.stateReason', { patient: scene.patient, what: 'record', reason: { kind: 'consent', text: '' } })
          const input = validInput(channel, scene) as object
          return verdict(channel, state === 'psychiatric entry' ? { ...input, entry: scene.psychiatric } : input)
        })
        const expected = expectedOf(rule, state, member)
        if (expected === 'opened' ? !isOpened.has(said) : said !== expected) wrong.push(`${channel}, ${state}: ${said}, not ${expected}`)
      }
    }
    expect(wrong).toEqual([])
    expect(cells).toBeGreaterThan(150)
  })
})

describe('while a patient has the computer', () => {
  /** All that is answered then: her answers, taking it back, and the language of the page. */
  const answered = ['entries.save', 'handover.end', 'session.setDevice']

  test('nothing else is answered, and nothing but the entry that she fills in can be saved', async () => {
    const member = everybody.find(({ name }) => name.startsWith('Ylva'))
    if (!member) throw new Error('bug: nobody is called Ylva')
    await scenes.clinic.as(member.name)
    const scene = scenes.of('Ira', member)
    const heard: string[] = []
    await scenes.undone(async () => {
      expect(await verdict('handover.begin', { entry: scene.selfRating })).toBe('ok')
      for (const channel of channels.keys())
        if (channel !== 'handover.end' && (await verdict(channel, validInput(channel, scene))) !== 'refused') heard.push(channel)
      const answers = { eventAt: scenes.clinic.clock.now(), stopped: false }
      expect(await verdict('entries.save', { entry: scene.draft, answers: {}, ...answers })).toBe('refused')
      expect(await verdict('entries.save', { entry: scene.selfRating, answers: { mood: '3' }, ...answers })).toBe('ok')
      expect(await verdict('entries.sign', { entry: scene.selfRating })).toBe('refused')
      expect(await verdict('handover.end', { password: scene.password() })).toBe('ok')
      expect(await verdict('session.me', null)).toBe('ok')
    })
    expect([...heard, 'entries.save', 'handover.end'].toSorted()).toEqual(answered)
  })
})
