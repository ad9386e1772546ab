import { Check } from 'lucide-react'
import { useState } from 'react'
import { DateString } from '../../forms/core/ids'
import { isDayOfDeath, type Person } from '../../forms/records/patient'
import { api, useAction, useBase, useCall } from '../app/api'
import { DateField } from '../form-view/DateField'
import { useFormats, useWords } from '../i18n'
import { useMe } from '../app/me'
import { Button } from '../ui/Button'
import { ErrorPanel } from '../ui/ErrorPanel'
import { Icon } from '../ui/Icon'
import { Note } from '../ui/Note'
import { Tick } from '../ui/Tick'
import { useToast } from '../ui/Toast'
import { useHoldEscape } from './useHoldEscape'

type Draft = { readonly has: boolean; readonly day: string | undefined }

/** Whether the person has died: a tick and a day, as easily taken back as set. */
export function DiedForm({ person }: { readonly person: Person }) {
  const all = useWords()
  const words = all.patients.died
  const formats = useFormats()
  const { today } = useMe()
  const { id: patient, diedOn, birthDate } = person
  const [draft, setDraft] = useState<Draft>()
  const [asked, setAsked] = useState(false)
  const save = useAction(api.patients.setDied)
  const base = useBase(diedOn, save.failure, draft !== undefined)
  const toast = useToast()
  const before: Draft = { has: diedOn !== null, day: diedOn ?? today }
  const close = () => {
    setDraft(undefined)
    setAsked(false)
    save.reset()
  }
  const held = useHoldEscape(draft !== undefined && JSON.stringify(draft) !== JSON.stringify(before), close, draft !== undefined)

  if (!draft)
    return (
      <section aria-label={words.title}>
        <div className="line part-head">
          <h3>{words.title}</h3>
          <Button kind="quiet" size="small" onPress={() => setDraft(before)} label={`${all.common.change}: ${words.title}`}>
            {all.common.change}
          </Button>
        </div>
        {diedOn === null ? (
          <p className="soft small">{words.not}</p>
        ) : (
          <>
            <p className="strong">{words.on(formats.date(diedOn))}</p>
            <p className="msg">{words.follows}</p>
          </>
        )}
        {diedOn !== null && <ToCancel patient={patient} />}
      </section>
    )
  const day = DateString.safeParse(draft.day)
  const next = !draft.has ? null : day.success && isDayOfDeath(day.data, birthDate, today) ? day.data : undefined
  const isFault = (asked && next === undefined) || save.failure?.kind === 'not-that-day'
  async function put(diedOnNow: string | null): Promise<void> {
    const reply = await save.run({ patient, diedOn: diedOnNow }, base)
    if (!reply.ok) return
    close()
    toast.show(diedOnNow === null ? words.takenBack : words.saved, () => void save.run({ patient, diedOn }, reply.value.diedOn))
  }
  return (
    <form
      className="stack"
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (next !== undefined && !save.busy) void put(next)
      }}
    >
      <h3>{words.title}</h3>
      <Tick value={draft.has} onChange={(has) => setDraft({ ...draft, has })}>
        {words.tick}
      </Tick>
      {draft.has && (
        <>
          <DateField
            label={words.day}
            value={draft.day}
            onChange={(value) => setDraft({ ...draft, day: value })}
            today={today}
            prefer="past"
            message={isFault ? words.dayFault : undefined}
          />
          <p className="msg">
            {words.dayHelp} {words.follows}
          </p>
        </>
      )}
      {save.failure?.kind !== 'not-that-day' && <ErrorPanel failure={save.failure} />}
      {held && (
        <Note tone="due" announce>
          {all.patients.person.saveOrCancel}
        </Note>
      )}
      <div className="acts">
        <Button onPress={close}>{all.common.cancel}</Button>
        <Button kind="primary" type="submit" isDisabled={save.busy}>
          <Icon of={Check} />
          {all.common.save}
        </Button>
      </div>
    </form>
  )
}

/** The times that are left, which nobody cancels by itself. */
function ToCancel({ patient }: { readonly patient: string }) {
  const words = useWords().patients.died
  const { today } = useMe()
  const read = useCall(api.visits.ofPatient, { patient })
  const left = (read.data ?? []).filter(({ visit }) => visit.status === 'booked' && visit.date >= today).length
  return left === 0 ? null : <Note tone="due">{words.toCancel(left)}</Note>
}
