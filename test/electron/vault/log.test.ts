import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { verifyLog } from '../../../db/access-log'
import { sql } from '../../../db/sql'
import { channels } from '../../../electron/ipc'
import { allDeclined } from '../../../forms/intake'
import { cleanUp, clinicCopy, tryLogin } from '../../db/support/clinic-copy'
import { required } from '../../db/support/folder'
import { callRules, type CallRule } from '../../support/call-rules'
import { SceneClinic, type Scene } from '../../support/scene'
import { everybody, type Member } from '../../support/staff-clinic'
import { validInput } from '../../support/valid-inputs'
import type { TestClinic } from '../../support/vault'

cleanUp()

const Row = z.object({
  seq: z.number(),
  user: z.string(),
  role: z.string(),
  unit: z.string(),
  action: z.string(),
  patient: z.string().nullable(),
  record: z.string().nullable(),
  ids: z.string().nullable(),
  reason: z.string().nullable(),
  outcome: z.string(),
  clock_suspect: z.number(),
})
const rowsIn = (clinic: TestClinic, name: 'desk' | 'journal' | 'tracing' | 'figures') =>
  required(clinic.vault.session)
    .drawer(name)
    .all(sql`select * from access_log order by seq`, Row)
const since = (clinic: TestClinic, name: 'desk' | 'journal', seq: number) => rowsIn(clinic, name).filter((row) => row.seq > seq)
const heads = (clinic: TestClinic) => ({
  desk: rowsIn(clinic, 'desk').length,
  journal: clinic.vault.session?.group === 'clinical' ? rowsIn(clinic, 'journal').length : 0,
})

describe('what is logged', () => {
  test('login and lock, each with who and in what role', async () => {
    const { clinic, ids } = await clinicCopy()
    await tryLogin(clinic, 'psychiatrist')
    const before = heads(clinic)
    clinic.relock()
    await tryLogin(clinic, 'midwife')
    expect(since(clinic, 'desk', before.desk)).toMatchObject([
      { user: ids.psychiatrist, role: 'psychiatrist', unit: 'clinical', action: 'session.end', reason: 'lock', outcome: 'ok' },
      { user: ids.midwife, role: 'midwife', unit: 'clinical', action: 'session.begin', outcome: 'ok' },
    ])
  })

  test('reading: the row with patient and entry is durable before the content leaves, and in the journal', async () => {
    const { clinic, entry, ids } = await clinicCopy()
    await tryLogin(clinic, 'midwife')
    const before = heads(clinic)
    const view = await clinic.must('entries', 'open', { entry })
    expect(view.row.id).toBe(entry)
    const [row, ...more] = since(clinic, 'journal', before.journal)
    expect(row).toMatchObject({ user: ids.midwife, action: 'entry.open', record: entry, outcome: 'ok' })
    expect(row?.patient).toMatch(/^[0-9a-f]{32}$/)
    expect(more).toEqual([])
  })

  test('if the row cannot be written, nothing is shown', async () => {
    const { clinic, entry } = await clinicCopy()
    await tryLogin(clinic, 'midwife')
    const journal = required(clinic.vault.session).drawer('journal')
    journal.raw.exec(`create temp trigger no_log before insert on main.access_log begin select raise(abort, 'no log'); end`)
    const reply = await clinic.call('entries', 'open', { entry })
    expect(reply).toMatchObject({ ok: false, error: { kind: 'fault' } })
    expect(JSON.stringify(reply)).not.toContain('Ektropion')
    journal.raw.exec('drop trigger temp.no_log')
    expect(await clinic.call('entries', 'open', { entry })).toMatchObject({ ok: true })
  })

  test('a change and its row are one: without the row there is no change', async () => {
    const { clinic } = await clinicCopy()
    await tryLogin(clinic, 'midwife')
    const { desk } = required(clinic.vault.session)
    const persons = () => desk.get(sql`select count(*) as n from person`, z.object({ n: z.number() }))?.n
    const before = persons()
    desk.raw.exec(`create temp trigger no_log before insert on main.access_log begin select raise(abort, 'no log'); end`)
    expect(
      await clinic.call('visits', 'openDropIn', { who: { person: { nameToUse: 'Ylva' } }, kind: 'routine-examination', start: true }),
    ).toMatchObject({ ok: false })
    expect(persons()).toBe(before)
  })

  test('a refused call: by role, by form and by rule, each with its outcome', async () => {
    const { clinic, entry } = await clinicCopy()
    await tryLogin(clinic, 'administrator')
    const before = heads(clinic)
    expect(await clinic.call('entries', 'open', { entry })).toEqual({ ok: false, error: { kind: 'refused' } })
    expect(await clinic.vault.call('users.add', { name: 1 })).toEqual({
      ok: false,
      error: { kind: 'invalid' },
    })
    expect(since(clinic, 'desk', before.desk)).toMatchObject([
      { action: 'entry.open', outcome: 'refused', role: 'administrator', unit: 'figures' },
      { action: 'user.add', outcome: 'invalid' },
    ])
    clinic.relock()
    await tryLogin(clinic, 'physician')
    const seq = heads(clinic)
    expect(await clinic.call('entries', 'open', { entry })).toEqual({ ok: false, error: { kind: 'needs-reason', why: 'no-care-relation' } })
    expect(since(clinic, 'journal', seq.journal)).toMatchObject([{ action: 'entry.open', record: entry, outcome: 'needs-reason' }])
  })

  test('every channel that an administrator may not call leaves its row', async () => {
    const { clinic } = await clinicCopy()
    await tryLogin(clinic, 'administrator')
    for (const [channel, definition] of channels) {
      if (!['record.open', 'entry.write', 'tracing.work'].includes(definition.action)) continue
      const before = heads(clinic)
      expect([channel, await clinic.vault.call(channel, null)]).toEqual([channel, { ok: false, error: { kind: 'refused' } }])
      expect([channel, since(clinic, 'desk', before.desk).map(({ outcome }) => outcome)]).toEqual([channel, ['refused']])
    }
  })

  test('the intake leaves no row: not when given, not when refused, not when spoilt', async () => {
    const { clinic } = await clinicCopy()
    await tryLogin(clinic, 'midwife')
    const before = { ...heads(clinic), tracing: rowsIn(clinic, 'tracing').length }
    await clinic.must('intake', 'give', { month: 'this', sex: 'female', answers: allDeclined })
    await clinic.vault.call('intake.give', { month: 'this', sex: 'x' })
    expect({ ...heads(clinic), tracing: rowsIn(clinic, 'tracing').length }).toEqual(before)
    clinic.relock()
    await tryLogin(clinic, 'administrator')
    const seq = heads(clinic)
    expect(await clinic.call('intake', 'give', { month: 'this', sex: 'female', answers: allDeclined })).toEqual({
      ok: false,
      error: { kind: 'refused' },
    })
    expect(since(clinic, 'desk', seq.desk)).toEqual([])
  })
})

describe('the clock', () => {
  test('set back by more than two minutes: rows are flagged from then on, and order stays by number', async () => {
    const { clinic } = await clinicCopy()
    await tryLogin(clinic, 'midwife')
    clinic.relock({ now: () => '2026-03-11T08:57:00.000Z' })
    await tryLogin(clinic, 'midwife')
    expect(rowsIn(clinic, 'desk').at(-1)).toMatchObject({ action: 'session.begin', clock_suspect: 1 })
    expect(verifyLog(required(clinic.vault.session).desk)).toBeUndefined()
  })

  test('set back by less: nothing is flagged', async () => {
    const { clinic } = await clinicCopy()
    await tryLogin(clinic, 'midwife')
    clinic.relock({ now: () => '2026-03-11T08:59:00.000Z' })
    await tryLogin(clinic, 'midwife')
    expect(rowsIn(clinic, 'desk').at(-1)).toMatchObject({ clock_suspect: 0 })
  })
})

describe('every call of the contract', () => {
  const rules = callRules as Readonly<Record<string, CallRule>>
  const memberOf = (name: string): Member => required(everybody.find((member) => member.name.startsWith(name)))
  const drawers = ['desk', 'journal', 'tracing'] as const
  let scenes: SceneClinic
  beforeAll(async () => {
    scenes = await SceneClinic.open()
  })
  afterAll(() => scenes.clinic.remove())

  type Found = z.infer<typeof Row> & { readonly drawer: string }
  function rowsNow(): Found[] {
    const { session } = scenes.clinic
    const open = session.group === 'clinical' ? drawers : (['desk', 'figures'] as const)
    return open.flatMap((drawer) => rowsIn(scenes.clinic, drawer).map((row) => ({ ...row, drawer })))
  }
  /** What has to be there before a call, so that it can succeed. */
  async function before(channel: string, scene: Scene): Promise<void> {
    const { clinic } = scenes
    const reason = { kind: 'consent', text: '' } as const
    if (channel === 'codes.import') await clinic.vault.call('codes.load', validInput('codes.load', scene))
    if (channel === 'copies.make') await clinic.must('patients', 'stateReason', { patient: scene.patient, what: 'psychiatric', reason })
  }
  /** The rows that a call leaves, and what it answers; what it has written is undone. */
  const rowsOf = (channel: string, scene: Scene, input: unknown, prepare: typeof before = () => Promise.resolve()) =>
    scenes.undone(async () => {
      await prepare(channel, scene)
      const known = new Set(rowsNow().map(({ drawer, seq }) => `${drawer} ${seq}`))
      const reply = await scenes.clinic.vault.call(channel, input)
      const kind = reply.ok ? 'ok' : reply.error.kind
      return { kind, reply, rows: rowsNow().filter(({ drawer, seq }) => !known.has(`${drawer} ${seq}`)) }
    })

  /** A row in the words of the table: what of the scene and of the input it names. */
  function told(row: Found, scene: Scene, input: Readonly<Record<string, unknown>>, wanted: string): string {
    const field = /record=(\w+)/.exec(wanted)?.[1]
    const parts = [
      row.patient === null ? '' : row.patient === scene.patient ? 'patient' : 'newcomer',
      z
        .array(z.string())
        .parse(JSON.parse(row.ids ?? '[]'))
        .includes(scene.patient)
        ? 'ids'
        : '',
      row.record === null ? '' : field !== undefined && input[field] === row.record ? `record=${field}` : 'record',
    ]
    return [`${row.drawer} ${row.action}`, ...parts].filter((part) => part !== '').join(' ')
  }
  const wantedRows = (log: string): readonly string[] => (log === 'nothing' ? [] : log.split(' + '))

  test('leaves the row that the table says, with whom it was about; and none says what was typed', async () => {
    const printed: unknown[] = []
    const spies = (['log', 'warn', 'error', 'info', 'debug'] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation((...said) => void printed.push(...said)),
    )
    const wrong: unknown[] = []
    const seen: unknown[] = []
    for (const name of ['Anneli', 'Gunilla']) {
      await scenes.clinic.as(name)
      const member = memberOf(name)
      const scene = scenes.of('Stina', member)
      for (const channel of channels.keys()) {
        const [may, log, , outcome = 'ok'] = required(rules[channel])
        const isHers = member.role === 'administrator' ? may === '----y' : may !== '----y' && may !== '-----'
        if (!isHers) continue
        const input = validInput(channel, scene)
        const { kind, rows } = await rowsOf(channel, scene, input, before)
        seen.push(rows)
        const wanted = wantedRows(log)
        const found = rows.map((row, index) => told(row, scene, (input ?? {}) as Record<string, unknown>, wanted[index] ?? ''))
        const isAsWanted = kind === outcome && JSON.stringify(found) === JSON.stringify(wanted)
        if (!isAsWanted || rows.some((row) => row.user !== scene.me || row.clock_suspect !== 0)) wrong.push([channel, kind, found, wanted])
        if (rows.at(-1) && rows.at(-1)?.outcome !== outcome) wrong.push([channel, rows.at(-1)?.outcome])
      }
    }
    expect(wrong).toEqual([])
    const text = JSON.stringify([seen, printed.map(String), scenes.clinic.faults.map(String), attempts()])
    expect(scenes.canaries.length).toBeGreaterThan(40)
    expect(scenes.canaries.filter((canary) => text.includes(canary))).toEqual([])
    for (const spy of spies) spy.mockRestore()
  })

  const attempts = () => readFileSync(join(scenes.clinic.folder, 'vault', 'attempts.json'), 'utf8')

  test('refused by the table or by its form leaves one row with that outcome, in the drawer that every login has', async () => {
    await scenes.clinic.as('Berit')
    const scene = scenes.of('Stina', memberOf('Berit'))
    const wrong: unknown[] = []
    for (const [channel, { action, silent }] of channels) {
      if (action === 'public') continue
      const [may] = required(rules[channel])
      const isHers = may === 'yyyyy' || may === '----y'
      const { kind, rows } = await rowsOf(channel, scene, isHers ? { notAnInput: true } : validInput(channel, scene))
      const wanted = isHers ? 'invalid' : 'refused'
      const found = rows.map((row) => [row.drawer, row.outcome, row.patient, row.record, row.ids].join(' '))
      if (kind !== wanted || JSON.stringify(found) !== JSON.stringify(silent ? [] : [`desk ${wanted}   `]))
        wrong.push([channel, kind, found])
    }
    expect(wrong).toEqual([])
    expect(scenes.canaries.filter((canary) => JSON.stringify(rowsNow()).includes(canary))).toEqual([])
  })

  test('refused by the rule of the record leaves one row that names her, and nothing of the record', async () => {
    await scenes.clinic.as('Tuva')
    const scene = scenes.of('Stina', memberOf('Tuva'))
    const wrong: unknown[] = []
    for (const [channel, { subject }] of channels) {
      const [, log, rule] = required(rules[channel])
      if (subject !== 'record' || rule === 'list' || rule === 'tracing') continue
      const { reply, rows } = await rowsOf(channel, scene, validInput(channel, scene))
      const found = rows.map((row) => [row.drawer, row.action, row.patient, row.outcome].join(' '))
      const [drawer = '', action = ''] = log.split(' ')
      const isAsWanted = JSON.stringify(found) === JSON.stringify([`${drawer} ${action} ${scene.patient} needs-reason`])
      const isBare = JSON.stringify(reply) === JSON.stringify({ ok: false, error: { kind: 'needs-reason', why: 'no-care-relation' } })
      if (!isAsWanted || !isBare) wrong.push([channel, reply, found])
    }
    expect(wrong).toEqual([])
  })
})
