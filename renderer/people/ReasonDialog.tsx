import { useState } from 'react'
import { BreakGlassReason } from '../../forms/access'
import { api, useAction } from '../app/api'
import { useWords } from '../i18n'
import { Button } from '../ui/Button'
import { Choices } from '../ui/Choices'
import { Dialog, DialogActions } from '../ui/Dialog'
import { ErrorPanel } from '../ui/ErrorPanel'
import { Note } from '../ui/Note'
import { TextField } from '../ui/TextField'
import { useKeys } from '../ui/useKeys'

export type ReasonWhat = 'record' | 'contact' | 'psychiatric'
export type ReasonWhy = 'no-care-relation' | 'protected-identity' | 'psychiatric'
type Kind = BreakGlassReason['kind']

/** Asks why a record, protected contact details or a psychiatric note are opened, and says that it will be reviewed. */
export function ReasonDialog(props: {
  readonly patient: string
  readonly what: ReasonWhat
  readonly why: ReasonWhy
  readonly onOpened: () => void
  readonly onClose: () => void
}) {
  const words = useWords().patients.reason
  return (
    <Dialog title={words.titles[props.what]} onClose={props.onClose}>
      <ReasonForm {...props} />
    </Dialog>
  )
}

function ReasonForm({ patient, what, why, onOpened, onClose }: Parameters<typeof ReasonDialog>[0]) {
  const all = useWords()
  const words = all.patients.reason
  const [kind, setKind] = useState<Kind>()
  const [text, setText] = useState('')
  const [asked, setAsked] = useState(false)
  const state = useAction(api.patients.stateReason)
  const reason = BreakGlassReason.safeParse({ kind, text })
  const tooShort = kind === 'other' && !reason.success

  async function open(): Promise<void> {
    setAsked(true)
    if (!reason.success || state.busy) return
    const reply = await state.run({ patient, what, reason: reason.data })
    if (reply.ok) onOpened()
  }
  useKeys({ 'Ctrl+Enter': () => void open() })

  return (
    <>
      <p>{words.why[why]}</p>
      <Note tone="due">{words.reviewed}</Note>
      <Choices
        label={words.choose}
        value={kind}
        options={(['emergency', 'consent', 'supervision', 'other'] as const).map((value) => ({ value, label: words.kinds[value] }))}
        onChoose={setKind}
        keys="screen"
      />
      <TextField
        label={words.text}
        value={text}
        onChange={setText}
        lines={2}
        maxLength={500}
        required={kind === 'other'}
        invalid={asked && tooShort}
        message={tooShort ? words.textNeeded : undefined}
      />
      <ErrorPanel failure={state.failure} />
      <DialogActions>
        <Button onPress={onClose} keyHint="Esc">
          {all.common.cancel}
        </Button>
        <Button kind="primary" onPress={() => void open()} keyHint="Ctrl Enter" isDisabled={kind === undefined || state.busy}>
          {words.open}
        </Button>
      </DialogActions>
    </>
  )
}
