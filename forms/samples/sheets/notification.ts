import type { Language } from '../../core/form'
import { rikskod } from '../../records/identity'
import { writtenNumber, type Identifier, type Protection } from '../../records/patient'
import type { Paragraph } from '../../records/sample'
import { diseaseName } from '../catalogue/words'
import { diseases, type DiseaseId } from '../diseases'
import { defaultTestRules, type TestRules } from '../rules'
import { notificationWords } from './notification.text'
import { row, type Sheet, type SheetRow } from './sheet'

export type NotifiedPerson = {
  readonly name: string
  readonly identifiers: readonly Identifier[]
  readonly birthDate: string | null
  readonly address: string
  readonly protection: Protection
  /** County of residence: asked for also with the code. */
  readonly county: string
}

export type ReportKind =
  { readonly kind: 'case' } | { readonly kind: 'suspected' } | { readonly kind: 'paragraph'; readonly paragraph: Paragraph }

/** How the patient is named in one notification. */
export type NotifiedIdentity =
  | { readonly kind: 'code'; readonly code: string }
  /** A reserve number can't be made into a code: the whole of it, under "annat nummer". */
  | { readonly kind: 'other-number'; readonly value: string }
  | { readonly kind: 'full'; readonly name: string; readonly number: string; readonly address: string | null }
  /** No number at all: the sheet can't be finished before smittskyddsläkaren has said how. */
  | { readonly kind: 'unknown' }

/**
 * The identity in a notification. Coded for the four diseases of SmF bilaga 2 (SmF 4 §), in full for the others, and always in full for a
 * "paragraf" notification, whatever the disease (SmL 3:1, 3:6, 3:7, 4:4, 4:7, 4:8). With a protected identity no address is printed (journal law H).
 */
export function notifiedIdentity(
  disease: DiseaseId,
  report: ReportKind,
  person: NotifiedPerson,
  rules: Pick<TestRules, 'codeYear'> = defaultTestRules,
): NotifiedIdentity {
  const number = bestNumber(person.identifiers)
  if (report.kind === 'paragraph' || diseases[disease].identity !== 'code')
    return {
      kind: 'full',
      name: person.name,
      number: number ? writtenNumber(number) : '',
      address: person.protection === 'none' ? person.address : null,
    }
  if (!number) return { kind: 'unknown' }
  return number.kind === 'reserve'
    ? { kind: 'other-number', value: number.value }
    : { kind: 'code', code: rikskod(number.value, rules.codeYear) }
}

/** A personnummer before a samordningsnummer before a reserve number. */
function bestNumber(identifiers: readonly Identifier[]): Identifier | undefined {
  const order = ['personnummer', 'samordningsnummer', 'reserve'] as const
  return order.flatMap((kind) => identifiers.filter((identifier) => identifier.kind === kind)).at(0)
}

export type NotificationFacts = {
  readonly disease: DiseaseId
  readonly report: ReportKind
  readonly person: NotifiedPerson
  readonly sampledOn: string | null
  readonly foundOn: string
  readonly dueOn: string
  readonly specimen: string
  readonly doctor: string
  readonly clinic: string
  /** Typed by the doctor on the sheet; each may be empty but for the likely source and route, which are asked for. */
  readonly source: string
  readonly route: string
  readonly riskGroup: string
  readonly measures: string
  readonly other: string
}

/**
 * What stands on the notification sheet, to be entered in the national system by hand: nothing is sent. For a coded disease SmF 4 § leaves
 * out identity and likely source (SmL 2:6 points 1 and 2); a suspected case says so.
 */
export function notificationSheet(
  facts: NotificationFacts,
  language: Language,
  rules: Pick<TestRules, 'codeYear'> = defaultTestRules,
): Sheet {
  const words = notificationWords[language]
  const identity = notifiedIdentity(facts.disease, facts.report, facts.person, rules)
  const isFull = identity.kind === 'full'
  const paragraph =
    facts.report.kind === 'paragraph' ? [row('paragraph', words.rows.paragraph, words.paragraphs[facts.report.paragraph])] : []
  return {
    title: words.titles[facts.report.kind],
    blocks: [
      { kind: 'paragraph', text: words.how },
      ...(facts.person.protection !== 'none' && isFull ? [{ kind: 'paragraph', text: words.protected } as const] : []),
      { kind: 'heading', text: words.who },
      { kind: 'rows', rows: identityRows(identity, facts, language) },
      { kind: 'heading', text: words.what },
      {
        kind: 'rows',
        rows: [
          row('disease', words.rows.disease, diseaseName(facts.disease, language)),
          row('certainty', words.rows.certainty, words.certainty[facts.report.kind === 'suspected' ? 'suspected' : 'found']),
          ...paragraph,
          row('found-on', words.rows.foundOn, facts.foundOn),
          row('sampled-on', words.rows.sampledOn, facts.sampledOn ?? '', false),
          row('specimen', words.rows.specimen, facts.specimen, false),
          ...(isFull ? [row('source', words.rows.source, facts.source)] : []),
          row('route', words.rows.route, facts.route),
          ...(isFull ? [] : [row('risk-group', words.rows.riskGroup, facts.riskGroup, false)]),
          row('measures', words.rows.measures, facts.measures, false),
          row('other', words.rows.other, facts.other, false),
        ],
      },
      { kind: 'heading', text: words.from },
      {
        kind: 'rows',
        rows: [
          row('doctor', words.rows.doctor, facts.doctor),
          row('clinic', words.rows.clinic, facts.clinic),
          row('due-on', words.rows.dueOn, facts.dueOn),
        ],
      },
    ],
  }
}

function identityRows(identity: NotifiedIdentity, { person }: NotificationFacts, language: Language): readonly SheetRow[] {
  const { rows } = notificationWords[language]
  const county = row('county', rows.county, person.county)
  switch (identity.kind) {
    case 'code':
      return [row('code', rows.code, identity.code), county]
    case 'other-number':
      return [row('other-number', rows.otherNumber, identity.value), county]
    case 'unknown':
      return [row('code', rows.code, ''), county]
    case 'full':
      return [
        row('name', rows.name, identity.name),
        row('number', rows.number, identity.number === '' ? (person.birthDate ?? '') : identity.number),
        ...(identity.address === null ? [] : [row('address', rows.address, identity.address)]),
        county,
      ]
  }
}
