import type { Contract } from '../../electron/ipc'
import type { InputOf, OutputOf } from '../../electron/ipc/call'
import type { EventInput } from '../../electron/ipc/contraception'
import type { StepInput } from '../../electron/ipc/samples'
import { addDays, addMonths } from '../../forms/core/dates'
import { recallList, toCall } from '../../forms/recalls/list'
import { defaultRecallSettings } from '../../forms/recalls/settings'
import type { TestRecord } from '../../forms/records/sample'
import { orderSets, type OrderSetId } from '../../forms/samples/catalogue/order-sets'
import { findTest } from '../../forms/samples/catalogue/index'
import { openDuties } from '../../forms/samples/duties'
import { stateOf } from '../../forms/samples/read'
import type { Random } from './random'

/** What an examination leads to in the synthetic clinic: tests with their answers weeks later, contraception, recalls, tracing. */
export type Call = <N extends keyof Contract, V extends keyof Contract[N] & string>(
  noun: N,
  verb: V,
  input: InputOf<Contract[N][V]>,
) => Promise<OutputOf<Contract[N][V]>>

type Later = { readonly on: string; readonly run: (call: Call, day: string) => Promise<void> }

const devices = ['lng-iud-mirena', 'lng-iud-kyleena', 'cu-iud', 'implant-nexplanon'] as const
const contactNames = ['Micke', 'Jonas', 'okänd man', 'Robban', 'Sami']

export function careOf(random: Random, today: string, doctor: () => { id: string; name: string }) {
  const later: Later[] = []
  const plan = (on: string, run: Later['run']) => void later.push({ on, run })
  const step = (call: Call, test: string, what: StepInput) => call('samples', 'step', { test, step: what })

  /** A contraception event, if the rules let it stand there: an invented history may contradict itself. */
  async function event(call: Call, what: EventInput): Promise<boolean> {
    try {
      await call('contraception', 'add', { event: what })
      return true
    } catch (error) {
      if (error instanceof Error && error.message.includes('not-possible')) return false
      throw error
    }
  }

  async function order(call: Call, patient: string, set: OrderSetId, day: string, exposureOn: string | null): Promise<void> {
    const orders = orderSets[set].map((line) => ({ ...line, exposureOn, notBefore: null, repeats: null, note: '' }))
    const made = await call('samples', 'order', { patient, doctor: doctor().id, orders })
    for (const record of made) {
      if (random.chance(0.03)) {
        await step(call, record.id, { kind: 'declined', on: day, note: '' })
        continue
      }
      await step(call, record.id, { kind: 'sampled', on: day, takenBy: random.chance(0.2) ? 'patient' : 'staff', label: '' })
      const test = findTest(record.order.test)
      if (test?.atClinic) await answer(call, record.id, day)
      else {
        await step(call, record.id, { kind: 'sent', on: day, laboratory: 'Karolinska' })
        plan(addDays(day, random.whole(4, 12)), (then, on) => answer(then, record.id, on))
      }
    }
  }

  async function answer(call: Call, id: string, day: string): Promise<void> {
    const record = await call('samples', 'get', { test: id })
    const test = findTest(record.order.test)
    if (!test) return
    const recent = day > addDays(today, -21) // so that today's lists have something in them
    const share = test.id === 'chlamydia' ? (recent ? 0.35 : 0.06) : test.id === 'cervical' ? 0.1 : 0.008
    const positive = random.chance(share)
    const results: Record<string, { value: string; amount?: number }> = {}
    for (const analyte of test.analytes) {
      const rule = test.finding.positive.find((match) => match.analyte === analyte.id)
      const value = positive && rule ? rule.values[0] : analyte.values[0]
      if (value !== undefined && (!analyte.optional || test.id === 'cervical'))
        results[analyte.id] = { value, ...(analyte.measure?.when.includes(value) ? { amount: analyte.measure.min } : {}) }
    }
    const [first] = test.analytes
    if (Object.keys(results).length === 0 && first) results[first.id] = { value: first.values[0] ?? '' }
    await step(call, id, { kind: 'answered', on: day, answer: { results, note: '' } })
    if (test.atClinic) {
      await step(call, id, { kind: 'seen', on: day })
      await step(call, id, { kind: 'told', on: day, way: 'visit', note: '' })
      await settle(call, id, day)
      return
    }
    plan(addDays(day, random.whole(0, 2)), async (then, on) => {
      await step(then, id, { kind: 'seen', on })
      plan(addDays(on, random.whole(0, 3)), (next, told) => tell(next, id, told))
    })
  }

  async function tell(call: Call, id: string, day: string): Promise<void> {
    if (random.chance(0.12)) {
      await step(call, id, { kind: 'try', on: day, way: 'telephone', outcome: 'no-answer', note: '' })
      return plan(addDays(day, random.whole(1, 4)), (then, on) => tell(then, id, on))
    }
    await step(call, id, { kind: 'told', on: day, way: random.pick(['telephone', 'visit', 'text'] as const), note: '' })
    await settle(call, id, day)
  }

  /** Everything an answer asks for, done in its order; what cannot be done yet waits. */
  async function settle(call: Call, id: string, day: string): Promise<void> {
    let record: TestRecord = await call('samples', 'get', { test: id })
    for (const duty of openDuties(record)) {
      const common = { on: day } as const
      if (duty.kind === 'notification')
        record = await step(call, id, { ...common, kind: 'notified', report: { kind: 'case' }, doctor: doctor() })
      else if (duty.kind === 'rules-of-conduct')
        record = await step(call, id, {
          ...common,
          kind: 'rules-given',
          rules: ['tell-partners', 'safer-sex', 'doctor-contact'],
          decidedBy: doctor(),
          inWriting: true,
          toldOfReview: true,
          note: '',
        })
      else if (duty.kind === 'treatment')
        record = await step(call, id, { ...common, kind: 'treated', what: 'Doxycyklin, 9 dagar', atc: 'J01AA02', pregnant: false })
      else if (duty.kind === 'tracing') {
        await trace(call, record, day)
        record = await call('samples', 'get', { test: id })
      } else if (duty.due === null || duty.due <= day)
        record = await step(call, id, {
          ...common,
          kind: 'settled',
          duty: duty.kind,
          number: duty.number,
          how: 'other',
          reason: 'Följs på kvinnokliniken.',
        })
      else if (random.chance(0.88)) plan(addDays(duty.due, random.whole(0, 9)), (then, on) => repeat(then, id, on))
    }
    if ((stateOf(record) === 'told' || stateOf(record) === 'unreachable') && openDuties(record).length === 0)
      await step(call, id, { kind: 'closed', on: day })
  }

  /** She comes back for the test that was too early, or for the one after treatment. */
  async function repeat(call: Call, id: string, day: string): Promise<void> {
    const record = await call('samples', 'get', { test: id })
    const duty = openDuties(record).find(({ kind, due }) => (kind === 'repeat' || kind === 'cure-test') && due !== null && due <= day)
    if (!duty || record.order.subject.kind !== 'patient') return
    const { patient } = record.order.subject
    const { visit } = await call('visits', 'openDropIn', { who: { patient }, kind: 'sampling', reason: 'nytt prov', start: true })
    const { test, specimen, site } = record.order
    const repeats = { test: id, duty: duty.kind === 'repeat' ? ('repeat' as const) : ('cure-test' as const), number: duty.number }
    const [made] = await call('samples', 'order', {
      patient,
      doctor: doctor().id,
      orders: [{ test, specimen, site, exposureOn: null, notBefore: null, repeats, note: '' }],
    })
    if (made) {
      await step(call, made.id, { kind: 'sampled', on: day, takenBy: 'staff', label: '' })
      await step(call, made.id, { kind: 'sent', on: day, laboratory: 'Karolinska' })
      plan(addDays(day, random.whole(4, 11)), (then, on) => answer(then, made.id, on))
    }
    await call('visits', 'setStatus', { visit: visit.id, status: 'completed' })
    await settle(call, id, day)
  }

  async function trace(call: Call, record: TestRecord, day: string): Promise<void> {
    if (record.order.subject.kind !== 'patient') return
    const facts = { sampledOn: record.order.on, symptomsOn: null, lastNegativeOn: null, course: 'unknown' as const }
    const lookBack = { from: addMonths(record.order.on, -12), changed: '' }
    let one = await call('tracing', 'begin', { patient: record.order.subject.patient, tests: [record.id], lookBackFacts: facts, lookBack })
    const name = random.pick(contactNames)
    one = await call('tracing', 'setContact', {
      tracing: one.id,
      contact: { id: null, name, details: 'Telefon finns hos patienten.', relation: 'casual', firstOn: null, lastOn: addDays(day, -20) },
    })
    const contact = one.contacts[0]
    if (!contact) return
    const at = { tracing: one.id, contact: contact.id }
    await call('tracing', 'step', { ...at, step: { kind: 'violence-asked', on: day, answer: 'none', plan: '' } })
    await call('tracing', 'step', { ...at, step: { kind: 'approach-chosen', on: day, approach: 'clinic-tells', note: '' } })
    plan(addDays(day, random.whole(3, 12)), async (then, on) => {
      await then('tracing', 'step', { ...at, step: { kind: 'attempt', on, way: 'telephone', outcome: 'reached', note: '' } })
      await then('tracing', 'step', { ...at, step: { kind: 'outcome', on, outcome: 'tested-elsewhere', note: '' } })
      await then('tracing', 'end', { tracing: one.id })
      await settle(then, record.id, on)
    })
  }

  async function contraception(call: Call, patient: string, day: string): Promise<void> {
    const base = { patient, date: day, note: '' }
    const kind = random.next()
    if (kind < 0.22) {
      await inject(call, patient, day)
    } else if (kind < 0.45) {
      const method = random.pick(devices)
      const durationMonths = defaultRecallSettings.deviceMonths[method]
      const longAgo = random.chance(0.4)
      const date = longAgo ? addMonths(day, -(durationMonths - random.whole(2, 20))) : day
      await event(call, {
        ...base,
        type: 'inserted',
        method,
        date,
        product: '',
        batch: longAgo ? '' : 'B2417',
        durationMonths,
        durationReason: '',
        emergency: false,
      })
    } else if (kind < 0.62) {
      await event(call, {
        ...base,
        type: 'started',
        method: random.pick(['combined-pill', 'progestogen-pill', 'condom'] as const),
        name: '',
      })
    }
  }

  async function inject(call: Call, patient: string, day: string): Promise<void> {
    const given = await event(call, {
      patient,
      date: day,
      type: 'injection',
      method: 'dmpa',
      product: 'Depo-Provera 150 mg',
      batch: `K${random.whole(1000, 9999)}`,
      site: random.pick(['left-arm', 'right-arm', 'left-buttock'] as const),
      earlyReason: '',
      note: '',
    })
    if (given && random.chance(0.85))
      plan(addDays(day, random.whole(76, 97)), async (then, on) => {
        const { visit } = await then('visits', 'openDropIn', { who: { patient }, kind: 'sampling', reason: 'p-spruta', start: true })
        await inject(then, patient, on)
        await then('visits', 'setStatus', { visit: visit.id, status: 'completed' })
      })
  }

  return {
    /** What a visit at a midwife or gynaecologist leads to. */
    async atVisit(call: Call, patient: string, day: string, isFirst: boolean, sex: string): Promise<void> {
      const set = random.pick(['sti', 'sti-hiv-hepatitis', 'sti-throat-rectum', 'hiv-hepatitis', 'cervical'] as const)
      const exposureOn = random.chance(0.16) ? addDays(day, -random.whole(3, 60)) : null
      if (random.chance(0.62))
        await order(call, patient, sex === 'male' ? 'sti-urine' : set, day, set === 'cervical' || sex === 'male' ? null : exposureOn)
      if (sex === 'female' && isFirst) await contraception(call, patient, day)
      if (sex === 'female' && random.chance(0.015))
        await call('recalls', 'decide', {
          patient,
          decision: { kind: 'cervical-routine', reason: 'Mottagningens rutin, beslutat av Marta Lindahl.' },
        })
    },
    /** Does what has come due since, in its order. */
    async catchUp(call: Call, day: string): Promise<void> {
      for (;;) {
        const index = later.findIndex(({ on }) => on <= day)
        if (index < 0) return
        const [due] = later.splice(index, 1)
        await due?.run(call, day)
      }
    },
    /** Some tries and decisions on the list of today. */
    async workOnRecalls(call: Call, today: string): Promise<void> {
      const { facts } = await call('recalls', 'list', null)
      const rows = toCall(recallList(facts, today))
      for (const [index, row] of rows.slice(0, 9).entries()) {
        if (index % 3 === 0)
          await call('recalls', 'try', {
            patient: row.patient,
            attempt: { recalls: [row.key], channel: 'call', outcome: random.pick(['no-answer', 'message-left'] as const), note: '' },
          })
        if (index === 4)
          await call('recalls', 'decide', {
            patient: row.patient,
            decision: { kind: 'postponed', recall: row.key, until: addDays(today, 14), reason: 'Bortrest, hör av sig själv.' },
          })
        if (index === 7)
          await call('recalls', 'decide', {
            patient: row.patient,
            decision: { kind: 'do-not-call', about: row.kind, reason: 'Vill själv höra av sig.' },
          })
      }
    },
  }
}
