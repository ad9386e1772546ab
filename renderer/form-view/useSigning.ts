import { useEffect, useRef, useState, type RefObject } from 'react'
import { askedAnswers, missingItems, type FormDefinition } from '../../forms/core/form'
import type { EntryView } from '../../forms/records/entry'
import { api, useAction } from '../app/api'
import { useWords } from '../i18n'
import { useToast } from '../ui/Toast'
import { useKeys } from '../ui/useKeys'
import type { EntryForm } from './useEntryForm'
import { useLeave } from './useLeave'

const nothingMissing: readonly string[] = []

export type Signing = {
  /** Whether the text is read back, or written. */
  readonly isReading: boolean
  /** What hinders signing or leaving, in words. */
  readonly message: string | undefined
  readonly setMessage: (message: string | undefined) => void
  /** Required items that have no answer. */
  readonly missing: readonly string[]
  readonly busy: boolean
  /** A failure that is none of those said in words. */
  readonly failure: { readonly kind: string } | undefined
  /** Takes the text one step on: reads it back, or signs it. */
  readonly onward: () => void
  readonly backToWriting: () => void
  readonly leave: () => void
  /** Says that there is nothing to leave any more: the computer is the patient's now. */
  readonly finish: () => void
  /** What is read back stands in this: it is scrolled by keys as well. */
  readonly page: RefObject<HTMLDivElement | null>
}

/**
 * From writing to a signature, the same for every entry: what is missing is said, all of it is saved, an open alert is acknowledged first, the
 * text is read back in plain words and signed with one more press of the same key. `signsAtOnce`: all of it is in sight, so that it is signed
 * without reading back.
 */
export function useSigning({
  view,
  form,
  entry,
  isEmpty,
  isAlarmed,
  signsAtOnce = false,
  title,
  escapes = true,
  onEscape,
  onLeft,
  onSigned,
}: {
  readonly view: EntryView
  readonly form: FormDefinition
  readonly entry: EntryForm
  readonly isEmpty: boolean
  readonly isAlarmed: boolean
  readonly signsAtOnce?: boolean
  readonly title: string
  /** Whether Escape leaves the form now. */
  readonly escapes?: boolean
  /** Closes what lies open in the form; false when nothing does. */
  readonly onEscape: () => boolean
  readonly onLeft: () => void
  readonly onSigned: (view: EntryView) => void
}): Signing {
  const all = useWords()
  const words = all.record.write
  const toast = useToast()
  const id = view.row.id
  const { flush } = entry
  const [isReading, setReading] = useState(false)
  const [missing, setMissing] = useState(nothingMissing)
  const [message, setMessage] = useState<string>()
  const sign = useAction(api.entries.sign)
  const { leave: leaveEntry, finish } = useLeave(id, flush)
  const page = useRef<HTMLDivElement>(null)

  async function leave(): Promise<void> {
    if (await leaveEntry()) onLeft()
    else setMessage(words.notSavedYet)
  }
  async function check(): Promise<void> {
    setMessage(undefined)
    const lacking = missingItems(form, askedAnswers(form, entry.answers))
    if (isEmpty && !entry.stopped) return setMessage(words.empty)
    if (lacking.length > 0 && !entry.stopped && !signsAtOnce) return say({ kind: 'missing', items: lacking })
    if (!(await flush())) return setMessage(words.notSavedYet)
    if (isAlarmed) return setMessage(all.ratings.alertOpen)
    if (signsAtOnce) await signNow()
    else setReading(true)
  }
  async function signNow(): Promise<void> {
    if (sign.busy) return
    const reply = await sign.run({ entry: id }, entry.text())
    if (!reply.ok) return say(reply.error)
    finish()
    toast.show(words.signed(title))
    onSigned(reply.value)
  }
  function say(error: { readonly kind: string; readonly items?: readonly string[] }): void {
    if (error.kind !== 'alert-open') setReading(false)
    const lacking = error.items ?? nothingMissing
    if (error.kind === 'missing') {
      setMissing([...lacking])
      setMessage(words.missing(lacking.length))
    } else if (error.kind === 'empty') setMessage(words.empty)
    else if (error.kind === 'alert-open') setMessage(all.ratings.alertOpen)
    else if (error.kind === 'late') setMessage(words.late)
    else if (error.kind === 'not-mine') setMessage(words.notMine)
  }
  const onward = () => void (isReading ? signNow() : check())
  const backToWriting = () => setReading(false)

  // who goes back from reading stands where she was
  useEffect(() => {
    if (!isReading) return
    const before = document.activeElement
    page.current?.focus({ preventScroll: true })
    page.current?.scrollTo({ top: 0 })
    return () => {
      if (before instanceof HTMLElement && before.isConnected) setTimeout(() => before.focus(), 0)
    }
  }, [isReading])
  useKeys({
    'Ctrl+Enter': onward,
    'Ctrl+S': () => void flush().then((saved) => saved && toast.show(words.saved)),
  })
  useKeys({ Escape: () => (isReading ? backToWriting() : onEscape() || void leave()) }, { enabled: escapes })

  const { failure } = sign
  return {
    isReading,
    message,
    setMessage,
    missing,
    busy: sign.busy,
    failure: failure && ['missing', 'empty', 'late', 'not-mine', 'alert-open'].includes(failure.kind) ? undefined : failure,
    onward,
    backToWriting,
    leave: () => void leave(),
    finish,
    page,
  }
}
