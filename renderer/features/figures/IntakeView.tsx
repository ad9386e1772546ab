import { Download, Lock } from 'lucide-react'
import { useState } from 'react'
import { kindOf, periodsOf } from '../../../forms/reports/intake/index'
import { api, useCall } from '../../app/api'
import { useFormats, useLanguage, useWords, type Words } from '../../i18n'
import { Button } from '../../ui/Button'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Note } from '../../ui/Note'
import { Seg } from '../../ui/Seg'
import { Waiting } from '../../ui/Waiting'
import { useKeys } from '../../ui/useKeys'
import { ExportDialog } from './ExportDialog'
import { FiguresHead, type Tab } from './FiguresHead'
import { IntakeCounts } from './IntakeCounts'
import { IntakeTables } from './IntakeTables'
import type { IntakeOverview } from './readings'
import { SettleYear } from './SettleYear'

/** The five questions: counts until a year is settled, then its tables. For the administrator alone. */
export function IntakeView({
  year,
  today,
  onTab,
  onYear,
}: {
  readonly year: string
  readonly today: string
  readonly onTab: (tab: Tab) => void
  readonly onYear: (year: string) => void
}) {
  const words = useWords().figures
  const overview = useCall(api.intakeTotals.overview, { year })
  const [part, setPart] = useState(0)
  const data = overview.data
  const kind = data?.settled?.kind
  const periods = kind ? periodsOf(year, kind) : []
  const period = periods[Math.min(part, periods.length - 1)]
  const near = (years: number) => String(Number(year) + years)
  return (
    <div className="page figures">
      <FiguresHead
        title={words.intakeTitle(period && kind !== 'year' ? periodName(period, words) : year)}
        tab="intake"
        onTab={onTab}
        earlier={{ label: near(-1), go: () => onYear(near(-1)), isDisabled: data !== undefined && !data.years.some((one) => one < year) }}
        later={{ label: near(1), go: () => onYear(near(1)), isDisabled: year >= today.slice(0, 4) }}
      >
        {periods.length > 1 && period && (
          <Seg
            label={words.tabsLabel}
            value={period}
            options={periods.map((value) => ({ value, label: value.slice(5) }))}
            onChange={(value) => setPart(periods.indexOf(value))}
          />
        )}
        {period && <Export period={period} />}
        {data && !data.settled && data.hindrance === null && <Settle year={year} overview={data} />}
      </FiguresHead>
      {overview.error && <ErrorPanel failure={overview.error.failure} onRetry={() => void overview.refetch()} />}
      {!data && !overview.error && <Waiting rows={8} />}
      {data && (period ? <IntakeTables key={period} period={period} overview={data} /> : <Unsettled year={year} overview={data} />)}
    </div>
  )
}

/** Why there are no tables of this year, and the counts there are. */
function Unsettled({ year, overview }: { readonly year: string; readonly overview: IntakeOverview }) {
  const words = useWords().figures.intake
  const formats = useFormats()
  const { hindrance } = overview
  return (
    <>
      {hindrance === 'not-over' && <Note title={`${words.ongoing(year, formats.date(overview.opensOn))}.`}>{words.ongoingText}</Note>}
      {hindrance === 'not-let-go' && <Note tone="due">{words.notLetGo(year)}</Note>}
      {hindrance === 'empty' && <Note title={`${words.none(year)}.`}>{words.noneText}</Note>}
      {hindrance === null && <Note>{words.unsettled}</Note>}
      <IntakeCounts overview={overview} />
    </>
  )
}

/** "andra kvartalet 2025", "första halvåret 2025". */
const periodName = (period: string, words: Words['figures']): string => {
  const part = Number(period.slice(6))
  return kindOf(period) === 'half'
    ? `${words.half(part)} ${period.slice(0, 4)}`
    : words.quarter(part, period.slice(0, 4)).toLocaleLowerCase('sv')
}

function Settle({ year, overview }: { readonly year: string; readonly overview: IntakeOverview }) {
  const words = useWords().figures.intake.settle
  const [isOpen, setOpen] = useState(false)
  useKeys({ s: () => setOpen(true) })
  return (
    <>
      <Button kind="primary" icon={Lock} keyHint="S" onPress={() => setOpen(true)}>
        {words.button}
      </Button>
      {isOpen && <SettleYear year={year} kinds={overview.kinds} onClose={() => setOpen(false)} />}
    </>
  )
}

function Export({ period }: { readonly period: string }) {
  const words = useWords().figures
  const { language } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  useKeys({ e: () => setOpen(true) })
  return (
    <>
      <Button icon={Download} keyHint="E" onPress={() => setOpen(true)}>
        {words.export}
      </Button>
      {isOpen && (
        <ExportDialog
          title={words.intakeTitle(period).toLocaleLowerCase('sv')}
          paper={() => api.intakeTotals.paper({ period, language })}
          file={(format) => api.intakeTotals.file({ period, language, format })}
          note={<Note>{words.intake.out}</Note>}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
