import { addDays } from '../../../forms/core/dates'
import { allDeclined } from '../../../forms/intake'
import { aMedicine, anInjection, lookedBack, sceneDay } from '../scene'
import type { SamplesOf } from './sample'

const eventAt = `${sceneDay}T07:30:00.000Z`

export const records: SamplesOf<'records'> = { open: ({ patient }) => ({ patient }) }

export const entries: SamplesOf<'entries'> = {
  open: ({ signed }) => ({ entry: signed }),
  start: ({ patient, visit }) => ({ patient, form: 'anamnes', visit, linkedTo: null }),
  save: ({ draft, typed }) => ({ entry: draft, answers: { cervix: { state: 'finding', note: typed('svar') } }, eventAt, stopped: false }),
  leave: ({ draft }) => ({ entry: draft }),
  sign: ({ draft }) => ({ entry: draft }),
  correct: ({ signed, typed }) => ({ entry: signed, reason: typed('skäl') }),
  markWrongPatient: ({ signed, typed }) => ({ entry: signed, reason: typed('skäl') }),
  reminders: () => null,
  unsigned: () => null,
}

export const intake: SamplesOf<'intake'> = {
  ready: () => null,
  give: () => ({ month: 'this', sex: 'female', answers: allDeclined }),
}

export const samples: SamplesOf<'samples'> = {
  ofPatient: ({ patient }) => ({ patient }),
  workList: () => null,
  get: ({ test }) => ({ test }),
  order: ({ patient, doctor, typed }) => ({
    patient,
    doctor: doctor.id,
    orders: [
      {
        test: 'chlamydia',
        specimen: 'swab',
        site: 'vagina',
        exposureOn: null,
        notBefore: null,
        repeats: null,
        note: typed('anteckning'),
      },
    ],
  }),
  step: ({ test, typed }) => ({ test, step: { kind: 'sampled', on: sceneDay, takenBy: 'staff', label: typed('etikett') } }),
  ofSlip: ({ slip }) => ({ slip }),
}

export const contraception: SamplesOf<'contraception'> = {
  ofPatient: ({ patient }) => ({ patient }),
  add: ({ patient, typed }) => ({ event: { ...anInjection, patient, date: sceneDay, batch: typed('sats'), note: typed('anteckning') } }),
  mistake: ({ patient, contraception: event, typed }) => ({ patient, event, reason: typed('skäl') }),
}

export const medicines: SamplesOf<'medicines'> = {
  ofPatient: ({ patient }) => ({ patient }),
  add: ({ patient, typed }) => ({
    event: { ...aMedicine, patient, date: sceneDay, atc: 'N05BA01', name: typed('läkemedel'), reason: typed('orsak') },
  }),
  mistake: ({ patient, medicine, typed }) => ({ patient, event: medicine, reason: typed('skäl') }),
}

export const recalls: SamplesOf<'recalls'> = {
  list: () => null,
  ofPatient: ({ patient }) => ({ patient }),
  decide: ({ patient, recall, typed }) => ({
    patient,
    decision: { kind: 'postponed', recall, until: addDays(sceneDay, 14), reason: typed('skäl') },
  }),
  try: ({ patient, recall, typed }) => ({
    patient,
    attempt: { recalls: [recall], channel: 'call', outcome: 'no-answer', note: typed('anteckning') },
  }),
}

export const tracing: SamplesOf<'tracing'> = {
  list: () => null,
  ofPatient: ({ patient }) => ({ patient }),
  begin: ({ patient, positive }) => ({ patient, tests: [positive], ...lookedBack }),
  changeLookBack: ({ tracing: one, typed }) => ({
    tracing: one,
    ...lookedBack,
    lookBack: { from: addDays(sceneDay, -90), changed: typed('skäl') },
  }),
  setContact: ({ tracing: one, typed }) => ({
    tracing: one,
    contact: { id: null, name: typed('kontakt'), details: typed('uppgift'), relation: 'casual', firstOn: null, lastOn: null },
  }),
  step: ({ tracing: one, contact, typed }) => ({
    tracing: one,
    contact,
    step: { kind: 'violence-asked', on: sceneDay, answer: 'risk', plan: typed('plan') },
  }),
  handOver: ({ tracing: one, typed }) => ({ tracing: one, to: typed('mottagare') }),
  end: ({ emptyCase }) => ({ tracing: emptyCase }),
}

export const ratings: SamplesOf<'ratings'> = { ofPatient: ({ patient }) => ({ patient }) }

export const alerts: SamplesOf<'alerts'> = {
  open: () => null,
  ofPatient: ({ patient }) => ({ patient }),
  acknowledge: ({ patient, alert, typed }) => ({ patient, alert, done: typed('åtgärd') }),
}

export const handover: SamplesOf<'handover'> = {
  begin: ({ selfRating }) => ({ entry: selfRating }),
  end: ({ password }) => ({ password: password() }),
}

export const since: SamplesOf<'since'> = { ofPatient: ({ patient }) => ({ patient }) }

export const copies: SamplesOf<'copies'> = {
  make: ({ patient, typed }) => ({ patient, recipient: typed('mottagare'), why: typed('skäl'), language: 'sv' }),
}

export const certificates: SamplesOf<'certificates'> = {
  pieces: ({ patient }) => ({ patient, agreed: ['psychiatric'], language: 'sv' }),
  release: ({ certificate, typed }) => ({ entry: certificate, recipient: typed('mottagare'), how: 'paper' }),
}
