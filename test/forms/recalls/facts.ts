import type { PatientFacts, RecallKind } from '../../../forms/recalls/facts'
import { idOf, midwife } from '../contraception/builders'

/** A patient about whom nothing is known, and what the test adds. */
export const factsOf = (given: Partial<PatientFacts> = {}): PatientFacts => ({
  patient: idOf(0xb),
  diedOn: null,
  contraception: [],
  cervicalSamples: [],
  cervicalLocalRoutine: null,
  bloodPressures: [],
  testsDue: [],
  testsTaken: [],
  untoldAnswers: [],
  secondPregnancyTests: [],
  pregnancyTests: [],
  bookings: [],
  postponements: [],
  doNotCall: [],
  otherDates: [],
  settled: [],
  tries: [],
  ...given,
})

const decided = (n: number, on: string) => ({ id: idOf(n), on, by: midwife, reason: 'enligt samtal' })

export const keyOf = (kind: RecallKind, n: number): string => `${kind}:${idOf(n)}`
export const postponement = (on: string, recall: string, until: string) => ({ ...decided(0x50, on), recall, until })
export const doNotCall = (on: string, about: RecallKind | 'everything') => ({ ...decided(0x51, on), about })
export const otherDate = (on: string, recall: string, date: string) => ({ ...decided(0x52, on), recall, date })
export const settled = (on: string, recall: string) => ({ ...decided(0x53, on), recall })
export const attempt = (n: number, at: string, ...recalls: string[]) => ({
  id: idOf(n),
  at,
  by: midwife,
  recalls,
  channel: 'call' as const,
  outcome: 'no-answer' as const,
  note: '',
})
