import { Printer } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { Language } from '../../forms/core/form'
import type { PersonRow } from '../../forms/records/patient'
import type { ConductRule, TestRecord } from '../../forms/records/sample'
import { findTest } from '../../forms/samples/catalogue'
import { doctorOf } from '../../forms/samples/read'
import { commonRules, conductOrder, conductSheet } from '../../forms/samples/sheets/conduct'
import { conductWords } from '../../forms/samples/sheets/conduct.text'
import { formatDate } from '../i18n/format'
import { useLanguage, useWords } from '../i18n'
import { useMe } from '../app/me'
import { LanguageOnPaper } from '../print/LanguageOnPaper'
import { PrintPreview } from '../print/PrintPreview'
import { Button } from '../ui/Button'
import { Dialog, DialogActions } from '../ui/Dialog'
import { Key } from '../ui/Key'
import { Select } from '../ui/Select'
import { TextField } from '../ui/TextField'
import { Tick } from '../ui/Tick'
import { useKeys } from '../ui/useKeys'
import { Also, useAlso } from './Also'
import { StepFailure } from './StepFailure'
import { useDoctors } from './useDoctors'
import { useTestSteps, type StepInput } from './useTestSteps'

/** The rules of conduct: chosen by the doctor from the closed list, printed for the patient, entered in the journal as a step. */
export function ConductDialog({
  record,
  also,
  person,
  today,
  others,
  onClose,
}: {
  readonly record: TestRecord
  readonly also: readonly TestRecord[]
  readonly person: PersonRow | undefined
  readonly today: string
  readonly others?: ReactNode
  readonly onClose: () => void
}) {
  const all = useWords().samples
  const words = all.duties.conduct
  const me = useMe()
  const { language } = useLanguage()
  const steps = useTestSteps()
  const together = useAlso(also)
  const { doctors, doctor, choose } = useDoctors(doctorOf(record).id)
  const disease = findTest(record.order.test)?.disease ?? null
  const common = disease === null ? [] : (commonRules[disease] ?? [])
  const [rules, setRules] = useState<readonly ConductRule[]>([])
  const [note, setNote] = useState('')
  const [toldOfReview, setToldOfReview] = useState(false)
  const [namesDisease, setNamesDisease] = useState(false)
  const [namesClinic, setNamesClinic] = useState(false)
  const [paperLanguage, setPaperLanguage] = useState<Language>(language)
  const [isPrinting, setPrinting] = useState(false)
  const decider = doctors.find(({ id }) => id === doctor)
  const canGive = rules.length > 0 && decider !== undefined
  const order = [...conductOrder.filter((rule) => common.includes(rule)), ...conductOrder.filter((rule) => !common.includes(rule))]

  const save = () => {
    if (!decider || !canGive) return
    const step: StepInput = {
      kind: 'rules-given',
      on: today,
      rules: [...rules],
      decidedBy: { id: decider.id, name: decider.name },
      inWriting: true,
      toldOfReview,
      note: note.trim(),
    }
    void steps.run([record, ...together.chosen].map((test) => ({ test, step }))).then((done) => done && onClose())
  }

  if (isPrinting && disease !== null && decider)
    return (
      <PrintPreview
        what="rules-of-conduct"
        patient={person?.id ?? null}
        discreet
        paper={conductSheet(
          {
            disease,
            rules,
            note,
            doctor: decider.name,
            date: formatDate(today, paperLanguage),
            clinic: me.settings.clinicName,
            names: { disease: namesDisease, clinic: namesClinic },
          },
          paperLanguage,
        )}
        onClose={() => setPrinting(false)}
      >
        <p className="small">{words.names}</p>
        <LanguageOnPaper value={paperLanguage} onChange={setPaperLanguage} />
        <Tick value={namesDisease} onChange={setNamesDisease}>
          {words.nameDisease}
        </Tick>
        <Tick value={namesClinic} onChange={setNamesClinic}>
          {words.nameClinic}
        </Tick>
      </PrintPreview>
    )
  return (
    <Dialog title={words.title} onClose={onClose} width="wide">
      <RuleKeys save={save} toggle={(at) => order[at] && setRules(toggled(rules, order[at]))} />
      <p className="msg">{words.law}</p>
      <div className="conduct-rules" role="group" aria-label={words.rules}>
        {order.map((rule, place) => (
          <Tick key={rule} value={rules.includes(rule)} onChange={() => setRules(toggled(rules, rule))}>
            <Key decorative>{place + 1}</Key> {conductWords[language].rules[rule].label}
            {common.includes(rule) && <small className="soft"> {words.common}</small>}
          </Tick>
        ))}
      </div>
      <TextField label={words.note} value={note} onChange={setNote} maxLength={500} lines={2} />
      <Select
        label={words.decidedBy}
        value={doctor}
        options={doctors.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={choose}
        required
      />
      <Tick value={toldOfReview} onChange={setToldOfReview}>
        {words.review}
      </Tick>
      <Also {...together} />
      <StepFailure refusal={steps.refusal} failure={steps.failure} />
      <DialogActions>
        <Button keyHint="Esc" onPress={onClose}>
          {all.forms.cancel}
        </Button>
        <Button icon={Printer} isDisabled={!canGive} onPress={() => setPrinting(true)}>
          {words.print}
        </Button>
        <Button kind="primary" keyHint="Ctrl Enter" isDisabled={!canGive || steps.busy} onPress={save}>
          {words.save}
        </Button>
      </DialogActions>
      {rules.length === 0 && <p className="msg">{words.none}</p>}
      {others}
    </Dialog>
  )
}

const toggled = (rules: readonly ConductRule[], rule: ConductRule): readonly ConductRule[] =>
  rules.includes(rule) ? rules.filter((each) => each !== rule) : [...rules, rule]

/** Digits choose rules in the order they stand; inside the dialog's own layer. */
function RuleKeys({ save, toggle }: { readonly save: () => void; readonly toggle: (at: number) => void }) {
  useKeys({ 'Ctrl+Enter': save, ...Object.fromEntries(Array.from({ length: 8 }, (_, at) => [String(at + 1), () => toggle(at)])) })
  return null
}
