import { z } from 'zod'
import { Id } from '../../forms/core/ids'
import { ContraceptionEvent } from '../../forms/records/contraception'
import { call, unionWithout, type Without } from './call'

/** An event as the page sends it. */
export type EventInput = Without<ContraceptionEvent, 'id' | 'by'>
export const EventInput = unionWithout('type', ContraceptionEvent.options, ['id', 'by']) as z.ZodType<EventInput>

const Events = z.array(z.strictObject({ event: ContraceptionEvent, mistake: z.string().nullable() }))

export const contraception = {
  ofPatient: call({
    input: z.strictObject({ patient: Id }),
    output: Events,
    action: 'record.open',
    log: { drawer: 'journal', as: 'contraception.list', patient: true },
  }),
  /** Adds an event, if it can stand where it would stand; `refusal` is the rule's own word for why not. */
  add: call({
    input: z.strictObject({ event: EventInput }),
    output: Events,
    failure: z.strictObject({ kind: z.literal('not-possible'), refusal: z.string() }),
    action: 'entry.write',
    log: { drawer: 'journal', as: 'contraception.add', patient: true },
  }),
  /** Recorded by mistake: it stays readable and no longer counts. */
  mistake: call({
    input: z.strictObject({ patient: Id, event: Id, reason: z.string().trim().min(3).max(300) }),
    output: Events,
    action: 'entry.write',
    log: { drawer: 'journal', as: 'contraception.mistake', patient: true },
  }),
}
