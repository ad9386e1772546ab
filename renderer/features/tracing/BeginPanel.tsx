import { localDate } from '../../../forms/core/dates'
import { listName } from '../../../forms/records/patient'
import type { TestRecord } from '../../../forms/records/sample'
import { findTest } from '../../../forms/samples/catalogue'
import { diseaseName } from '../../../forms/samples/catalogue/words'
import { answerVersions, findingIn, lastStep } from '../../../forms/samples/read'
import { isInAdvance } from '../../../forms/samples/tracing'
import { api, useAction, useCall } from '../../app/api'
import { useLanguage, useWords } from '../../i18n'
import { ReasonDialog } from '../../people/ReasonDialog'
import { Button } from '../../ui/Button'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Note } from '../../ui/Note'
import { useToast } from '../../ui/Toast'
import { useKeys } from '../../ui/useKeys'
import { Waiting } from '../../ui/Waiting'
import { LookBackFields, useLookBack } from './LookBackFields'
import { TracingFailure } from './TracingFailure'

/** Begins a case from a test: how far back is proposed with its source, and the tracer decides. */
export function BeginPanel(props: {
  readonly patient: string
  readonly tests: readonly string[]
  readonly today: string
  readonly onBegun: (id: string) => void
  readonly onClose: () => void
}) {
  const words = useWords().tracing.begin
  const person = useCall(api.patients.get, { patient: props.patient })
  const tests = useCall(api.samples.ofPatient, { patient: props.patient })
  const failure = tests.error?.failure ?? person.error?.failure
  const hangsOn = (tests.data ?? []).filter(({ id }) => props.tests.includes(id))
  return (
    <section className="panel side" aria-label={words.title}>
      <header>
        <div className="grow">
          <h2>{words.title}</h2>
          {person.data && <small className="soft">{listName(person.data)}</small>}
        </div>
      </header>
      {failure?.kind === 'needs-reason' ? (
        <ReasonDialog
          patient={props.patient}
          what="record"
          why="no-care-relation"
          onClose={props.onClose}
          onOpened={() => void tests.refetch()}
        />
      ) : failure ? (
        <ErrorPanel failure={failure} />
      ) : hangsOn.length === 0 ? (
        <Waiting rows={4} />
      ) : (
        <Form {...props} hangsOn={hangsOn} all={tests.data ?? []} />
      )}
    </section>
  )
}

/** The newest sample for the same disease that found nothing, before this one. */
function lastNegative(all: readonly TestRecord[], disease: string, before: string): string | null {
  const found = all
    .filter(
      (record) => findTest(record.order.test)?.disease === disease && findingIn(record) === 'negative' && answerVersions(record).length > 0,
    )
    .map((record) => lastStep(record, 'sampled')?.on ?? record.order.on)
    .filter((on) => on < before)
    .toSorted()
  return found.at(-1) ?? null
}

function Form({
  patient,
  tests,
  today,
  hangsOn,
  all,
  onBegun,
  onClose,
}: Parameters<typeof BeginPanel>[0] & { readonly hangsOn: readonly TestRecord[]; readonly all: readonly TestRecord[] }) {
  const words = useWords()
  const own = words.tracing.begin
  const { language } = useLanguage()
  const toast = useToast()
  const [first] = hangsOn
  const disease = findTest(first?.order.test ?? '')?.disease ?? ''
  const sampledOn = (first && lastStep(first, 'sampled')?.on) ?? localDate(first?.order.at ?? new Date().toISOString())
  const lookBack = useLookBack(disease, {
    facts: { sampledOn, symptomsOn: null, lastNegativeOn: lastNegative(all, disease, sampledOn), course: 'unknown' },
  })
  const begin = useAction(api.tracing.begin)

  async function save(): Promise<void> {
    if (!lookBack.value || begin.busy) return
    const reply = await begin.run({ patient, tests: [...tests], ...lookBack.value })
    if (!reply.ok) return
    toast.show(own.begun)
    onBegun(reply.value.id)
  }
  useKeys({ 'Ctrl+Enter': () => void save(), Escape: onClose })
  return (
    <>
      <div className="inside scrolls">
        <p>
          <span className="soft">{own.disease}</span> <span className="strong">{diseaseName(disease, language)}</span>
        </p>
        {isInAdvance(hangsOn) && <Note tone="due">{own.advance}</Note>}
        <LookBackFields at={lookBack} today={today} />
        {begin.failure?.kind === 'needs-reason' ? (
          <ReasonDialog patient={patient} what="record" why="no-care-relation" onClose={begin.reset} onOpened={() => void save()} />
        ) : (
          <TracingFailure failure={begin.failure} />
        )}
      </div>
      <footer>
        <span className="right line">
          <Button kind="quiet" keyHint="Esc" onPress={onClose}>
            {words.common.cancel}
          </Button>
          <Button kind="primary" keyHint="Ctrl Enter" isDisabled={!lookBack.value || begin.busy} onPress={() => void save()}>
            {own.save}
          </Button>
        </span>
      </footer>
    </>
  )
}
