import type { Author } from '../records/entry'
import type { DutyKind, TestRecord, TestStep } from '../records/sample'

/** How a duty was met: by its own step, by a test ordered for it, by another clinic, or by a decision with a reason. */
export type Settlement = {
  readonly how: 'done' | 'ordered' | 'handed-over' | 'decided'
  readonly on: string
  readonly by: Author
  /** The clinic that took over, or the reason; empty otherwise. */
  readonly note: string
}

/** The step that met a duty, or null while it stands open. A later decision holds over an earlier one. */
export function settlementOf(record: TestRecord, kind: DutyKind, number: number): Settlement | null {
  for (const step of record.steps.toReversed()) {
    const found = settledBy(step, kind, number)
    if (found) return { ...found, on: step.on, by: step.by }
  }
  return null
}

function settledBy(step: TestStep, kind: DutyKind, number: number): Pick<Settlement, 'how' | 'note'> | null {
  const isThis = (duty: { readonly duty: DutyKind; readonly number: number }) => duty.duty === kind && duty.number === number
  if (step.kind === 'handed-over') return step.duties.some(isThis) ? { how: 'handed-over', note: step.to } : null
  if (step.kind === 'settled') return isThis(step) ? { how: step.how === 'done' ? 'done' : 'decided', note: step.reason } : null
  if (step.kind === 'repeat-ordered') return isThis(step) ? { how: 'ordered', note: '' } : null
  return isOwnStep(step, kind, number) ? { how: 'done', note: '' } : null
}

function isOwnStep(step: TestStep, kind: DutyKind, number: number): boolean {
  switch (kind) {
    case 'notification':
      return step.kind === 'notified' && (step.report.kind === 'case' || (number === 2 && step.report.kind === 'suspected'))
    case 'report-untold':
      return step.kind === 'notified' && step.report.kind === 'paragraph' && step.report.paragraph === 'untold'
    case 'rules-of-conduct':
      return step.kind === 'rules-given'
    case 'treatment':
      return step.kind === 'treated'
    case 'tracing':
      return step.kind === 'tracing-ended'
    case 'identity':
      return step.kind === 'identified'
    default:
      return false
  }
}
