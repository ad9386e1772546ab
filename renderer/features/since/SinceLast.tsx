import { OctagonAlert, TriangleAlert } from 'lucide-react'
import { findForm } from '../../../forms/every-form'
import { findInstrument } from '../../../forms/instruments'
import { medicineText } from '../../../forms/medicines/text'
import { factKey, type Fact } from '../../../forms/since/fact'
import { api, useCall } from '../../app/api'
import { useFormats, useLanguage, useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { State } from '../../ui/State'
import '../../styles/since.css'

const shownAtOnce = 4

/** What has happened since one was here last, kind by kind; what still waits for somebody stands out. */
export function SinceLast({ patient, onEntry }: { readonly patient: string; readonly onEntry: (entry: string) => void }) {
  const words = useWords().since
  const me = useMe()
  const formats = useFormats()
  const since = useCall(api.since.ofPatient, { patient }, { keepPrevious: true })
  if (since.error) return <ErrorPanel failure={since.error.failure} onRetry={() => void since.refetch()} />
  if (!since.data) return null
  const { data } = since
  const when = data.since ? words.since(formats.relative(data.since.on, me.today)) : data.hereToday ? words.first : words.never
  const isEmpty = data.groups.length === 0 && data.stillOpen.length === 0
  return (
    <section className="since" aria-label={words.title}>
      <h3>
        {words.title} <small className="soft">{when}</small>
      </h3>
      {isEmpty && <p className="small soft">{data.since ? words.nothing : words.nothingYet}</p>}
      <dl>
        {data.groups.map(({ kind, facts }) => (
          <Group key={kind} title={words.kinds[kind]} facts={facts} names={data.names} onEntry={onEntry} />
        ))}
        {data.stillOpen.length > 0 && <Group title={words.stillOpen} facts={data.stillOpen} names={data.names} onEntry={onEntry} />}
      </dl>
    </section>
  )
}

function Group({
  title,
  facts,
  names,
  onEntry,
}: {
  readonly title: string
  readonly facts: readonly Fact[]
  readonly names: Readonly<Record<string, string>>
  readonly onEntry: (entry: string) => void
}) {
  const words = useWords().since
  const me = useMe()
  const formats = useFormats()
  const say = useFactWords()
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        {facts.slice(0, shownAtOnce).map((fact) => {
          const text = say(fact)
          const opens =
            fact.kind === 'entry' ||
            fact.kind === 'score' ||
            fact.kind === 'alert' ||
            (fact.kind === 'task' && fact.task !== 'after-answer')
          return (
            <span className="fact" key={factKey(fact)}>
              {fact.open ? (
                <State tone={fact.kind === 'alert' ? 'danger' : 'due'} icon={fact.kind === 'alert' ? OctagonAlert : TriangleAlert}>
                  {text}, {words.waiting}
                </State>
              ) : (
                <span>{text}</span>
              )}
              <small className="soft">
                {[formats.relative(fact.kind === 'task' ? fact.dueOn : fact.on, me.today), fact.by === null ? '' : (names[fact.by] ?? '')]
                  .filter((part) => part !== '')
                  .join(', ')}
              </small>
              {opens && (
                <button type="button" className="link small" aria-label={`${words.open}: ${text}`} onClick={() => onEntry(fact.id)}>
                  {words.open}
                </button>
              )}
            </span>
          )
        })}
        {facts.length > shownAtOnce && <small className="soft">{words.more(facts.length - shownAtOnce)}</small>}
      </dd>
    </div>
  )
}

/** A fact in words: what and no more, never a result of a test. */
function useFactWords(): (fact: Fact) => string {
  const all = useWords()
  const words = all.since
  const me = useMe()
  const { language } = useLanguage()
  const short = (id: string) => findInstrument(id)?.words[language].short ?? id
  return (fact) => {
    switch (fact.kind) {
      case 'alert':
        return words.facts[fact.what](all.ratings.alert.titles[fact.alert])
      case 'answer':
        return words.facts[fact.what]
      case 'task': {
        if (fact.what === 'done') return words.taskDone(words.tasks[fact.task])
        return fact.task === 'consent' && fact.dueOn >= me.today ? words.consentEnds : words.tasks[fact.task]
      }
      case 'visit': {
        const status = fact.what === 'booked' || fact.what === 'rebooked' ? '' : words.visitStatus[fact.what]
        return [all.today.kinds[fact.visit], status].filter((part) => part !== '').join(', ')
      }
      case 'score':
        return fact.total === null ? words.facts.incomplete(short(fact.instrument)) : words.facts.score(short(fact.instrument), fact.total)
      case 'medicine':
        return `${fact.name}, ${medicineText[language].types[fact.what].toLocaleLowerCase(language)}`
      case 'entry':
        return words.facts[fact.what](findForm(fact.form)?.words[language].title ?? fact.form)
    }
  }
}
