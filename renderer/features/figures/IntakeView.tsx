import { Download } from 'lucide-react'
import { useState } from 'react'
import { kindOf, periodsOf, type PeriodKind } from '../../../forms/reports/intake/index'
import { api, useCall } from '../../api'
import { useFormats, useLanguage, useWords, type Words } from '../../i18n'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
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
import { intakePictures } from './intake-pictures'

/** The five questions: counts while a year goes on, tables when it is over. For the administrator alone. */
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
  const overview = useCall(['figures', 'intake', year], () => api.intakeTotals.overview({ year }), { keepPrevious: true })
  const [kind, setKind] = useState<PeriodKind>()
  const [part, setPart] = useState(0)
  const data = overview.data
  const shownKind = data ? (data.kinds.find((one) => one === kind) ?? data.kinds[0]) : undefined
  const periods = shownKind ? periodsOf(year, shownKind) : []
  const period = periods[Math.min(part, periods.length - 1)]
  const near = (years: number) => String(Number(year) + years)
  const head = (
    <FiguresHead
      title={words.intakeTitle(period && shownKind !== 'year' ? periodName(period, words) : year)}
      tab="intake"
      onTab={onTab}
      earlier={{ label: near(-1), go: () => onYear(near(-1)), isDisabled: data !== undefined && !data.years.some((one) => one < year) }}
      later={{ label: near(1), go: () => onYear(near(1)), isDisabled: year >= today.slice(0, 4) }}
    >
      {data && data.kinds.length > 1 && shownKind && (
        <Seg
          label={words.intake.kindsLabel}
          value={shownKind}
          options={data.kinds.map((value) => ({ value, label: words.intake.kinds[value] }))}
          onChange={setKind}
        />
      )}
      {periods.length > 1 && period && (
        <Seg
          label={words.tabsLabel}
          value={period}
          options={periods.map((value) => ({ value, label: value.slice(5) }))}
          onChange={(value) => setPart(periods.indexOf(value))}
        />
      )}
      {period && data && <Export period={period} overview={data} />}
    </FiguresHead>
  )
  return (
    <div className="page figures">
      {head}
      {overview.error && <ErrorPanel failure={overview.error.failure} onRetry={() => void overview.refetch()} />}
      {!data && !overview.error && <Waiting rows={8} />}
      {data &&
        (period ? (
          data.months.every(({ entries }) => entries === 0) ? (
            <Empty title={words.intake.none(year)} text={words.intake.noneText} />
          ) : (
            <IntakeTables key={period} period={period} overview={data} />
          )
        ) : (
          <Ongoing year={year} overview={data} />
        ))}
    </div>
  )
}

function Ongoing({ year, overview }: { readonly year: string; readonly overview: IntakeOverview }) {
  const words = useWords().figures.intake
  const formats = useFormats()
  return (
    <>
      <Note title={`${words.ongoing(year, formats.date(overview.opensOn))}.`}>{words.ongoingText}</Note>
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

function Export({ period, overview }: { readonly period: string; readonly overview: IntakeOverview }) {
  const words = useWords().figures
  const { language } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  useKeys({ e: () => setOpen(true) })
  const isOut = overview.givenOut.some((out) => out.period === period)
  const kindName = words.intake.kinds[kindOf(period)].toLocaleLowerCase('sv')
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
          note={<Note tone={isOut ? 'plain' : 'due'}>{isOut ? words.intake.out : words.intake.firstOut(kindName)}</Note>}
          pictures={intakePictures}
          refreshes={[['figures']]}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
