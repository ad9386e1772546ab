import { current } from '../../../forms/contraception/card'
import { localDate } from '../../../forms/core/dates'
import { api, useCall } from '../../app/api'
import { useMe } from '../../app/me'
import { cardLook } from '../../care-view/card-words'
import { useEventWords } from '../../care-view/event-words'
import { plainDay } from '../../care-view/short-date'
import { useFormats, useWords } from '../../i18n'
import { useNow } from '../../people/useNow'
import { State } from '../../ui/State'

/** What she uses now and how it stands, in the line under the band. Nothing where nothing is used. */
export function ContraceptionNow({ patient, onOpen }: { readonly patient: string; readonly onOpen?: () => void }) {
  const words = useWords().contraception
  const formats = useFormats()
  const { settings } = useMe()
  const { named } = useEventWords()
  const today = localDate(useNow())
  const facts = useCall(api.recalls.ofPatient, { patient }, { keepPrevious: true }).data
  const card = facts && current(facts.contraception, today, settings.recalls, facts.otherDates)
  if (!card) return null
  const state = cardLook(card, words.state, (date) => plainDay(date, today, formats))
  return (
    <div className="care-now">
      <span className="dt">{words.title}</span>
      <span className="dd">
        <button type="button" className="name" disabled={onOpen === undefined} onClick={() => onOpen?.()}>
          <span className="strong">{named(card.method, card.name)}</span>
        </button>
        <State tone={state.tone} icon={state.icon}>
          {state.text}
        </State>
      </span>
    </div>
  )
}
