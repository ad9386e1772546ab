import { methodName } from '../../forms/contraception'
import { secondTestDue } from '../../forms/contraception/late-injection'
import { checkOestrogen } from '../../forms/contraception/oestrogen'
import type { MethodId } from '../../forms/contraception/methods'
import type { ContraceptionEvent } from '../../forms/records/contraception'
import { useFormats, useLanguage, useWords } from '../i18n'

/** A length in months as people say it: whole years where it is. */
export const lengthWords = (
  months: number,
  words: { readonly years: (years: number) => string; readonly months: (months: number) => string },
): string => (months % 12 === 0 ? words.years(months / 12) : words.months(months))

/** What an event is called, and the rest of it in one line. */
export function useEventWords() {
  const words = useWords().contraception
  const formats = useFormats()
  const { language } = useLanguage()

  const named = (method: MethodId, name = '') => (method === 'other' && name !== '' ? name : methodName(method, language))
  const inText = (method: MethodId, name = '') => {
    const text = named(method, name)
    return name === '' || method !== 'other' ? text.charAt(0).toLocaleLowerCase(language) + text.slice(1) : text
  }

  function eventTitle(event: ContraceptionEvent): string {
    const { events } = words
    switch (event.type) {
      case 'started':
        return events.started(inText(event.method, event.name))
      case 'switched':
        return events.switched(inText(event.from), inText(event.to, event.name))
      case 'inserted':
      case 'removed':
      case 'expelled':
        return events[event.type](named(event.method))
      case 'stopped':
        return events.stopped(inText(event.method))
      case 'emergency-given':
        return events['emergency-given'](named(event.method))
      case 'thread-check':
        return events['thread-check'](event.seen)
      case 'injection':
      case 'oestrogen-check':
      case 'late-injection':
        return events[event.type]
    }
  }

  function eventLine(event: ContraceptionEvent): string {
    return partsOf(event)
      .filter((part) => part !== '')
      .join(', ')
  }

  function partsOf(event: ContraceptionEvent): readonly string[] {
    const { line } = words
    switch (event.type) {
      case 'started':
      case 'switched':
        return [event.name, event.note]
      case 'injection':
        return [
          event.product,
          event.site === 'unknown' ? '' : words.sites[event.site],
          event.batch === '' ? '' : line.batch(event.batch),
          event.earlyReason === '' ? '' : line.early(event.earlyReason),
          event.note,
        ]
      case 'inserted':
        return [
          event.product,
          event.batch === '' ? '' : line.batch(event.batch),
          line.lasts(lengthWords(event.durationMonths, words)),
          event.durationReason,
          event.emergency ? line.emergency : '',
          event.note,
        ]
      case 'removed':
      case 'stopped':
        return [words.reasons[event.reason], event.note]
      case 'late-injection': {
        const due = secondTestDue(event.coveredUntil, event.answers, event.date)
        return [
          words.late.options[event.answers.intercourse].toLocaleLowerCase(language),
          due === undefined ? '' : line.secondTest(formats.date(due)),
          event.note,
        ]
      }
      case 'emergency-given':
        return [event.product, event.batch === '' ? '' : line.batch(event.batch), event.note]
      case 'oestrogen-check': {
        const { findings } = checkOestrogen(event)
        return [
          event.systolic === null || event.diastolic === null ? '' : line.bloodPressure(event.systolic, event.diastolic),
          findings.length > 0 ? line.findings(findings.map((finding) => words.oestrogen.findings[finding]).join(', ')) : line.nothingFound,
          event.decision ? line.decision[event.decision.outcome] : '',
        ]
      }
      case 'thread-check':
      case 'expelled':
        return [event.note]
    }
  }
  return { eventTitle, eventLine, named, inText }
}
