import { useWords } from '../../i18n'
import { PersonPanel } from '../../people/PersonPanel'
import { go } from '../../app/route'
import { PanelHead } from '../../ui/PanelHead'

export function PersonSide({ patient, onClose }: { readonly patient: string; readonly onClose: () => void }) {
  const all = useWords()
  return (
    <section className="panel" aria-label={all.patients.person.title}>
      <PanelHead title={all.record.details} onClose={onClose} />
      <div className="inside scrolls">
        <PersonPanel patient={patient} onLinked={(other) => go({ screen: 'record', patient: other })} />
      </div>
    </section>
  )
}
