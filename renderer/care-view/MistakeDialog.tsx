import { useState } from 'react'
import { useAction, type Reply } from '../app/api'
import { useWords } from '../i18n'
import { Button } from '../ui/Button'
import { Dialog, DialogActions } from '../ui/Dialog'
import { ErrorPanel } from '../ui/ErrorPanel'
import { TextField } from '../ui/TextField'
import { useToast } from '../ui/Toast'
import { useKeys } from '../ui/useKeys'

const shortestReason = 3

type Words = Readonly<Record<'title' | 'text' | 'reason' | 'reasonNeeded' | 'save' | 'done', string>>
type Props = {
  readonly patient: string
  readonly event: string
  readonly what: string
  readonly words: Words
  /** The call that marks the event. */
  readonly mark: (input: Mark) => Promise<Reply<unknown, Kinded>>
  readonly onClose: () => void
}
type Mark = { readonly patient: string; readonly event: string; readonly reason: string }
type Kinded = { readonly kind: string }

/** Recorded by mistake: the event stays readable and no longer counts. */
export function MistakeDialog(props: Props) {
  return (
    <Dialog title={props.words.title} onClose={props.onClose}>
      <Form {...props} />
    </Dialog>
  )
}

function Form({ patient, event, what, words, onClose, ...props }: Props) {
  const all = useWords()
  const toast = useToast()
  const mark = useAction(props.mark)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const isShort = reason.trim().length < shortestReason
  async function save(): Promise<void> {
    setAsked(true)
    if (isShort || mark.busy) return
    const reply = await mark.run({ patient, event, reason: reason.trim() })
    if (!reply.ok) return
    toast.show(words.done)
    onClose()
  }
  useKeys({ 'Ctrl+Enter': () => void save() })
  return (
    <>
      <p>
        <strong>{what}.</strong> {words.text}
      </p>
      <TextField
        label={words.reason}
        value={reason}
        onChange={setReason}
        maxLength={300}
        required
        autoFocus
        invalid={asked && isShort}
        message={asked && isShort ? words.reasonNeeded : undefined}
      />
      <ErrorPanel failure={mark.failure} />
      <DialogActions>
        <Button onPress={onClose} keyHint="Esc">
          {all.common.cancel}
        </Button>
        <Button kind="primary" keyHint="Ctrl Enter" isDisabled={mark.busy} onPress={() => void save()}>
          {words.save}
        </Button>
      </DialogActions>
    </>
  )
}
