import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Answers } from '../../forms/core/items'
import { textStateOf, type EntryView, type TextState } from '../../forms/records/entry'
import { api } from '../app/api'
import { registerFlush } from '../app/flush'
import { reportSaved } from '../ui/saved'
import { createSaver, type SaveState } from './saver'

type Content = { readonly answers: Answers; readonly eventAt: string; readonly stopped: boolean }

export type DraftState = {
  readonly content: Content
  readonly change: (part: Partial<Content>) => void
  readonly saving: SaveState
  /** Saves at once; true when everything stands in the journal. */
  readonly flush: () => Promise<boolean>
  /** How far the text has come, as it was shown or saved last: what signing it stands on. */
  readonly text: () => TextState
}

/**
 * Keeps the open draft of an entry: what has been typed, and whether it is saved. It is saved while she types, when a field is left, when
 * the form is left and when the window is about to end.
 */
export function useDraft(view: EntryView): DraftState {
  const entry = view.row.id
  const [content, setContent] = useState<Content>(() => ({
    answers: view.draft?.answers ?? {},
    eventAt: view.draft?.eventAt ?? view.row.eventAt,
    stopped: view.draft?.stopped ?? false,
  }))
  const [saving, setSaving] = useState<SaveState>(view.draft ? { kind: 'saved', at: view.draft.savedAt } : { kind: 'untouched' })
  const latest = useRef(content)
  const text = useRef(textStateOf(view))

  const saver = useMemo(
    () =>
      createSaver<Content>(
        async (next) => {
          const reply = await api.entries.save({ entry, ...next }, text.current)
          if (reply.ok) text.current = { ...text.current, savedAt: reply.value.savedAt }
          return reply
        },
        (state) => {
          // a failure stays in sight until something has been saved again
          setSaving((before) => (state.kind === 'changed' && before.kind === 'failed' ? before : state))
          if (state.kind === 'saved') reportSaved('saved', state.at)
          else reportSaved(state.kind === 'failed' ? 'failed' : 'saving')
        },
      ),
    [entry],
  )

  useEffect(() => {
    const forget = registerFlush(() => saver.flush().then(() => undefined))
    return () => {
      forget()
      void saver.flush()
      saver.stop()
    }
  }, [saver])

  const change = useCallback(
    (part: Partial<Content>) => {
      latest.current = { ...latest.current, ...part }
      setContent(latest.current)
      saver.change(latest.current)
    },
    [saver],
  )

  return { content, change, saving, flush: saver.flush, text: () => text.current }
}
