import { useState } from 'react'
import { localDate } from '../../forms/core/dates'
import type { PersonRow } from '../../forms/records/patient'
import type { TestRecord } from '../../forms/records/sample'
import { findTest } from '../../forms/samples/catalogue'
import { diseaseName } from '../../forms/samples/catalogue/words'
import { diseases } from '../../forms/samples/diseases'
import { openDuties } from '../../forms/samples/duties'
import { doctorOf, findingIn, patientOf, stateOf, triesOf, lastStep } from '../../forms/samples/read'
import { useFormats, useLanguage, useWords } from '../i18n'
import { useMe } from '../app/me'
import { shownName } from '../people/PersonName'
import { contactRule } from '../people/safe-contact'
import { useNow } from '../people/useNow'
import { Ways } from '../people/Ways'
import { go } from '../app/route'
import { Button } from '../ui/Button'
import { Choices, type Choice } from '../ui/Choices'
import { Note } from '../ui/Note'
import { useKeys } from '../ui/useKeys'
import { AnswerForm } from './AnswerForm'
import { Answers } from './Answers'
import { Duties } from './Duties'
import { HappenedOn } from './HappenedOn'
import { Life } from './Life'
import { fullTestName, newestAnswer, sampleLine } from './logic'
import { Mode, type ModeKind } from './Mode'
import { StepFailure } from './StepFailure'
import { useTestSteps, type StepInput } from './useTestSteps'

type Act = Choice & { readonly act: () => void }

/**
 * Tests that stand alike and were taken together, with what can be done about them now: one key for each step. `all`: every test that was
 * read, for finding those of the same case. The answer is shown when it is asked for, in the record at once.
 */
export function TestPanel({
  tests,
  all,
  person,
  inRecord = false,
  onClose,
}: {
  readonly tests: readonly TestRecord[]
  readonly all: readonly TestRecord[]
  readonly person: PersonRow | undefined
  readonly inRecord?: boolean
  readonly onClose: () => void
}) {
  const words = useWords()
  const own = words.samples
  const me = useMe()
  const formats = useFormats()
  const { language } = useLanguage()
  const today = localDate(useNow())
  const rules = me.settings.tests
  const [on, setOn] = useState(today)
  const [mode, setMode] = useState<ModeKind>()
  const [shown, setShown] = useState(inRecord)
  const steps = useTestSteps()
  const [record] = tests
  const close = () => (mode === undefined ? onClose() : setMode(undefined))
  const canOpen = !inRecord && person !== undefined
  useKeys({
    ...(mode === 'answer' || mode === 'revise' ? {} : { Escape: close }),
    ...(canOpen && mode === undefined ? { j: () => go({ screen: 'record', patient: person.id }) } : {}),
    ...(mode === undefined && record && newestAnswer(record) ? { v: () => setShown(!shown) } : {}),
  })
  if (!record) return null

  const state = stateOf(record)
  const answered = newestAnswer(record) !== undefined
  const isNameless = patientOf(record) === undefined
  const finding = findingIn(record)
  const test = findTest(record.order.test)
  const disease = test?.disease ? diseases[test.disease] : undefined
  const atClinic = tests.every(({ order }) => findTest(order.test)?.atClinic === true)
  const tries = triesOf(record).length
  const name = person ? shownName(person) : record.order.subject.kind === 'anonymous' ? own.slip(record.order.subject.slip) : ''
  const shortName = person && !person.isProtected ? person.nameToUse : person ? name : own.patient
  const safe = person?.safeContact ?? null

  const forAll = (step: StepInput, said?: string) =>
    steps.run(
      tests.map((each) => ({ test: each, step })),
      said,
    )
  const take = (step: StepInput) => void forAll(step)
  const act = (value: string, label: string, run: () => void): Act => ({ value, label, act: run })

  const acts: readonly Act[] = (() => {
    switch (state) {
      case 'ordered':
        return [
          act('staff', own.acts.takenByStaff, () => take({ kind: 'sampled', on, takenBy: 'staff', label: '' })),
          act('patient', own.acts.takenByPatient, () => take({ kind: 'sampled', on, takenBy: 'patient', label: '' })),
          act('declined', own.acts.declined, () => take({ kind: 'declined', on, note: '' })),
          act('cancel', own.acts.cancel, () => setMode('cancel')),
        ]
      case 'sampled':
        return [
          ...(atClinic ? [] : [act('sent', own.acts.sent, () => take({ kind: 'sent', on, laboratory: '' }))]),
          act('answer', own.acts.typeAnswer, () => setMode('answer')),
          act('spoiled', own.acts.spoiled, () => setMode('spoil')),
        ]
      case 'sent':
        return [act('answer', own.acts.typeAnswer, () => setMode('answer')), act('spoiled', own.acts.spoiled, () => setMode('spoil'))]
      case 'answered':
        return shown ? [act('see', own.acts.see, () => take({ kind: 'seen', on }))] : []
      case 'seen':
      case 'unreachable': {
        if (isNameless && (finding === 'positive' || finding === 'preliminary'))
          return [act('identify', own.acts.identify, () => setMode('identify'))]
        const mayCall = isNameless || safe?.call === true
        return [
          act('telephone', own.acts.toldTelephone, () => take({ kind: 'told', on, way: 'telephone', note: '' })),
          act('visit', own.acts.toldVisit, () => take({ kind: 'told', on, way: 'visit', note: '' })),
          ...(mayCall && !isNameless
            ? [act('no-answer', own.acts.noAnswer, () => take({ kind: 'try', on, way: 'telephone', outcome: 'no-answer', note: '' }))]
            : []),
          act('told', own.acts.toldOther, () => setMode('told')),
          act('try', own.acts.otherTry, () => setMode('try')),
          ...(state === 'seen' ? [act('unreachable', own.acts.unreachable, () => setMode('unreachable'))] : []),
          ...(state === 'unreachable' && openDuties(record, rules).length === 0
            ? [act('close', own.acts.close, () => take({ kind: 'closed', on }))]
            : []),
        ]
      }
      case 'told':
        return openDuties(record, rules).length === 0 ? [act('close', own.acts.close, () => take({ kind: 'closed', on }))] : []
      case 'spoiled':
        return [act('answer', own.acts.typeAnswer, () => setMode('answer'))]
      case 'closed':
      case 'cancelled':
      case 'declined':
        return []
    }
  })()
  const title = {
    ordered: own.acts.ordered,
    sampled: own.acts.sampled,
    sent: own.acts.typeAnswer,
    answered: own.acts.answered,
    seen: own.acts.seen,
    unreachable: own.acts.seen,
    told: own.acts.after,
    spoiled: own.acts.after,
    closed: own.acts.after,
    cancelled: own.acts.after,
    declined: own.acts.after,
  }[state]

  const isAlive = !['ordered', 'closed', 'cancelled', 'declined'].includes(state)
  const isCase = finding === 'positive' && disease?.notify === true
  const more: readonly { readonly mode: ModeKind; readonly label: string }[] = [
    ...(answered && state !== 'spoiled' ? [{ mode: 'revise' as const, label: own.more.revise }] : []),
    ...(isAlive && disease?.dangerous === true && finding !== 'positive' && finding !== 'negative' && !lastStep(record, 'suspected')
      ? [{ mode: 'suspect' as const, label: own.more.suspect }]
      : []),
    ...(isAlive && isCase && !isNameless ? [{ mode: 'paragraph' as const, label: own.more.paragraph }] : []),
    ...(isAlive || state === 'ordered' ? [{ mode: 'doctor' as const, label: own.more.doctor }] : []),
    ...(isNameless && (isAlive || state === 'ordered') ? [{ mode: 'identify' as const, label: own.more.identify }] : []),
    ...(record.order.subject.kind === 'anonymous' && isNameless ? [{ mode: 'slip' as const, label: own.more.slip }] : []),
  ]
  // one case is about one disease: each gets a link of its own
  const traceAhead = isAlive && !answered && !isNameless ? tracedDiseases(tests) : []
  const ruleWords = words.patients.safe

  return (
    <section className={inRecord ? 'panel testpanel' : 'panel side testpanel'} aria-label={name}>
      <header>
        <div className="grow">
          <h2>{inRecord ? sampleLine(tests, own, language) : name}</h2>
          <small className="soft">
            {!inRecord && `${sampleLine(tests, own, language)} · `}
            {lastStep(record, 'sampled')
              ? own.taken(formats.relative(lastStep(record, 'sampled')?.on ?? '', today))
              : own.orderedOn(formats.relative(record.order.on, today))}
          </small>
        </div>
        {canOpen && (
          <Button kind="quiet" size="small" keyHint="J" onPress={() => go({ screen: 'record', patient: person.id })}>
            {own.openRecord}
          </Button>
        )}
        {inRecord && (
          <Button kind="quiet" size="small" keyHint="Esc" onPress={onClose}>
            {words.common.close}
          </Button>
        )}
      </header>
      <div className="inside scrolls">
        <Life record={record} name={shortName} today={today} isHidden={!shown} />
        {answered && mode !== 'answer' && (
          <div>
            {!inRecord && (
              <Button size="small" keyHint="V" onPress={() => setShown(!shown)}>
                {shown ? own.answer.hide : own.answer.show}
              </Button>
            )}
            {shown && <Answers records={tests} />}
          </div>
        )}
        {!answered && inRecord && <p className="small soft">{tests.map((each) => fullTestName(each, language)).join(' · ')}</p>}
        {person && person.diedOn !== null && (
          <Note tone="due">
            {words.patients.died.doNotCall(formats.date(person.diedOn))} {state === 'seen' && words.patients.died.untold}
          </Note>
        )}
        {(state === 'seen' || state === 'unreachable') && person && person.diedOn === null && (
          <div className="note contact-rule">
            <Ways safe={safe} />
            <p>
              <strong>
                {contactRule(safe, ruleWords)}
                {safe && safe.when !== '' && `, ${safe.when}`}.
              </strong>{' '}
              {safe === null ? ruleWords.notAskedText : !safe.mayNameClinic && ruleWords.mayNotName}{' '}
              {safe && safe.ifOtherAnswers !== '' && `${ruleWords.ifOther}: ”${safe.ifOtherAnswers}”`}
            </p>
          </div>
        )}
        <StepFailure refusal={steps.refusal} failure={steps.failure} />
        {mode === undefined && acts.length + (state === 'answered' ? 1 : 0) > 0 && (
          <section className="acts-now">
            <h3>{title}</h3>
            {state === 'answered' && !shown && <p className="msg">{own.acts.seeFirst}</p>}
            <Choices
              label={title}
              value={undefined}
              options={acts}
              keys="screen"
              onChoose={(value) => {
                steps.reset()
                acts.find((each) => each.value === value)?.act()
              }}
            />
            {acts.length > 0 && <HappenedOn value={on} today={today} onChange={setOn} />}
          </section>
        )}
        {(mode === 'answer' || mode === 'revise') && (
          <>
            <HappenedOn value={on} today={today} onChange={setOn} />
            <AnswerForm
              key={mode}
              records={tests}
              revises={mode === 'revise'}
              busy={steps.busy}
              onCancel={() => setMode(undefined)}
              onSave={(answers, revision) =>
                void steps
                  .run(
                    tests.flatMap((each) => {
                      const answer = answers.get(each.id)
                      if (!answer) return []
                      const step: StepInput =
                        mode === 'revise' ? { kind: 'answer-revised', on, answer, ...revision } : { kind: 'answered', on, answer }
                      return [{ test: each, step }]
                    }),
                  )
                  .then((done) => done && setMode(undefined))
              }
            />
          </>
        )}
        {mode !== undefined && mode !== 'answer' && mode !== 'revise' && (
          <Mode
            kind={mode}
            record={record}
            person={person}
            today={today}
            on={on}
            onIdentified={() => setMode(undefined)}
            tries={tries}
            busy={steps.busy}
            onStep={(step) => void forAll(step).then((done) => done && setMode(undefined))}
            onClose={() => setMode(undefined)}
          />
        )}
        <Duties tests={tests} all={all} person={person} today={today} isNamed={shown} />
        {mode === undefined && (more.length > 0 || traceAhead.length > 0) && (
          <section className="more-steps">
            <h3>{own.more.title}</h3>
            <p>
              {more.map((one) => (
                <button type="button" className="link" key={one.mode} onClick={() => setMode(one.mode)}>
                  {one.label}
                </button>
              ))}
              {traceAhead.map(([name, ids]) => (
                <button
                  type="button"
                  className="link"
                  key={name}
                  onClick={() => person && go({ screen: 'tracing', begin: { patient: person.id, tests: ids } })}
                >
                  {traceAhead.length > 1 ? `${own.more.tracing}: ${diseaseName(name, language).toLowerCase()}` : own.more.tracing}
                </button>
              ))}
            </p>
          </section>
        )}
      </div>
      <footer>
        <span className="small soft">{state === 'answered' || state === 'seen' ? own.stays : own.life.doctor(doctorOf(record).name)}</span>
      </footer>
    </section>
  )
}

/** The tests by disease, of diseases that carry the duty to trace. */
function tracedDiseases(tests: readonly TestRecord[]): readonly (readonly [string, readonly string[]])[] {
  const found = new Map<string, string[]>()
  for (const { id, order } of tests) {
    const disease = findTest(order.test)?.disease
    if (disease && diseases[disease].trace) found.set(disease, [...(found.get(disease) ?? []), id])
  }
  return [...found]
}
