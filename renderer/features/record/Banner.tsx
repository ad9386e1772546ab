import { Shield, TriangleAlert } from 'lucide-react'
import { localDate } from '../../../forms/core/dates'
import { fullName, reachOf, writtenNumber } from '../../../forms/records/patient'
import { useFormats, useWords } from '../../i18n'
import { isCalledOtherwise } from '../../people/PersonName'
import { contactRule } from '../../people/safe-contact'
import { Ways } from '../../people/Ways'
import { Icon } from '../../ui/Icon'
import { Key } from '../../ui/Key'
import type { RecordData } from './record-data'

/** The dark band: whose record is open, and what must not be missed. Never infections. */
export function Banner({
  record,
  onPerson,
  canOpenPerson,
  onClose,
  closes,
}: {
  readonly record: RecordData
  readonly onPerson: () => void
  readonly canOpenPerson: boolean
  readonly onClose: () => void
  /** Whether Escape closes the record now; else it closes what was opened last. */
  readonly closes: boolean
}) {
  const all = useWords()
  const words = all.record
  const formats = useFormats()
  const { person, age, hypersensitivity, stoppedExaminationAt } = record
  const name = fullName(person)
  const identifier = person.identifiers.at(-1)
  const facts = [
    isCalledOtherwise({ name, nameToUse: person.nameToUse, isProtected: false }) ? words.called(person.nameToUse) : '',
    person.pronoun,
    age === null ? '' : words.age(age),
    identifier ? (identifier.kind === 'reserve' ? words.reserve(identifier.value) : writtenNumber(identifier)) : words.noNumber,
  ].filter((fact) => fact !== '')
  const allergy =
    hypersensitivity === null
      ? words.hypersensitivityNotAsked
      : hypersensitivity.state === 'yes'
        ? hypersensitivity.note.trim() || words.hypersensitivityYes
        : hypersensitivity.state === 'no'
          ? words.hypersensitivityNo
          : words.hypersensitivityUnknown
  const safe = reachOf(person)

  return (
    <section className="banner" aria-label={words.patient}>
      <div className="who">
        <h1>
          <strong>
            {name}
            {person.protection !== 'none' && (
              <span className="shielded">
                <Icon of={Shield} small />
                {all.patients.protectedWord}
              </span>
            )}
            {person.diedOn !== null && <span className="shielded">{all.patients.died.on(formats.date(person.diedOn))}</span>}
          </strong>
        </h1>
        <span>{facts.join(' · ')}</span>
      </div>
      <dl>
        <div>
          <dt>{words.contact}</dt>
          <dd
            title={
              safe
                ? person.diedOn !== null
                  ? all.patients.safe.never
                  : [safe.when, safe.ifOtherAnswers, safe.mayNameClinic ? '' : all.patients.safe.mayNotName].filter(Boolean).join(' · ')
                : all.patients.safe.notAskedText
            }
          >
            <Ways safe={safe} />
            <span className="clip">
              {contactRule(safe, all.patients.safe)}
              {safe && safe.when !== '' && `, ${safe.when}`}
            </span>
          </dd>
        </div>
        {person.interpreter !== '' && (
          <div>
            <dt>{words.interpreter}</dt>
            <dd>{person.interpreter.charAt(0).toLocaleUpperCase('sv') + person.interpreter.slice(1)}</dd>
          </div>
        )}
        <div>
          <dt>{words.hypersensitivity}</dt>
          <dd className={hypersensitivity?.state === 'yes' ? 'warn' : ''} title={allergy}>
            {hypersensitivity?.state === 'yes' && <Icon of={TriangleAlert} small />}
            <span className="clip">{allergy}</span>
          </dd>
        </div>
        {stoppedExaminationAt !== null && (
          <div>
            <dt>{words.thinkOf}</dt>
            <dd className="warn">
              <Icon of={TriangleAlert} small />
              <span className="clip">{words.stoppedExamination(localDate(stoppedExaminationAt).slice(0, 4))}</span>
            </dd>
          </div>
        )}
      </dl>
      {canOpenPerson && (
        <button type="button" className="shut" onClick={onPerson}>
          {words.details} <Key decorative>P</Key>
        </button>
      )}
      {closes && (
        <button type="button" className="shut last" onClick={onClose}>
          {words.close} <Key decorative>Esc</Key>
        </button>
      )}
    </section>
  )
}
