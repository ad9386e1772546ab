import { createContext, useContext, type ComponentType } from 'react'
import type { Answers } from '../forms/core/items'
import type { EntryVersion, EntryView, TextState } from '../forms/records/entry'
import type { Sex } from '../forms/records/patient'

/** What the record's page hands to those who write an entry in their own way. */
export type WritingProps = {
  readonly view: EntryView
  readonly patient: string
  readonly sex: Sex
  readonly onLeft: () => void
  readonly onSigned: (view: EntryView) => void
}

/** What stands beside a form being written and may fill in answers that are chosen there. */
export type AidProps = {
  readonly form: string
  readonly patient: string
  readonly answers: Answers
  readonly onAnswers: (answers: Answers) => void
}

/** The alerts of an entry, where they are acknowledged. */
export type EntryAlertsProps = {
  readonly patient: string
  readonly entry: string
  readonly form: string
  readonly answers: Answers
  /** Told whether one waits to be acknowledged. */
  readonly onOpen?: (isOpen: boolean) => void
}

/** What an entry can become on paper. */
export type PapersProps = {
  readonly patient: string
  readonly entry: string
  readonly form: string
  readonly version: EntryVersion
  /** How far the entry has come: what giving it out stands on. */
  readonly text: TextState
  readonly onChanged: () => void
}

/**
 * What ratings and papers put into the record where they belong: in the line under the band, in an entry, in the start panel. Features do not import
 * each other: `routes.tsx` hands these in.
 */
export type RecordSlots = {
  /** The scoring view, for entries that are ratings with points. */
  readonly Score: ComponentType<WritingProps>
  readonly EntryAlerts: ComponentType<EntryAlertsProps>
  /** The result a rating was signed with. */
  readonly SignedScore: ComponentType<{ readonly form: string; readonly version: EntryVersion }>
  /** Alerts of the patient that nobody has acknowledged; nothing when there are none. */
  readonly Alerts: ComponentType<{ readonly patient: string; readonly onEntry: (entry: string) => void }>
  /** The last scores, in the line under the band. */
  readonly LastScores: ComponentType<{ readonly patient: string; readonly onTrends?: () => void }>
  /** What is taken now, in the line under the band. */
  readonly MedicineNow: ComponentType<{ readonly patient: string; readonly onMedicines?: () => void }>
  /** What can be rated now, in the start panel. */
  readonly RatingStart: ComponentType<{ readonly patient: string; readonly onWrite: (form: string) => void }>
  /** What has happened since one was here last. */
  readonly Since: ComponentType<{ readonly patient: string; readonly onEntry: (entry: string) => void }>
  readonly WriteAid: ComponentType<AidProps>
  readonly EntryPapers: ComponentType<PapersProps>
}

export const RecordSlotsContext = createContext<RecordSlots | undefined>(undefined)

export function useRecordSlots(): RecordSlots {
  const slots = useContext(RecordSlotsContext)
  if (slots === undefined) throw new Error('bug: the record has no parts')
  return slots
}
