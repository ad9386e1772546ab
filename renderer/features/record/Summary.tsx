import { TriangleAlert } from 'lucide-react'
import { localDate } from '../../../forms/core/dates'
import type { VisitStatus } from '../../../forms/records/visit'
import { useFormats, useWords } from '../../i18n'
import { useRecordParts, type RecordPart } from '../../care-view/record-parts'
import { shownName } from '../../people/PersonName'
import { useNow } from '../../people/useNow'
import { useStep } from '../../people/useStep'
import { visitLook } from '../../people/visit-state'
import { VisitMenu } from '../../people/VisitMenu'
import { Button } from '../../ui/Button'
import { State } from '../../ui/State'
import type { RecordData } from './record-data'

/** The line under the banner: only what is a fact now. `onPanel` opens the panel of a part that stands in it. */
export function Summary({ record, onPanel }: { readonly record: RecordData; readonly onPanel?: (part: RecordPart) => void }) {
  const all = useWords()
  const words = all.record
  const formats = useFormats()
  const now = useNow()
  const today = localDate(now)
  const { step, busy } = useStep()
  const parts = useRecordParts()
  const current = record.currentVisit
  const unsigned = record.entries.filter((entry) => entry.status === 'mine' || entry.status === 'begun' || entry.status === 'unsigned')
  const lastVisit = record.visits.find(({ visit }) => visit.status === 'completed')
  const nextVisit = record.visits
    .filter(({ visit }) => visit.status === 'booked' && visit.id !== current?.visit.id && visit.date >= today)
    .at(-1)
  const last = (form: string) =>
    record.entries.find(
      (entry) => entry.form === form && !entry.wrongPatient && (entry.status === 'signed' || entry.status === 'corrected'),
    )
  const examination = last('gyn-exam')
  const history = last('anamnes')
  const look = current && visitLook(current.visit, now, all.today.status, formats.time)
  const take = (status: VisitStatus) => current && void step(current.visit, status, shownName(current.person))

  return (
    <section className="sumline" aria-label={words.overview}>
      {current && look && (
        <div className="visit-now">
          <span className="dt">{words.visitNow}</span>
          <span className="dd">
            <span className="strong clip">{all.today.kinds[current.visit.kind]}</span>
            <State tone={look.tone} icon={look.icon}>
              {look.text}
            </State>
            {(current.visit.status === 'arrived' || current.visit.status === 'booked') && (
              <Button size="small" kind="quiet" isDisabled={busy} onPress={() => take('in-progress')}>
                {words.takeIn}
              </Button>
            )}
            {current.visit.status === 'in-progress' && (
              <Button size="small" kind="quiet" isDisabled={busy} onPress={() => take('completed')}>
                {words.finish}
              </Button>
            )}
            <VisitMenu visit={current.visit} name={shownName(current.person)} onStep={take} />
          </span>
        </div>
      )}
      {!current && !lastVisit && !nextVisit && unsigned.length === 0 && (
        <div>
          <span className="dt">{words.visitNow}</span>
          <span className="dd soft">{words.noVisitNow}</span>
        </div>
      )}
      {unsigned.length > 0 && (
        <div>
          <span className="dt">{words.unsigned}</span>
          <span className="dd">
            <State tone="due" icon={TriangleAlert}>
              {words.unsignedCount(unsigned.length)}
            </State>
          </span>
        </div>
      )}
      {lastVisit && !current && (
        <div>
          <span className="dt">{words.lastVisit}</span>
          <span className="dd">
            <span className="strong clip">{all.today.kinds[lastVisit.visit.kind]}</span>
            <span className="soft">{formats.relative(lastVisit.visit.date, today)}</span>
          </span>
        </div>
      )}
      {examination && (
        <div>
          <span className="dt">{words.lastExamination}</span>
          <span className="dd">
            <span className="strong">{formats.relative(localDate(examination.eventAt), today)}</span>
            {examination.stopped && <span className="soft clip">{words.stoppedWord}</span>}
          </span>
        </div>
      )}
      {history && (
        <div>
          <span className="dt">{words.lastHistory}</span>
          <span className="dd">
            <span className="strong">{formats.relative(localDate(history.eventAt), today)}</span>
          </span>
        </div>
      )}
      {parts.map((part) => {
        const { id, Line, panel } = part
        return Line && <Line key={id} patient={record.person.id} {...(onPanel && panel ? { onOpen: () => onPanel(part) } : {})} />
      })}
      {nextVisit && (
        <div>
          <span className="dt">{words.nextVisit}</span>
          <span className="dd">
            <span className="strong clip">{all.today.kinds[nextVisit.visit.kind]}</span>
            <span className="soft">{formats.relative(nextVisit.visit.date, today)}</span>
          </span>
        </div>
      )}
    </section>
  )
}
