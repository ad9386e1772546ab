import { useState } from 'react'
import { hiddenWords, tablesOf, type Report, type TablePart } from '../../../forms/reports/model'
import { api, useCall } from '../../app/api'
import { useFormats, useLanguage, useWords } from '../../i18n'
import { ReportTable } from '../../report-view/ReportTable'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Seg } from '../../ui/Seg'
import { Sheet } from '../../ui/Sheet'
import { Waiting } from '../../ui/Waiting'
import { IntakeBars } from './IntakeBars'
import { IntakeCounts } from './IntakeCounts'
import type { IntakeOverview } from './readings'

/** Which questions stand in which column of the screen. */
const columns: readonly (readonly string[])[] = [
  ['contact', 'treatment'],
  ['citizenship', 'prostitution'],
  ['income', 'drugs', 'drug-kinds'],
]

/** The tables of a period, small numbers hidden, as tables or as bars. */
export function IntakeTables({ period, overview }: { readonly period: string; readonly overview: IntakeOverview }) {
  const words = useWords().figures.intake
  const formats = useFormats()
  const { language } = useLanguage()
  const [view, setView] = useState<'table' | 'bars'>('table')
  const read = useCall(api.intakeTotals.report, { period, language }, { keepPrevious: true })
  if (read.error) return <ErrorPanel failure={read.error.failure} onRetry={() => void read.refetch()} />
  if (!read.data) return <Waiting rows={8} />
  const { report } = read.data
  const { settled, later } = overview
  const paragraphs = report.parts.flatMap((part) => (part.kind === 'paragraph' ? [part.text] : []))
  return (
    <>
      <div className="line intake-line">
        <span className="soft small">
          {[paragraphs[0], settled && words.settledBy(formats.date(settled.at), settled.by), later > 0 && words.laterAnswers(later)]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <span className="to-right">
          <Seg
            label={words.view}
            value={view}
            options={(['table', 'bars'] as const).map((value) => ({ value, label: words.views[value] }))}
            onChange={setView}
          />
        </span>
      </div>
      <div className="intake-cols">
        {columns.map((ids, at) => (
          <div key={ids.join(' ')}>
            {ids.map((id) => (
              <Question key={id} report={report} id={id} view={view} />
            ))}
            {at === 1 && <Why report={report} />}
          </div>
        ))}
      </div>
      <IntakeCounts overview={overview} />
    </>
  )
}

function Question({ report, id, view }: { readonly report: Report; readonly id: string; readonly view: 'table' | 'bars' }) {
  const table = tablesOf(report).find((one) => one.id === id)
  if (!table) return null
  return (
    <Sheet title={table.title}>
      {view === 'table' ? <ReportTable table={table} /> : <IntakeBars table={table} />}
      <After report={report} table={table} />
    </Sheet>
  )
}

/** What stands under a table: that several answers may be given. */
function After({ report, table }: { readonly report: Report; readonly table: TablePart }) {
  const at = report.parts.indexOf(table)
  const next = report.parts[at + 1]
  const isLast = at + 1 === report.parts.length - 1
  return next?.kind === 'paragraph' && !isLast ? <p className="small soft within-note">{next.text}</p> : null
}

function Why({ report }: { readonly report: Report }) {
  const words = useWords().figures.intake
  const { language } = useLanguage()
  return (
    <section className="sheet why">
      <h2>{words.why}</h2>
      <p>{hiddenWords[language].why(report.threshold ?? 0)}</p>
      <p>{words.together}</p>
    </section>
  )
}
