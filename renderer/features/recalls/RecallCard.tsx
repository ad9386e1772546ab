import { CircleDot, OctagonAlert, TriangleAlert, type LucideIcon } from 'lucide-react'
import { running } from '../../../forms/contraception/episodes'
import { addDays, addMonths, daysBetween } from '../../../forms/core/dates'
import { otherDateFor, type PatientFacts } from '../../../forms/recalls/facts'
import type { RecallRow } from '../../../forms/recalls/list'
import type { RecallSettings } from '../../../forms/recalls/settings'
import { testName } from '../../../forms/samples/catalogue/words'
import { InjectionWindow } from '../../care-view/InjectionWindow'
import { plainDay } from '../../care-view/short-date'
import { useEventWords } from '../../care-view/event-words'
import { useFormats, useLanguage, useWords, type Words } from '../../i18n'
import { useMe } from '../../app/me'
import { Note } from '../../ui/Note'
import { State } from '../../ui/State'
import { whatOf } from './row-words'

/** What the row is about: where today stands in its rule, the date, the rule that was used, and what it is counted from. */
export function RecallCard({ row, facts, today }: { readonly row: RecallRow; readonly facts: PatientFacts; readonly today: string }) {
  const words = useWords().recalls
  const formats = useFormats()
  const { language } = useLanguage()
  const { recalls: settings } = useMe().settings
  const { eventLine } = useEventWords()
  const day = (date: string) => plainDay(date, today, formats)
  const fact = row.key.split(':')[1]
  const event = facts.contraception.find(({ id }) => id === fact)
  const episode = running(facts.contraception, today).find(({ method }) => method === row.about)
  const { tone, icon, text } = stateOf(row, today, words, day)
  const other = otherDateFor(facts.otherDates, row.key)
  const { earliest, ideal, latest, coveredUntil } = row.dates
  const monthOf = (date: string) => formats.date(date).replace(/^\d+ /, '')
  const reviewOn = row.kind === 'injection' && episode ? addMonths(episode.from, reviewMonths) : undefined

  return (
    <section className="care-card" aria-label={whatOf(row, words)}>
      <div className="top">
        <strong>{whatOf(row, words)}</strong>
        {episode && <span className="soft small nowrap">{words.since(monthOf(episode.from))}</span>}
        <State tone={tone} icon={icon}>
          {text}
        </State>
      </div>
      {row.localRoutine && <Note tone="due">{words.localText}</Note>}
      {row.kind === 'injection' && earliest && ideal && latest && coveredUntil && (
        <InjectionWindow last={row.last} window={{ earliest, ideal, latest, coveredUntil }} today={today} />
      )}
      <dl className="kv">
        {event && (
          <>
            <dt>{event.type === 'inserted' ? words.facts.inserted : words.facts.last}</dt>
            <dd>{[formats.date(event.date), eventLine(event)].filter((part) => part !== '').join(', ')}</dd>
          </>
        )}
        {!event && row.kind !== 'untold-answer' && row.kind !== 'repeat-test' && row.kind !== 'cure-test' && (
          <>
            <dt>{words.facts.last}</dt>
            <dd>{formats.date(row.last)}</dd>
          </>
        )}
        {(row.kind === 'repeat-test' || row.kind === 'cure-test' || row.kind === 'untold-answer') && (
          <>
            <dt>{words.facts.test}</dt>
            <dd>{testName(row.about, language)}</dd>
          </>
        )}
        {row.kind === 'untold-answer' && (
          <>
            <dt>{words.facts.answered}</dt>
            <dd>{formats.date(row.last)}</dd>
          </>
        )}
        {row.kind === 'injection' && coveredUntil ? (
          <>
            <dt>{words.facts.protected}</dt>
            <dd>{words.facts.protectedText(day(coveredUntil), weeksOf(settings.dmpa.coveredUntil, words))}</dd>
          </>
        ) : (
          <>
            <dt>{row.kind === 'device' ? words.facts.expires : words.facts.due}</dt>
            <dd>
              {formats.date(row.dueBy)}
              {event?.type === 'inserted' && other === undefined && `, ${words.facts.duration(lengthOf(event.durationMonths, words))}`}
            </dd>
            <dt>{words.facts.rule}</dt>
            <dd>{ruleOf(row, settings, words.facts)}</dd>
          </>
        )}
        {other !== undefined && (
          <>
            <dt>{words.facts.otherDate}</dt>
            <dd>{formats.date(other)}</dd>
          </>
        )}
        {reviewOn !== undefined && reviewOn <= addDays(today, reviewNoticeDays) && (
          <>
            <dt>{words.facts.thinkOf}</dt>
            <dd>{words.facts.review(monthOf(reviewOn))}</dd>
          </>
        )}
      </dl>
    </section>
  )
}

/** Two years of injections ask for a talk (contraception rules, long use); said from three months before. */
const reviewMonths = 24
const reviewNoticeDays = 92

function stateOf(
  row: RecallRow,
  today: string,
  words: Words['recalls'],
  day: (date: string) => string,
): { readonly tone: 'due' | 'danger' | 'act'; readonly icon: LucideIcon; readonly text: string } {
  const { latest, coveredUntil } = row.dates
  if (row.kind === 'injection' && latest && coveredUntil) {
    if (today > coveredUntil) return { tone: 'danger', icon: OctagonAlert, text: words.states.overdue(day(coveredUntil)) }
    if (today > latest) return { tone: 'due', icon: TriangleAlert, text: words.states.late(day(coveredUntil)) }
  }
  if (row.dueBy < today) return { tone: 'due', icon: TriangleAlert, text: words.states.passed(day(row.dueBy)) }
  const away = daysBetween(today, row.dueBy)
  const text =
    row.kind !== 'injection'
      ? words.states.by(day(row.dueBy))
      : away === 0
        ? words.states.dueToday
        : away === 1
          ? words.states.dueTomorrow
          : words.states.due(day(row.dueBy))
  return row.urgency === 'urgent' ? { tone: 'due', icon: TriangleAlert, text } : { tone: 'act', icon: CircleDot, text }
}

const weeksOf = (days: number, words: Words['recalls']): string => (days % 7 === 0 ? words.weeks(days / 7) : words.days(days))
const lengthOf = (months: number, words: Words['recalls']): string => (months % 12 === 0 ? words.years(months / 12) : words.months(months))

function ruleOf(row: RecallRow, settings: RecallSettings, words: Words['recalls']['facts']): string {
  const { rules } = words
  switch (row.kind) {
    case 'device':
      return rules.device(settings.deviceNoticeMonths)
    case 'blood-pressure':
      return row.about === 'bp-12m'
        ? rules['bp-12m'](settings.intervalMonths['bp-12m'])
        : rules['bp-first-3m'](settings.intervalMonths['bp-first-3m'])
    case 'cervical-sample':
      if (row.about === 'self-sample-positive' || row.about === 'unsatisfactory') return rules[row.about](settings.cervicalFollowUpDays)
      return rules['cervical-hiv-3m'](settings.intervalMonths['cervical-hiv-3m'])
    case 'pregnancy-test':
      return `${row.about === 'late-injection' ? `${words.afterTalk}. ` : row.about === 'emergency-given' ? `${words.afterEmergency}. ` : ''}${rules['pregnancy-test']}`
    case 'untold-answer':
      return rules['untold-answer'](settings.untoldDays)
    case 'thread-check':
      return rules['thread-check']
    case 'repeat-test':
      return rules['repeat-test']
    case 'cure-test':
      return rules['cure-test']
    case 'injection':
      return ''
  }
}
