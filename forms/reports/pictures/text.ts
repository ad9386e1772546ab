import type { Language } from '../../core/form'

type Words = {
  readonly targets: string
  readonly target: string
  readonly of: (target: number) => string
  readonly lines: (first: string, last: string, isGap: boolean) => string
  readonly absences: (isGap: boolean) => string
}

/** Words of the pictures on paper. */
export const pictureWords: { readonly [L in Language]: Words } = {
  sv: {
    targets: 'Mot målen',
    target: 'mål',
    of: (target) => `av ${target}`,
    lines: (first, last, isGap) =>
      `Månad för månad, ${first} till ${last}, målet streckat${isGap ? '. Månader som inte var stängda då är lämnade tomma' : ''}`,
    absences: (isGap) => `Uteblivna och återbud månad för månad${isGap ? '. Månader som inte var stängda då har ett streck' : ''}`,
  },
  en: {
    targets: 'Against the targets',
    target: 'target',
    of: (target) => `of ${target}`,
    lines: (first, last, isGap) =>
      `Month by month, ${first} to ${last}, the target dashed${isGap ? '. Months that were not closed then are left empty' : ''}`,
    absences: (isGap) => `No-shows and cancellations month by month${isGap ? '. Months that were not closed then have a dash' : ''}`,
  },
}
