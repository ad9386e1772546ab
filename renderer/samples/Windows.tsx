import { daysBetween } from '../../forms/core/dates'
import { findTest } from '../../forms/samples/catalogue'
import { testName } from '../../forms/samples/catalogue/words'
import { windowOf } from '../../forms/samples/windows'
import { useFormats, useLanguage, useWords } from '../i18n'

/** Each test's window after the exposure on a small line of time: too early, may be false, conclusive; and when it is taken again. */
export function Windows({
  tests,
  exposureOn,
  sampleOn,
  today,
}: {
  readonly tests: readonly string[]
  readonly exposureOn: string
  /** The day of the sample: today, or the day it is planned for. */
  readonly sampleOn: string
  readonly today: string
}) {
  const words = useWords().samples.order
  const { language } = useLanguage()
  const formats = useFormats()
  const read = tests.filter((test) => findTest(test)).map((test) => ({ test, reading: windowOf(test, exposureOn, sampleOn) }))
  const ends = read.flatMap(({ reading }) => (reading ? [daysBetween(exposureOn, reading.conclusiveFrom)] : []))
  const days = Math.max(daysBetween(exposureOn, sampleOn), ...ends, 7) * 1.15
  const at = (date: string) => `${Math.min(100, (daysBetween(exposureOn, date) / days) * 100)}%`
  return (
    <section className="windows" aria-label={words.windows}>
      <p className="small strong">
        {words.windows} <span className="soft">{formats.relative(exposureOn, today)}</span>
      </p>
      <ul>
        {read.map(({ test, reading }) => {
          const name = testName(test, language)
          if (!reading)
            return (
              <li key={test}>
                <span className="name clip">{name}</span>
                <span className="soft">{words.noWindow}</span>
              </li>
            )
          const state = words.inWindow[reading.state]
          return (
            <li key={test}>
              <span className="name clip">{name}</span>
              <span className="bar" role="img" aria-label={words.windowSpoken(name, state, formats.date(reading.conclusiveFrom))}>
                {reading.earliest !== null && <i className="early" style={{ width: at(reading.earliest) }} />}
                <i
                  className="unsure"
                  style={{
                    left: reading.earliest === null ? 0 : at(reading.earliest),
                    right: `calc(100% - ${at(reading.conclusiveFrom)})`,
                  }}
                />
                <i className="sure" style={{ left: at(reading.conclusiveFrom) }} />
                <b style={{ left: at(sampleOn) }} />
              </span>
              <span className={reading.state === 'conclusive' ? 'reading done' : 'reading due'}>
                {state}
                {reading.repeatOn !== null && <small>{words.repeat(formats.relative(reading.repeatOn, today))}</small>}
                {reading.state === 'too-early' && reading.earlierIfSymptoms && <small>{words.symptoms}</small>}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
