import { z } from 'zod'
import { Id } from '../../forms/core/ids'
import { MedicineEvent } from '../../forms/records/medicine'
import { call, unionWithout, type Without } from './call'

/** An event as the page sends it. */
export type MedicineInput = Without<MedicineEvent, 'id' | 'by'>
export const MedicineInput = unionWithout('type', MedicineEvent.options, ['id', 'by']) as z.ZodType<MedicineInput>

const Events = z.array(z.strictObject({ event: MedicineEvent, mistake: z.string().nullable() }))

export const medicines = {
  ofPatient: call({
    input: z.strictObject({ patient: Id }),
    output: Events,
    action: 'record.open',
    log: { drawer: 'journal', as: 'medicine.list', patient: true },
  }),
  /** Adds an event, if it can stand where it would stand; `refusal` is the rule's own word for why not. */
  add: call({
    input: z.strictObject({ event: MedicineInput }),
    output: Events,
    failure: z.strictObject({ kind: z.literal('not-possible'), refusal: z.string() }),
    action: 'entry.write',
    log: { drawer: 'journal', as: 'medicine.add', patient: true },
  }),
  /** Recorded by mistake: it stays readable and no longer counts. */
  mistake: call({
    input: z.strictObject({ patient: Id, event: Id, reason: z.string().trim().min(3).max(300) }),
    output: Events,
    action: 'entry.write',
    log: { drawer: 'journal', as: 'medicine.mistake', patient: true },
  }),
}
