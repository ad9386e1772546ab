import { useState } from 'react'
import { addToMonth, monthOf } from '../../../forms/core/dates'
import { lastYearOver } from '../../../forms/reports/intake/periods'
import { useMe } from '../../app/me'
import type { Tab } from './FiguresHead'
import { IntakeView } from './IntakeView'
import { MonthView } from './MonthView'
import { QuarterView } from './QuarterView'
import { YearView } from './YearView'
import '../../styles/features.css'
import '../../styles/figures.css'

/** Siffror: a month against its targets, the quarter and year that are owed, and for the administrator the sums of the five questions. */
export default function FiguresPage() {
  const { today } = useMe()
  const [tab, setTab] = useState<Tab>('month')
  const [month, setMonth] = useState(monthOf(today))
  const [intakeYear, setIntakeYear] = useState(lastYearOver(today))
  const last = monthOf(today)
  const move = (months: number) => setMonth((now) => (addToMonth(now, months) > last && months > 0 ? last : addToMonth(now, months)))
  const shared = { onTab: setTab, today }
  switch (tab) {
    case 'month':
      return <MonthView key="month" month={month} onMove={move} {...shared} />
    case 'quarter':
      return <QuarterView month={month} onMove={move} {...shared} />
    case 'year':
      return <YearView year={month.slice(0, 4)} onMove={move} {...shared} />
    case 'intake':
      return <IntakeView year={intakeYear} onYear={setIntakeYear} {...shared} />
  }
}
