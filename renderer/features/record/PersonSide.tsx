import { useWords } from '../../i18n'
import { PersonPanel } from '../../people/PersonPanel'
import { go } from '../../route'
import { Button } from '../../ui/Button'

export function PersonSide({ patient, onClose }: { readonly patient: string; readonly onClose: () => void }) {
  const all = useWords()
  return (
    <section className="panel" aria-label={all.patients.person.title}>
      <header>
        <div className="grow">
          <h2>{all.record.details}</h2>
        </div>
        <Button kind="quiet" size="small" keyHint="Esc" onPress={onClose}>
          {all.common.close}
        </Button>
      </header>
      <div className="inside scrolls">
        <PersonPanel patient={patient} onLinked={(other) => go({ screen: 'record', patient: other })} />
      </div>
    </section>
  )
}
