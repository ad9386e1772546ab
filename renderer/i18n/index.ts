import { useMemo } from 'react'
import { changeDevice, useDevice } from '../app/device'
import * as en from './en'
import * as sv from './sv'
import { formatDate, formatDay, formatMonth, formatMonthName, formatRelative, formatShortDay, formatShortMonth, formatTime } from './format'

/** The Swedish words decide the shape: the other language has the same words, and the same parameters where a word takes some. */
type Shape<T> = T extends string
  ? string
  : T extends (...input: infer I) => infer R
    ? (...input: I) => Shape<R>
    : { readonly [K in keyof T]: Shape<T[K]> }

export type Words = Shape<typeof sv>
export type Language = 'sv' | 'en'

const words: Readonly<Record<Language, Words>> = { sv, en }

/** The chosen language, and how to choose another one now and for the next start. */
export const useLanguage = (): { readonly language: Language; readonly setLanguage: (language: Language) => Promise<void> } => ({
  language: useDevice().language,
  setLanguage: (language) => changeDevice({ language }),
})

/** All words of the interface in the chosen language, by part: `useWords().today.title`. */
export const useWords = (): Words => words[useDevice().language]

/** Dates and times in the chosen language. */
export function useFormats() {
  const { language } = useDevice()
  return useMemo(
    () => ({
      time: (when: string | Date) => formatTime(when, language),
      day: (when: string | Date) => formatDay(when, language),
      date: (when: string | Date) => formatDate(when, language),
      shortDay: (date: string, today: string) => formatShortDay(date, today, language),
      month: (month: string) => formatMonth(month, language),
      monthName: (month: string) => formatMonthName(month, language),
      shortMonth: (month: string) => formatShortMonth(month, language),
      relative: (when: string | Date, today: string) => formatRelative(when, today, language),
    }),
    [language],
  )
}
