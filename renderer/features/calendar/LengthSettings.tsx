import { useState } from 'react'
import { UsualMinutes, VisitKind, VisitMinutes } from '../../../forms/records/visit'
import { api, useAction, type Me } from '../../app/api'
import { useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { Button } from '../../ui/Button'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Sheet } from '../../ui/Sheet'
import { TextField } from '../../ui/TextField'
import { useToast } from '../../ui/Toast'
import '../../styles/care.css'

type Typed = Readonly<Record<VisitKind, string>>
const number = (text: string): number => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : Number.NaN)

/** How long each kind of visit takes. */
export function LengthSettings({ onMe }: { readonly onMe: (me: Me) => void }) {
  const all = useWords()
  const words = all.calendar.lengths
  const me = useMe()
  const toast = useToast()
  const change = useAction(api.settings.change)
  const now = me.settings.visitMinutes
  const [typed, setTyped] = useState(() => Object.fromEntries(VisitKind.options.map((kind) => [kind, String(now[kind])])) as Typed)
  const next = UsualMinutes.safeParse(Object.fromEntries(VisitKind.options.map((kind) => [kind, number(typed[kind])])))
  const isChanged = VisitKind.options.some((kind) => number(typed[kind]) !== now[kind])

  async function save(): Promise<void> {
    if (!next.success || !isChanged || change.busy) return
    const reply = await change.run({ visitMinutes: next.data }, me.settings)
    if (!reply.ok) return
    onMe({ ...me, settings: reply.value })
    toast.show(words.saved)
  }
  return (
    <Sheet title={words.title} {...(me.manager ? {} : { right: all.calendar.hours.only })}>
      <form
        className="within"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <small className="soft">{words.text}</small>
        {VisitKind.options.map((kind) => {
          const isWrong = !VisitMinutes.safeParse(number(typed[kind])).success
          return (
            <div className="intervals" key={kind}>
              <span>{all.today.kinds[kind]}</span>
              {me.manager ? (
                <TextField
                  label={words.label(all.today.kinds[kind])}
                  value={typed[kind]}
                  onChange={(text) => setTyped({ ...typed, [kind]: text })}
                  maxLength={3}
                  invalid={isWrong}
                  message={isWrong ? words.fault : undefined}
                />
              ) : (
                <span className="num fig">{`${now[kind]} ${words.unit}`}</span>
              )}
            </div>
          )
        })}
        <ErrorPanel failure={change.failure} />
        {me.manager && (
          <span>
            <Button kind="primary" type="submit" isDisabled={!isChanged || !next.success || change.busy}>
              {all.common.save}
            </Button>
          </span>
        )}
      </form>
    </Sheet>
  )
}
