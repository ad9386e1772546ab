import { useFormats, useWords } from '../i18n'
import { Button } from '../ui/Button'
import { Dialog, DialogActions } from '../ui/Dialog'
import { Note } from '../ui/Note'

/** A booking that is to be taken back has lost its time to another. */
export function BackDialog({
  clash,
}: {
  readonly clash: { readonly with: string; readonly time: string; readonly beside: () => void; readonly leave: () => void }
}) {
  const words = useWords().calendar
  const formats = useFormats()
  return (
    <Dialog title={words.move.backTitle} onClose={clash.leave}>
      <Note tone="danger" announce>
        {words.booking.clash(clash.with, formats.time(clash.time))}
      </Note>
      <DialogActions>
        <Button keyHint="Esc" autoFocus onPress={clash.leave}>
          {words.move.leaveBack}
        </Button>
        <Button onPress={clash.beside}>{words.move.besideBack}</Button>
      </DialogActions>
    </Dialog>
  )
}
