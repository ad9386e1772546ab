import { Download } from 'lucide-react'
import { useState } from 'react'
import { tablesOf } from '../../../forms/reports/model'
import { api, useCall } from '../../app/api'
import { useLanguage, useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { ReportTable } from '../../report-view/ReportTable'
import { Button } from '../../ui/Button'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Note } from '../../ui/Note'
import { Sheet } from '../../ui/Sheet'
import { Waiting } from '../../ui/Waiting'
import { useKeys } from '../../ui/useKeys'
import { Definitions } from './Definitions'
import { ExportDialog } from './ExportDialog'
import { FiguresHead, type Tab } from './FiguresHead'

/** The year row by row beside 2008, and what else the administration asks for. */
export function YearView({
  year,
  today,
  onTab,
  onMove,
}: {
  readonly year: string
  readonly today: string
  readonly onTab: (tab: Tab) => void
  readonly onMove: (months: number) => void
}) {
  const words = useWords().figures
  const { language } = useLanguage()
  const me = useMe()
  const [dialog, setDialog] = useState<'export' | 'definitions'>()
  const read = useCall(api.figures.year, { year, language }, { keepPrevious: true })
  useKeys({ e: () => setDialog('export'), r: () => setDialog('definitions') })
  const [main, extra] = read.data ? tablesOf(read.data.report) : []
  const near = (years: number) => String(Number(year) + years)
  const hasIntake = read.data?.report.threshold !== undefined
  return (
    <div className="page figures">
      <FiguresHead
        title={year}
        tab="year"
        onTab={onTab}
        earlier={{ label: near(-1), go: () => onMove(-12) }}
        later={{ label: near(1), go: () => onMove(12), isDisabled: year >= today.slice(0, 4) }}
      >
        <Button icon={Download} keyHint="E" onPress={() => setDialog('export')}>
          {words.export}
        </Button>
      </FiguresHead>
      {read.error && <ErrorPanel failure={read.error.failure} onRetry={() => void read.refetch()} />}
      {!read.data && !read.error && <Waiting rows={8} />}
      {main && extra && (
        <div className="report-cols even">
          <section className="sheet">
            <ReportTable table={main} />
          </section>
          <div className="stack">
            <Sheet title={extra.title}>
              <ReportTable table={extra} />
            </Sheet>
            <p className="small soft">{words.reference}</p>
            {!hasIntake && <p className="small soft">{me.group === 'figures' ? words.yearNote.notSettled : words.yearNote.clinician}</p>}
          </div>
        </div>
      )}
      <div className="under">
        <button type="button" className="link to-right" onClick={() => setDialog('definitions')}>
          {words.definitions} <kbd className="key">R</kbd>
        </button>
      </div>
      {dialog === 'definitions' && main && extra && (
        <Definitions rows={[...main.rows, ...extra.rows]} onClose={() => setDialog(undefined)} />
      )}
      {dialog === 'export' && (
        <ExportDialog
          title={year}
          paper={() => api.figures.paper({ what: { kind: 'year', year }, language })}
          file={(format) => api.figures.file({ what: { kind: 'year', year }, language, format })}
          note={hasIntake && <Note>{words.intake.yearOut}</Note>}
          onClose={() => setDialog(undefined)}
        />
      )}
    </div>
  )
}
