import { addDays } from '../../../forms/core/dates'
import { sceneDay, type Scene } from '../scene'
import { bytes } from '../vault'
import type { SamplesOf } from './sample'

const tomorrow = addDays(sceneDay, 1)

export const patients: SamplesOf<'patients'> = {
  search: ({ typed }) => ({ search: 'a'.repeat(32), text: typed('sökord') }),
  searchEnd: () => ({ search: 'a'.repeat(32) }),
  candidates: ({ typed }) => ({ nameToUse: typed('namn'), phone: '070-174 06 07' }),
  list: () => ({ filter: 'all', offset: 0 }),
  register: ({ typed }) => ({ nameToUse: typed('namn'), familyName: typed('efternamn') }),
  get: ({ patient }) => ({ patient }),
  update: ({ patient, typed }) => ({ patient, nameToUse: typed('namn'), pronoun: 'hon' }),
  contacts: ({ patient }) => ({ patient }),
  setContact: ({ patient, typed }) => ({ patient, kind: 'address', value: typed('adress'), replaces: null }),
  setSafeContact: ({ patient, typed }) => ({
    patient,
    safeContact: { call: true, text: false, letter: false, when: typed('när'), mayNameClinic: false, ifOtherAnswers: typed('säg') },
  }),
  setDied: ({ patient }) => ({ patient, diedOn: sceneDay }),
  link: ({ patient, other }) => ({ patient, other }),
  stateReason: ({ patient, member, typed }) => ({
    patient,
    what: member.role === 'administrator' ? 'contact' : 'record',
    reason: { kind: 'other', text: typed('skäl') },
  }),
}

const place = { date: tomorrow, time: '16:00', minutes: 45 }

export const visits: SamplesOf<'visits'> = {
  day: () => ({ date: sceneDay, whose: 'all' }),
  openDropIn: ({ patient, typed }) => ({ who: { patient }, kind: 'talk', reason: typed('ärende'), start: false }),
  book: ({ patient, colleague, typed }) => ({ patient, kind: 'talk', clinician: colleague, ...place, reason: typed('ärende') }),
  move: ({ booking, colleague }) => ({ visit: booking, clinician: colleague, ...place }),
  toCancel: () => null,
  setStatus: ({ visit }) => ({ visit, status: 'completed' }),
  ofPatient: ({ patient }) => ({ patient }),
  correct: ({ earlier }) => ({ visit: earlier, status: 'cancelled-by-patient' }),
  tick: ({ earlier }) => ({ visit: earlier, tick: 'linked-outside', on: true }),
}

const away = ({ colleague, typed }: Scene) => ({
  clinician: colleague,
  kind: 'away' as const,
  firstDay: tomorrow,
  lastDay: tomorrow,
  from: null,
  until: null,
  note: typed('anteckning'),
})

export const calendar: SamplesOf<'calendar'> = {
  days: () => ({ from: sceneDay, until: tomorrow }),
  rules: () => null,
  setHours: ({ colleague }) => ({ clinician: colleague, lines: [{ weekday: 3, weeks: 'even', from: '08:00', until: '16:00' }] }),
  addException: (scene) => away(scene),
  removeException: ({ exception }) => ({ exception }),
  toCall: ({ exception }) => ({ exception }),
  nextFree: () => ({ clinician: null, kind: 'talk', minutes: 45, from: sceneDay, count: 3 }),
}

export const waiting: SamplesOf<'waiting'> = {
  list: () => null,
  add: ({ patient, typed }) => ({ patient, kind: 'talk', clinician: null, from: sceneDay, until: null, note: typed('önskemål') }),
  remove: ({ wait }) => ({ wait }),
  putBack: ({ withdrawn }) => ({ wait: withdrawn }),
  fitting: ({ colleague }) => ({ clinician: colleague, date: tomorrow, minutes: 45 }),
}

export const prints: SamplesOf<'prints'> = { log: ({ patient }) => ({ what: 'letter', patient }) }

export const session: SamplesOf<'session'> = {
  start: () => null,
  login: ({ me, password }) => ({ user: me, password: password() }),
  me: () => null,
  setDevice: () => ({ language: 'sv', theme: 'light' }),
}

const newPassword = () => bytes('sju gula cyklar här')

export const setup: SamplesOf<'setup'> = {
  begin: ({ typed }) => ({
    clinicName: typed('mottagning'),
    manager: { name: typed('namn'), role: 'midwife', password: newPassword() },
    administrator: { name: typed('namn'), password: bytes('åtta blå bilar där') },
  }),
  confirm: ({ codes }) => ({ clinical: bytes(codes.clinical), figures: bytes(codes.figures) }),
  suggestPassphrase: () => null,
}

const ownCode = ({ codes, member }: Scene) => bytes(member.role === 'administrator' ? codes.figures : codes.clinical)

export const recovery: SamplesOf<'recovery'> = {
  open: (scene) => ({ code: ownCode(scene) }),
  test: (scene) => ({ code: ownCode(scene) }),
  newPassword: ({ me }) => ({ user: me, password: newPassword() }),
  addManager: ({ member, typed }) => ({ name: typed('namn'), role: member.role, password: newPassword() }),
  confirm: (scene) => ({ code: ownCode(scene) }),
}

export const users: SamplesOf<'users'> = {
  list: () => null,
  add: ({ member, typed }) => ({ name: typed('namn'), role: member.role, manager: false, password: newPassword() }),
  changePassword: ({ password }) => ({ old: password(), password: password() }),
}

export const settings: SamplesOf<'settings'> = { change: ({ typed }) => ({ idleLockMinutes: 5, clinicName: typed('mottagning') }) }
