import { TriangleAlert } from 'lucide-react'
import { missingPlaces, statedSex, type InstrumentDefinition } from '../../../forms/core/instrument'
import type { Answers } from '../../../forms/core/items'
import type { SignedScore } from '../../../forms/core/score'
import { instrumentWords } from '../../../forms/instruments/words'
import { useFormats, useLanguage, useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { Note } from '../../ui/Note'
import { State } from '../../ui/State'
import { BandScale } from './BandScale'
import { bandInWords, capital } from './rating-words'
import { isLeftOut, placesInWords } from './score-steps'
import type { RatingRow } from './useRatings'

/** Total and band as they stand now, what is missing, and where on the scale it lies. */
export function ScoreResult({
  instrument,
  answers,
  score,
  previous,
}: {
  readonly instrument: InstrumentDefinition
  readonly answers: Answers
  readonly score: SignedScore
  readonly previous: RatingRow | undefined
}) {
  const all = useWords()
  const words = all.ratings
  const me = useMe()
  const formats = useFormats()
  const { language } = useLanguage()
  const own = instrument.words[language]
  const missing = missingPlaces(instrument, answers)
  const answered = instrument.scored.filter(({ id }) => answers[id] !== undefined).length
  const leftOut = instrument.scored.filter((_, place) => isLeftOut(instrument, answers, place)).length
  const sex = statedSex(answers)
  const band = bandInWords(instrument, score, answers, language)
  const hasSexes = score.band.female !== score.band.male

  return (
    <div className="score-result">
      <div className="score">
        <strong className="fig">{score.total ?? '–'}</strong>
        <span className="soft">{instrument.max !== null && words.of(instrument.max)}</span>
        <span className="band">{score.total === null ? <small className="soft">{words.noTotal}</small> : capital(band, language)}</span>
      </div>
      <div className="line small soft between">
        <span>{leftOut > 0 ? words.answeredLeftOut(answered, leftOut) : words.answered(answered, instrument.scored.length)}</span>
        {own.bandSource !== '' && <span>{words.source(own.bandSource)}</span>}
      </div>
      {missing.length > 0 && answered > 0 && (
        <State tone="due" icon={TriangleAlert}>
          <span className="small">{words.missing(placesInWords(missing, language === 'sv' ? 'och' : 'and'), missing.length)}</span>
        </State>
      )}
      <BandScale
        bands={instrument.bands(me.settings.ratings)[sex === 'male' ? 'male' : 'female']}
        words={own.bands}
        max={instrument.max ?? 0}
        total={score.total}
        previous={previous?.result.total ?? null}
        previousWhen={previous ? formats.date(previous.eventAt).split(' ').slice(1, 2).join('').slice(0, 3) : ''}
      />
      {score.limits !== '' && <p className="small soft">{words.limits(score.limits)}</p>}
      {sex === 'other' && hasSexes && <p className="small soft">{words.sexUnknown}</p>}
      {score.flags.map((flag) => (
        <Note tone="due" key={flag} announce>
          {instrumentWords[language].flags[flag]}.
        </Note>
      ))}
    </div>
  )
}
