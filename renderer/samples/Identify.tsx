import { useState } from 'react'
import type { PersonRow } from '../../forms/records/patient'
import { api, useAction } from '../app/api'
import { useWords } from '../i18n'
import { PersonPick } from '../people/PersonPick'
import { ReasonDialog } from '../people/ReasonDialog'
import { ErrorPanel } from '../ui/ErrorPanel'
import { TextField } from '../ui/TextField'
import { StepFailure } from './StepFailure'
import { StepForm, type StepProps } from './StepForm'
import { useTestSteps } from './useTestSteps'

/** Brings the identity back to an anonymous test: somebody who is known, or a new person of whom a name is enough. */
export function Identify({ record, on, onIdentified, onClose }: StepProps) {
  const words = useWords().samples.forms
  const [person, setPerson] = useState<PersonRow>()
  const [name, setName] = useState('')
  const [reasonFor, setReasonFor] = useState<string>()
  const register = useAction(api.patients.register)
  const steps = useTestSteps()

  async function save(): Promise<void> {
    if (person) return give(person.id)
    const reply = await register.run({ nameToUse: name.trim() })
    if (!reply.ok) return
    setPerson(reply.value)
    await give(reply.value.id)
  }
  async function give(patient: string): Promise<void> {
    const outcome = await steps.run([{ test: record, step: { kind: 'identified', on, patient } }])
    if (outcome) onIdentified()
    else setReasonFor(patient)
  }
  // her record may be one that is opened with a reason only
  const asks = reasonFor !== undefined && steps.failure?.kind === 'needs-reason'
  return (
    <StepForm
      title={words.identifySave}
      text={words.identifyText}
      canSave={person !== undefined || name.trim() !== ''}
      busy={steps.busy || register.busy}
      onClose={onClose}
      onSave={() => void save()}
      save={words.identifySave}
    >
      <PersonPick label={useWords().patients.pick.label} chosen={person} onChoose={setPerson} autoFocus />
      {!person && <TextField label={words.identifyName} value={name} onChange={setName} maxLength={80} />}
      <ErrorPanel failure={register.failure} />
      {!asks && <StepFailure refusal={steps.refusal} failure={steps.failure} />}
      {asks && (
        <ReasonDialog
          patient={reasonFor}
          what="record"
          why="no-care-relation"
          onClose={() => setReasonFor(undefined)}
          onOpened={() => void give(reasonFor)}
        />
      )}
    </StepForm>
  )
}
