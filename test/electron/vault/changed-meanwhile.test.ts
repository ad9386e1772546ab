import { afterAll, beforeAll, expect, test } from 'vitest'
import { channels } from '../../../electron/ipc'
import { shown, type ShownName, type ShownOf } from '../../../electron/ipc/shown'
import { nothingShown } from '../../../electron/vault/serve'
import { digestOf } from '../../../electron/vault/shown-now'
import { textStateOf } from '../../../forms/records/entry'
import { required } from '../../db/support/folder'
import { SceneClinic, type Scene } from '../../support/scene'
import { everybody } from '../../support/staff-clinic'
import { validInput } from '../../support/valid-inputs'

// A changing call stands on what its page was shown. What that is, each reading gives: so these are made as a page makes them.

let scenes: SceneClinic
beforeAll(async () => {
  scenes = await SceneClinic.open()
})
afterAll(() => scenes.clinic.remove())

type Input = Readonly<Record<string, unknown>>
type Readings = { readonly [N in ShownName]: (scene: Scene, input: Input) => Promise<ShownOf<N>> }

const idIn = (input: Input, field: string) => String(input[field])

const readings: Readings = {
  person: ({ patient }) => scenes.clinic.must('patients', 'get', { patient }),
  'safe-contact': async ({ patient }) => (await scenes.clinic.must('patients', 'get', { patient })).safeContact,
  died: async ({ patient }) => (await scenes.clinic.must('patients', 'get', { patient })).diedOn,
  contacts: ({ patient }) => scenes.clinic.must('patients', 'contacts', { patient }),
  async visit({ patient }, input) {
    const rows = await scenes.clinic.must('visits', 'ofPatient', { patient })
    return required(rows.find(({ visit }) => visit.id === input['visit'])).visit
  },
  async wait(_scene, input) {
    const rows = await scenes.clinic.must('waiting', 'list', null)
    return required(rows.find(({ wait }) => wait.id === input['wait'])).wait
  },
  async hours(_scene, input) {
    const { hours } = await scenes.clinic.must('calendar', 'rules', null)
    return hours.find(({ clinician }) => clinician === input['clinician']) ?? { clinician: idIn(input, 'clinician'), lines: [] }
  },
  async exception(_scene, input) {
    const { exceptions } = await scenes.clinic.must('calendar', 'rules', null)
    return required(exceptions.find(({ id }) => id === input['exception']))
  },
  text: async (_scene, input) => textStateOf(await scenes.clinic.must('entries', 'open', { entry: idIn(input, 'entry') })),
  test: (_scene, input) => scenes.clinic.must('samples', 'get', { test: idIn(input, 'test') }),
  async case({ patient }, input) {
    const cases = await scenes.clinic.must('tracing', 'ofPatient', { patient })
    return required(cases.find(({ id }) => id === input['tracing']))
  },
  contraception: ({ patient }) => scenes.clinic.must('contraception', 'ofPatient', { patient }),
  medicines: ({ patient }) => scenes.clinic.must('medicines', 'ofPatient', { patient }),
  settings: async () => (await scenes.clinic.must('session', 'me', null)).settings,
  wordings: () => scenes.clinic.must('wordings', 'list', null),
  production: async (_scene, input) => (await scenes.clinic.must('figures', 'month', { month: idIn(input, 'month') })).production,
  'typed-number': async (_scene, input) =>
    (await scenes.clinic.must('figures', 'quarter', { quarter: idIn(input, 'quarter'), language: 'sv' })).typed,
}

const standing = [...channels].filter(([, definition]) => definition.shown !== 'nothing')

test('every shape that a call can stand on is one that a page is shown', () => {
  expect(new Set(standing.map(([, definition]) => definition.shown))).toEqual(new Set(Object.keys(shown)))
})

test.each(standing.map(([channel, definition]) => [channel, definition] as const))(
  '%s goes on what was shown, and is refused with a row when that has changed or is not said',
  async (channel, definition) => {
    const name = definition.action === 'production.settle' ? 'Gunilla' : 'Anneli'
    await scenes.clinic.as(name)
    const member = required(everybody.find((each) => each.name.startsWith(name)))
    const scene = scenes.of('Stina', member)
    const { vault } = scenes.clinic
    const reading = readings[definition.shown as ShownName] as (scene: Scene, input: Input) => Promise<unknown>
    const answers = await scenes.undone(async () => {
      const input = validInput(channel, scene) as Input
      const value = await reading(scene, input)
      const behind = await vault.call(channel, input, digestOf({ another: value }))
      const last = definition.log === 'never' ? undefined : scenes.clinic.session.drawer(definition.log.drawer)
      const outcome: unknown = last?.raw.prepare('select outcome from access_log order by seq desc limit 1').pluck().get()
      const unsaid = await vault.call(channel, input, nothingShown)
      const right = await vault.call(channel, input, digestOf(value))
      return { behind, outcome, unsaid, right }
    })
    expect(answers).toEqual({
      behind: { ok: false, error: { kind: 'changed-meanwhile' } },
      outcome: 'changed-meanwhile',
      unsaid: { ok: false, error: { kind: 'invalid' } },
      right: expect.objectContaining({ ok: true }) as unknown,
    })
  },
)

test('two who change the same person: the second is told, and nothing of hers is stored', async () => {
  await scenes.clinic.as('Anneli')
  const patient = await scenes.clinic.register('Saga')
  const seen = digestOf(await scenes.clinic.must('patients', 'get', { patient }))
  expect(await scenes.clinic.call('patients', 'update', { patient, nameToUse: 'Saga', pronoun: 'hon' }, seen)).toMatchObject({ ok: true })
  expect(await scenes.clinic.call('patients', 'update', { patient, nameToUse: 'Sagan', pronoun: 'hen' }, seen)).toEqual({
    ok: false,
    error: { kind: 'changed-meanwhile' },
  })
  expect(await scenes.clinic.must('patients', 'get', { patient })).toMatchObject({ nameToUse: 'Saga', pronoun: 'hon' })
})
