import { useState } from 'react'
import { about, type InstrumentDefinition } from '../../../forms/core/instrument'
import type { Answers } from '../../../forms/core/items'
import { wordingLabel } from '../../../forms/instruments/wording'
import { api, useCall } from '../../app/api'
import { useWords } from '../../i18n'
import { Button } from '../../ui/Button'
import { ErrorPanel } from '../../ui/ErrorPanel'

/** The questions as they stood on the screen when it was answered: the unit may have another wording now. Nothing where our labels stood. */
export function ShownWording({ instrument, answers }: { readonly instrument: InstrumentDefinition; readonly answers: Answers }) {
  const words = useWords().wordings.asShown
  const shown = answers[about.wording]
  const [isOpen, setOpen] = useState(false)
  const label = typeof shown === 'string' ? shown : ''
  const read = useCall(
    api.wordings.shown,
    { instrument: instrument.id, shown: label },
    {
      enabled: isOpen && label !== '',
    },
  )
  if (label === '') return null
  return (
    <>
      <div>
        <Button kind="quiet" size="small" onPress={() => setOpen(!isOpen)}>
          {isOpen ? words.close : words.open}
        </Button>
      </div>
      {isOpen && <ErrorPanel failure={read.error?.failure} onRetry={() => void read.refetch()} />}
      {isOpen && read.data?.length === 0 && <p className="small soft">{words.none}</p>}
      {isOpen &&
        read.data?.map((wording) => (
          <section className="as-shown" key={wordingLabel(wording)} lang={wording.language} aria-label={wordingLabel(wording)}>
            <p className="small strong">{wordingLabel(wording)}</p>
            <ol>
              {wording.items.map(({ question, steps }, at) => {
                const answer = answers[instrument.scored[at]?.id ?? '']
                return (
                  <li key={question}>
                    {question}
                    {typeof answer === 'string' && (
                      <small className="soft">{[answer, steps[answer] ?? ''].filter((part) => part !== '').join(' – ')}</small>
                    )}
                  </li>
                )
              })}
            </ol>
          </section>
        ))}
    </>
  )
}
