import { passages } from '../../../forms/core/form'
import { certificate } from '../../../forms/notes/certificate/index'
import type { Api, ValueOf } from '../../app/api'
import type { Language } from '../../i18n'
import { common as commonEn } from '../../i18n/en/common'
import { papers as en } from '../../i18n/en/papers'
import { formatDate } from '../../i18n/format'
import { common as commonSv } from '../../i18n/sv/common'
import { papers as sv } from '../../i18n/sv/papers'
import type { PrintBlock, PrintPaper } from '../../print/model'

type Released = ValueOf<Api['certificates']['release']> & { readonly recipient: string }

/**
 * A certificate on paper: who it is about, for whom, its own text, who has signed it. What was left out on purpose, who asked and what
 * somebody else told stay in the record. An empty name of the clinic or number stands nowhere.
 */
export function certificatePaper(released: Released, language: Language): PrintPaper {
  const words = { sv, en }[language].certificate.paper
  const { roles } = { sv: commonSv, en: commonEn }[language]
  const { answers } = released
  const own = certificate.words[language].items
  const text = (item: string) => {
    const answer = answers[item]
    return typeof answer === 'string' ? answer : ''
  }
  const option = (item: string) => own[item]?.options?.[text(item)] ?? text(item)
  const day = (item: string) => (text(item) === '' ? '' : formatDate(text(item), language))
  // the period is asked of sick leave only; answers that are no longer asked are not signed
  const period = [
    day('from-on') === '' ? '' : words.from(day('from-on')),
    day('until-on') === '' ? '' : words.until(day('until-on')),
  ].filter((part) => part !== '')
  const rows = [
    { label: words.name, text: released.name },
    { label: words.number, text: released.number },
    { label: words.recipient, text: released.recipient },
    { label: words.period, text: period.join(' ') },
    { label: words.extent, text: option('extent') },
  ].filter((row) => row.text !== '')
  const body = passages(text('wording'))
    .map((passage) => (passage.fromOther ? '' : passage.text))
    .join('')
  return {
    title: option('kind'),
    blocks: [
      ...(released.clinic === '' ? [] : [{ kind: 'paragraph' as const, text: released.clinic }]),
      { kind: 'rows', rows },
      ...bodyBlocks(body),
      {
        kind: 'paragraph',
        text: words.signed(
          released.author.name,
          roles[released.author.role].toLocaleLowerCase(language),
          formatDate(released.signedAt, language),
        ),
      },
      { kind: 'rows', rows: [{ label: words.line, text: '\u00a0' }] },
    ],
  }
}

/** Lines of their own that end with a colon are headings; a heading under which nothing was written is left out. */
function bodyBlocks(text: string): readonly PrintBlock[] {
  const lines = text.split('\n').map((line) => line.trim())
  const isHeading = (line: string) => /^[^:]{1,80}:$/.test(line)
  return lines.flatMap((line, at): readonly PrintBlock[] => {
    if (line === '') return []
    if (!isHeading(line)) return [{ kind: 'paragraph', text: line }]
    const next = lines.slice(at + 1).find((other) => other !== '')
    return next === undefined || isHeading(next) ? [] : [{ kind: 'heading', text: line.slice(0, -1) }]
  })
}
