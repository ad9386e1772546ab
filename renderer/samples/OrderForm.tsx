import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { localDate } from '../../forms/core/dates'
import type { Language } from '../../forms/core/form'
import { DateString } from '../../forms/core/ids'
import type { RepeatDuty, TestRecord } from '../../forms/records/sample'
import { catalogue, findTest } from '../../forms/samples/catalogue'
import { orderSets, type OrderSetId } from '../../forms/samples/catalogue/order-sets'
import { catalogueWords, sampleName, testName } from '../../forms/samples/catalogue/words'
import type { Refusal } from '../../forms/samples/life'
import { api, useAction } from '../app/api'
import { DateField } from '../form-view/DateField'
import { useLanguage, useWords } from '../i18n'
import { useNow } from '../people/useNow'
import { Button } from '../ui/Button'
import { Choices } from '../ui/Choices'
import { Field } from '../ui/Field'
import { Icon } from '../ui/Icon'
import { Message } from '../ui/Message'
import { Select } from '../ui/Select'
import { TextField } from '../ui/TextField'
import { Tick } from '../ui/Tick'
import { useToast } from '../ui/Toast'
import { useKeys } from '../ui/useKeys'
import { sampleKey, samplesOf } from './logic'
import { StepFailure } from './StepFailure'
import { useDoctors } from './useDoctors'
import { Windows } from './Windows'

type Line = { readonly key: string; readonly test: string; readonly specimen: string; readonly site: string | null }

export type OrderPreset = {
  readonly lines: readonly Omit<Line, 'key'>[]
  readonly doctor: string
  readonly exposureOn: string | null
  readonly notBefore: string | null
  readonly repeats: { readonly test: string; readonly duty: RepeatDuty; readonly number: number } | null
}

const setIds = Object.keys(orderSets) as readonly OrderSetId[]
const keyed = (line: Omit<Line, 'key'>): Line => ({ ...line, key: `${line.test} ${sampleKey(line.specimen, line.site)}` })
const helpOf = (id: string, language: Language): string | undefined => {
  const tests: Readonly<Record<string, { readonly help?: string }>> = catalogueWords[language].tests
  return tests[id]?.help
}
const isDay = (value: string | undefined): value is string => DateString.safeParse(value).success

/**
 * What is ordered: a set or single tests, the sample of each, who answers for it, and the exposure it is about, against which each test's
 * window is shown. Without a patient it is an HIV test for a slip. `preset`: the test that a task asks for.
 */
export function OrderForm({
  patient,
  preset,
  onDone,
  onClose,
}: {
  readonly patient: string | null
  readonly preset?: OrderPreset
  readonly onDone: (records: readonly TestRecord[]) => void
  readonly onClose: () => void
}) {
  const all = useWords()
  const words = all.samples.order
  const { language } = useLanguage()
  const toast = useToast()
  const today = localDate(useNow())
  const isAnonymous = patient === null && preset === undefined
  const [lines, setLines] = useState<readonly Line[]>(() => (preset?.lines ?? []).map(keyed))
  const [exposure, setExposure] = useState<string | undefined>(preset?.exposureOn ?? undefined)
  const [notBefore, setNotBefore] = useState<string | undefined>(preset?.notBefore ?? undefined)
  const [takenNow, setTakenNow] = useState(false)
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(false)
  const { doctors, isRead, doctor, choose } = useDoctors(preset?.doctor)
  const order = useAction(api.samples.order)
  const step = useAction(api.samples.step)
  const offered = isAnonymous ? catalogue.filter(({ anonymous }) => anonymous) : catalogue
  const exposureFault = exposure !== undefined && exposure !== '' && (!isDay(exposure) || exposure > today)
  const planned = isDay(notBefore) && notBefore > today ? notBefore : null

  const hasSet = (id: OrderSetId) => orderSets[id].every((line) => lines.some(({ key }) => key === keyed(line).key))
  function toggleSet(id: OrderSetId): void {
    const members = orderSets[id].map(keyed)
    const has = hasSet(id)
    setLines(
      has
        ? lines.filter(({ key }) => !members.some((member) => member.key === key))
        : [...lines, ...members.filter(({ key }) => !lines.some((line) => line.key === key))],
    )
  }
  function add(id: string): void {
    const test = findTest(id)
    const sample = test && samplesOf(test).find((each) => !lines.some(({ key }) => key === `${id} ${each.key}`))
    if (!sample) return
    const line = keyed({ test: id, specimen: sample.specimen, site: sample.site })
    setLines(isAnonymous ? [line] : [...lines, line])
  }
  const change = (line: Line, sample: string) => {
    const test = findTest(line.test)
    const chosen = test && samplesOf(test).find(({ key }) => key === sample)
    if (chosen) setLines(lines.map((each) => (each === line ? keyed({ ...line, specimen: chosen.specimen, site: chosen.site }) : each)))
  }

  async function save(then: 'order' | 'decline'): Promise<void> {
    setAsked(true)
    if (lines.length === 0 || doctor === undefined || exposureFault || order.busy || step.busy) return
    const reply = await order.run({
      patient,
      doctor,
      orders: lines.map(({ test, specimen, site }) => ({
        test,
        specimen,
        site,
        exposureOn: isDay(exposure) ? exposure : null,
        notBefore: planned,
        repeats: preset?.repeats ?? null,
        note: note.trim(),
      })),
    })
    if (!reply.ok) return
    let records = reply.value
    if (then === 'decline' || (takenNow && planned === null)) {
      const taken: TestRecord[] = []
      for (const record of records) {
        const next =
          then === 'decline'
            ? ({ kind: 'declined', on: today, note: '' } as const)
            : ({ kind: 'sampled', on: today, takenBy: 'staff', label: '' } as const)
        const done = await step.run({ test: record.id, step: next }, record)
        if (!done.ok) return
        taken.push(done.value)
      }
      records = taken
    }
    toast.show(then === 'decline' ? words.declinedDone : words.done(records.length))
    onDone(records)
  }
  useKeys({ 'Ctrl+Enter': () => void save('order'), Escape: onClose })

  const refusal: Refusal | undefined =
    order.failure?.kind === 'not-possible' && 'refusal' in order.failure ? order.failure.refusal : undefined
  return (
    <div className="orderform">
      {isAnonymous && <p className="small">{words.anonymousText}</p>}
      {!preset && !isAnonymous && (
        <Field label={words.sets}>
          <div className="order-sets">
            <Choices
              label={words.sets}
              value={setIds.filter(hasSet)}
              options={setIds.map((value) => ({ value, label: catalogueWords[language].sets[value] }))}
              onChoose={toggleSet}
              keys="screen"
            />
          </div>
        </Field>
      )}
      {isAnonymous ? (
        <Choices
          label={words.single}
          value={lines[0]?.test}
          options={offered.map(({ id }) => ({ value: id, label: testName(id, language), hint: helpOf(id, language) }))}
          onChoose={add}
          keys="screen"
        />
      ) : (
        !preset && (
          <Select
            label={words.single}
            value={undefined}
            options={offered.map(({ id }) => ({ value: id, label: testName(id, language) }))}
            onChange={add}
          />
        )
      )}
      <section className="order-lines" aria-label={words.lines}>
        {lines.length === 0 && !isAnonymous && <p className={asked ? 'msg danger' : 'msg'}>{asked ? words.choose : words.empty}</p>}
        {lines.length === 0 && isAnonymous && asked && <Message tone="danger">{words.choose}</Message>}
        {lines.map((line) => {
          const test = findTest(line.test)
          const name = testName(line.test, language)
          const samples = test ? samplesOf(test) : []
          return (
            <div key={line.key} className="order-line">
              <span className="strong clip">{name}</span>
              {samples.length > 1 ? (
                <Select
                  label={words.sampleOf(name)}
                  value={sampleKey(line.specimen, line.site)}
                  options={samples
                    .filter(
                      ({ key }) =>
                        key === sampleKey(line.specimen, line.site) || !lines.some((other) => other.key === `${line.test} ${key}`),
                    )
                    .map(({ key, specimen, site }) => ({ value: key, label: sampleName(specimen, site, language) }))}
                  onChange={(sample) => change(line, sample)}
                />
              ) : (
                <span className="soft">{sampleName(line.specimen, line.site, language)}</span>
              )}
              {!preset && (
                <button
                  type="button"
                  className="btn quiet small"
                  aria-label={words.remove(name)}
                  onClick={() => setLines(lines.filter((each) => each !== line))}
                >
                  <Icon of={Trash2} small />
                </button>
              )}
            </div>
          )
        })}
      </section>
      <DateField
        label={words.exposure}
        help={words.exposureNote}
        value={exposure}
        today={today}
        prefer="past"
        onChange={setExposure}
        message={exposureFault && asked ? words.dateFault : undefined}
      />
      {isDay(exposure) && exposure <= today && lines.length > 0 && (
        <Windows tests={[...new Set(lines.map(({ test }) => test))]} exposureOn={exposure} sampleOn={planned ?? today} today={today} />
      )}
      {preset && preset.notBefore !== null && (
        <DateField label={words.notBefore} value={notBefore} today={today} prefer="future" onChange={setNotBefore} />
      )}
      {isRead && doctors.length === 0 ? (
        <Message tone="due">{words.noDoctor}</Message>
      ) : (
        <Select
          label={words.doctor}
          required
          value={doctor}
          options={doctors.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={choose}
        />
      )}
      {asked && doctor === undefined && doctors.length > 0 && <Message tone="danger">{words.chooseDoctor}</Message>}
      <TextField label={words.note} value={note} onChange={setNote} maxLength={500} />
      {planned === null && (
        <Tick value={takenNow} onChange={setTakenNow}>
          {words.takenNow}
        </Tick>
      )}
      <StepFailure refusal={refusal} failure={refusal ? undefined : (order.failure ?? step.failure)} />
      <div className="acts order-acts">
        {!isAnonymous && !preset && (
          <Button isDisabled={order.busy} onPress={() => void save('decline')}>
            {words.declined}
          </Button>
        )}
        <span className="right line">
          <Button kind="quiet" keyHint="Esc" onPress={onClose}>
            {all.common.cancel}
          </Button>
          <Button kind="primary" keyHint="Ctrl Enter" isDisabled={order.busy || step.busy} onPress={() => void save('order')}>
            {words.save}
          </Button>
        </span>
      </div>
    </div>
  )
}
