import { z } from 'zod'
import { DateString, Id } from '../../forms/core/ids'
import { BreakGlassReason } from '../../forms/access'
import { Contact, ContactKind, Person, PersonInput, PersonRow, SafeContact } from '../../forms/records/patient'
import { call, nothing } from './call'

const PatientId = z.strictObject({ patient: Id })

/** The same identifier stands on another record already. */
const NumberTaken = z.strictObject({ kind: z.literal('number-taken'), patient: Id, name: z.string() })

export const patients = {
  /**
   * Hits for what has been typed so far; any part of a name, number or phone. One search is one id: it is logged before its first hits
   * and, with all ids it has shown, when it ends. Protected persons are found by full number only.
   */
  search: call({
    input: z.strictObject({ search: Id, text: z.string().trim().max(80) }),
    output: z.strictObject({ rows: z.array(PersonRow), more: z.boolean() }),
    action: 'desk.work',
    subject: 'list',
    why: 'names and numbers of the desk, nothing of a record',
    reads: ['persons', 'contacts'],
    log: 'never',
  }),
  searchEnd: call({
    input: z.strictObject({ search: Id }),
    output: nothing,
    action: 'desk.work',
    subject: 'none',
    changes: [],
    shown: 'nothing',
    log: 'never',
  }),
  /** People who may be the same: by number, by name and birth date, by phone. */
  candidates: call({
    input: PersonInput.partial().extend({ phone: z.string().max(40).optional() }),
    output: z.array(z.strictObject({ person: PersonRow, why: z.enum(['number', 'name-and-birth-date', 'name', 'phone']) })),
    action: 'desk.work',
    subject: 'list',
    why: 'names and numbers of the desk, nothing of a record',
    reads: ['persons', 'contacts'],
    log: { drawer: 'desk', as: 'patient.candidates' },
  }),
  list: call({
    input: z.strictObject({ filter: z.enum(['all', 'mine']), offset: z.number().int().min(0) }),
    output: z.strictObject({ rows: z.array(PersonRow), total: z.number().int() }),
    action: 'desk.work',
    subject: 'list',
    why: 'names and numbers of the desk, nothing of a record',
    reads: ['persons', 'visits'],
    log: { drawer: 'desk', as: 'patient.list' },
  }),
  register: call({
    input: PersonInput,
    output: PersonRow,
    failure: NumberTaken,
    action: 'desk.work',
    subject: 'desk',
    via: 'newcomer',
    changes: ['persons'],
    shown: 'nothing',
    log: { drawer: 'desk', as: 'patient.register' },
  }),
  /** The desk's part of a person; contact details are a call of their own. */
  get: call({
    input: PatientId,
    output: Person,
    action: 'desk.work',
    subject: 'desk',
    via: 'patient',
    reads: ['persons'],
    log: { drawer: 'desk', as: 'patient.get' },
  }),
  update: call({
    input: PersonInput.extend({ patient: Id }),
    output: Person,
    failure: NumberTaken,
    action: 'desk.work',
    subject: 'desk',
    via: 'patient',
    changes: ['persons'],
    shown: 'person',
    log: { drawer: 'desk', as: 'patient.update' },
  }),
  /** Contact details, present and past. For a protected identity a reason must have been stated. */
  contacts: call({
    input: PatientId,
    output: z.array(Contact),
    action: 'desk.work',
    subject: 'desk',
    via: 'patient',
    reads: ['contacts'],
    log: { drawer: 'desk', as: 'contact.read' },
  }),
  /** A new contact detail, or (with `replaces`) a change: the old one stays as history. An empty value ends the old one. */
  setContact: call({
    input: z.strictObject({ patient: Id, kind: ContactKind, value: z.string().trim().max(200), replaces: Id.nullable() }),
    output: z.array(Contact),
    action: 'desk.work',
    subject: 'desk',
    via: 'patient',
    changes: ['contacts'],
    shown: 'contacts',
    log: { drawer: 'desk', as: 'contact.change' },
  }),
  setSafeContact: call({
    input: z.strictObject({ patient: Id, safeContact: SafeContact }),
    output: nothing,
    action: 'desk.work',
    subject: 'desk',
    via: 'patient',
    changes: ['persons'],
    shown: 'safe-contact',
    log: { drawer: 'desk', as: 'contact.safe' },
  }),
  /**
   * The day she has died, or null for whoever was taken for dead by mistake; in all records that are linked. The record stays, protected
   * and readable as before (1 kap. 1 § patientdatalagen 2008:355), and nobody is called any more.
   */
  setDied: call({
    input: z.strictObject({ patient: Id, diedOn: DateString.nullable() }),
    output: Person,
    failure: z.strictObject({ kind: z.literal('not-that-day') }),
    action: 'desk.work',
    subject: 'desk',
    via: 'patient',
    changes: ['persons'],
    shown: 'died',
    log: { drawer: 'desk', as: 'patient.died' },
  }),
  /** Two records are one person: linked, both kept. */
  link: call({
    input: z.strictObject({ patient: Id, other: Id }),
    output: nothing,
    failure: z.strictObject({ kind: z.literal('same-record') }),
    action: 'desk.work',
    subject: 'desk',
    via: 'patient',
    changes: ['persons'],
    shown: 'person',
    log: { drawer: 'desk', as: 'patient.link' },
  }),
  /** States why this patient's record, or protected contact details, are opened: valid for her alone and for 30 minutes. */
  stateReason: call({
    input: z.strictObject({ patient: Id, what: z.enum(['record', 'contact', 'psychiatric']), reason: BreakGlassReason }),
    output: nothing,
    action: 'desk.work',
    subject: 'desk',
    via: 'patient',
    changes: [],
    shown: 'nothing',
    log: { drawer: 'desk', as: 'reason.state' },
  }),
}
