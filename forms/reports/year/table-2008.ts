/**
 * The unit's own table of 2008 (3.7.8), as it stands. Null: not stated. Checks: 198 + 149 + 146 + 332 + 73 = 898 visits, so the missed are
 * not among them; 1 + 16 = 17 men. Persons per service come to more than all persons, for the same woman uses several; statuses overlap.
 */
export type ReferenceRow = {
  readonly id: YearRowId
  readonly women: number | null
  readonly men: number | null
  readonly total: number | null
}

export const yearRowIds = [
  'visits',
  'persons',
  'gynaecologist-visits',
  'gynaecologist-persons',
  'midwife-examined',
  'midwife-examinations',
  'midwife-talk-persons',
  'midwife-talk-visits',
  'midwife-missed',
  'physician-visits',
  'physician-persons',
  'psychiatrist-visits',
  'psychiatrist-persons',
  'prostitution-active',
  'prostitution-former',
  'drugs-active',
  'drugs-former',
  'methadone',
  'buprenorphine',
  'data-missing',
] as const
export type YearRowId = (typeof yearRowIds)[number]

const row = (id: YearRowId, women: number | null, men: number | null, total: number | null): ReferenceRow => ({ id, women, men, total })

export const table2008: readonly ReferenceRow[] = [
  row('visits', null, null, 898),
  row('persons', 260, 17, 277),
  row('gynaecologist-visits', null, null, 198),
  row('gynaecologist-persons', 149, 1, null),
  row('midwife-examined', 100, null, null),
  row('midwife-examinations', 149, null, 149),
  row('midwife-talk-persons', 15, null, null),
  row('midwife-talk-visits', null, null, 146),
  row('midwife-missed', null, null, 55),
  row('physician-visits', null, null, 332),
  row('physician-persons', 50, 16, null),
  row('psychiatrist-visits', null, null, 73),
  row('psychiatrist-persons', 22, null, null),
  row('prostitution-active', 25, null, null),
  row('prostitution-former', 103, 5, null),
  row('drugs-active', 38, 2, null),
  row('drugs-former', 147, 12, null),
  row('methadone', 18, 1, null),
  row('buprenorphine', 20, 1, null),
  row('data-missing', 38, null, null),
]
