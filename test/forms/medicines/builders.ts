import { MedicineEvent, type MedicineStopReason, type Prescribed, type Substitution } from '../../../forms/records/medicine'

export const idOf = (n: number): string => n.toString(16).padStart(32, '0')
export const psychiatrist = { id: idOf(0xa), name: 'Karin Ek', role: 'psychiatrist' } as const
export const patient = idOf(0xb)

const base = (n: number, date: string) => ({ id: idOf(n), patient, date, by: psychiatrist })

export type Amount = { strength?: string; dose?: string; prescribed?: Prescribed }
const amount = ({ strength = '50 mg', dose = '', prescribed = 'here' }: Amount) => ({ strength, dose, prescribed, prescriber: '' })

export const started = (
  n: number,
  date: string,
  name: string,
  how: Amount & { atc?: string; substitution?: Substitution } = {},
): MedicineEvent =>
  MedicineEvent.parse({
    ...base(n, date),
    ...amount(how),
    type: 'started',
    atc: how.atc ?? '',
    name,
    reason: '',
    approximate: false,
    substitution: how.substitution ?? null,
    note: '',
  })
export const changed = (n: number, date: string, course: number, how: Amount): MedicineEvent =>
  MedicineEvent.parse({ ...base(n, date), ...amount(how), type: 'dose-changed', course: idOf(course), reason: '', note: '' })
export const stopped = (n: number, date: string, course: number, reason: MedicineStopReason = 'side-effects'): MedicineEvent => ({
  ...base(n, date),
  type: 'stopped',
  course: idOf(course),
  reason,
  note: '',
})
export const effect = (n: number, date: string, course: number): MedicineEvent => ({
  ...base(n, date),
  type: 'effect',
  course: idOf(course),
  effect: 'some',
  note: 'Sover bättre',
})
export const sideEffect = (n: number, date: string, course: number): MedicineEvent => ({
  ...base(n, date),
  type: 'side-effect',
  course: idOf(course),
  what: 'Illamående',
  degree: 'troubling',
  note: '',
})
