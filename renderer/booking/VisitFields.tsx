import type { PersonRow } from '../../forms/records/patient'
import { VisitKind } from '../../forms/records/visit'
import { useWords } from '../i18n'
import { PersonPick } from '../people/PersonPick'
import { Select } from '../ui/Select'
import { AlreadyBooked } from './AlreadyBooked'
import { useClinicians } from './clinic'

const anybody = 'anybody'

/** Who, what and with whom: what a booking and a place on the waiting list have in common. */
export function VisitFields({
  patient,
  onPatient,
  kind,
  onKind,
  clinician,
  onClinician,
  mayBeAnybody = false,
  autoFocus,
  asked,
}: {
  readonly patient: PersonRow | undefined
  readonly onPatient: (patient: PersonRow | undefined) => void
  readonly kind: VisitKind
  readonly onKind: (kind: VisitKind) => void
  readonly clinician: string | undefined
  readonly onClinician: (clinician: string | undefined) => void
  /** Nobody in particular is an answer too, and what is meant when none is given. */
  readonly mayBeAnybody?: boolean
  readonly autoFocus: boolean
  /** Whether it has been asked to save: only then faults are shown. */
  readonly asked: boolean
}) {
  const all = useWords()
  const words = all.today.bookDialog
  const clinicians = useClinicians()
  return (
    <>
      <PersonPick
        label={words.patient}
        chosen={patient}
        onChoose={onPatient}
        autoFocus={autoFocus}
        message={asked && !patient ? words.patientNeeded : undefined}
      />
      {patient && <AlreadyBooked patient={patient.id} />}
      <div className="two">
        <Select
          label={words.kind}
          value={kind}
          options={VisitKind.options.map((value) => ({ value, label: all.today.kinds[value] }))}
          onChange={onKind}
        />
        <Select
          label={words.clinician}
          value={clinician ?? (mayBeAnybody ? anybody : undefined)}
          options={[
            ...(mayBeAnybody ? [{ value: anybody, label: all.calendar.waits.anybodyOption }] : []),
            ...clinicians.map((user) => ({ value: user.id, label: `${user.name}, ${all.common.roles[user.role]}` })),
          ]}
          onChange={(chosen) => onClinician(chosen === anybody ? undefined : chosen)}
          required={!mayBeAnybody}
        />
      </div>
      {asked && clinician === undefined && !mayBeAnybody && <p className="msg danger">{words.clinicianNeeded}</p>}
    </>
  )
}
