import { expect, test } from 'vitest'
import { MedicineEvent, type MedicineEventType } from '../../../forms/records/medicine'
import { beginDraft, readDraft } from '../../../renderer/features/medicines/medicine-draft'

const id = (digit: string) => digit.repeat(32)
const today = '2026-03-11'
const about = { patient: id('1'), course: id('2'), today }
const draft = beginDraft(undefined, today, 'Ylva Stenhammar')

test('what is missing is told in the order of the fields', () => {
  expect(readDraft('started', { ...draft, date: undefined }, about)).toEqual({ ok: false, faults: ['date', 'name'] })
  expect(readDraft('side-effect', draft, about)).toEqual({ ok: false, faults: ['what', 'degree'] })
  expect(readDraft('stopped', draft, about)).toEqual({ ok: false, faults: ['stopReason'] })
  expect(readDraft('effect', draft, about)).toEqual({ ok: false, faults: ['effect'] })
  expect(readDraft('dose-changed', { ...draft, date: '2026-03-12' }, about)).toEqual({ ok: false, faults: ['date'] })
})

test('every kind of event that is read can be stored', () => {
  const full = {
    ...draft,
    name: 'Sertralin',
    strength: '50 mg',
    stopReason: 'finished',
    effect: 'good',
    what: 'Illamående',
    degree: 'slight',
  } as const
  for (const type of ['started', 'dose-changed', 'stopped', 'effect', 'side-effect'] as const satisfies readonly MedicineEventType[]) {
    const read = readDraft(type, full, about)
    if (!read.ok) throw new Error(read.faults.join(' '))
    const stored = { ...read.event, id: id('3'), by: { id: id('4'), name: 'Ylva Stenhammar', role: 'psychiatrist' } }
    expect(MedicineEvent.safeParse(stored).success, type).toBe(true)
  }
})

test('who is responsible for a substitution treatment is asked for those medicines only', () => {
  const substitution = (atc: string) => {
    const read = readDraft('started', { ...draft, name: 'Något', atc, responsible: 'Beroende', handedOut: 'dagligen' }, about)
    return read.ok && read.event.type === 'started' ? read.event.substitution : undefined
  }
  expect(substitution('N07BC02')).toEqual({ responsible: 'Beroende', handedOut: 'dagligen' })
  expect(substitution('N06AB06')).toBeNull()
})
