import { findInstrument } from '../../../forms/instruments'
import { instrumentWords } from '../../../forms/instruments/words'
import type { EntryVersion } from '../../../forms/records/entry'
import { useLanguage, useWords } from '../../i18n'
import { Note } from '../../ui/Note'
import { bandInWords, capital } from './rating-words'
import { ShownWording } from './ShownWording'
import '../../styles/ratings.css'

/** The result as it was frozen with the signature: later limits change nothing in it. */
export function SignedScore({ form, version }: { readonly form: string; readonly version: EntryVersion }) {
  const words = useWords().ratings
  const { language } = useLanguage()
  const instrument = findInstrument(form, version.formVersion)
  const { result } = version
  if (!instrument || !result) return null
  const own = instrument.words[language]
  const shared = instrumentWords[language]
  if (instrument.kind === 'outcome' && result.alerts.length === 0) return <p className="small soft">{words.rule(result.rule)}</p>
  return (
    <section className="signed-score" aria-label={words.signed.title}>
      {instrument.max !== null && (
        <div className="score">
          <strong className="fig">{result.total ?? '–'}</strong>
          <span className="soft">{words.of(instrument.max)}</span>
          <span className="band">
            {result.total === null ? (
              <small>{shared.status[result.status]}</small>
            ) : (
              capital(bandInWords(instrument, result, version.answers, language), language)
            )}
          </span>
        </div>
      )}
      <p className="small soft">
        {[
          ...(own.bandSource === '' ? [] : [`${capital(words.source(own.bandSource), language)}.`]),
          words.rule(result.rule),
          ...(result.limits === '' ? [] : [words.limits(result.limits)]),
        ].join(' ')}
      </p>
      <ShownWording instrument={instrument} answers={version.answers} />
      {result.alerts.map((alert) => (
        <Note tone="danger" key={alert}>
          {shared.alerts[alert]}.
        </Note>
      ))}
      {result.flags.map((flag) => (
        <Note tone="due" key={flag}>
          {shared.flags[flag]}.
        </Note>
      ))}
    </section>
  )
}
