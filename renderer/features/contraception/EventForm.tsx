import { useState } from 'react'
import { isDevice, methodOf, type MethodId } from '../../../forms/contraception/methods'
import { addDays, addMonths } from '../../../forms/core/dates'
import { DateString } from '../../../forms/core/ids'
import { InjectionSite, RemovalReason, StopReason, type ContraceptionEvent } from '../../../forms/records/contraception'
import { lengthWords, useEventWords } from '../../care-view/event-words'
import { plainDay } from '../../care-view/short-date'
import { DateField } from '../../form-view/DateField'
import { useFormats, useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { Field } from '../../ui/Field'
import { Note } from '../../ui/Note'
import { Seg } from '../../ui/Seg'
import { Select } from '../../ui/Select'
import { TextField } from '../../ui/TextField'
import { Tick } from '../../ui/Tick'
import { useToast } from '../../ui/Toast'
import { FormFrame } from './FormFrame'
import { monthsOf, overdueAt, readDraft, tooEarlyBefore, usualMonths, type EventDraft, type PlainType } from './event-draft'
import { useAddEvent } from './useAddEvent'

/** One event in plain fields: what is asked depends on its kind. */
export function EventForm({
  type,
  methods,
  switchFrom,
  patient,
  today,
  events,
  asEmergency = false,
  onTalk,
  onDone,
}: {
  readonly type: PlainType
  /** What may be chosen. */
  readonly methods: readonly MethodId[]
  /** The method that is left, when another one takes its place. */
  readonly switchFrom: MethodId | undefined
  readonly patient: string
  readonly today: string
  /** What counts so far, in the order it was recorded. */
  readonly events: readonly ContraceptionEvent[]
  readonly asEmergency?: boolean
  /** To the questions at a late injection. */
  readonly onTalk: () => void
  readonly onDone: () => void
}) {
  const words = useWords().contraception
  const fields = words.form
  const formats = useFormats()
  const { recalls: settings } = useMe().settings
  const toast = useToast()
  const { named } = useEventWords()
  const [begun] = useState<EventDraft>(() => {
    const only = methods.length === 1 ? methods[0] : asEmergency ? methods.find((method) => method === 'cu-iud') : undefined
    return {
      date: today,
      method: only,
      from: switchFrom,
      name: '',
      product: only === undefined ? '' : (methodOf(only).products[0] ?? ''),
      batch: '',
      site: undefined,
      earlyReason: '',
      months: only !== undefined && isDevice(only) ? String(settings.deviceMonths[only]) : undefined,
      otherMonths: '',
      durationReason: '',
      emergency: asEmergency,
      reason: undefined,
      seen: undefined,
      note: '',
    }
  })
  const [draft, setDraft] = useState(begun)
  const [asked, setAsked] = useState(0)
  const set = (more: Partial<EventDraft>) => setDraft((before) => ({ ...before, ...more }))
  const read = readDraft(type, draft, { patient, today, events, settings })
  const faults = asked > 0 && !read.ok ? read.faults : []
  const { save, busy, message, failure } = useAddEvent()
  const done = () => {
    toast.show(fields.saved)
    onDone()
  }
  const submit = () => {
    setAsked((before) => before + 1)
    if (read.ok) void save(read.event, done)
  }
  const date = draft.date !== undefined && DateString.safeParse(draft.date).success ? draft.date : undefined
  const method = draft.method as MethodId | undefined
  const device = method !== undefined && isDevice(method) ? method : undefined
  const early = type === 'injection' && date !== undefined ? tooEarlyBefore(events, date, settings) : undefined
  const overdue = type === 'injection' && date !== undefined ? overdueAt(events, date, settings) : undefined
  const gives = type === 'injection' || type === 'inserted'
  const months = device === undefined ? Number.NaN : monthsOf(draft)
  const offered = method === undefined ? [] : methodOf(method).products

  function choose(chosen: string): void {
    const next = chosen as MethodId
    set({
      method: next,
      product: gives ? (methodOf(next).products[0] ?? '') : '',
      name: '',
      ...(isDevice(next) ? { months: String(settings.deviceMonths[next]), otherMonths: '', durationReason: '' } : {}),
    })
  }

  return (
    <FormFrame
      title={words.types[type]}
      save={fields.save}
      busy={busy}
      isChanged={draft !== begun}
      fault={faults.length > 0 ? asked : undefined}
      message={message}
      failure={failure}
      onSave={submit}
      onCancel={onDone}
    >
      <div className="two">
        <DateField
          label={fields.date}
          value={draft.date}
          onChange={(value) => set({ date: value })}
          today={today}
          prefer="past"
          autoFocus
          message={faults.includes('date') ? fields.dateFault : undefined}
        />
        {type !== 'injection' && type !== 'thread-check' && (
          <div className="field">
            <Select
              label={type === 'switched' ? fields.to : fields.method}
              value={draft.method}
              options={methods.map((id) => ({ value: id, label: named(id) }))}
              onChange={choose}
              required
            />
            {faults.includes('method') && <p className="msg danger">{fields.methodNeeded}</p>}
          </div>
        )}
        {type === 'injection' && (
          <div className="field">
            <Select
              label={fields.site}
              value={draft.site}
              options={InjectionSite.options.map((site) => ({ value: site, label: words.sites[site] }))}
              onChange={(site) => set({ site })}
              required
            />
            {faults.includes('site') && <p className="msg danger">{fields.siteNeeded}</p>}
          </div>
        )}
      </div>
      {overdue !== undefined && (
        <Note tone="due">
          {fields.talkFirst}{' '}
          <button type="button" className="link" onClick={onTalk}>
            {fields.talkAct}
          </button>
        </Note>
      )}
      {(type === 'started' || type === 'switched') && method !== undefined && (
        <TextField
          label={fields.name}
          value={draft.name}
          onChange={(name) => set({ name })}
          maxLength={80}
          required={method === 'other'}
          invalid={faults.includes('name')}
          message={faults.includes('name') ? fields.nameNeeded : undefined}
          note={offered.length > 0 ? `${fields.offered}: ${offered.join(', ')}` : undefined}
        />
      )}
      {gives && (
        <div className="two">
          <TextField
            label={fields.product}
            value={draft.product}
            onChange={(product) => set({ product })}
            maxLength={80}
            note={offered.length > 1 ? `${fields.offered}: ${offered.join(', ')}` : undefined}
          />
          <TextField label={fields.batch} value={draft.batch} onChange={(batch) => set({ batch })} maxLength={40} />
        </div>
      )}
      {early !== undefined && (
        <TextField
          label={fields.earlyReason}
          value={draft.earlyReason}
          onChange={(earlyReason) => set({ earlyReason })}
          maxLength={300}
          required
          invalid={faults.includes('earlyReason')}
          message={fields.earlyNeeded(plainDay(early, today, formats))}
        />
      )}
      {type === 'inserted' && device !== undefined && (
        <>
          <Field label={fields.duration} hint={fields.durationNote} message={faults.includes('months') ? fields.durationFault : undefined}>
            <Seg
              label={fields.duration}
              value={draft.months}
              options={[
                ...usualMonths(device, settings).map((length, index) => ({
                  value: String(length),
                  label: index === 0 ? fields.usual(lengthWords(length, words)) : lengthWords(length, words),
                })),
                { value: 'other', label: fields.durationOther },
              ]}
              onChange={(value) => set({ months: value })}
            />
          </Field>
          {draft.months === 'other' && (
            <div className="two">
              <TextField
                label={fields.durationOther}
                value={draft.otherMonths}
                onChange={(otherMonths) => set({ otherMonths })}
                maxLength={3}
                invalid={faults.includes('months')}
                message={faults.includes('months') ? fields.durationFault : undefined}
              />
              <TextField
                label={fields.durationReason}
                value={draft.durationReason}
                onChange={(durationReason) => set({ durationReason })}
                maxLength={300}
                required
                invalid={faults.includes('durationReason')}
                message={faults.includes('durationReason') ? fields.durationReasonNeeded : undefined}
              />
            </div>
          )}
          {device === 'cu-iud' && (
            <Tick value={draft.emergency} onChange={(emergency) => set({ emergency })}>
              {fields.asEmergency}
            </Tick>
          )}
        </>
      )}
      {(type === 'removed' || type === 'stopped') && (
        <div className="field">
          <Select
            label={fields.reason}
            value={draft.reason}
            options={(type === 'removed' ? RemovalReason : StopReason).options.map((reason) => ({
              value: reason,
              label: words.reasons[reason],
            }))}
            onChange={(reason) => set({ reason })}
            required
          />
          {faults.includes('reason') && <p className="msg danger">{fields.reasonNeeded}</p>}
        </div>
      )}
      {type === 'thread-check' && (
        <Field label={fields.seen} message={faults.includes('seen') ? fields.seenNeeded : undefined}>
          <Seg
            label={fields.seen}
            value={draft.seen === undefined ? undefined : draft.seen ? 'yes' : 'no'}
            options={[
              { value: 'yes', label: fields.seenOptions.yes },
              { value: 'no', label: fields.seenOptions.no },
            ]}
            onChange={(value) => set({ seen: value === 'yes' })}
          />
        </Field>
      )}
      <TextField label={fields.note} value={draft.note} onChange={(note) => set({ note })} maxLength={500} lines={2} />
      {type === 'injection' && date !== undefined && (
        <p className="msg">{fields.nextInjection(formats.day(addDays(date, settings.dmpa.ideal)))}</p>
      )}
      {type === 'inserted' && date !== undefined && months >= 1 && months <= 240 && (
        <p className="msg">{fields.expires(formats.date(addMonths(date, months)))}</p>
      )}
    </FormFrame>
  )
}
