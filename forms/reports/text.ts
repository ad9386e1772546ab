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
    atLeast: 'minst',
    typedBy: (by: string, on: string) => `inskrivet av ${by} ${on}`,
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
    atLeast: 'at least',
    typedBy: (by: string, on: string) => `typed by ${by} ${on}`,
  },
} as const
