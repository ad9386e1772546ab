import type { Answers } from '../../forms/core/items'
import type { TextState } from '../../forms/records/entry'
import { api } from '../app/api'
import { createSaver, type Saver, type SaveState } from './saver'

/** The text of an entry as it is saved. */
export type Content = { readonly answers: Answers; readonly eventAt: string; readonly stopped: boolean }

export type EntrySaver = Saver<Content> & {
  /** How far the text has come, as it was shown or saved last: what the next save and signing it stand on. */
  readonly text: () => TextState
}

/** Saves an entry while it is written. `start`: how far its text had come when it was shown. */
export function entrySaver(entry: string, start: TextState, report: (state: SaveState) => void): EntrySaver {
  let text = start
  const saver = createSaver<Content>(async (content) => {
    const reply = await api.entries.save({ entry, ...content }, text)
    if (reply.ok) text = { ...text, savedAt: reply.value.savedAt }
    return reply
  }, report)
  return { ...saver, text: () => text }
}
