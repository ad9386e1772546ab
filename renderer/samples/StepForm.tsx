import type { ReactNode } from 'react'
import type { PersonRow } from '../../forms/records/patient'
import type { TestRecord } from '../../forms/records/sample'
import { useWords } from '../i18n'
import { Button } from '../ui/Button'
import { useKeys } from '../ui/useKeys'
import type { StepInput } from './useTestSteps'

/** What a step that asks for more than one key is told, and whom it tells. */
export type StepProps = {
  readonly record: TestRecord
  readonly person: PersonRow | undefined
  readonly today: string
  readonly on: string
  /** Documented tries so far. */
  readonly tries: number
  readonly busy: boolean
  readonly onStep: (step: StepInput) => void
  readonly onIdentified: () => void
  readonly onClose: () => void
}

/** What is asked of a step, and its two ways out. */
export function StepForm({
  title,
  text,
  canSave = true,
  busy,
  onSave,
  onClose,
  save,
  children,
}: {
  readonly title: string
  readonly text?: string
  readonly canSave?: boolean
  readonly busy: boolean
  readonly onSave: () => void
  readonly onClose: () => void
  readonly save?: string
  readonly children?: ReactNode
}) {
  const words = useWords().samples.forms
  useKeys({ 'Ctrl+Enter': () => canSave && onSave() })
  return (
    <section className="stepform" aria-label={title}>
      <h3>{title}</h3>
      {text !== undefined && <p className="msg">{text}</p>}
      {children}
      <div className="acts">
        <Button keyHint="Esc" onPress={onClose}>
          {words.cancel}
        </Button>
        <Button kind="primary" keyHint="Ctrl Enter" isDisabled={!canSave || busy} onPress={onSave}>
          {save ?? words.save}
        </Button>
      </div>
    </section>
  )
}
