import { sceneDay } from '../scene'
import { wordingFile } from '../wording-file'
import type { SamplesOf } from './sample'

const month = sceneDay.slice(0, 7)
const quarter = '2026-Q1'
const year = '2026'
const language = 'sv'

export const codes: SamplesOf<'codes'> = {
  search: ({ typed }) => ({ system: 'icd-10-se', text: typed('diagnos'), on: sceneDay }),
  tables: () => null,
  load: () => ({ piece: 'Kod;Text\nA56.0;Klamydia\n', first: true }),
  import: ({ typed }) => ({
    system: 'icd-10-se',
    version: typed('version'),
    separator: ';',
    hasHeader: true,
    columns: { code: 0, text: 1, validFrom: null, validUntil: null },
    skipFaults: false,
  }),
}

export const figures: SamplesOf<'figures'> = {
  month: () => ({ month }),
  close: () => ({ month: '2026-02', anyway: true }),
  quarter: () => ({ quarter, language }),
  typeNumber: () => ({ quarter, value: 3 }),
  year: () => ({ year, language }),
  paper: () => ({ what: { kind: 'month', month }, language }),
  file: () => ({ what: { kind: 'month', month }, language, format: 'csv' }),
}

export const intakeTotals: SamplesOf<'intakeTotals'> = {
  overview: () => ({ year }),
  settle: () => ({ year: '2025', kind: 'year' }),
  report: () => ({ period: '2025', language }),
  paper: () => ({ period: '2025', language }),
  file: () => ({ period: '2025', language, format: 'csv' }),
}

export const wordings: SamplesOf<'wordings'> = {
  list: () => null,
  shown: ({ typed }) => ({ instrument: 'madrs-s', shown: typed('ordalydelse') }),
  check: ({ typed }) => ({ text: wordingFile('madrs-s', typed('fråga')) }),
  load: ({ typed }) => ({ text: wordingFile('madrs-s', typed('fråga')) }),
  remove: () => ({ instrument: 'audit', language }),
}
