import { Printer, Send } from 'lucide-react'
import { useState, type ComponentProps } from 'react'
import type { Answers } from '../../../forms/core/items'
import { safetyPlanSheet } from '../../../forms/notes/safety-plan/sheet'
import { useLanguage, useWords } from '../../i18n'
import { LanguageOnPaper } from '../../print/LanguageOnPaper'
import { PrintPreview } from '../../print/PrintPreview'
import type { RecordPart } from '../../care-view/record-parts'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Note'
import { ReleaseDialog } from './ReleaseDialog'

type Props = ComponentProps<NonNullable<RecordPart['Papers']>>

/** Papers that an entry can become: the safety plan for the patient, a certificate for its recipient. Nothing for other forms. */
export function EntryPapers({ patient, entry, form, version, text }: Props) {
  const words = useWords().papers
  const [isOpen, setOpen] = useState(false)
  if (form === 'safety-plan')
    return (
      <>
        <Button icon={Printer} onPress={() => setOpen(true)}>
          {words.safetyPlan.open}
        </Button>
        {isOpen && <SafetyPlanPrint patient={patient} answers={version.answers} onClose={() => setOpen(false)} />}
      </>
    )
  if (form === 'certificate' && version.signedAt !== null)
    return (
      <>
        <Button icon={Send} onPress={() => setOpen(true)}>
          {words.certificate.open}
        </Button>
        {isOpen && <ReleaseDialog patient={patient} entry={entry} text={text} answers={version.answers} onClose={() => setOpen(false)} />}
      </>
    )
  return null
}

function SafetyPlanPrint({
  patient,
  answers,
  onClose,
}: {
  readonly patient: string
  readonly answers: Answers
  readonly onClose: () => void
}) {
  const words = useWords().papers.safetyPlan
  const [language, setLanguage] = useState(useLanguage().language)
  return (
    <PrintPreview what="safety-plan" patient={patient} paper={safetyPlanSheet(answers, language)} discreet onClose={onClose}>
      <Note>{words.lead}</Note>
      <LanguageOnPaper value={language} onChange={setLanguage} />
    </PrintPreview>
  )
}
