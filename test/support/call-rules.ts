import type { Contract } from '../../electron/ipc'

type Channel = { [N in keyof Contract]: `${N}.${keyof Contract[N] & string}` }[keyof Contract]

/** Columns: midwife, gynaecologist, physician, psychiatrist, administrator. `y` yes, `M` managers only, `-` never. */
type May = 'yyyyy' | 'yyyy-' | 'MMMMM' | '----y' | '-----'

/**
 * What opens her record on top of that. `care`: a care relation, or a stated reason. `entry`: the same, and a psychiatric note asks some roles
 * for a reason of its own; `author`: and then only who is writing it goes on;
 * `every-note`: every psychiatric note of the record asks for it. `list`: nothing, while she stands on the list that the call is
 * about. `tracing`: the same, but a psychiatrist states a reason.
 */
export type RecordRule = 'care' | 'entry' | 'author' | 'every-note' | 'list' | 'tracing' | undefined

/**
 * The row that it leaves: drawer, action, and what stands in it: `patient` she is named; `ids` hers is among those shown; `record=x` the id
 * that the input has as `x`; `record` an id. Several rows with ` + `; `nothing` leaves none.
 */
export type CallRule = readonly [may: May, log: string, rule?: RecordRule, outcome?: string]

/**
 * Who may make which call and what it logs, written by hand after the security design, sections 4 and 5: the contract must say the same. The
 * fourth place is the outcome of a call that cannot succeed in the scene, and why that is right stands beside it.
 */
export const callRules: { readonly [C in Channel]: CallRule } = {
  'session.start': ['yyyyy', 'nothing'],
  'session.login': ['-----', 'desk session.login'],
  'session.me': ['yyyyy', 'nothing'],
  'session.setDevice': ['yyyyy', 'nothing'],
  'setup.begin': ['-----', 'desk setup.begin'],
  'setup.confirm': ['-----', 'desk setup.confirm'],
  'setup.suggestPassphrase': ['yyyyy', 'nothing'],
  'recovery.open': ['-----', 'desk recovery.open'],
  'recovery.test': ['yyyyy', 'desk recovery.test'],
  'recovery.newPassword': ['-----', 'desk recovery.newPassword'],
  'recovery.addManager': ['-----', 'desk recovery.addManager'],
  'recovery.confirm': ['-----', 'desk recovery.confirm'],

  'users.list': ['yyyyy', 'nothing'],
  'users.add': ['MMMMM', 'desk user.add record + desk user.add record'],
  'users.changePassword': ['yyyyy', 'desk user.change-password + desk user.change-password'],
  'settings.change': ['MMMMM', 'desk settings.change'],

  'patients.search': ['yyyyy', 'desk patient.search record=search'],
  'patients.searchEnd': ['yyyyy', 'nothing'], // no search is running
  'patients.candidates': ['yyyyy', 'desk patient.candidates'],
  'patients.list': ['yyyyy', 'desk patient.list ids'],
  'patients.register': ['yyyyy', 'desk patient.register newcomer'],
  'patients.get': ['yyyyy', 'desk patient.get patient'],
  'patients.update': ['yyyyy', 'desk patient.update patient'],
  'patients.contacts': ['yyyyy', 'desk contact.read patient'],
  'patients.setContact': ['yyyyy', 'desk contact.change patient'],
  'patients.setSafeContact': ['yyyyy', 'desk contact.safe patient'],
  'patients.setDied': ['yyyyy', 'desk patient.died patient'],
  'patients.link': ['yyyyy', 'desk patient.link patient record=other'],
  'patients.stateReason': ['yyyyy', 'desk reason.state patient + journal reason.state patient'],

  'visits.day': ['yyyyy', 'desk visit.day ids'],
  'visits.openDropIn': ['yyyyy', 'desk visit.drop-in patient'],
  'visits.book': ['yyyyy', 'desk visit.book patient'],
  'visits.move': ['yyyyy', 'desk visit.move patient record=visit'],
  'visits.toCancel': ['yyyyy', 'desk visit.to-cancel'], // nobody has died
  'visits.setStatus': ['yyyyy', 'desk visit.status patient record=visit'],
  'visits.ofPatient': ['yyyyy', 'desk visit.list patient'],
  'visits.correct': ['yyyyy', 'desk visit.correct patient record=visit'],
  'visits.tick': ['yyyyy', 'desk visit.tick patient record=visit'],
  'calendar.days': ['yyyyy', 'desk visit.days ids'],
  'calendar.rules': ['yyyyy', 'nothing'],
  'calendar.setHours': ['MMMMM', 'desk hours.change record=clinician'],
  'calendar.addException': ['yyyyy', 'desk hours.exception record'],
  'calendar.removeException': ['yyyyy', 'desk hours.exception-removed record=exception'],
  'calendar.toCall': ['yyyyy', 'desk visit.to-call ids record=exception'],
  'calendar.nextFree': ['yyyyy', 'nothing'],
  'waiting.list': ['yyyyy', 'desk waiting.list ids'],
  'waiting.add': ['yyyyy', 'desk waiting.add patient'],
  'waiting.remove': ['yyyyy', 'desk waiting.remove patient record=wait'],
  'waiting.putBack': ['yyyyy', 'desk waiting.put-back patient record=wait'],
  'waiting.fitting': ['yyyyy', 'desk waiting.fitting ids'],
  'prints.log': ['yyyyy', 'journal print patient'],

  'records.open': ['yyyy-', 'journal record.open patient', 'care'],
  'entries.open': ['yyyy-', 'journal entry.open patient record=entry', 'entry'],
  'entries.start': ['yyyy-', 'journal entry.start patient record', 'care'],
  'entries.save': ['yyyy-', 'journal entry.save patient record=entry', 'author'],
  'entries.leave': ['yyyy-', 'journal entry.leave patient record=entry', 'author'],
  'entries.sign': ['yyyy-', 'journal entry.sign patient record=entry', 'author'],
  'entries.correct': ['yyyy-', 'journal entry.correct patient record=entry', 'entry'],
  'entries.markWrongPatient': ['yyyy-', 'journal entry.wrong-patient patient record=entry', 'entry'],
  'entries.reminders': ['yyyy-', 'journal entry.reminders'],
  'entries.unsigned': ['yyyy-', 'journal entry.unsigned ids'],
  'intake.ready': ['yyyy-', 'nothing'],
  'intake.give': ['yyyy-', 'nothing'],

  'samples.ofPatient': ['yyyy-', 'journal test.list patient', 'care'],
  'samples.workList': ['yyyy-', 'journal test.work-list ids'],
  'samples.get': ['yyyy-', 'journal test.open patient record=test', 'list'],
  'samples.order': ['yyyy-', 'journal test.order patient', 'care'],
  'samples.step': ['yyyy-', 'journal test.step patient record=test', 'list'],
  'samples.ofSlip': ['yyyy-', 'journal test.slip record', 'list'],
  'contraception.ofPatient': ['yyyy-', 'journal contraception.list patient', 'care'],
  'contraception.add': ['yyyy-', 'journal contraception.add patient record', 'care'],
  'contraception.mistake': ['yyyy-', 'journal contraception.mistake patient record=event', 'care'],
  'recalls.list': ['yyyy-', 'journal recall.list ids'],
  'recalls.ofPatient': ['yyyy-', 'journal recall.open patient', 'list'],
  'recalls.decide': ['yyyy-', 'journal recall.decide patient', 'list'],
  'recalls.try': ['yyyy-', 'journal recall.try patient', 'list'],
  'tracing.list': ['yyyy-', 'tracing tracing.list ids'],
  'tracing.ofPatient': ['yyyy-', 'tracing tracing.open patient', 'tracing'],
  'tracing.begin': ['yyyy-', 'journal test.step patient record + tracing tracing.begin patient record', 'tracing'],
  'tracing.changeLookBack': ['yyyy-', 'tracing tracing.look-back patient record=tracing', 'tracing'],
  'tracing.setContact': ['yyyy-', 'tracing tracing.contact patient record=tracing', 'tracing'],
  'tracing.step': ['yyyy-', 'tracing tracing.step patient record=tracing', 'tracing'],
  'tracing.handOver': ['yyyy-', 'tracing tracing.hand-over patient record=tracing', 'tracing'],
  'tracing.end': ['yyyy-', 'journal test.step patient record + tracing tracing.end patient record=tracing', 'tracing'],
  'ratings.ofPatient': ['yyyy-', 'journal rating.list patient', 'care'],
  'alerts.open': ['yyyy-', 'journal alert.list ids'],
  'alerts.ofPatient': ['yyyy-', 'journal alert.open patient', 'care'],
  'alerts.acknowledge': ['yyyy-', 'journal alert.acknowledge patient record=alert', 'care'],
  'handover.begin': ['yyyy-', 'journal handover.begin patient record=entry', 'author'],
  'handover.end': ['yyyyy', 'desk handover.end'],
  'medicines.ofPatient': ['yyyy-', 'journal medicine.list patient', 'care'],
  'medicines.add': ['yyyy-', 'journal medicine.add patient record', 'care'],
  'medicines.mistake': ['yyyy-', 'journal medicine.mistake patient record=event', 'care'],
  'since.ofPatient': ['yyyy-', 'journal since.open patient', 'care'],
  'copies.make': ['yyyy-', 'journal copy.make patient record', 'every-note'],
  'certificates.pieces': ['yyyy-', 'journal certificate.pieces patient', 'care'],
  'certificates.release': ['yyyy-', 'journal certificate.release patient record=entry', 'entry'],

  'codes.search': ['yyyyy', 'nothing'],
  'codes.tables': ['yyyyy', 'nothing'],
  'codes.load': ['MMMMM', 'nothing'],
  'codes.import': ['MMMMM', 'desk codes.import'],
  'wordings.list': ['yyyyy', 'nothing'],
  'wordings.shown': ['yyyyy', 'nothing'],
  'wordings.check': ['MMMMM', 'nothing'],
  'wordings.load': ['MMMMM', 'desk wording.load'],
  'wordings.remove': ['MMMMM', 'desk wording.remove'],
  'figures.month': ['yyyyy', 'nothing'],
  'figures.close': ['----y', 'desk figures.close'],
  'figures.quarter': ['yyyyy', 'nothing'],
  'figures.typeNumber': ['----y', 'desk figures.type-number'],
  'figures.year': ['yyyyy', 'desk figures.year'],
  'figures.paper': ['yyyyy', 'desk figures.paper'],
  'figures.file': ['yyyyy', 'desk figures.file'],
  'intakeTotals.overview': ['----y', 'nothing'],
  'intakeTotals.settle': ['----y', 'desk intake.settle', undefined, 'empty'], // no answers were let through in the scene
  'intakeTotals.report': ['----y', 'desk intake.report', undefined, 'not-settled'],
  'intakeTotals.paper': ['----y', 'desk intake.paper', undefined, 'not-settled'],
  'intakeTotals.file': ['----y', 'desk intake.file', undefined, 'not-settled'],
}
