import { localDate } from '../../../forms/core/dates'
import { findInstrument } from '../../../forms/instruments'
import { useFormats, useLanguage, useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { scoreLine } from './rating-words'
import { useRatings } from './useRatings'

const shownAtOnce = 2

/** The newest result of each instrument, newest first: the first two have room in the line. */
export function LastScores({ patient, onOpen }: { readonly patient: string; readonly onOpen?: () => void }) {
  const words = useWords().ratings
  const me = useMe()
  const formats = useFormats()
  const { language } = useLanguage()
  const ratings = useRatings(patient)
  const newest = (ratings.data ?? [])
    .filter((row) => row.signedAt !== null && row.result.total !== null)
    .toSorted((one, other) => other.eventAt.localeCompare(one.eventAt))
    .filter((row, index, rows) => rows.findIndex((each) => each.instrument === row.instrument) === index)
    .slice(0, shownAtOnce)
  if (newest.length === 0) return null
  return (
    <div>
      <span className="dt">{words.last.title}</span>
      <span className="dd">
        {newest.map((row) => {
          const instrument = findInstrument(row.instrument, row.version)
          return (
            instrument && (
              <span key={row.entry} className="clip" title={scoreLine(instrument, row.result, row.answers, language, words.of)}>
                <span className="strong">
                  {instrument.words[language].short} {row.result.total}
                </span>{' '}
                <span className="soft">{formats.relative(localDate(row.eventAt), me.today)}</span>
              </span>
            )
          )
        })}
        {onOpen && (
          <button type="button" className="link small" onClick={onOpen}>
            {words.last.trends}
          </button>
        )}
      </span>
    </div>
  )
}
