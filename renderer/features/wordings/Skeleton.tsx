import { useId, useState } from 'react'
import type { Language } from '../../../forms/core/form'
import { findInstrument, pointInstruments, type PointInstrumentId } from '../../../forms/instruments'
import { wordingSkeleton } from '../../../forms/instruments/wording-skeleton'
import { useLanguage, useWords } from '../../i18n'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Seg } from '../../ui/Seg'
import { Select } from '../../ui/Select'

/** How a wording file is written, to be copied: our own labels where the unit's text goes. */
export function Skeleton() {
  const id = useId()
  const words = useWords().wordings
  const screen = useLanguage().language
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState<PointInstrumentId>('madrs-s')
  const [language, setLanguage] = useState<Language>(screen)
  const instrument = findInstrument(chosen)
  return (
    <>
      <span>
        <Button kind="quiet" size="small" onPress={() => setOpen(!isOpen)}>
          {isOpen ? words.skeleton.close : words.skeleton.open}
        </Button>
      </span>
      {isOpen && instrument && (
        <>
          <small className="soft">{words.skeleton.text}</small>
          <div className="two">
            <Select
              label={words.skeleton.instrument}
              value={chosen}
              options={pointInstruments.map((value) => ({ value, label: findInstrument(value)?.words[screen].short ?? value }))}
              onChange={setChosen}
            />
            <Field label={words.skeleton.language}>
              <span>
                <Seg
                  label={words.skeleton.language}
                  value={language}
                  options={(['sv', 'en'] as const).map((value) => ({ value, label: words.languages[value] }))}
                  onChange={setLanguage}
                />
              </span>
            </Field>
          </div>
          <div className="field">
            <label htmlFor={id}>{words.skeleton.label}</label>
            <span className="input area skeleton">
              <textarea id={id} className="bare" rows={12} readOnly lang={language} value={wordingSkeleton(instrument, language)} />
            </span>
          </div>
        </>
      )}
    </>
  )
}
