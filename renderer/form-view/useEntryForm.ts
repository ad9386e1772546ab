import { zodResolver } from '@hookform/resolvers/zod'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useForm, type Control, type Resolver, type UseFormReturn } from 'react-hook-form'
import type { FormDefinition } from '../../forms/core/form'
import type { Answers } from '../../forms/core/items'
import type { TextState } from '../../forms/records/entry'
import { registerFlush } from '../app/flush'
import { reportSaved } from '../ui/saved'
import { entrySaver, type Content } from './entry-saver'
import type { SaveState } from './saver'
import { storable } from './sections'

export type Values = Record<string, unknown>
export type FormControl = Control<Values>

/** An entry as it stands when it is opened to be written. */
export type Opened = Content & { readonly entry: string; readonly text: TextState }

/** When it happened, and whether it was stopped half-way. */
type Frame = Pick<Content, 'eventAt' | 'stopped'>

export type EntryForm = Frame & {
  /** The owner of what is typed: the fields are bound to it, the saver subscribes to it. */
  readonly fields: UseFormReturn<Values>
  /** What of it can be stored now. */
  readonly answers: Answers
  /** Puts other answers in the place of all that stand there. */
  readonly setAnswers: (answers: Answers) => void
  readonly setFrame: (part: Partial<Frame>) => void
  readonly saving: SaveState
  /** Saves at once; true when everything stands in the journal. */
  readonly flush: () => Promise<boolean>
  readonly text: () => TextState
}

/**
 * The open draft of an entry. What is typed belongs to react-hook-form alone; it is saved while she types, when a field is left, when the form
 * is left and when the window is about to end; the bottom line says how it stands.
 */
export function useEntryForm(form: FormDefinition, opened: Opened): EntryForm {
  const fields = useForm<Values>({
    defaultValues: opened.answers,
    resolver: zodResolver(form.answers as never) as unknown as Resolver<Values>,
    mode: 'onTouched',
  })
  const { getValues, setValue, watch } = fields
  const [frame, showFrame] = useState<Frame>({ eventAt: opened.eventAt, stopped: opened.stopped })
  const [saving, setSaving] = useState<SaveState>(
    opened.text.savedAt === null ? { kind: 'untouched' } : { kind: 'saved', at: opened.text.savedAt },
  )
  const saver = useMemo(
    () =>
      entrySaver(opened.entry, opened.text, (state) => {
        // a failure stays in sight until something has been saved again
        setSaving((before) => (state.kind === 'changed' && before.kind === 'failed' ? before : state))
        if (state.kind === 'saved') reportSaved('saved', state.at)
        else reportSaved(state.kind === 'failed' ? 'failed' : 'saving')
      }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- one saver for the life of the open entry, which its panel's key ends
    [opened.entry],
  )

  useEffect(() => {
    const watching = watch((values) => saver.change({ ...frame, answers: storable(form, values as Values) }))
    return () => watching.unsubscribe()
  }, [watch, saver, form, frame])

  useEffect(() => {
    const forget = registerFlush(() => saver.flush().then(() => undefined))
    return () => {
      forget()
      void saver.flush()
      saver.stop()
    }
  }, [saver])

  const setAnswers = useCallback(
    (answers: Answers) => {
      for (const id of new Set([...Object.keys(getValues()), ...Object.keys(answers)]))
        if (getValues(id) !== answers[id]) setValue(id, answers[id], { shouldDirty: true })
    },
    [getValues, setValue],
  )
  const setFrame = useCallback(
    (part: Partial<Frame>) => {
      const next = { ...frame, ...part }
      showFrame(next)
      saver.change({ ...next, answers: storable(form, getValues()) })
    },
    [frame, form, getValues, saver],
  )
  return { ...frame, fields, answers: storable(form, watch()), setAnswers, setFrame, saving, flush: saver.flush, text: saver.text }
}
