import { useState } from 'react'
import type { TextState } from '../../../forms/records/entry'
import { api, useAction } from '../../app/api'
import { useWords } from '../../i18n'
import { Button } from '../../ui/Button'
import { Dialog, DialogActions } from '../../ui/Dialog'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Note } from '../../ui/Note'
import { TextField } from '../../ui/TextField'
import { useToast } from '../../ui/Toast'

const shortestReason = 3

export function WrongPatientDialog({
  entry,
  text,
  onClose,
}: {
  readonly entry: string
  readonly text: TextState
  readonly onClose: () => void
}) {
  const all = useWords()
  const words = all.record.wrongDialog
  const toast = useToast()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const mark = useAction(api.entries.markWrongPatient)
  const tooShort = reason.trim().length < shortestReason

  async function go(): Promise<void> {
    setAsked(true)
    if (tooShort || mark.busy) return
    const reply = await mark.run({ entry, reason: reason.trim() }, text)
    if (!reply.ok) return
    toast.show(words.done)
    onClose()
  }
  return (
    <Dialog title={words.title} onClose={onClose}>
      <div className="stack">
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
        {mark.failure?.kind === 'not-signed' ? (
          <Note tone="due">{all.record.correctDialog.notSigned}</Note>
        ) : (
          <ErrorPanel failure={mark.failure} />
        )}
        <DialogActions>
          <Button onPress={onClose} keyHint="Esc">
            {all.common.cancel}
          </Button>
          <Button kind="danger" isDisabled={mark.busy} onPress={() => void go()}>
            {words.go}
          </Button>
        </DialogActions>
      </div>
    </Dialog>
  )
}
