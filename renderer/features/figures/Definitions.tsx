import { useWords } from '../../i18n'
import { Button } from '../../ui/Button'
import { Dialog, DialogActions } from '../../ui/Dialog'

/** How every row is counted, in words. */
export function Definitions({
  rows,
  onClose,
}: {
  readonly rows: readonly { readonly label: string; readonly definition?: string | undefined; readonly source?: string | undefined }[]
  readonly onClose: () => void
}) {
  const all = useWords()
  return (
    <Dialog title={all.figures.definitions} onClose={onClose} width="wide">
      <div className="definitions" tabIndex={0} role="region" aria-label={all.figures.definitions}>
        <dl>
          {rows.map(({ label, definition, source }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                {definition} {source !== undefined && <small className="soft">({source})</small>}
              </dd>
            </div>
          ))}
        </dl>
      </div>
      <DialogActions>
        <Button keyHint="Esc" autoFocus onPress={onClose}>
          {all.common.close}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
