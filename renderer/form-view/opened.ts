import { textStateOf, type EntryView } from '../../forms/records/entry'
import type { Opened } from './useEntryForm'

/** An entry that is opened to be written: its draft, or nothing yet. */
export const openedOf = (view: EntryView): Opened => ({
  entry: view.row.id,
  answers: view.draft?.answers ?? {},
  eventAt: view.draft?.eventAt ?? view.row.eventAt,
  stopped: view.draft?.stopped ?? false,
  text: textStateOf(view),
})
