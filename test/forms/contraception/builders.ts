import { methods, type DeviceId, type StartedId } from '../../../forms/contraception/methods'
import type { LateAnswers } from '../../../forms/contraception/late-injection'
import type { ContraceptionEvent } from '../../../forms/records/contraception'

export const idOf = (n: number): string => n.toString(16).padStart(32, '0')
export const midwife = { id: idOf(0xa), name: 'Anneli Sjöqvist', role: 'midwife' } as const
export const patient = idOf(0xb)

const base = (n: number, date: string) => ({ id: idOf(n), patient, date, by: midwife })

export const started = (n: number, date: string, method: StartedId, name = ''): ContraceptionEvent => ({
  ...base(n, date),
  type: 'started',
  method,
  name,
  note: '',
})
export const switched = (n: number, date: string, from: StartedId | 'dmpa', to: StartedId): ContraceptionEvent => ({
  ...base(n, date),
  type: 'switched',
  from,
  to,
  name: '',
  note: '',
})
export const injection = (n: number, date: string, earlyReason = ''): ContraceptionEvent => ({
  ...base(n, date),
  type: 'injection',
  method: 'dmpa',
  product: 'Depo-Provera',
  batch: 'L2207B',
  site: 'right-buttock',
  earlyReason,
  note: '',
})
export const inserted = (
  n: number,
  date: string,
  method: DeviceId,
  durationMonths?: number,
  durationReason = '',
  emergency = false,
): ContraceptionEvent => ({
  ...base(n, date),
  type: 'inserted',
  method,
  product: '',
  batch: '',
  durationMonths: durationMonths ?? methods[method].durationMonths,
  durationReason,
  emergency,
  note: '',
})
export const removed = (n: number, date: string, method: DeviceId): ContraceptionEvent => ({
  ...base(n, date),
  type: 'removed',
  method,
  reason: 'expired',
  note: '',
})
export const expelled = (n: number, date: string, method: DeviceId): ContraceptionEvent => ({
  ...base(n, date),
  type: 'expelled',
  method,
  note: '',
})
export const stopped = (n: number, date: string, method: StartedId | 'dmpa'): ContraceptionEvent => ({
  ...base(n, date),
  type: 'stopped',
  method,
  reason: 'own-wish',
  note: '',
})
export const lateTalk = (n: number, date: string, coveredUntil: string, answers: LateAnswers): ContraceptionEvent => ({
  ...base(n, date),
  type: 'late-injection',
  coveredUntil,
  answers,
  note: '',
})
export const emergencyPill = (n: number, date: string, exposedAt: string): ContraceptionEvent => ({
  ...base(n, date),
  type: 'emergency-given',
  method: 'emergency-levonorgestrel',
  product: '',
  batch: '',
  exposedAt,
  givenAt: `${date}T12:00:00Z`,
  note: '',
})
export const threadCheck = (n: number, date: string): ContraceptionEvent => ({
  ...base(n, date),
  type: 'thread-check',
  seen: true,
  note: '',
})
export const check = (n: number, date: string): ContraceptionEvent => ({
  ...base(n, date),
  type: 'oestrogen-check',
  systolic: 150,
  diastolic: 80,
  heightCm: null,
  weightKg: null,
  smokes: null,
  ageYears: null,
  decision: { doctor: 'Doktor Ek', outcome: 'may-start', reason: 'Nytt mätvärde 128/78 hemma.', date },
})
