import { Lock } from 'lucide-react'
import type { Production } from '../../../forms/reports/production/schema'
import { api, useAction } from '../../app/api'
import { useFormats, useWords } from '../../i18n'
import { Button } from '../../ui/Button'
import { Dialog, DialogActions } from '../../ui/Dialog'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Note } from '../../ui/Note'
import { useToast } from '../../ui/Toast'
import { useKeys } from '../../ui/useKeys'
import { capital } from './readings'

/** Closes a month: says what that means, and which visits have no outcome yet. */
export function CloseMonth({
  month,
  production,
  unsettled,
  onClose,
}: {
  readonly month: string
  /** The figures that are closed: as they stand on the screen. */
  readonly production: Production
  readonly unsettled: number
  readonly onClose: () => void
}) {
  const words = useWords()
  const formats = useFormats()
  const title = words.figures.close.title(formats.month(month))
  return (
    <Dialog title={title} onClose={onClose}>
      <Form month={month} production={production} unsettled={unsettled} onClose={onClose} />
    </Dialog>
  )
}

function Form({ month, production, unsettled, onClose }: Parameters<typeof CloseMonth>[0]) {
  const all = useWords()
  const words = all.figures.close
  const formats = useFormats()
  const toast = useToast()
  const close = useAction(api.figures.close)
  const failure = close.failure
  const missing = failure?.kind === 'unsettled' ? failure.n : unsettled

  async function save(): Promise<void> {
    if (close.busy) return
    const reply = await close.run({ month, anyway: missing > 0 }, production)
    if (!reply.ok) return
    toast.show(words.done(capital(formats.month(month))))
    onClose()
  }
  useKeys({ 'Ctrl+Enter': () => void save() })
  return (
    <>
      <p>{words.text}</p>
      {missing > 0 && <Note tone="due">{words.unsettled(missing)}</Note>}
      {failure?.kind === 'already-closed' || failure?.kind === 'not-over' ? (
        <Note tone="danger" announce>
          {failure.kind === 'not-over' ? words.notOver : words.already}
        </Note>
      ) : failure?.kind === 'unsettled' ? null : (
        <ErrorPanel failure={failure} />
      )}
      <DialogActions>
        <Button keyHint="Esc" onPress={onClose}>
          {all.common.cancel}
        </Button>
        <Button kind="primary" icon={Lock} keyHint="Ctrl Enter" isDisabled={close.busy} onPress={() => void save()}>
          {missing > 0 ? words.anyway : words.save}
        </Button>
      </DialogActions>
    </>
  )
}
