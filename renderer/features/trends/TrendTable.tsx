import { OctagonAlert } from 'lucide-react'
import type { InstrumentDefinition } from '../../../forms/core/instrument'
import type { Sex } from '../../../forms/records/patient'
import { bandsShown } from '../../../forms/core/score'
import type { Trend } from '../../../forms/instruments/trend'
import { useFormats, useLanguage, useWords } from '../../i18n'
import { Icon } from '../../ui/Icon'
import { Sheet } from '../../ui/Sheet'
import type { RatingRow } from './course'

/** Every value behind the curve, newest first. */
export function TrendTable({
  instrument,
  trend,
  rows,
  sex,
  alertPlace,
  chosen,
  onEntry,
}: {
  readonly instrument: InstrumentDefinition
  readonly trend: Trend
  readonly rows: readonly RatingRow[]
  readonly sex: Sex
  /** The item that can raise an alert, from 1; undefined where there is none. */
  readonly alertPlace: number | undefined
  readonly chosen: string | undefined
  readonly onEntry: (entry: string) => void
}) {
  const words = useWords().trends
  const formats = useFormats()
  const { language } = useLanguage()
  const own = instrument.words[language]
  const item = alertPlace === undefined ? undefined : instrument.scored[alertPlace - 1]
  return (
    <Sheet title={words.table}>
      <table className="table dense trend-values">
        <thead>
          <tr>
            <th>{words.columns.day}</th>
            <th className="num">{words.columns.points}</th>
            <th>{words.columns.band}</th>
            <th className="num">{words.columns.change}</th>
            {alertPlace !== undefined && <th className="num">{words.columns.item(alertPlace)}</th>}
          </tr>
        </thead>
        <tbody>
          {trend.table.map((row) => {
            const { point } = row
            const band = point
              ? bandsShown(point.band, sex)
                  .map((word) => own.bands[word] ?? word)
                  .join(' / ')
              : words.incomplete
            const answer = item && rows.find(({ entry }) => entry === row.entry)?.answers[item.id]
            return (
              <tr key={row.entry} data-selected={row.entry === chosen || undefined}>
                <td>
                  <button
                    type="button"
                    className="link plain"
                    title={words.open(formats.date(row.date))}
                    onClick={() => onEntry(row.entry)}
                  >
                    {shortDate(formats.date(row.date))}
                  </button>
                </td>
                <td className="num strong">{point?.total ?? '–'}</td>
                <td title={band}>{band}</td>
                <td className="num">
                  {row.entry === trend.baseline?.entry ? words.start : point?.change === undefined ? '' : words.percent(point.change)}
                </td>
                {alertPlace !== undefined && (
                  <td className="num">
                    {row.alerts.length > 0 ? (
                      <b className="suic">
                        <Icon of={OctagonAlert} small />
                        {typeof answer === 'string' ? answer : ''}
                      </b>
                    ) : typeof answer === 'string' ? (
                      answer
                    ) : (
                      '–'
                    )}
                  </td>
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
    </Sheet>
  )
}

/** 11 feb 2026: months longer than four letters are cut to three. */
export const shortDate = (date: string): string =>
  date
    .split(' ')
    .map((word, index) => (index === 1 && word.length > 4 ? word.slice(0, 3) : word))
    .join(' ')
