import type { Language } from '../core/form'

/** A month in words: `oktober 2026`. */
export const monthName = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T12:00Z`),
  )

/** Words that reports share. */
export const reportWords = {
  sv: {
    row: 'Rad',
    women: 'Kvinnor',
    men: 'Män',
    other: 'Annat eller okänt',
    total: 'Alla',
    source: 'Källa',
    sources: {
      desk: 'räknat ur besöken',
      intake: 'ur de fem frågornas summor',
      'desk-and-intake': 'personer ur besöken mot de fem frågornas antal',
      typed: 'inskrivet för hand',
    },
    about: 'ungefär',
    typedBy: (by: string, on: string) => `inskrivet av ${by} ${on}`,
    definition: 'Så räknas den',
    sheets: { figures: 'Siffror', definitions: 'Så räknas det', about: 'Om' },
    standings: {
      live: 'räknat ur besöken vid utskriften, månaden är inte stängd',
      counted: 'räknat ur besöken vid utskriften',
      closed: (on: string, by: string) => `stängd ${on} av ${by}, första besök och återbesök som de var då`,
      settled: (on: string, by: string) => `fastställd ${on} av ${by}`,
    },
    facts: {
      title: 'Rapport',
      clinic: 'Enhet',
      period: 'Period',
      standing: 'Läge',
      threshold: 'Gräns för små tal',
      noThreshold: 'ingen, rapporten räknar besök',
      below: (threshold: number) => `tal under ${threshold} är dolda`,
      definitions: 'Definitionernas version',
      program: 'Programmets version',
      madeOn: 'Datum',
      made: (on: string, by: string) => `Gjord ${on} av ${by}`,
    },
  },
  en: {
    row: 'Row',
    women: 'Women',
    men: 'Men',
    other: 'Other or not known',
    total: 'All',
    source: 'Source',
    sources: {
      desk: 'counted from the visits',
      intake: 'from the sums of the five questions',
      'desk-and-intake': 'persons from the visits against the number of answers',
      typed: 'typed by hand',
    },
    about: 'about',
    typedBy: (by: string, on: string) => `typed by ${by} ${on}`,
    definition: 'How it is counted',
    sheets: { figures: 'Figures', definitions: 'How it is counted', about: 'About' },
    standings: {
      live: 'counted from the visits when made, the month is not closed',
      counted: 'counted from the visits when made',
      closed: (on: string, by: string) => `closed ${on} by ${by}, first visits and returns as they were then`,
      settled: (on: string, by: string) => `settled ${on} by ${by}`,
    },
    facts: {
      title: 'Report',
      clinic: 'Unit',
      period: 'Period',
      standing: 'Standing',
      threshold: 'Limit of small numbers',
      noThreshold: 'none, the report counts visits',
      below: (threshold: number) => `numbers below ${threshold} are hidden`,
      definitions: 'Version of the definitions',
      program: 'Version of the program',
      madeOn: 'Date',
      made: (on: string, by: string) => `Made ${on} by ${by}`,
    },
  },
} as const
