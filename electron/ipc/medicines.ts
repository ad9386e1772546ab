import { z } from 'zod'
import { Id } from '../../forms/core/ids'
import { MedicineEvent } from '../../forms/records/medicine'
import { call, unionWithout, type Without } from './call'
import { MedicineEvents } from './shown'

/** An event as the page sends it. */
export type MedicineInput = Without<MedicineEvent, 'id' | 'by'>
export const MedicineInput = unionWithout('type', MedicineEvent.options, ['id', 'by']) as z.ZodType<MedicineInput>

export const medicines = {
  ofPatient: call({
    input: z.strictObject({ patient: Id }),
    output: MedicineEvents,
    action: 'record.open',
    subject: 'record',
    via: 'patient',
    reads: ['medicines'],
    log: { drawer: 'journal', as: 'medicine.list' },
  }),
  /** Adds an event, if it can stand where it would stand; `refusal` is the rule's own word for why not. */
  add: call({
    input: z.strictObject({ event: MedicineInput }),
    output: MedicineEvents,
    failure: z.strictObject({ kind: z.literal('not-possible'), refusal: z.string() }),
    action: 'entry.write',
    subject: 'record',
    via: 'event',
    changes: ['medicines'],
    shown: 'medicines',
    log: { drawer: 'journal', as: 'medicine.add' },
  }),
  /** Recorded by mistake: it stays readable and no longer counts. */
  mistake: call({
    input: z.strictObject({ patient: Id, event: Id, reason: z.string().trim().min(3).max(300) }),
    output: MedicineEvents,
    action: 'entry.write',
    subject: 'record',
    via: 'patient',
    changes: ['medicines'],
    shown: 'medicines',
    log: { drawer: 'journal', as: 'medicine.mistake' },
  }),
}
