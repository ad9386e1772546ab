import { Download } from 'lucide-react'
import { useState } from 'react'
import { addToMonth, monthOf } from '../../../forms/core/dates'
import { tablesOf } from '../../../forms/reports/model'
import { quarterOf } from '../../../forms/reports/quarter/index'
import { api, useAction, useCall } from '../../app/api'
import { useFormats, useLanguage, useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { ReportTable } from '../../report-view/ReportTable'
import { Button } from '../../ui/Button'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Sheet } from '../../ui/Sheet'
import { TextField } from '../../ui/TextField'
import { useToast } from '../../ui/Toast'
import { Waiting } from '../../ui/Waiting'
import { useKeys } from '../../ui/useKeys'
import { Definitions } from './Definitions'
import { ExportDialog } from './ExportDialog'
import { FiguresHead, type Tab } from './FiguresHead'

/** The quarterly rows of the administration, each with its source; one number is typed by hand. */
export function QuarterView({
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
  const { language } = useLanguage()
  const me = useMe()
  const [dialog, setDialog] = useState<'export' | 'definitions'>()
  const quarter = quarterOf(`${month}-01`)
  const read = useCall(api.figures.quarter, { quarter, language }, { keepPrevious: true })
  useKeys({ e: () => setDialog('export'), r: () => setDialog('definitions') })
  const [table] = read.data ? tablesOf(read.data.report) : []
  const named = (months: number) => words.quarterShort(Number(quarterOf(`${addToMonth(month, months)}-01`).slice(-1)))
  const title = words.quarter(Number(quarter.slice(-1)), quarter.slice(0, 4))
  return (
    <div className="page figures">
      <FiguresHead
        title={title}
        tab="quarter"
        onTab={onTab}
        earlier={{ label: named(-3), go: () => onMove(-3) }}
        later={{ label: named(3), go: () => onMove(3), isDisabled: quarter >= quarterOf(`${monthOf(today)}-01`) }}
      >
        <Button icon={Download} keyHint="E" onPress={() => setDialog('export')}>
          {words.export}
        </Button>
      </FiguresHead>
      {read.error && <ErrorPanel failure={read.error.failure} onRetry={() => void read.refetch()} />}
      {!read.data && !read.error && <Waiting rows={8} />}
      {table && read.data && (
        <div className="report-cols">
          <section className="sheet">
            <ReportTable table={table} withSource />
          </section>
          {me.group === 'figures' && <TypedNumber key={quarter} quarter={quarter} typed={read.data.typed} />}
        </div>
      )}
      <div className="under">
        <button type="button" className="link to-right" onClick={() => setDialog('definitions')}>
          {words.definitions} <kbd className="key">R</kbd>
        </button>
      </div>
      {dialog === 'definitions' && table && <Definitions rows={table.rows} onClose={() => setDialog(undefined)} />}
      {dialog === 'export' && (
        <ExportDialog
          title={title.toLocaleLowerCase(language)}
          paper={() => api.figures.paper({ what: { kind: 'quarter', quarter }, language })}
          file={(format) => api.figures.file({ what: { kind: 'quarter', quarter }, language, format })}
          onClose={() => setDialog(undefined)}
        />
      )}
    </div>
  )
}

/** The number that nothing in the program holds. */
function TypedNumber({
  quarter,
  typed,
}: {
  readonly quarter: string
  readonly typed: { readonly value: number; readonly by: string; readonly at: string } | null
}) {
  const all = useWords()
  const words = all.figures.typed
  const formats = useFormats()
  const toast = useToast()
  const [text, setText] = useState(typed ? String(typed.value) : '')
  const save = useAction(api.figures.typeNumber)
  const value = /^\d{1,3}$/.test(text.trim()) ? Number(text) : undefined
  const isWrong = text.trim() !== '' && value === undefined

  async function submit(): Promise<void> {
    if (value === undefined || value === typed?.value || save.busy) return
    const reply = await save.run({ quarter, value }, typed)
    if (reply.ok) toast.show(words.saved)
  }
  return (
    <Sheet title={words.title}>
      <form
        className="within typed-number"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <TextField
          label={words.label}
          value={text}
          onChange={setText}
          maxLength={3}
          note={isWrong ? undefined : words.note}
          invalid={isWrong}
          message={isWrong ? words.fault : undefined}
        />
        <small className="soft">{typed ? words.by(typed.by, formats.date(typed.at)) : words.none}</small>
        <ErrorPanel failure={save.failure} />
        <span>
          <Button type="submit" isDisabled={value === undefined || value === typed?.value || save.busy}>
            {all.common.save}
          </Button>
        </span>
      </form>
    </Sheet>
  )
}
