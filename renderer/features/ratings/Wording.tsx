import { useEffect, useRef } from 'react'
import { about } from '../../../forms/core/instrument'
import type { Answers } from '../../../forms/core/items'
import { withShown, wordingLabel, type LoadedWording } from '../../../forms/instruments/wording'
import { useFormats, useWords } from '../../i18n'

/** The item that is answered now, in the unit's own wording. */
export function WordingText({ wording, place }: { readonly wording: LoadedWording | undefined; readonly place: number }) {
  const text = useRef<HTMLDivElement>(null)
  // the row has the focus; what is read out stands below it
  useEffect(() => text.current?.scrollIntoView({ block: 'nearest' }), [])
  const item = wording?.items[place]
  if (!item) return null
  return (
    <div className="wording-now" lang={wording?.language} role="note" ref={text}>
      <p>{item.question}</p>
      {Object.keys(item.steps).length > 0 && (
        <dl>
          {Object.entries(item.steps).map(([step, text]) => (
            <div key={step}>
              <dt className="fig">{step}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}

/** Whose text it is that is read out, and by which right it is shown; without one, that the labels are our own. */
export function WordingSource({ wording }: { readonly wording: LoadedWording | undefined }) {
  const words = useWords()
  const formats = useFormats()
  return (
    <p className="small soft">
      {wording
        ? `${words.wordings.shown(wording.name, wording.version, formats.date(wording.loadedOn))} ${words.wordings.rights(wording.rights)}`
        : words.ratings.ownLabels}
    </p>
  )
}

/** The answer that says which wording stands on the screen while an item is answered. */
export function wordingShown(answers: Answers, wording: LoadedWording): Answers {
  const before = answers[about.wording]
  return { [about.wording]: withShown(typeof before === 'string' ? before : '', wordingLabel(wording)) }
}
