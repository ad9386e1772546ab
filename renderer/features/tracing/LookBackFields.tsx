import { useState } from 'react'
import { DateString } from '../../../forms/core/ids'
import type { LookBack, LookBackFacts } from '../../../forms/records/tracing'
import { isDisease } from '../../../forms/samples/diseases'
import { lookBackFor } from '../../../forms/samples/tracing'
import { DateField } from '../../form-view/DateField'
import { useFormats, useWords } from '../../i18n'
import { Field } from '../../ui/Field'
import { Seg } from '../../ui/Seg'
import { TextField } from '../../ui/TextField'

const isDay = (value: string | undefined): value is string => DateString.safeParse(value).success
const day = (value: string | undefined): string | null => (isDay(value) ? value : null)

/** The facts that the look-back counts from, what is proposed from them and its source, and the day the tracer chooses. */
export function useLookBack(disease: string, begun: { readonly facts: LookBackFacts; readonly lookBack?: LookBack }) {
  const [sampledOn, setSampledOn] = useState<string | undefined>(begun.facts.sampledOn)
  const [symptomsOn, setSymptomsOn] = useState<string | undefined>(begun.facts.symptomsOn ?? undefined)
  const [lastNegativeOn, setLastNegativeOn] = useState<string | undefined>(begun.facts.lastNegativeOn ?? undefined)
  const [course, setCourse] = useState(begun.facts.course)
  const [from, setFrom] = useState<string | undefined>(begun.lookBack ? (begun.lookBack.from ?? '') : undefined)
  const [changed, setChanged] = useState(begun.lookBack?.changed ?? '')
  const facts: LookBackFacts | undefined = isDay(sampledOn)
    ? { sampledOn, symptomsOn: day(symptomsOn), lastNegativeOn: day(lastNegativeOn), course }
    : undefined
  const proposed = facts && isDisease(disease) ? lookBackFor(disease, facts) : undefined
  const chosen = from === undefined ? (proposed?.from ?? null) : day(from)
  const isOther = proposed !== undefined && proposed.from !== null && chosen !== proposed.from
  const isFilledIn = facts !== undefined && (from === undefined || from === '' || isDay(from)) && (!isOther || changed.trim().length >= 3)
  const value = isFilledIn ? { lookBackFacts: facts, lookBack: { from: chosen, changed: isOther ? changed.trim() : '' } } : undefined
  return {
    value,
    fields: {
      sampledOn,
      setSampledOn,
      symptomsOn,
      setSymptomsOn,
      lastNegativeOn,
      setLastNegativeOn,
      course,
      setCourse,
      from: from ?? proposed?.from ?? '',
      setFrom,
      changed,
      setChanged,
    },
    proposed,
    isOther,
    chosen,
  }
}

export function LookBackFields({ at, today }: { readonly at: ReturnType<typeof useLookBack>; readonly today: string }) {
  const all = useWords().tracing
  const words = all.begin
  const formats = useFormats()
  const { fields, proposed, isOther } = at
  return (
    <>
      <DateField label={words.sampledOn} value={fields.sampledOn} today={today} prefer="past" onChange={fields.setSampledOn} required />
      <DateField
        label={words.symptomsOn}
        help={words.symptomsNote}
        value={fields.symptomsOn}
        today={today}
        prefer="past"
        onChange={fields.setSymptomsOn}
      />
      <DateField
        label={words.lastNegativeOn}
        help={words.lastNegativeNote}
        value={fields.lastNegativeOn}
        today={today}
        prefer="past"
        onChange={fields.setLastNegativeOn}
      />
      <Field label={words.course}>
        <Seg
          label={words.course}
          value={fields.course}
          options={(['acute', 'chronic', 'unknown'] as const).map((value) => ({ value, label: words.courses[value] }))}
          onChange={fields.setCourse}
        />
      </Field>
      {proposed && (
        <div className="note proposal">
          <p>
            <strong>{proposed.from === null ? all.lookBack.notProposed : all.lookBack.proposed(formats.date(proposed.from))}</strong>{' '}
            {all.lookBack.why[proposed.why]} {proposed.source !== '' && all.lookBack.source(proposed.source)}
          </p>
        </div>
      )}
      <DateField
        label={words.from}
        value={fields.from === '' ? undefined : fields.from}
        today={today}
        prefer="past"
        onChange={(date) => fields.setFrom(date ?? '')}
      />
      {isOther && (
        <TextField
          label={all.lookBack.changed}
          value={fields.changed}
          onChange={fields.setChanged}
          maxLength={500}
          required
          note={all.lookBack.changedNeeded}
        />
      )}
    </>
  )
}
