import { ListChecks } from 'lucide-react'
import { useState, type ComponentProps } from 'react'
import { certificateKinds } from '../../../forms/notes/certificate/items'
import { withPieces } from '../../../forms/notes/certificate/pieces'
import { useWords } from '../../i18n'
import type { RecordPart } from '../../care-view/record-parts'
import { Button } from '../../ui/Button'
import { useToast } from '../../ui/Toast'
import { PiecesDialog } from './PiecesDialog'

/** Beside a certificate being written: what can be taken into it out of the record, by choice; in Swedish, as the record is. Nothing for other forms. */
export function WriteAid(props: ComponentProps<NonNullable<RecordPart['WriteAid']>>) {
  return props.form === 'certificate' ? <CertificateAid {...props} /> : null
}

function CertificateAid({ patient, answers, onAnswers }: ComponentProps<NonNullable<RecordPart['WriteAid']>>) {
  const words = useWords().papers.pieces
  const toast = useToast()
  const [isOpen, setOpen] = useState(false)
  const kind = certificateKinds.find((each) => each === answers['kind'])
  const before = answers['wording']
  return (
    <div className="line aid">
      <Button icon={ListChecks} isDisabled={kind === undefined} why={words.kindFirst} onPress={() => setOpen(true)}>
        {words.open}
      </Button>
      {kind !== undefined && <small className="soft">{words.note}</small>}
      {isOpen && kind !== undefined && (
        <PiecesDialog
          patient={patient}
          kind={kind}
          onClose={() => setOpen(false)}
          onTake={(pieces) => {
            onAnswers({ ...answers, wording: withPieces(typeof before === 'string' ? before : '', kind, pieces, 'sv') })
            setOpen(false)
            toast.show(words.done)
          }}
        />
      )}
    </div>
  )
}
