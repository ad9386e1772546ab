import { useFormats, useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { Sheet } from '../../ui/Sheet'
import { capital } from './readings'
import type { IntakeOverview } from './readings'

/** How many answers have been let through, month by month, and how many wait. Never what they are. */
export function IntakeCounts({ overview }: { readonly overview: IntakeOverview }) {
  const words = useWords().figures.intake
  const formats = useFormats()
  const lost = overview.months.reduce((sum, month) => sum + month.lost, 0)
  return (
    <div className="intake-counts">
      <Sheet title={words.months}>
        <table className="table dense">
          <thead>
            <tr>
              <th>{words.monthColumns.month}</th>
              <th className="num">{words.monthColumns.firsts}</th>
              <th className="num">{words.monthColumns.entries}</th>
            </tr>
          </thead>
          <tbody>
            {overview.months.map(({ month, firsts, entries }) => (
              <tr key={month}>
                <td>{capital(formats.monthName(month))}</td>
                <td className="num">{firsts}</td>
                <td className="num">{entries}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="small soft within-note">
          {words.monthsNote} {lost > 0 && words.lost(lost)}
        </p>
      </Sheet>
      <Sheet title={words.waiting}>
        <div className="within-note">
          <Waits overview={overview} />
        </div>
      </Sheet>
    </div>
  )
}

function Waits({ overview }: { readonly overview: IntakeOverview }) {
  const words = useWords().figures.intake
  const formats = useFormats()
  const { settings } = useMe()
  const { waiting } = overview
  return (
    <>
      {waiting === null ? (
        <p>{words.waitingUnknown}</p>
      ) : waiting.n === 0 ? (
        <p>{words.waitingNone}</p>
      ) : (
        <p className="waits">
          {words.waitingRow(waiting.n)}. {waiting.expected === null ? words.notExpected : words.expected(formats.date(waiting.expected))}
        </p>
      )}
      <p className="small soft">{words.waitingText(settings.intakeBatchSize)}</p>
    </>
  )
}
