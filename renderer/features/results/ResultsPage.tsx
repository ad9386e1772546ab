import { Printer, TestTubeDiagonal } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { localDate } from '../../../forms/core/dates'
import type { TestRecord } from '../../../forms/records/sample'
import { doctorOf } from '../../../forms/samples/read'
import { workGroups, workList, type WorkRow } from '../../../forms/samples/work-list'
import { api, useCall } from '../../app/api'
import { useLanguage, useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { useNow } from '../../people/useNow'
import { PrintPreview } from '../../print/PrintPreview'
import { mergedRows } from '../../samples/logic'
import { TestPanel } from '../../samples/TestPanel'
import { Button } from '../../ui/Button'
import { Chips } from '../../ui/Chips'
import { Empty } from '../../ui/Empty'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Seg } from '../../ui/Seg'
import { useKeys } from '../../ui/useKeys'
import { Waiting } from '../../ui/Waiting'
import { AnonymousPanel } from './AnonymousPanel'
import { listPaper } from './list-paper'
import { ResultRows } from './ResultRows'
import { SlipSearch } from './SlipSearch'
import '../../styles/tests.css'

type Filter = 'needs-action' | 'late'

/** Provsvar: everything that waits for somebody, grouped by what to do next, oldest first. Nothing leaves it before she has been told. */
export function ResultsPage({ test }: { readonly test?: string }) {
  const me = useMe()
  const all = useWords()
  const words = all.results
  const { language } = useLanguage()
  const today = localDate(useNow())
  const rules = me.settings.tests
  const read = useCall(api.samples.workList, null, { keepPrevious: true })
  const [whose, setWhose] = useState<'all' | 'mine'>('all')
  const [filters, setFilters] = useState<readonly Filter[]>([])
  const [doctor, setDoctor] = useState<string>()
  const [chosen, setChosen] = useState<string | undefined>(test)
  const [found, setFound] = useState<TestRecord>()
  const [side, setSide] = useState<'row' | 'anonymous'>('row')
  const [isPrinting, setPrinting] = useState(false)
  const panel = useRef<HTMLDivElement>(null)

  const tests = read.data?.tests ?? []
  const people = new Map((read.data?.people ?? []).map((person) => [person.id, person]))
  const everything = mergedRows(workList(tests, today, rules))
  const rows = mergedRows(
    workList(tests, today, rules, { ...(whose === 'mine' ? { user: me.user.id } : {}), lateOnly: filters.includes('late') }),
  ).filter((row) => (!filters.includes('needs-action') || row.needsAction) && (doctor === undefined || row.doctor === doctor))
  const doctors = [...new Map(tests.map((record) => [doctorOf(record).id, doctorOf(record).name]))]
  const has = (row: WorkRow) => row.tests.some(({ id }) => id === chosen)
  const at = rows.findIndex(has)
  // a test that has left the list stays in the panel until it is closed: its tasks may go on
  const alone = found?.id === chosen ? found : tests.find(({ id }) => id === chosen)
  const shown: readonly TestRecord[] | undefined = rows[at]?.tests ?? everything.find(has)?.tests ?? (alone ? [alone] : undefined)

  // the row one works with stays the chosen one when the list is read again, also in its new group
  const first = rows[0]?.tests[0]?.id
  useEffect(() => {
    if (chosen === undefined && side === 'row' && first !== undefined) setChosen(first)
  }, [chosen, side, first])

  const move = (by: number) => {
    const next = rows[at === -1 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)]
    setSide('row')
    setChosen(next?.tests[0]?.id)
  }
  useKeys({
    ArrowDown: () => (isIn(panel.current) ? false : move(1)),
    ArrowUp: () => (isIn(panel.current) ? false : move(-1)),
    Enter: () => (isIn(panel.current) || document.activeElement instanceof HTMLButtonElement ? false : focusFirst(panel.current)),
    h: () => setSide('anonymous'),
  })

  const person = shown?.[0] && patientOfRow(shown[0], people)
  return (
    <div className="body results">
      <div className="page">
        <div className="head">
          <h1>{words.title}</h1>
          <span className="soft">{words.open(everything.length)}</span>
          <Seg
            label={words.whose}
            value={whose}
            options={(['all', 'mine'] as const).map((value) => ({ value, label: words[value] }))}
            onChange={setWhose}
          />
          <span className="line to-right">
            <Button size="small" icon={TestTubeDiagonal} keyHint="H" onPress={() => setSide('anonymous')}>
              {words.anonymous}
            </Button>
            <Button size="small" icon={Printer} isDisabled={rows.length === 0} onPress={() => setPrinting(true)}>
              {words.print}
            </Button>
          </span>
        </div>
        <div className="filters">
          <Chips
            label={words.filter}
            multiple
            values={filters}
            options={(['needs-action', 'late'] as const).map((value) => ({ value, label: words.filters[value] }))}
            onChange={setFilters}
          />
          {doctors.length > 1 && (
            <Chips
              label={words.doctor}
              values={doctor === undefined ? [] : [doctor]}
              options={doctors.map(([value, label]) => ({ value, label }))}
              onChange={([value]) => setDoctor(value)}
            />
          )}
          <SlipSearch
            onFound={(record) => {
              setFound(record)
              setChosen(record.id)
              setSide('row')
            }}
          />
        </div>
        {read.error && <ErrorPanel failure={read.error.failure} onRetry={() => void read.refetch()} />}
        {!read.data && !read.error && <Waiting rows={6} />}
        {read.data && rows.length === 0 && (
          <section className="sheet">
            {everything.length === 0 ? (
              <Empty title={words.none} text={words.noneText} />
            ) : (
              <Empty title={words.noHits}>
                <Button
                  size="small"
                  onPress={() => {
                    setWhose('all')
                    setFilters([])
                    setDoctor(undefined)
                  }}
                >
                  {words.showAll}
                </Button>
              </Empty>
            )}
          </section>
        )}
        {rows.length > 0 && (
          <ResultRows
            rows={rows}
            people={people}
            today={today}
            chosen={side === 'row' ? chosen : undefined}
            onChoose={(id) => {
              setSide('row')
              setChosen(id)
            }}
          />
        )}
      </div>
      <div className="result-side" ref={panel}>
        {side === 'anonymous' ? (
          <AnonymousPanel
            onClose={() => setSide('row')}
            onOrdered={(record) => {
              setFound(record)
              setChosen(record.id)
            }}
          />
        ) : shown ? (
          <TestPanel key={shown[0]?.id} tests={shown} all={tests} person={person} onClose={() => focusRow(chosen)} />
        ) : (
          <section className="panel side">{read.data && <p className="inset small soft">{words.choose}</p>}</section>
        )}
      </div>
      {isPrinting && (
        <PrintPreview
          what="test-list"
          patient={null}
          paper={listPaper(rows, people, today, all, language, workGroups)}
          onClose={() => setPrinting(false)}
        />
      )}
    </div>
  )
}

function patientOfRow<P>(record: TestRecord, people: ReadonlyMap<string, P>): P | undefined {
  const subject = record.order.subject
  const identified = record.steps.findLast((step) => step.kind === 'identified')
  return people.get(subject.kind === 'patient' ? subject.patient : (identified?.patient ?? ''))
}

const isIn = (panel: HTMLElement | null): boolean => panel !== null && panel.contains(document.activeElement)
const focusFirst = (panel: HTMLElement | null) => panel?.querySelector<HTMLElement>('.inside button, .inside input')?.focus()
const focusRow = (id: string | undefined) => document.querySelector<HTMLElement>(`[data-test="${id ?? ''}"]`)?.focus()
