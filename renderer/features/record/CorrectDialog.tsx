import { useState } from 'react'
import type { EntryView, TextState } from '../../../forms/records/entry'
import { api, useAction } from '../../app/api'
import { useWords } from '../../i18n'
import { Button } from '../../ui/Button'
import { Dialog, DialogActions } from '../../ui/Dialog'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Note } from '../../ui/Note'
import { TextField } from '../../ui/TextField'

const shortestReason = 3

export function CorrectDialog({
  entry,
  text,
  onClose,
  onBegun,
}: {
  readonly entry: string
  readonly text: TextState
  readonly onClose: () => void
  readonly onBegun: (view: EntryView) => void
}) {
  const all = useWords()
  const words = all.record.correctDialog
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const correct = useAction(api.entries.correct)
  const tooShort = reason.trim().length < shortestReason
  const failure = correct.failure

  async function begin(): Promise<void> {
    setAsked(true)
    if (tooShort || correct.busy) return
    const reply = await correct.run({ entry, reason: reason.trim() }, text)
    if (!reply.ok) return
    onClose()
    onBegun(reply.value)
  }
  return (
    <Dialog title={words.title} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void begin()
        }}
      >
        <p>{words.text}</p>
        <TextField
          label={words.reason}
          value={reason}
          onChange={setReason}
          required
          autoFocus
          maxLength={300}
          invalid={asked && tooShort}
          message={asked && tooShort ? words.reasonNeeded : undefined}
        />
        {failure?.kind === 'not-mine' ? (
          <Note tone="danger">{all.record.write.notMine}</Note>
        ) : failure?.kind === 'not-signed' ? (
          <Note tone="due">{words.notSigned}</Note>
        ) : (
          <ErrorPanel failure={failure} />
        )}
        <DialogActions>
          <Button onPress={onClose} keyHint="Esc">
            {all.common.cancel}
          </Button>
          <Button kind="primary" type="submit" keyHint="Enter" isDisabled={correct.busy}>
            {words.go}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
