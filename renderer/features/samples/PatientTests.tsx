import { Plus } from 'lucide-react'
import { useState } from 'react'
import { localDate } from '../../../forms/core/dates'
import { listName, reachOf, type Person, type PersonRow } from '../../../forms/records/patient'
import type { TestRecord } from '../../../forms/records/sample'
import { stateOf } from '../../../forms/samples/read'
import { api, useCall } from '../../app/api'
import { useFormats, useLanguage, useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { useNow } from '../../people/useNow'
import { alikeIn, batchesOf, sampleLine } from '../../samples/logic'
import { OrderForm } from '../../samples/OrderForm'
import { TestPanel } from '../../samples/TestPanel'
import { Track } from '../../samples/Track'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { PanelHead } from '../../ui/PanelHead'
import { useKeys } from '../../ui/useKeys'
import { Waiting } from '../../ui/Waiting'
import '../../styles/tests.css'

/** The tests of one patient in her record: ordered here, and each batch with what has come of it. `batch`: opened at that one. */
export function PatientTests({
  person,
  batch,
  onClose,
}: {
  readonly person: Person
  readonly batch?: string
  readonly onClose: () => void
}) {
  const words = useWords()
  const own = words.results.record
  const me = useMe()
  const rules = me.settings.tests
  const patient = person.id
  const read = useCall(api.samples.ofPatient, { patient }, { keepPrevious: true })
  const tests = read.data ?? []
  const [isOrdering, setOrdering] = useState(batch === undefined)
  const inBatch =
    batch === undefined
      ? undefined
      : alikeIn(
          tests.filter(({ order }) => order.batch === batch),
          rules,
        )
  const [chosen, setChosen] = useState<string>()
  const only = inBatch?.length === 1 ? inBatch[0]?.[0]?.id : undefined
  const open = chosen ?? only
  const group = batchesOf(tests)
    .flatMap((each) => alikeIn(each.tests, rules))
    .find((alike) => alike.some(({ id }) => id === open))
  useKeys({ Escape: onClose, t: () => setOrdering(true) }, { enabled: !isOrdering && !group })

  if (group && !isOrdering)
    return (
      <TestPanel
        key={open}
        tests={group}
        all={tests}
        person={rowOf(person)}
        inRecord
        onClose={() => (only === undefined && chosen !== undefined ? setChosen(undefined) : onClose())}
      />
    )
  return (
    <section className="panel testpanel" aria-label={isOrdering ? words.samples.order.title : own.title}>
      <PanelHead title={isOrdering ? words.samples.order.title : own.title} {...(isOrdering ? {} : { onClose })}>
        {isOrdering ? (
          tests.length > 0 && (
            <Button kind="quiet" size="small" onPress={() => setOrdering(false)}>
              {own.earlier(tests.length)}
            </Button>
          )
        ) : (
          <Button size="small" icon={Plus} keyHint="T" onPress={() => setOrdering(true)}>
            {own.order}
          </Button>
        )}
      </PanelHead>
      <div className="inside scrolls">
        {read.error && <ErrorPanel failure={read.error.failure} onRetry={() => void read.refetch()} />}
        {isOrdering ? (
          <OrderForm
            patient={patient}
            onClose={onClose}
            onDone={([first]) => {
              setChosen(first?.id)
              setOrdering(false)
            }}
          />
        ) : (
          <>
            {!read.data && !read.error && <Waiting rows={4} />}
            {read.data && tests.length === 0 && <Empty title={own.none} text={own.noneText} />}
            <Batches tests={inBatch ? inBatch.flat() : tests} onChoose={setChosen} />
          </>
        )}
      </div>
    </section>
  )
}

/** As a list names her: the panel of a test is one and the same in the record and in the work list. */
const rowOf = (person: Person): PersonRow => ({
  id: person.id,
  name: listName(person),
  nameToUse: person.nameToUse,
  isProtected: person.protection !== 'none',
  age: null,
  sex: person.sex,
  number: '',
  interpreter: person.interpreter,
  safeContact: reachOf(person),
  lastVisit: null,
  diedOn: person.diedOn,
})

function Batches({ tests, onChoose }: { readonly tests: readonly TestRecord[]; readonly onChoose: (test: string) => void }) {
  const words = useWords()
  const me = useMe()
  const { language } = useLanguage()
  const formats = useFormats()
  const today = localDate(useNow())
  return (
    <ol className="batches">
      {batchesOf(tests).map(({ batch, on, tests: members }) => (
        <li key={batch}>
          <h3>{formats.relative(on, today)}</h3>
          {alikeIn(members, me.settings.tests).map((alike) => (
            <button type="button" key={alike[0]?.id} onClick={() => onChoose(alike[0]?.id ?? '')}>
              <span className="grow clip">{sampleLine(alike, words.samples, language)}</span>
              {alike[0] && <Track state={stateOf(alike[0])} />}
            </button>
          ))}
        </li>
      ))}
    </ol>
  )
}
