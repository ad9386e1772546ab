import { Gauge } from 'lucide-react'
import { findInstrument, instruments } from '../../../forms/instruments'
import { useFormats, useLanguage, useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { Button } from '../../ui/Button'
import { scoreLine } from './rating-words'
import { useRatings } from './useRatings'
import '../../styles/ratings.css'

/** What can be rated now, each with the last result. */
export function RatingStart({ patient, onWrite }: { readonly patient: string; readonly onWrite: (form: string) => void }) {
  const words = useWords().ratings
  const me = useMe()
  const formats = useFormats()
  const { language } = useLanguage()
  const ratings = useRatings(patient)
  const last = (id: string) =>
    (ratings.data ?? [])
      .filter((row) => row.instrument === id && row.signedAt !== null)
      .toSorted((one, other) => other.eventAt.localeCompare(one.eventAt))[0]
  return (
    <section className="rating-start" aria-label={words.start.title}>
      <h3>{words.start.title}</h3>
      <div className="chips">
        {instruments
          .filter((instrument) => instrument === findInstrument(instrument.id))
          .map((instrument) => {
            const row = last(instrument.id)
            const line = row && scoreLine(instrument, row.result, row.answers, language, words.of)
            return (
              <span
                key={instrument.id}
                title={line ? words.start.last(line, formats.relative(row.eventAt, me.today)) : instrument.words[language].title}
              >
                <Button size="small" icon={Gauge} onPress={() => onWrite(instrument.id)}>
                  {instrument.words[language].short}
                </Button>
              </span>
            )
          })}
      </div>
    </section>
  )
}
