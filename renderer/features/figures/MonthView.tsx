import { Download, Lock } from 'lucide-react'
import { useState } from 'react'
import { addToMonth, monthOf } from '../../../forms/core/dates'
import { productionText } from '../../../forms/reports/production/report'
import type { FigureId } from '../../../forms/reports/production/schema'
import { api, useCall } from '../../app/api'
import { useFormats, useLanguage, useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { Button } from '../../ui/Button'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Note } from '../../ui/Note'
import { Waiting } from '../../ui/Waiting'
import { useKeys } from '../../ui/useKeys'
import { CloseMonth } from './CloseMonth'
import { Definitions } from './Definitions'
import { ExportDialog } from './ExportDialog'
import { FiguresHead, type Tab } from './FiguresHead'
import { MonthTable } from './MonthTable'
import { capital, type MonthFigures } from './readings'
import { SeriesCard } from './SeriesCard'
import { TargetBars } from './TargetBars'

/** A month against its targets, readable from across the room; every number below, and the curve and definition of the chosen row. */
export function MonthView({
  month,
  today,
  onTab,
  onMove,
}: {
  readonly month: string
  readonly today: string
  readonly onTab: (tab: Tab) => void
  readonly onMove: (months: number) => void
}) {
  const words = useWords().figures
  const formats = useFormats()
  const { language } = useLanguage()
  const me = useMe()
  const [chosen, setChosen] = useState<FigureId>('gynaecologist')
  const [dialog, setDialog] = useState<'close' | 'export' | 'definitions'>()
  const read = useCall(api.figures.month, { month }, { keepPrevious: true })
  const data = read.data
  const isOver = month < monthOf(today)
  const canClose = me.group === 'figures' && isOver && data?.closed === null && data.production.month === month
  // who owes the report comes on the first and is met by the month that has just begun
  const before = data?.series.at(-2)
  const lastOpen =
    me.group === 'figures' &&
    !isOver &&
    data?.production.month === month &&
    before?.isClosed === false &&
    (before.values['all-visits'] ?? 0) > 0
      ? before
      : undefined
  useKeys({
    e: () => setDialog('export'),
    r: () => setDialog('definitions'),
    ...(canClose ? { s: () => setDialog('close') } : {}),
  })
  // the heading says what is shown, also in the moment until the next month has been counted
  const title = capital(formats.month(data?.production.month ?? month))
  const isFirst = data?.first !== undefined && (data.first === null || month <= data.first)

  return (
    <div className="page figures month">
      <FiguresHead
        title={title}
        tab="month"
        onTab={onTab}
        earlier={{ label: capital(formats.monthName(addToMonth(month, -1))), go: () => onMove(-1), isDisabled: isFirst }}
        later={{ label: capital(formats.monthName(addToMonth(month, 1))), go: () => onMove(1), isDisabled: !isOver }}
      >
        <Button icon={Download} keyHint="E" onPress={() => setDialog('export')}>
          {words.export}
        </Button>
        {canClose && (
          <Button kind="primary" icon={Lock} keyHint="S" onPress={() => setDialog('close')}>
            {words.close.button}
          </Button>
        )}
      </FiguresHead>
      {read.error && <ErrorPanel failure={read.error.failure} onRetry={() => void read.refetch()} />}
      {!data && !read.error && <Waiting rows={8} />}
      {data && (
        <>
          <Standing data={data} isOver={isOver} />
          {lastOpen && (
            <Note tone="due" title={words.close.lastOpen(capital(formats.month(lastOpen.month)))}>
              <button type="button" className="link" onClick={() => onMove(-1)}>
                {words.close.goThere(formats.month(lastOpen.month))} <kbd className="key">←</kbd>
              </button>
            </Note>
          )}
          <div className="pic">
            <TargetBars production={data.production} isOver={isOver} chosen={chosen} onChoose={setChosen} />
            <SeriesCard data={data} chosen={chosen} />
          </div>
          <MonthTable production={data.production} chosen={chosen} onChoose={setChosen} />
          <div className="under">
            <span>
              ¹ {words.personsOnce} {words.otherNote}
            </span>
            <button type="button" className="link to-right" onClick={() => setDialog('definitions')}>
              {words.definitions} <kbd className="key">R</kbd>
            </button>
          </div>
        </>
      )}
      {dialog === 'close' && data && (
        <CloseMonth month={month} production={data.production} unsettled={data.unsettled} onClose={() => setDialog(undefined)} />
      )}
      {dialog === 'definitions' && (
        <Definitions
          rows={Object.values(productionText[language].figures).map(({ label, definition }) => ({ label, definition }))}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === 'export' && data && (
        <ExportDialog
          title={formats.month(month)}
          paper={() => api.figures.paper({ what: { kind: 'month', month }, language })}
          file={(format) => api.figures.file({ what: { kind: 'month', month }, language, format })}
          onClose={() => setDialog(undefined)}
        />
      )}
    </div>
  )
}

/** Whether the month is closed, and what has changed since. */
function Standing({ data, isOver }: { readonly data: MonthFigures; readonly isOver: boolean }) {
  const words = useWords().figures
  const formats = useFormats()
  const { language } = useLanguage()
  const { closed, differences, unsettled } = data
  if (!closed) return isOver && unsettled > 0 ? <Note tone="due">{words.close.unsettled(unsettled)}</Note> : null
  return (
    <Note title={`${words.closedBy(formats.date(closed.at), closed.by)}.`}>
      {differences.length > 0 && (
        <details className="differences">
          <summary>
            {words.differences.title} ({differences.length})
          </summary>
          <ul>
            {differences.map((change) => (
              <li key={`${change.at} ${change.figure} ${change.column}`}>
                <span className="soft">
                  {formats.date(change.at)}, {change.by}
                </span>{' '}
                {words.differences.row(
                  productionText[language].figures[change.figure].label,
                  words.differences.columns[change.column],
                  change.before,
                  change.after,
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Note>
  )
}
