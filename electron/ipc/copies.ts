import { z } from 'zod'
import { DateString, Id, Instant } from '../../forms/core/ids'
import { languages } from '../../forms/core/form'
import { ContraceptionEvent } from '../../forms/records/contraception'
import { Author } from '../../forms/records/entry'
import { TestAnswer } from '../../forms/records/sample'
import { VisitKind, VisitStatus } from '../../forms/records/visit'
import { call } from './call'

/** An entry as the patient reads it: plain text without what somebody else told. */
const CopiedEntry = z.strictObject({
  id: Id,
  title: z.string(),
  author: Author,
  eventAt: Instant,
  enteredAt: Instant,
  /** Null while it is unsigned: it is part of the record all the same, and marked (journal law B2). */
  signedAt: Instant.nullable(),
  /** Why it was corrected; empty when it was not. */
  correction: z.string(),
  stopped: z.boolean(),
  sections: z.array(z.strictObject({ title: z.string(), lines: z.array(z.strictObject({ label: z.string(), text: z.string() })) })),
})

export const copies = {
  /**
   * The patient's copy of her record (journal law F, A11): everything she may see, and in the same step a signed entry that says to whom and
   * when it was given. Without entries of another patient, without passages told by somebody else, without tracing. The log
   * names that entry, which says why.
   */
  make: call({
    input: z.strictObject({
      patient: Id,
      recipient: z.string().trim().min(2).max(120),
      why: z.string().trim().min(3).max(300),
      language: z.enum(languages),
    }),
    output: z.strictObject({
      /** Initials and no number while her identity is protected. */
      name: z.string(),
      number: z.string(),
      birthDate: DateString.nullable(),
      /** Empty when she does not want the clinic named. */
      clinic: z.string(),
      entries: z.array(CopiedEntry),
      visits: z.array(z.strictObject({ date: DateString, kind: VisitKind, status: VisitStatus, clinician: z.string() })),
      tests: z.array(
        z.strictObject({
          test: z.string(),
          sampledOn: DateString.nullable(),
          answeredOn: DateString.nullable(),
          answer: TestAnswer.nullable(),
        }),
      ),
      contraception: z.array(ContraceptionEvent),
      leftOut: z.strictObject({ fromOthers: z.number().int(), wrongPatient: z.number().int(), begun: z.number().int() }),
      /** Answers in the copy that nobody has told her yet. */
      untold: z.number().int(),
      /** The entry of the release. */
      disclosure: Id,
    }),
    action: 'record.disclose',
    subject: 'record',
    via: 'patient',
    writesEntry: true,
    changes: ['entries'],
    shown: 'nothing',
    log: { drawer: 'journal', as: 'copy.make' },
  }),
}
