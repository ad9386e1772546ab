import { useWords } from '../../i18n'
import { Button } from '../../ui/Button'
import { Dialog, DialogActions } from '../../ui/Dialog'
import { Key } from '../../ui/Key'

/** All keys on one sheet. */
export function KeysSheet({ onClose, clinician }: { onClose: () => void; clinician: boolean }) {
  const words = useWords()
  const groups = words.keys.groups
  const shown = clinician
    ? [
        groups.everywhere,
        groups.today,
        groups.calendar,
        groups.patients,
        groups.recalls,
        groups.results,
        groups.tracing,
        groups.record,
        groups.entry,
        groups.ratings,
        groups.answers,
        groups.figures,
      ]
    : [groups.everywhere, groups.today, groups.calendar, groups.patients, groups.figures]
  return (
    <Dialog title={words.keys.keys} onClose={onClose} width="wide">
      <div className="keygroups">
        {shown.map((group) => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <dl>
              {group.keys.map((line) => (
                <div key={line.does}>
                  <dt>
                    {line.keys.map((key) => (
                      <Key key={key}>{key}</Key>
                    ))}
                  </dt>
                  <dd>{line.does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <DialogActions>
        <Button keyHint="Esc" autoFocus onPress={onClose}>
          {words.common.close}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
