import type { Language } from '../../../forms/core/form'
import { about, timeFrameOf, type InstrumentDefinition } from '../../../forms/core/instrument'
import type { Answers } from '../../../forms/core/items'
import { instrumentWords } from '../../../forms/instruments/words'
import { useWords } from '../../i18n'
import { AboutSegs } from './AboutSegs'

/** The time that is asked about: chosen where there is more than one, else said. */
export function TimeFrame({
  instrument,
  answers,
  language,
  onChange,
}: {
  readonly instrument: InstrumentDefinition
  readonly answers: Answers
  readonly language: Language
  readonly onChange: (item: string, value: string) => void
}) {
  const words = useWords().ratings
  if (instrument.sections.some(({ items }) => items.some(({ id }) => id === about.timeFrame)))
    return <AboutSegs instrument={instrument} answers={answers} language={language} onChange={onChange} only={about.timeFrame} />
  const frame = timeFrameOf(instrument, answers)
  return frame ? (
    <span className="small soft">
      {words.about} {instrumentWords[language].timeFrames[frame]}
    </span>
  ) : null
}
