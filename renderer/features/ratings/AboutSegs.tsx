import type { Language } from '../../../forms/core/form'
import { about, type InstrumentDefinition } from '../../../forms/core/instrument'
import type { Answers } from '../../../forms/core/items'
import { Seg } from '../../ui/Seg'
import { useWords } from '../../i18n'

/** What is told about the rating itself: a few words to choose between each. The time asked about stands by itself in the heading. */
export function AboutSegs({
  instrument,
  answers,
  language,
  onChange,
  only,
}: {
  readonly instrument: InstrumentDefinition
  readonly answers: Answers
  readonly language: Language
  readonly onChange: (item: string, value: string) => void
  readonly only?: string
}) {
  const words = useWords().ratings
  const own = instrument.words[language].items
  const items = instrument.sections
    .flatMap((section) => section.items)
    .filter((item) => item.kind === 'choice' && !instrument.scored.includes(item))
    .filter(({ id }) => (only === undefined ? id !== about.timeFrame : id === only))
  if (items.length === 0) return null
  return (
    <div className="about-rating">
      {items.map((item) => {
        const label = own[item.id]?.label ?? item.id
        const value = answers[item.id]
        return (
          <span className="line" key={item.id}>
            <span className="small soft" title={own[item.id]?.help}>
              {only === undefined ? label : words.about}
            </span>
            <Seg
              label={label}
              value={typeof value === 'string' ? value : undefined}
              options={(item.kind === 'choice' ? item.options : []).map((option) => ({
                value: option,
                label: own[item.id]?.options?.[option] ?? option,
              }))}
              onChange={(chosen) => onChange(item.id, chosen)}
            />
          </span>
        )
      })}
    </div>
  )
}
