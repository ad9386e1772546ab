import type { InstrumentDefinition } from '../../../forms/core/instrument'
import type { Answers } from '../../../forms/core/items'
import { auditCFromAudit } from '../../../forms/instruments/audit-c'
import { useFormats, useWords } from '../../i18n'
import { Note } from '../../ui/Note'
import type { RatingRow } from './useRatings'

/** An AUDIT-C is not asked when a full AUDIT answers it. */
export function FromAudit({
  instrument,
  ratings,
  answers,
  onFill,
}: {
  readonly instrument: InstrumentDefinition
  readonly ratings: readonly RatingRow[]
  readonly answers: Answers
  readonly onFill: (answers: Answers) => void
}) {
  const words = useWords().ratings
  const formats = useFormats()
  if (instrument.id !== 'audit-c' || instrument.scored.some(({ id }) => answers[id] !== undefined)) return null
  const full = ratings
    .filter((row) => row.instrument === 'audit' && row.result.status === 'complete')
    .toSorted((one, other) => other.eventAt.localeCompare(one.eventAt))[0]
  if (!full) return null
  return (
    <Note>
      {words.fromAudit(formats.date(full.eventAt))}{' '}
      <button type="button" className="link" onClick={() => onFill(auditCFromAudit(full.answers))}>
        {words.fillFromAudit}
      </button>
    </Note>
  )
}
