import type { ReactNode } from 'react'
import type { Words } from '../../i18n'
import type { RecordData } from './RecordPage'

/**
 * What another feature puts into an open record. Features do not import each other: `routes.tsx` hands these in.
 * `key`: the letter that opens it from the record. `about`: what in it was asked for, e.g. a batch of tests in the timeline.
 */
export type RecordPart = {
  readonly id: string
  readonly key: string
  readonly title: (words: Words) => string
  /** Takes the place of the timeline as well. */
  readonly isWide?: true
  readonly draw: (props: {
    readonly record: RecordData
    readonly about?: string
    readonly onClose: () => void
    readonly onEntry: (entry: string) => void
  }) => ReactNode
}
