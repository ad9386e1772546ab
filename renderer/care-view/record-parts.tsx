import { createContext, useContext, type ComponentType, type ReactNode } from 'react'
import type { Answers } from '../../forms/core/items'
import type { EntryVersion, EntryView, TextState } from '../../forms/records/entry'
import type { Person, Sex } from '../../forms/records/patient'
import type { Words } from '../i18n'

/** What the record's page hands to those who write an entry in their own way. */
export type WritingProps = {
  readonly view: EntryView
  readonly patient: string
  readonly sex: Sex
  readonly onLeft: () => void
  readonly onSigned: (view: EntryView) => void
}

/** A panel of a part's own. `about`: what in it was asked for, e.g. a batch of tests in the timeline. */
type PanelProps = {
  readonly person: Person
  readonly age: number | null
  readonly about?: string
  readonly onClose: () => void
  readonly onEntry: (entry: string) => void
}

/** Where in a record a part may stand, and what it is told there. A place draws nothing for what is not its own. */
type Places = {
  /** Over everything else. */
  readonly Alerts: { readonly patient: string; readonly onEntry: (entry: string) => void }
  /** In the line under the band; `onOpen` opens the part's own panel. */
  readonly Line: { readonly patient: string; readonly onOpen?: () => void }
  /** In the start panel, read first by whoever is here seldom. */
  readonly Since: { readonly patient: string; readonly onEntry: (entry: string) => void }
  /** In the start panel: what can be begun besides forms. */
  readonly Start: { readonly patient: string; readonly onWrite: (form: string) => void }
  /** Over the text of an entry, written or read. `onAlarm` is told whether something in it has to be dealt with before it is signed. */
  readonly EntryAlerts: {
    readonly patient: string
    readonly entry: string
    readonly form: string
    readonly answers: Answers
    readonly onAlarm?: (isAlarmed: boolean) => void
  }
  /** Over the text of a signed version. */
  readonly Signed: { readonly form: string; readonly version: EntryVersion }
  /** Beside a form being written; may fill in answers that are chosen there. */
  readonly WriteAid: {
    readonly form: string
    readonly patient: string
    readonly answers: Answers
    readonly onAnswers: (answers: Answers) => void
  }
  /** At the foot of a signed entry: what it can become on paper. */
  readonly Papers: {
    readonly patient: string
    readonly entry: string
    readonly form: string
    readonly version: EntryVersion
    /** How far the entry has come: what giving it out stands on. */
    readonly text: TextState
  }
}

/**
 * What another feature puts into an open record. Features do not import each other: `app/routes.tsx` hands these in, and the record's page
 * knows none of them by name.
 */
export type RecordPart = {
  readonly id: string
  readonly panel?: {
    /** The letter that opens it from the record. */
    readonly key: string
    readonly title: (words: Words) => string
    /** Takes the place of the timeline as well. */
    readonly isWide?: true
    /** Opened by events of this kind in the timeline. */
    readonly events?: string
    readonly draw: (props: PanelProps) => ReactNode
  }
  /** Writes entries of its own kind in its own way, over the whole width. */
  readonly writing?: { readonly isFor: (view: EntryView) => boolean; readonly Panel: ComponentType<WritingProps> }
} & { readonly [P in keyof Places]?: ComponentType<Places[P]> }

export const RecordPartsContext = createContext<readonly RecordPart[]>([])

/** Everything that other features put into an open record, in their order. */
export const useRecordParts = (): readonly RecordPart[] => useContext(RecordPartsContext)

/** Draws what stands at one place, part by part. */
export function AtPlace<P extends keyof Places>({ place, ...told }: { readonly place: P } & Places[P]) {
  return useRecordParts().map((part) => {
    const Place = part[place] as ComponentType<Places[P]> | undefined
    return Place && <Place key={part.id} {...(told as unknown as Places[P])} />
  })
}
