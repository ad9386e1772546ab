import { DateString } from '../../../forms/core/ids'
import type { Course } from '../../../forms/medicines/courses'
import { isSubstitution } from '../../../forms/medicines/atc'
import type { MedicineEvent, MedicineEventType, MedicineStopReason, Prescribed } from '../../../forms/records/medicine'

type Without<E> = E extends unknown ? Omit<E, 'id' | 'by'> : never

/** An event before the vault has given it an id and said whose it is. */
export type MedicineInput = Without<MedicineEvent>

/** What stands in the form of one event, before it is checked. */
export type MedicineDraft = {
  readonly date: string | undefined
  readonly approximate: boolean
  readonly atc: string
  readonly name: string
  readonly strength: string
  readonly dose: string
  readonly prescribed: Prescribed
  readonly prescriber: string
  readonly reason: string
  readonly responsible: string
  readonly handedOut: string
  readonly stopReason: MedicineStopReason | undefined
  readonly effect: 'good' | 'some' | 'none' | 'worse' | 'too-early' | undefined
  readonly what: string
  readonly degree: 'slight' | 'troubling' | 'severe' | 'gone' | undefined
  readonly note: string
}

export type Fault = 'date' | 'name' | 'stopReason' | 'effect' | 'what' | 'degree'

/** What the form begins with: as it is taken now, or as the one who writes prescribes it. */
export function beginDraft(course: Course | undefined, today: string, me: string): MedicineDraft {
  return {
    date: today,
    approximate: false,
    atc: course?.atc ?? '',
    name: course?.name ?? '',
    strength: course?.strength ?? '',
    dose: course?.dose ?? '',
    prescribed: course?.prescribed ?? 'here',
    prescriber: course?.prescriber ?? me,
    reason: '',
    responsible: '',
    handedOut: '',
    stopReason: undefined,
    effect: undefined,
    what: '',
    degree: undefined,
    note: '',
  }
}

/** The event of a draft, or what is missing in it, in the order of the fields. */
export function readDraft(
  type: MedicineEventType,
  draft: MedicineDraft,
  { patient, course, today }: { readonly patient: string; readonly course: string; readonly today: string },
): { readonly ok: true; readonly event: MedicineInput } | { readonly ok: false; readonly faults: readonly Fault[] } {
  const date = DateString.safeParse(draft.date)
  const { strength, dose, prescribed, prescriber, note, stopReason, effect, degree } = draft
  const faults: readonly Fault[] = [
    ...(date.success && date.data <= today ? [] : ['date' as const]),
    ...(type === 'started' && draft.name.trim() === '' ? ['name' as const] : []),
    ...(type === 'stopped' && stopReason === undefined ? ['stopReason' as const] : []),
    ...(type === 'effect' && effect === undefined ? ['effect' as const] : []),
    ...(type === 'side-effect' && draft.what.trim() === '' ? ['what' as const] : []),
    ...(type === 'side-effect' && degree === undefined ? ['degree' as const] : []),
  ]
  if (faults.length > 0 || !date.success) return { ok: false, faults }
  const base = { patient, date: date.data, note }
  const amount = { strength, dose, prescribed, prescriber }
  switch (type) {
    case 'started':
      return {
        ok: true,
        event: {
          ...base,
          ...amount,
          type,
          atc: draft.atc,
          name: draft.name,
          reason: draft.reason,
          approximate: draft.approximate,
          substitution: isSubstitution(draft.atc) ? { responsible: draft.responsible, handedOut: draft.handedOut } : null,
        },
      }
    case 'dose-changed':
      return { ok: true, event: { ...base, ...amount, type, course, reason: draft.reason } }
    case 'stopped':
      return stopReason === undefined
        ? { ok: false, faults: ['stopReason'] }
        : { ok: true, event: { ...base, type, course, reason: stopReason } }
    case 'effect':
      return effect === undefined ? { ok: false, faults: ['effect'] } : { ok: true, event: { ...base, type, course, effect } }
    case 'side-effect':
      return degree === undefined
        ? { ok: false, faults: ['degree'] }
        : { ok: true, event: { ...base, type, course, what: draft.what, degree } }
  }
}
