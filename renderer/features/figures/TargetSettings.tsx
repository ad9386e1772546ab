import { useState } from 'react'
import { ProductionSettings, targetIds } from '../../../forms/reports/settings'
import { api, useAction, type Me } from '../../app/api'
import { useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { Button } from '../../ui/Button'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Note } from '../../ui/Note'
import { Sheet } from '../../ui/Sheet'
import { TextField } from '../../ui/TextField'
import { useToast } from '../../ui/Toast'
import '../../styles/targets.css'

type TargetId = (typeof targetIds)[number]
type Typed = Readonly<Record<TargetId, { readonly target: string; readonly hours: string }>>

const typedOf = ({ targets, hours }: ProductionSettings): Typed =>
  Object.fromEntries(
    targetIds.map((id) => [id, { target: String(targets[id]), hours: hours[id] === null ? '' : String(hours[id]).replace('.', ',') }]),
  ) as Typed

/** What is typed as settings, or undefined when a number is none. */
function settingsOf(typed: Typed): ProductionSettings | undefined {
  const number = (text: string) => (/^\d{1,3}(,\d)?$/.test(text.trim()) ? Number(text.replace(',', '.')) : Number.NaN)
  const group = (value: (id: TargetId) => number | null) => Object.fromEntries(targetIds.map((id) => [id, value(id)]))
  const read = ProductionSettings.safeParse({
    targets: group((id) => number(typed[id].target)),
    hours: group((id) => (typed[id].hours.trim() === '' ? null : number(typed[id].hours))),
  })
  return read.success ? read.data : undefined
}

/** The production targets and the hours that are given for them; managers change them. */
export function TargetSettings({ onMe }: { readonly onMe: (me: Me) => void }) {
  const words = useWords()
  const own = words.figures.settings
  const me = useMe()
  return (
    <Sheet title={own.title} {...(me.manager ? {} : { right: words.recalls.settings.only })}>
      <div className="within">
        <small className="soft">
          {own.text} {own.source}
        </small>
        {me.manager ? <Form onMe={onMe} /> : <Facts />}
      </div>
    </Sheet>
  )
}

function Facts() {
  const words = useWords().figures
  const { production } = useMe().settings
  return (
    <dl className="facts">
      {targetIds.map((id) => (
        <div key={id} className="contents">
          <dt>{`${words.short[id].name}, ${words.short[id].unit}`}</dt>
          <dd>
            {production.targets[id]}
            {production.hours[id] !== null && `, ${words.hours(String(production.hours[id]).replace('.', ','))}`}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Form({ onMe }: { readonly onMe: (me: Me) => void }) {
  const all = useWords()
  const words = all.figures.settings
  const me = useMe()
  const toast = useToast()
  const [typed, setTyped] = useState(() => typedOf(me.settings.production))
  const change = useAction(api.settings.change)
  const next = settingsOf(typed)
  const isChanged = JSON.stringify(typed) !== JSON.stringify(typedOf(me.settings.production))

  async function save(): Promise<void> {
    if (!next || !isChanged || change.busy) return
    const reply = await change.run({ production: next }, me.settings)
    if (!reply.ok) return
    onMe({ ...me, settings: reply.value })
    toast.show(words.saved)
  }
  const put = (id: TargetId, what: 'target' | 'hours') => (text: string | undefined) =>
    setTyped({ ...typed, [id]: { ...typed[id], [what]: text ?? '' } })
  return (
    <form
      className="targets"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <div className="target-row small soft" aria-hidden>
        <span />
        <span>{words.targetHead}</span>
        <span>{words.hoursHead}</span>
      </div>
      {targetIds.map((id) => {
        const { name, unit } = all.figures.short[id]
        return (
          <div className="target-row" key={id}>
            <span>
              {name}, {unit}
            </span>
            <TextField label={words.target(name, unit)} value={typed[id].target} onChange={put(id, 'target')} maxLength={3} />
            <TextField label={words.hours(name)} value={typed[id].hours} onChange={put(id, 'hours')} maxLength={5} />
          </div>
        )
      })}
      {!next && (
        <Note tone="danger" announce>
          {words.fault}
        </Note>
      )}
      <ErrorPanel failure={change.failure} />
      <span>
        <Button kind="primary" type="submit" isDisabled={!isChanged || !next || change.busy}>
          {all.common.save}
        </Button>
      </span>
    </form>
  )
}
