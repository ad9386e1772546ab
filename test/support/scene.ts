import type { StepInput } from '../../electron/ipc/samples'
import { addDays } from '../../forms/core/dates'
import type { Answers } from '../../forms/core/items'
import { findInstrument } from '../../forms/instruments/index'
import { recallList } from '../../forms/recalls/list'
import { findTest } from '../../forms/samples/catalogue/index'
import { orderSets } from '../../forms/samples/catalogue/order-sets'
import { wordingFile } from './wording-file'
import { everybody, StaffClinic, type Member } from './staff-clinic'

/** The day of the scene, and the moment it stands at. */
export const sceneDay = '2026-03-11'
const sceneNow = `${sceneDay}T08:00:00.000Z`

/**
 * Who is in it: one member of staff of each role who is no manager, then those who wrote the records (Anneli, Olle) and the figures side.
 * Ira is in the care of every clinician; Stina of none but Anneli and Olle, and has an open test, an open case and a recall; Petra like Ira,
 * with a protected identity.
 */
export type Patient = 'Ira' | 'Stina' | 'Petra'
const patients: readonly Patient[] = ['Ira', 'Stina', 'Petra']
const clinicians = ['Tuva', 'Marta', 'Henrik', 'Ylva'] as const

/** Everything about one patient that a call can be about, as one member of staff meets it. All of them are ids unless they say otherwise. */
export type Scene = {
  readonly member: Member
  readonly me: string
  /** Her password; new bytes each time, since a call wipes what it is given. */
  readonly password: () => Uint8Array<ArrayBuffer>
  /** The recovery codes of the two sides. */
  readonly codes: { readonly clinical: string; readonly figures: string }
  readonly colleague: string
  readonly doctor: { readonly id: string; readonly name: string }
  readonly patient: string
  /** Another record of the same person, to be linked. */
  readonly other: string
  /** A visit of today that is going on; one of yesterday that took place; a booking tomorrow. */
  readonly visit: string
  readonly earlier: string
  readonly booking: string
  readonly wait: string
  readonly withdrawn: string
  readonly exception: string
  readonly contactDetail: string
  /** An unsigned examination, of her own where she has one, and an unsigned self-rating. */
  readonly draft: string
  readonly selfRating: string
  readonly signed: string
  readonly certificate: string
  /** A signed psychiatric assessment. */
  readonly psychiatric: string
  /** A rating whose alert nobody has acknowledged. */
  readonly alert: string
  /** An ordered test that has not been taken; one that is positive, told and not traced yet; the code of a slip. */
  readonly test: string
  readonly positive: string
  readonly slip: string
  /** An open case with one contact, and one without any. */
  readonly tracing: string
  readonly contact: string
  readonly emptyCase: string
  readonly contraception: string
  readonly medicine: string
  /** The key of her row in Kallelser. */
  readonly recall: string
  /** A text that must not stand in any log, new each time it is asked for. */
  readonly typed: (what: string) => string
}

type Record = Omit<Scene, 'member' | 'me' | 'password' | 'codes' | 'typed'>
type Own = Pick<Scene, 'draft' | 'selfRating'>

/** A clinic with everything in it, and the scene that a member of staff meets there. */
export class SceneClinic {
  readonly clinic: StaffClinic
  /** The texts that were typed into calls. */
  readonly canaries: string[] = []
  readonly #records: ReadonlyMap<Patient, Record>
  /** What clinicians have begun of their own, by name and patient. */
  readonly #own: ReadonlyMap<string, Own>

  private constructor(clinic: StaffClinic, records: ReadonlyMap<Patient, Record>, own: ReadonlyMap<string, Own>) {
    this.clinic = clinic
    this.#records = records
    this.#own = own
  }

  static async open(): Promise<SceneClinic> {
    const clinic = await StaffClinic.open(everybody.map(({ name }) => name))
    await clinic.as('Anneli')
    await clinic.must('wordings', 'load', { text: wordingFile('audit', 'Vår fråga') })
    const records = new Map<Patient, Record>()
    for (const patient of patients) records.set(patient, await wholeRecord(clinic, patient))
    const own = new Map<string, Own>()
    for (const name of clinicians) {
      await clinic.as(name)
      for (const whose of ['Ira', 'Petra'] as const) {
        const patient = records.get(whose)?.patient ?? ''
        await clinic.must('visits', 'openDropIn', { who: { patient }, kind: 'talk', start: true })
        own.set(`${name} ${whose}`, { draft: await clinic.draft(patient), selfRating: await begun(clinic, patient, 'madrs-s', {}) })
      }
    }
    return new SceneClinic(clinic, records, own)
  }

  of(whose: Patient, member: Member): Scene {
    const record = this.#records.get(whose)
    const first = member.name.split(' ')[0] ?? ''
    if (!record) throw new Error(`bug: no record of ${whose}`)
    return {
      ...record,
      ...this.#own.get(`${first} ${whose}`),
      member,
      me: this.clinic.id(first),
      password: () => this.clinic.password(first),
      codes: this.clinic.codes,
      typed: (what) => {
        const text = `Kanarie${what}${this.canaries.length}`
        this.canaries.push(text)
        return text
      },
    }
  }

  /** Does something in the state of the scene, and undoes what it has written into the drawers. */
  async undone<T>(work: () => Promise<T>): Promise<T> {
    const { session, vault } = this.clinic
    const names = session.group === 'clinical' ? (['desk', 'journal', 'tracing'] as const) : (['desk', 'figures'] as const)
    for (const name of names) session.drawer(name).raw.exec('begin')
    try {
      return await work()
    } finally {
      for (const name of names) session.drawer(name).raw.exec('rollback')
      vault.state.handOver(undefined)
      vault.state.searches.clear()
    }
  }
}

/** An unsigned entry of whoever is logged in. */
async function begun(clinic: StaffClinic, patient: string, form: string, answers: Answers): Promise<string> {
  const { row } = await clinic.must('entries', 'start', { patient, form, visit: null, linkedTo: null })
  if (Object.keys(answers).length > 0)
    await clinic.must('entries', 'save', { entry: row.id, answers, eventAt: row.eventAt, stopped: false })
  return row.id
}

async function signed(clinic: StaffClinic, patient: string, form: string, answers: Answers): Promise<string> {
  const entry = await begun(clinic, patient, form, answers)
  await clinic.must('entries', 'sign', { entry })
  return entry
}

/** Everything that a record can hold, by Anneli; the psychiatric notes by Olle. */
async function wholeRecord(clinic: StaffClinic, name: Patient): Promise<Record> {
  const protection = name === 'Petra' ? ('protected-registration' as const) : ('none' as const)
  clinic.clock.set(`${addDays(sceneDay, -1)}T08:00:00.000Z`)
  await clinic.as('Anneli')
  const { patient, visit: earlier } = await clinic.mine(name, { givenName: name, familyName: 'Provsson', protection })
  await clinic.must('visits', 'setStatus', { visit: earlier, status: 'completed' })
  const reason = { kind: 'consent', text: '' } as const
  await clinic.must('patients', 'stateReason', { patient, what: 'contact', reason })
  const [detail] = await clinic.must('patients', 'setContact', { patient, kind: 'phone', value: '070-174 06 05', replaces: null })
  clinic.clock.set(sceneNow)
  await clinic.as('Anneli')
  return {
    patient,
    earlier,
    contactDetail: detail?.id ?? '',
    colleague: clinic.id('Siv'),
    ...(await atTheDesk(clinic, patient)),
    ...(await ofCare(clinic, patient)),
    ...(await inTheLaboratory(clinic, patient)),
    ...(await written(clinic, patient)),
  }
}

async function atTheDesk(clinic: StaffClinic, patient: string) {
  const { visit } = await clinic.must('visits', 'openDropIn', { who: { patient }, kind: 'routine-examination', start: true })
  const place = { clinician: clinic.id('Siv'), date: addDays(sceneDay, 1), time: freeTime(), minutes: 30 }
  const booked = await clinic.must('visits', 'book', { patient, kind: 'talk', ...place })
  const wish = { patient, kind: 'talk', clinician: null, from: sceneDay, until: null, note: '' } as const
  const { wait } = await clinic.must('waiting', 'add', wish)
  const withdrawn = await clinic.must('waiting', 'add', wish)
  await clinic.must('waiting', 'remove', { wait: withdrawn.wait.id })
  const days = { firstDay: addDays(sceneDay, 1), lastDay: addDays(sceneDay, 3), from: null, until: null }
  const exception = await clinic.must('calendar', 'addException', { clinician: clinic.id('Siv'), kind: 'away', ...days, note: '' })
  return {
    other: await clinic.register('Dubblett'),
    visit: visit.id,
    booking: booked.visit.id,
    wait: wait.id,
    withdrawn: withdrawn.wait.id,
    exception: exception.id,
  }
}

let bookedAt = 9 * 60
function freeTime(): string {
  bookedAt += 30
  return `${String(Math.floor(bookedAt / 60)).padStart(2, '0')}:${String(bookedAt % 60).padStart(2, '0')}`
}

async function ofCare(clinic: StaffClinic, patient: string) {
  const [injection] = await clinic.must('contraception', 'add', { event: { ...anInjection, patient, date: addDays(sceneDay, -90) } })
  const [medicine] = await clinic.must('medicines', 'add', { event: { ...aMedicine, patient, date: addDays(sceneDay, -90) } })
  const facts = await clinic.must('recalls', 'ofPatient', { patient })
  const recall = recallList([facts], sceneDay)[0]?.key ?? ''
  return { contraception: injection?.event.id ?? '', medicine: medicine?.event.id ?? '', recall }
}

async function inTheLaboratory(clinic: StaffClinic, patient: string) {
  const doctor = { id: clinic.id('Siv'), name: 'Siv Grankvist' }
  const lines = orderSets['sti-throat-rectum'].map((line) => ({ ...line, exposureOn: null, notBefore: null, repeats: null, note: '' }))
  const [test, ...positive] = await clinic.must('samples', 'order', { patient, doctor: doctor.id, orders: lines.slice(0, 4) })
  for (const { id, order } of positive) {
    const [match] = findTest(order.test)?.finding.positive ?? []
    const results = match ? { [match.analyte]: { value: match.values[0] ?? '' } } : {}
    for (const step of [
      { kind: 'sampled', on: sceneDay, takenBy: 'staff', label: '' },
      { kind: 'sent', on: sceneDay, laboratory: '' },
      { kind: 'answered', on: sceneDay, answer: { results, note: '' } },
      { kind: 'seen', on: sceneDay },
      { kind: 'told', on: sceneDay, way: 'visit', note: '' },
    ] as const satisfies readonly StepInput[])
      await clinic.must('samples', 'step', { test: id, step })
  }
  const [untraced, traced, other] = positive.map(({ id }) => id)
  const { id: tracing } = await clinic.must('tracing', 'begin', { patient, tests: [traced ?? ''], ...lookedBack })
  const person = { id: null, name: 'Micke', details: '', relation: 'casual', firstOn: null, lastOn: null } as const
  const { contacts } = await clinic.must('tracing', 'setContact', { tracing, contact: person })
  const empty = await clinic.must('tracing', 'begin', { patient, tests: [other ?? ''], ...lookedBack })
  const hiv = { test: 'hiv', specimen: 'blood', site: null, exposureOn: null, notBefore: null, repeats: null, note: '' }
  const [slip] = await clinic.must('samples', 'order', { patient: null, doctor: doctor.id, orders: [hiv] })
  const subject = slip?.order.subject
  return {
    doctor,
    test: test?.id ?? '',
    positive: untraced ?? '',
    tracing,
    contact: contacts[0]?.id ?? '',
    emptyCase: empty.id,
    slip: subject?.kind === 'anonymous' ? subject.slip : '',
  }
}

async function written(clinic: StaffClinic, patient: string) {
  const own = {
    signed: await clinic.signed(patient),
    draft: await clinic.draft(patient),
    selfRating: await begun(clinic, patient, 'madrs-s', {}),
  }
  const paper = { kind: 'sick-leave', 'to-whom': 'Försäkringskassan', 'asked-by': 'Patienten', wording: 'Diagnos' }
  const certificate = await signed(clinic, patient, 'certificate', paper)
  await clinic.as('Olle')
  await clinic.must('visits', 'openDropIn', { who: { patient }, kind: 'talk', start: true })
  const psychiatric = await signed(clinic, patient, 'assessment', { diagnosis: 'Medelsvår depression' })
  const alarming = Object.fromEntries((findInstrument('madrs-s')?.scored ?? []).map(({ id }) => [id, '6']))
  await begun(clinic, patient, 'madrs-s', alarming)
  const [alert] = await clinic.must('alerts', 'ofPatient', { patient })
  return { ...own, certificate, psychiatric, alert: alert?.id ?? '' }
}

export const lookedBack = {
  lookBackFacts: { sampledOn: sceneDay, symptomsOn: null, lastNegativeOn: null, course: 'unknown' },
  lookBack: { from: addDays(sceneDay, -180), changed: '' },
} as const

export const anInjection = {
  type: 'injection',
  method: 'dmpa',
  product: '',
  batch: '',
  site: 'unknown',
  earlyReason: '',
  note: '',
} as const

export const aMedicine = {
  type: 'started',
  atc: 'N06AB06',
  name: 'Sertralin',
  strength: '50 mg',
  dose: '1 x 1',
  prescribed: 'here',
  prescriber: 'Olle Tornqvist',
  reason: '',
  approximate: false,
  substitution: null,
  note: '',
} as const
