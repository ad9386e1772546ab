import { z } from 'zod'
import { Id } from '../../forms/core/ids'
import { ContraceptionEvent } from '../../forms/records/contraception'
import { call, unionWithout, type Without } from './call'
import { ContraceptionEvents } from './shown'

/** An event as the page sends it. */
export type EventInput = Without<ContraceptionEvent, 'id' | 'by'>
export const EventInput = unionWithout('type', ContraceptionEvent.options, ['id', 'by']) as z.ZodType<EventInput>

export const contraception = {
  ofPatient: call({
    input: z.strictObject({ patient: Id }),
    output: ContraceptionEvents,
    action: 'record.open',
    subject: 'record',
    via: 'patient',
    reads: ['contraception'],
    log: { drawer: 'journal', as: 'contraception.list' },
  }),
  /** Adds an event, if it can stand where it would stand; `refusal` is the rule's own word for why not. */
  add: call({
    input: z.strictObject({ event: EventInput }),
    output: ContraceptionEvents,
    failure: z.strictObject({ kind: z.literal('not-possible'), refusal: z.string() }),
    action: 'entry.write',
    subject: 'record',
    via: 'event',
    changes: ['contraception'],
    shown: 'contraception',
    log: { drawer: 'journal', as: 'contraception.add' },
  }),
  /** Recorded by mistake: it stays readable and no longer counts. */
  mistake: call({
    input: z.strictObject({ patient: Id, event: Id, reason: z.string().trim().min(3).max(300) }),
    output: ContraceptionEvents,
    action: 'entry.write',
    subject: 'record',
    via: 'patient',
    changes: ['contraception'],
    shown: 'contraception',
    log: { drawer: 'journal', as: 'contraception.mistake' },
  }),
}
