import type { Course } from '../../../forms/medicines/courses'
import { amountText } from '../../../forms/medicines/marks'
import { medicineText } from '../../../forms/medicines/text'
import type { Language } from '../../i18n'
import { papers as en } from '../../i18n/en/papers'
import { formatDate } from '../../i18n/format'
import { papers as sv } from '../../i18n/sv/papers'
import type { PrintPaper } from '../../print/model'

/**
 * The medicines taken now, in the patient's language. Why each is taken stands on it only when that is chosen: somebody else may see the
 * paper. An empty name stands nowhere; that interactions are not judged always does.
 */
export function medicinePaper(
  list: { readonly name: string; readonly taken: readonly Course[]; readonly today: string; readonly withReasons: boolean },
  language: Language,
): PrintPaper {
  const words = { sv, en }[language].medicines
  const texts = medicineText[language]
  const since = (course: Course) => {
    const day = formatDate(course.from, language)
    return course.approximate ? words.about(day) : day
  }
  const by = (course: Course) => [texts.prescribed[course.prescribed], course.prescriber].filter((part) => part !== '').join(', ')
  return {
    title: words.title,
    blocks: [
      ...(list.name === '' ? [] : [{ kind: 'paragraph' as const, text: list.name }]),
      { kind: 'paragraph', text: words.when(formatDate(list.today, language)) },
      { kind: 'paragraph', text: texts.notJudged },
      {
        kind: 'table',
        columns: [
          { label: words.columns.name, share: 1.4 },
          { label: words.columns.dose, share: 1.6 },
          { label: words.columns.since },
          { label: words.columns.by, share: 1.4 },
          ...(list.withReasons ? [{ label: words.columns.reason, share: 1.2 }] : []),
        ],
        rows: list.taken.map((course) => [
          course.name,
          amountText(course) || texts.notStated,
          since(course),
          by(course),
          ...(list.withReasons
            ? [[course.reason, course.substitution ? words.substitution : ''].filter((part) => part !== '').join(', ')]
            : []),
        ]),
      },
    ],
  }
}
