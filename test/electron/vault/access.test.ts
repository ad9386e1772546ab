import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { channels } from '../../../electron/ipc'
import { defineForm, type FormDefinition } from '../../../forms/core/form'
import { everyForm } from '../../../forms/every-form'
import { allDeclined } from '../../../forms/intake'
import { everybody, StaffClinic, type Member } from '../../support/staff-clinic'
import { bytes } from '../../support/vault'

const id = (digit: string) => digit.repeat(32)
const somebody = { nameToUse: 'Mira' }

/**
 * Who may make which call, written by hand after the security design, section 4. Columns: midwife, gynaecologist, physician, psychiatrist,
 * administrator. `y` yes, `M` managers only, `R` with a stated reason, `-` never; `0` never for anybody who is logged in.
 */
const table: Readonly<Record<string, string>> = {
  'session.start': 'yyyyy',
  'session.login': '00000',
  'session.me': 'yyyyy',
  'session.setDevice': 'yyyyy',
  'setup.begin': '00000',
  'setup.confirm': '00000',
  'setup.suggestPassphrase': 'yyyyy',
  'recovery.open': '00000',
  'recovery.test': 'yyyyy',
  'recovery.newPassword': '00000',
  'recovery.addManager': '00000',
  'recovery.confirm': '00000',
  'users.list': 'yyyyy',
  'users.add': 'MMMMM',
  'users.changePassword': 'yyyyy',
  'settings.change': 'MMMMM',
  'patients.search': 'yyyyy',
  'patients.searchEnd': 'yyyyy',
  'patients.candidates': 'yyyyy',
  'patients.list': 'yyyyy',
  'patients.register': 'yyyyy',
  'patients.get': 'yyyyy',
  'patients.update': 'yyyyy',
  'patients.contacts': 'yyyyy',
  'patients.setContact': 'yyyyy',
  'patients.setSafeContact': 'yyyyy',
  'patients.setDied': 'yyyyy',
  'patients.link': 'yyyyy',
  'patients.stateReason': 'yyyyy',
  'visits.day': 'yyyyy',
  'visits.openDropIn': 'yyyyy',
  'visits.book': 'yyyyy',
  'visits.setStatus': 'yyyyy',
  'visits.move': 'yyyyy',
  'visits.toCancel': 'yyyyy',
  'calendar.days': 'yyyyy',
  'calendar.rules': 'yyyyy',
  'calendar.setHours': 'MMMMM',
  'calendar.addException': 'yyyyy',
  'calendar.removeException': 'yyyyy',
  'calendar.toCall': 'yyyyy',
  'calendar.nextFree': 'yyyyy',
  'waiting.list': 'yyyyy',
  'waiting.add': 'yyyyy',
  'waiting.remove': 'yyyyy',
  'waiting.putBack': 'yyyyy',
  'waiting.fitting': 'yyyyy',
  'records.open': 'yyyy-',
  'entries.open': 'yyyy-',
  'entries.start': 'yyyy-',
  'entries.save': 'yyyy-',
  'entries.leave': 'yyyy-',
  'entries.sign': 'yyyy-',
  'entries.correct': 'yyyy-',
  'entries.markWrongPatient': 'yyyy-',
  'entries.unsigned': 'yyyy-',
  'entries.reminders': 'yyyy-',
  'intake.ready': 'yyyy-',
  'intake.give': 'yyyy-',
}
/** Calls of whole parts: here only whether they are refused; what they ask of a record stands in the tests of those parts. */
const parts: Readonly<Record<string, string>> = {
  samples: 'yyyy-',
  contraception: 'yyyy-',
  medicines: 'yyyy-',
  since: 'yyyy-',
  recalls: 'yyyy-',
  tracing: 'yyyR-',
  prints: 'yyyyy',
  ratings: 'yyyy-',
  alerts: 'yyyy-',
  'handover.begin': 'yyyy-',
  'handover.end': 'yyyyy',
  figures: 'yyyyy',
  'figures.close': '----y',
  'figures.typeNumber': '----y',
  intakeTotals: '----y',
  'visits.ofPatient': 'yyyyy',
  'visits.correct': 'yyyyy',
  'visits.tick': 'yyyyy',
  'codes.search': 'yyyyy',
  'codes.tables': 'yyyyy',
  'codes.load': 'MMMMM',
  'codes.import': 'MMMMM',
  'wordings.list': 'yyyyy',
  'wordings.shown': 'yyyyy',
  'wordings.check': 'MMMMM',
  'wordings.load': 'MMMMM',
  'wordings.remove': 'MMMMM',
  copies: 'RRRR-',
  certificates: 'yyyy-',
}
const partOf = (channel: string): string | undefined => parts[channel] ?? parts[channel.split('.')[0] ?? '']
const ofParts = [...channels.keys()].filter((channel) => partOf(channel) !== undefined)
const columns = ['midwife', 'gynaecologist', 'physician', 'psychiatrist', 'administrator']

test('the table has every call of the contract', () =>
  expect([...Object.keys(table), ...ofParts].toSorted()).toEqual([...channels.keys()].toSorted()))

describe('role x call, through the vault', () => {
  let clinic: StaffClinic
  /** What Anneli has left for those who may not make something of their own. */
  let hers: { patient: string; visit: string; draft: string; signed: string }
  let clinicalCode = ''
  beforeAll(async () => {
    clinic = new StaffClinic()
    clinicalCode = (await clinic.setUp()).clinical
    clinic.remove()
    clinic = await StaffClinic.open(everybody.map(({ name }) => name))
    await clinic.as('Anneli')
    const { patient, visit } = await clinic.mine('Ira')
    hers = { patient, visit, draft: await clinic.draft(patient, visit), signed: await clinic.signed(patient) }
  })
  afterAll(() => clinic.remove())

  /** An input that is right in form and, for those who may, in substance. */
  async function inputOf(channel: string, member: Member): Promise<unknown> {
    const clinical = member.role !== 'administrator'
    const { patient, visit } = clinical && table[channel] !== 'yyyyy' ? await clinic.mine('Ira') : hers
    switch (channel) {
      case 'session.login':
        return { user: clinic.id('Tuva'), password: clinic.password('Tuva') }
      case 'session.setDevice':
        return { language: 'sv', theme: 'light' }
      case 'setup.begin':
        return {
          clinicName: 'En till',
          manager: { name: 'Eva', role: 'midwife', password: bytes('sju gula cyklar här') },
          administrator: { name: 'Bo', password: bytes('åtta blå bilar där') },
        }
      case 'setup.confirm':
        return { clinical: bytes('A'), figures: bytes('B') }
      case 'recovery.open':
      case 'recovery.test':
      case 'recovery.confirm':
        return { code: bytes(clinicalCode) }
      case 'recovery.newPassword':
        return { user: clinic.id('Tuva'), password: bytes('sju gula cyklar här') }
      case 'recovery.addManager':
        return { name: 'Eva Ny', role: member.role, password: bytes('sju gula cyklar här') }
      case 'users.add':
        return { name: `Ny ${member.name}`, role: member.role, manager: false, password: bytes('sju gula cyklar här') }
      case 'users.changePassword':
        return { old: clinic.password(member.name), password: clinic.password(member.name) }
      case 'settings.change':
        return { idleLockMinutes: 5 }
      case 'patients.search':
        return { search: id('a'), text: 'Ira' }
      case 'patients.searchEnd':
        return { search: id('a') }
      case 'patients.candidates':
      case 'patients.register':
        return somebody
      case 'patients.list':
        return { filter: 'all', offset: 0 }
      case 'patients.get':
      case 'patients.contacts':
      case 'records.open':
        return { patient }
      case 'patients.update':
        return { patient, ...somebody }
      case 'patients.setContact':
        return { patient, kind: 'phone', value: '070-174 06 05', replaces: null }
      case 'patients.setSafeContact':
        return { patient, safeContact: { call: true, text: false, letter: false, when: '', mayNameClinic: false, ifOtherAnswers: '' } }
      case 'patients.setDied':
        return { patient: await clinic.register('Mona'), diedOn: '2026-03-01' }
      case 'patients.link':
        return { patient, other: await clinic.register('Mirja') }
      case 'patients.stateReason':
        return { patient, what: 'contact', reason: { kind: 'consent', text: '' } }
      case 'visits.day':
        return { date: '2026-03-11', whose: 'all' }
      case 'visits.openDropIn':
        return { who: { patient }, kind: 'talk', reason: '', start: false }
      case 'visits.book':
        return { patient, kind: 'talk', clinician: clinic.id('Tuva'), date: '2026-04-01', time: freeTime(), minutes: 5, reason: '' }
      case 'visits.setStatus': {
        const row = await clinic.must('visits', 'openDropIn', { who: { patient }, kind: 'talk', start: false })
        return { visit: row.visit.id, status: 'completed' }
      }
      case 'visits.move': {
        const place = { clinician: clinic.id('Tuva'), date: '2026-04-01', minutes: 5 }
        const row = await clinic.must('visits', 'book', { patient, kind: 'talk', ...place, time: freeTime() })
        return { visit: row.visit.id, ...place, time: freeTime() }
      }
      case 'calendar.days':
        return { from: '2026-03-09', until: '2026-03-15' }
      case 'calendar.setHours':
        return { clinician: clinic.id('Tuva'), lines: [{ weekday: 3, weeks: 'even', from: '08:00', until: '16:00' }] }
      case 'calendar.addException':
        return away()
      case 'calendar.removeException':
      case 'calendar.toCall':
        return { exception: (await clinic.must('calendar', 'addException', away())).id }
      case 'calendar.nextFree':
        return { clinician: null, kind: 'talk', minutes: 45, from: '2026-03-11', count: 3 }
      case 'waiting.add':
        return wish(patient)
      case 'waiting.remove':
        return { wait: (await clinic.must('waiting', 'add', wish(patient))).wait.id }
      case 'waiting.putBack': {
        const { wait } = await clinic.must('waiting', 'add', wish(patient))
        await clinic.must('waiting', 'remove', { wait: wait.id })
        return { wait: wait.id }
      }
      case 'waiting.fitting':
        return { clinician: clinic.id('Tuva'), date: '2026-03-12', minutes: 45 }
      case 'entries.start':
        return { patient, form: 'gyn-exam', visit, linkedTo: null }
      case 'entries.save':
        return {
          entry: clinical ? await clinic.draft(patient, visit) : hers.draft,
          answers: {},
          eventAt: clinic.clock.now(),
          stopped: false,
        }
      case 'entries.leave':
      case 'entries.sign':
        return { entry: clinical ? await clinic.draft(patient, visit) : hers.draft }
      case 'entries.open':
        return { entry: clinical ? await clinic.signed(patient) : hers.signed }
      case 'entries.correct':
      case 'entries.markWrongPatient':
        return { entry: clinical ? await clinic.signed(patient) : hers.signed, reason: 'fel sida' }
      case 'intake.give':
        return { month: 'this', sex: 'female', answers: allDeclined }
      default:
        return null
    }
  }
  const wish = (patient: string) => ({ patient, kind: 'talk' as const, clinician: null, from: '2026-03-11', until: null, note: '' })
  const away = () => ({
    clinician: clinic.id('Tuva'),
    kind: 'away' as const,
    firstDay: '2026-05-04',
    lastDay: '2026-05-08',
    from: null,
    until: null,
    note: 'kurs',
  })
  let minutes = 8 * 60
  const freeTime = () => {
    minutes += 5
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  }

  test.each(everybody)('$name, $role, manager: $manager', async (member) => {
    await clinic.as(member.name)
    const wrong: string[] = []
    for (const [channel, row] of Object.entries(table)) {
      const sign = row[columns.indexOf(member.role)]
      const input = await inputOf(channel, member)
      const before = clinic.log().length
      const reply = await clinic.vault.call(channel, input)
      const kind = reply.ok ? 'ok' : reply.error.kind
      const may = sign === 'y' || (sign === 'M' && member.manager)
      const passed = kind === 'ok' || (channel === 'recovery.test' && kind === 'code-form')
      if (may ? !passed : kind !== 'refused') wrong.push(`${channel}: ${kind}`)
      if (may) continue
      const rows = clinic.log().slice(before)
      const expected = channel.startsWith('intake.') ? 0 : 1
      if (rows.length !== expected || rows.some(({ outcome, user }) => outcome !== 'refused' || user !== clinic.id(member.name)))
        wrong.push(`${channel}: ${rows.length} rows`)
    }
    for (const channel of ofParts) {
      const sign = partOf(channel)?.[columns.indexOf(member.role)]
      const reply = await clinic.vault.call(channel, { notAnInput: true })
      const kind = reply.ok ? 'ok' : reply.error.kind
      const may = sign !== '-' && (sign !== 'M' || member.manager)
      if (may ? kind !== 'invalid' : kind !== 'refused') wrong.push(`${channel}: ${kind}`)
    }
    expect(wrong).toEqual([])
  })
})

describe('care relation', () => {
  let clinic: StaffClinic
  afterEach(() => clinic.remove())
  const needsReason = { kind: 'needs-reason', why: 'no-care-relation' }

  test.each([
    ['today', '2026-03-11', 'ok'],
    ['twelve months back', '2025-03-11', 'ok'],
    ['a day more', '2025-03-10', 'needs-reason'],
    ['ahead', '2026-09-01', 'ok'],
  ])('a visit with her %s', async (_when, date, expected) => {
    clinic = await StaffClinic.open(['Tuva'])
    clinic.clock.set(date < '2026-03-11' ? `${date}T08:00:00.000Z` : '2026-03-11T08:00:00.000Z')
    await clinic.as('Anneli')
    const patient = await clinic.register('Ira')
    await clinic.must('visits', 'book', {
      patient,
      kind: 'talk',
      clinician: clinic.id('Tuva'),
      date,
      time: '10:00',
      minutes: 30,
      reason: '',
    })
    clinic.relock()
    clinic.clock.set('2026-03-11T08:00:00.000Z')
    await clinic.as('Tuva')
    expect(await clinic.kind('records', 'open', { patient })).toBe(expected)
  })

  test('a drop-in that nobody has taken in is nobody’s yet; taking her in makes it', async () => {
    clinic = await StaffClinic.open(['Tuva'])
    await clinic.as('Tuva')
    const { visit, person } = await clinic.must('visits', 'openDropIn', { who: { person: somebody }, kind: 'talk', start: false })
    expect(await clinic.failure('records', 'open', { patient: person.id })).toEqual(needsReason)
    await clinic.must('visits', 'setStatus', { visit: visit.id, status: 'in-progress' })
    expect(await clinic.kind('records', 'open', { patient: person.id })).toBe('ok')
    await clinic.as('Anneli')
    expect(await clinic.failure('records', 'open', { patient: person.id })).toEqual(needsReason)
  })

  test('an entry of her own, for as long as it is kept', async () => {
    clinic = await StaffClinic.open(['Tuva'])
    await clinic.as('Anneli')
    const patient = await clinic.register('Ira')
    await clinic.as('Tuva')
    await clinic.must('patients', 'stateReason', { patient, what: 'record', reason: { kind: 'consent', text: '' } })
    await clinic.signed(patient)
    clinic.clock.set('2028-03-11T08:00:00.000Z')
    await clinic.as('Tuva')
    expect(await clinic.kind('records', 'open', { patient })).toBe('ok')
  })

  test('every way to a record asks the same: record, entry, start, correct, wrong patient', async () => {
    clinic = await StaffClinic.open(['Tuva'])
    await clinic.as('Anneli')
    const { patient } = await clinic.mine('Ira')
    const entry = await clinic.signed(patient)
    const draft = await clinic.draft(patient)
    await clinic.as('Tuva')
    expect(await clinic.failure('records', 'open', { patient })).toEqual(needsReason)
    expect(await clinic.failure('entries', 'open', { entry })).toEqual(needsReason)
    expect(await clinic.failure('entries', 'start', { patient, form: 'anamnes', visit: null, linkedTo: null })).toEqual(needsReason)
    expect(await clinic.failure('entries', 'correct', { entry, reason: 'fel sida' })).toEqual(needsReason)
    expect(await clinic.failure('entries', 'markWrongPatient', { entry, reason: 'fel patient' })).toEqual(needsReason)
    for (const verb of ['leave', 'sign'] as const) expect(await clinic.failure('entries', verb, { entry: draft })).toEqual(needsReason)
    expect(
      clinic
        .log('journal')
        .slice(-7)
        .every(({ patient: whose, outcome }) => whose === patient && outcome === 'needs-reason'),
    ).toBe(true)
  })

  test('what does not exist is refused like what may not be seen', async () => {
    clinic = await StaffClinic.open()
    await clinic.as('Anneli')
    expect(await clinic.kind('records', 'open', { patient: id('0') })).toBe('refused')
    expect(await clinic.kind('entries', 'open', { entry: id('0') })).toBe('refused')
    expect(await clinic.kind('patients', 'get', { patient: id('0') })).toBe('refused')
    expect(await clinic.kind('patients', 'contacts', { patient: id('0') })).toBe('refused')
  })

  test('a visit of another patient cannot be named in an entry', async () => {
    clinic = await StaffClinic.open()
    await clinic.as('Anneli')
    const [one, two] = [await clinic.mine('Ira'), await clinic.mine('Mira')]
    expect(await clinic.kind('entries', 'start', { patient: one.patient, form: 'gyn-exam', visit: two.visit, linkedTo: null })).toBe(
      'refused',
    )
  })
})

describe('a stated reason', () => {
  let clinic: StaffClinic
  let patient = ''
  afterEach(() => clinic.remove())
  async function withStated(): Promise<void> {
    clinic = await StaffClinic.open(['Tuva', 'Marta'])
    await clinic.as('Anneli')
    patient = await clinic.register('Ira')
    await clinic.as('Tuva')
    await clinic.must('patients', 'stateReason', { patient, what: 'record', reason: { kind: 'other', text: 'vikarierar i dag' } })
  }

  test('opens one record for thirty minutes, over a lock too', async () => {
    await withStated()
    expect(await clinic.kind('records', 'open', { patient })).toBe('ok')
    clinic.clock.advance(29 * 60_000)
    await clinic.as('Tuva')
    expect(await clinic.kind('records', 'open', { patient })).toBe('ok')
    clinic.clock.advance(60_000)
    expect(await clinic.kind('records', 'open', { patient })).toBe('needs-reason')
  })

  test('is for this patient, for her who stated it, and for what she stated', async () => {
    await withStated()
    const other = await clinic.register('Mira', { protection: 'marked' })
    expect(await clinic.kind('records', 'open', { patient: other })).toBe('needs-reason')
    await clinic.must('patients', 'stateReason', { patient: other, what: 'record', reason: { kind: 'emergency', text: '' } })
    expect(await clinic.kind('patients', 'contacts', { patient: other })).toBe('needs-reason')
    await clinic.as('Marta')
    expect(await clinic.kind('records', 'open', { patient })).toBe('needs-reason')
  })

  test('is kept and logged, by kind and not by its words', async () => {
    await withStated()
    const row = clinic.log().at(-1)
    expect(row).toMatchObject({ action: 'reason.state', patient, reason: 'record', user: clinic.id('Tuva'), outcome: 'ok' }) // which kind it was stands in the journal's log, that the figures side cannot read
    expect(JSON.stringify(clinic.log())).not.toContain('vikarierar')
  })

  test('of another kind needs ten characters', async () => {
    await withStated()
    const reason = (text: string) => ({ patient, what: 'record', reason: { kind: 'other', text } }) as const
    expect(await clinic.kind('patients', 'stateReason', reason('nio chars'))).toBe('invalid')
    expect(await clinic.kind('patients', 'stateReason', reason('nio chars          '))).toBe('invalid')
    expect(await clinic.kind('patients', 'stateReason', reason('tio tecken'))).toBe('ok')
  })

  test('an administrator states one for contact details and nothing else', async () => {
    await withStated()
    await clinic.as('Gunilla')
    for (const what of ['record', 'psychiatric'] as const)
      expect(await clinic.kind('patients', 'stateReason', { patient, what, reason: { kind: 'emergency', text: '' } })).toBe('refused')
    expect(await clinic.kind('records', 'open', { patient })).toBe('refused')
    expect(await clinic.kind('patients', 'stateReason', { patient, what: 'contact', reason: { kind: 'emergency', text: '' } })).toBe('ok')
  })
})

describe('protected identity', () => {
  let clinic: StaffClinic
  afterEach(() => clinic.remove())

  test.each(['marked', 'protected-registration', 'fictitious'] as const)(
    '%s: contact details stand behind a reason for every role, also in a care relation',
    async (protection) => {
      clinic = await StaffClinic.open(['Tuva', 'Marta', 'Henrik', 'Ylva'])
      await clinic.as('Anneli')
      const { patient } = await clinic.mine('Saga', { givenName: 'Saga', familyName: 'Lindgren', protection })
      for (const name of ['Anneli', 'Tuva', 'Marta', 'Henrik', 'Ylva', 'Gunilla']) {
        await clinic.as(name)
        const contact = { patient, kind: 'phone', value: '070-174 06 05', replaces: null } as const
        expect(await clinic.failure('patients', 'contacts', { patient })).toEqual({ kind: 'needs-reason', why: 'protected-identity' })
        expect(await clinic.failure('patients', 'setContact', contact)).toEqual({ kind: 'needs-reason', why: 'protected-identity' })
        await clinic.must('patients', 'stateReason', { patient, what: 'contact', reason: { kind: 'consent', text: '' } })
        expect(await clinic.kind('patients', 'contacts', { patient })).toBe('ok')
        expect(await clinic.kind('patients', 'setContact', contact)).toBe('ok')
      }
    },
  )

  test('initials and no number in every list', async () => {
    clinic = await StaffClinic.open()
    await clinic.as('Anneli')
    const { patient } = await clinic.mine('Saga', {
      givenName: 'Saga',
      familyName: 'Lindgren',
      protection: 'marked',
      identifier: { kind: 'personnummer', value: '198004109982' },
    })
    await clinic.draft(patient)
    const { dropIns } = await clinic.must('visits', 'day', { date: '2026-03-11', whose: 'mine' })
    const { rows } = await clinic.must('patients', 'list', { filter: 'all', offset: 0 })
    const unsigned = await clinic.must('entries', 'unsigned', null)
    const found = await clinic.must('patients', 'search', { search: id('a'), text: '19800410-9982' })
    const shown = [dropIns[0]?.person, rows[0], unsigned[0]?.person, found.rows[0]]
    for (const row of shown) expect(row).toMatchObject({ id: patient, name: 'S.L.', nameToUse: 'S.L.', number: '', isProtected: true })
    expect(JSON.stringify([dropIns, rows, unsigned, found])).not.toMatch(/Saga|Lindgren|9982/)
  })

  test('without protection there is nothing to state', async () => {
    clinic = await StaffClinic.open()
    await clinic.as('Gunilla')
    const patient = await clinic.register('Ira')
    expect(await clinic.kind('patients', 'contacts', { patient })).toBe('ok')
  })
})

describe('another one’s draft', () => {
  let clinic: StaffClinic
  afterEach(() => clinic.remove())
  let patient = ''
  let entry = ''
  async function begun(): Promise<void> {
    clinic = await StaffClinic.open(['Tuva'])
    await clinic.as('Tuva')
    patient = (await clinic.mine('Ira')).patient
    await clinic.as('Anneli')
    await clinic.must('patients', 'stateReason', { patient, what: 'record', reason: { kind: 'consent', text: '' } })
    entry = await clinic.draft(patient)
  }
  const rowOf = async () => (await clinic.must('records', 'open', { patient })).entries.find((row) => row.id === entry)
  const text = async () => (await clinic.must('entries', 'open', { entry })).draft

  test('that she is writing is seen as begun, without its text', async () => {
    await begun()
    await clinic.as('Tuva')
    expect(await rowOf()).toMatchObject({ status: 'begun', summary: '' })
    expect(await text()).toBeNull()
  })

  test('cannot be saved, signed or left by a colleague', async () => {
    await begun()
    await clinic.as('Tuva')
    expect(await clinic.kind('entries', 'save', { entry, answers: {}, eventAt: clinic.clock.now(), stopped: false })).toBe('not-mine')
    expect(await clinic.kind('entries', 'sign', { entry })).toBe('not-mine')
    expect(await clinic.kind('entries', 'leave', { entry })).toBe('not-mine')
    expect(await clinic.kind('entries', 'correct', { entry, reason: 'fel sida' })).toBe('not-mine')
    await clinic.as('Anneli')
    expect((await text())?.answers).toEqual({ cervix: { state: 'finding', note: 'Ektropion' } })
  })

  test('that she has left is seen as unsigned, with its text, and is still hers', async () => {
    await begun()
    await clinic.must('entries', 'leave', { entry })
    await clinic.as('Tuva')
    expect(await rowOf()).toMatchObject({ status: 'unsigned', author: { name: 'Anneli Sjöqvist' } })
    expect((await rowOf())?.summary).not.toBe('')
    expect((await text())?.answers).toEqual({ cervix: { state: 'finding', note: 'Ektropion' } })
    expect(await clinic.kind('entries', 'sign', { entry })).toBe('not-mine')
    await clinic.as('Anneli')
    expect(await rowOf()).toMatchObject({ status: 'mine' })
    expect(await clinic.kind('entries', 'sign', { entry })).toBe('ok')
  })

  test('begun again after it was left is her own again', async () => {
    await begun()
    await clinic.must('entries', 'leave', { entry })
    await clinic.must('entries', 'start', { patient, form: 'gyn-exam', visit: null, linkedTo: null })
    await clinic.as('Tuva')
    expect(await rowOf()).toMatchObject({ status: 'begun', summary: '' })
    expect(await text()).toBeNull()
  })

  test('counts as left from the next day on', async () => {
    await begun()
    clinic.clock.set('2026-03-11T22:59:00.000Z') // one minute before midnight in Stockholm
    await clinic.as('Tuva')
    expect(await rowOf()).toMatchObject({ status: 'begun' })
    clinic.clock.set('2026-03-11T23:00:00.000Z')
    expect(await rowOf()).toMatchObject({ status: 'unsigned' })
    expect(await text()).not.toBeNull()
  })

  test('of a correction is never shown to others: they see what is signed', async () => {
    await begun()
    await clinic.must('entries', 'sign', { entry })
    await clinic.must('entries', 'correct', { entry, reason: 'fel sida' })
    await clinic.must('entries', 'save', { entry, answers: { cervix: { state: 'normal' } }, eventAt: clinic.clock.now(), stopped: false })
    clinic.clock.set('2026-03-13T08:00:00.000Z')
    await clinic.as('Tuva')
    expect(await rowOf()).toMatchObject({ status: 'signed' })
    expect(await text()).toBeNull()
    expect(await clinic.kind('entries', 'correct', { entry, reason: 'fel sida' })).toBe('not-mine')
  })
})

describe('psychiatric notes', () => {
  const words = { title: 'Bedömning', sections: { note: 'Anteckning' }, items: { note: { label: 'Anteckning' } } }
  const note = defineForm({
    id: 'test-psychiatric',
    version: 1,
    psychiatric: true,
    sections: [{ id: 'note', items: [{ id: 'note', kind: 'text', lines: 2 }] }],
    words: { sv: words, en: words },
    summary: ({ note: text }) => (typeof text === 'string' ? text : ''),
  })
  const all = everyForm as FormDefinition[]
  let clinic: StaffClinic
  let patient = ''
  let entry = ''
  beforeAll(() => void all.push(note))
  afterAll(() => void all.splice(all.indexOf(note), 1))
  afterEach(() => clinic.remove())

  async function written(by: string): Promise<void> {
    clinic = await StaffClinic.open(['Tuva', 'Marta', 'Henrik', 'Ylva'])
    await clinic.as('Anneli')
    patient = await clinic.register('Ira')
    for (const name of ['Anneli', 'Tuva', 'Marta', 'Henrik', 'Ylva'])
      await clinic.must('visits', 'book', {
        patient,
        kind: 'talk',
        clinician: clinic.id(name),
        date: '2026-03-20',
        time: '10:00',
        minutes: 30,
        reason: '',
      })
    await clinic.as(by)
    const { row } = await clinic.must('entries', 'start', { patient, form: 'test-psychiatric', visit: null, linkedTo: null })
    entry = row.id
    await clinic.must('entries', 'save', { entry, answers: { note: 'Sover dåligt' }, eventAt: clinic.clock.now(), stopped: false })
    await clinic.must('entries', 'sign', { entry })
  }
  const rowOf = async () => (await clinic.must('records', 'open', { patient })).entries.find((row) => row.id === entry)

  test.each([
    ['Anneli', true],
    ['Tuva', true],
    ['Marta', true],
    ['Henrik', false],
    ['Ylva', false],
  ])('%s in a care relation: closed %s', async (name, closed) => {
    await written('Ylva')
    await clinic.as(name)
    expect(await rowOf()).toMatchObject({ closed, summary: closed ? '' : 'Sover dåligt' })
    expect(await clinic.kind('entries', 'open', { entry })).toBe(closed ? 'needs-reason' : 'ok')
  })

  test('opened with a reason stated for it, which opens nothing else', async () => {
    await written('Ylva')
    await clinic.as('Tuva')
    await clinic.must('patients', 'stateReason', { patient, what: 'record', reason: { kind: 'consent', text: '' } })
    expect(await clinic.failure('entries', 'open', { entry })).toEqual({ kind: 'needs-reason', why: 'psychiatric' })
    expect(await clinic.kind('entries', 'correct', { entry, reason: 'fel sida' })).toBe('needs-reason')
    expect(await clinic.kind('entries', 'markWrongPatient', { entry, reason: 'fel patient' })).toBe('needs-reason')
    await clinic.must('patients', 'stateReason', { patient, what: 'psychiatric', reason: { kind: 'consent', text: '' } })
    expect(await clinic.kind('entries', 'open', { entry })).toBe('ok')
    expect(await rowOf()).toMatchObject({ closed: false })
    await clinic.as('Ylva')
    expect((await clinic.must('entries', 'open', { entry })).wrongPatient).toBeNull()
  })

  test('its author always reads it', async () => {
    await written('Tuva')
    expect(await clinic.kind('entries', 'open', { entry })).toBe('ok')
  })
})
