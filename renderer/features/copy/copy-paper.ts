import { testName, answerWords } from '../../../forms/samples/catalogue/words'
import { findTest } from '../../../forms/samples/catalogue/index'
import { localDate } from '../../../forms/core/dates'
import type { ValueOf, Api } from '../../app/api'
import type { useEventWords } from '../../care-view/event-words'
import type { Language, useFormats, Words } from '../../i18n'
import type { PrintBlock, PrintPaper } from '../../print/model'

export type Copy = ValueOf<Api['copies']['make']>

/** The record as the patient reads it: plain words, what is unsigned marked, and what to do when something is wrong. */
export function copyPaper(
  copy: Copy,
  made: string,
  all: Words,
  formats: ReturnType<typeof useFormats>,
  language: Language,
  { eventTitle, eventLine }: Pick<ReturnType<typeof useEventWords>, 'eventTitle' | 'eventLine'>,
): PrintPaper {
  const words = all.copy.paper
  const when = (instant: string) => `${formats.date(instant)} ${formats.time(instant)}`
  const entries: readonly PrintBlock[] = copy.entries.flatMap((entry): readonly PrintBlock[] => [
    { kind: 'heading', text: entry.signedAt === null ? `${entry.title} (${words.unsigned})` : entry.title },
    { kind: 'paragraph', text: words.written(when(entry.eventAt), entry.author.name, all.common.roles[entry.author.role]) },
    ...(entry.correction === '' ? [] : [{ kind: 'paragraph' as const, text: words.correction(entry.correction) }]),
    ...(entry.stopped ? [{ kind: 'paragraph' as const, text: words.stopped }] : []),
    ...entry.sections.map((section): PrintBlock => ({ kind: 'rows', rows: section.lines })),
  ])
  const answer = (test: Copy['tests'][number]): string => {
    const definition = findTest(test.test)
    if (!test.answer) return words.noAnswer
    const text = definition
      ? answerWords(definition, plainResults(test.answer.results), language).join(', ')
      : Object.values(test.answer.results)
          .map(({ value }) => value)
          .join(', ')
    return [text, test.answer.note].filter((part) => part !== '').join('. ')
  }
  const day = (date: string | null) => (date === null ? '' : formats.date(date))
  const hasUnsigned = copy.entries.some(({ signedAt }) => signedAt === null)
  return {
    title: words.title,
    blocks: [
      { kind: 'paragraph', text: copy.clinic === '' ? words.leadNoName : words.lead(copy.clinic) },
      { kind: 'paragraph', text: words.keep },
      { kind: 'paragraph', text: words.wrong },
      ...(hasUnsigned ? [{ kind: 'paragraph' as const, text: words.unsignedNote }] : []),
      ...(copy.leftOut.fromOthers > 0 ? [{ kind: 'paragraph' as const, text: words.leftNote }] : []),
      ...(copy.entries.some(({ correction }) => correction !== '') ? [{ kind: 'paragraph' as const, text: words.corrections }] : []),
      { kind: 'heading', text: words.who },
      {
        kind: 'rows',
        rows: [
          { label: words.name, text: copy.name },
          ...(copy.number === '' ? [] : [{ label: words.number, text: copy.number }]),
          ...(copy.birthDate === null ? [] : [{ label: words.birthDate, text: formats.date(copy.birthDate) }]),
          { label: words.made, text: formats.date(localDate(made)) },
        ],
      },
      { kind: 'heading', text: words.entries },
      ...(entries.length > 0 ? entries : [{ kind: 'paragraph' as const, text: words.noEntries }]),
      ...(copy.tests.length === 0
        ? []
        : [
            { kind: 'heading' as const, text: words.tests },
            {
              kind: 'table' as const,
              columns: [
                { label: words.testColumns.test, share: 1.4 },
                { label: words.testColumns.sampled },
                { label: words.testColumns.answered },
                { label: words.testColumns.answer, share: 1.8 },
              ],
              rows: copy.tests.map((test) => [testName(test.test, language), day(test.sampledOn), day(test.answeredOn), answer(test)]),
            },
          ]),
      ...(copy.contraception.length === 0
        ? []
        : [
            { kind: 'heading' as const, text: words.contraception },
            {
              kind: 'table' as const,
              columns: [
                { label: words.contraceptionColumns.date },
                { label: words.contraceptionColumns.what, share: 2.4 },
                { label: words.contraceptionColumns.who, share: 1.2 },
              ],
              rows: copy.contraception.map((event) => [
                day(event.date),
                [eventTitle(event), eventLine(event)].filter((part) => part !== '').join(', '),
                event.by.name,
              ]),
            },
          ]),
      ...(copy.visits.length === 0
        ? []
        : [
            { kind: 'heading' as const, text: words.visits },
            {
              kind: 'table' as const,
              columns: [
                { label: words.visitColumns.date },
                { label: words.visitColumns.kind, share: 1.4 },
                { label: words.visitColumns.who, share: 1.4 },
                { label: words.visitColumns.state },
              ],
              rows: copy.visits.map((visit) => [day(visit.date), all.today.kinds[visit.kind], visit.clinician, words.states[visit.status]]),
            },
          ]),
    ],
  }
}

/** What was stored as not given is left out, as the words of an answer want it. */
const plainResults = (results: NonNullable<Copy['tests'][number]['answer']>['results']) =>
  Object.fromEntries(
    Object.entries(results).map(([analyte, { value, amount }]) => [analyte, amount === undefined ? { value } : { value, amount }]),
  )
