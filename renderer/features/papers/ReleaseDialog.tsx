import { useState } from 'react'
import type { Answers } from '../../../forms/core/items'
import { releaseWays } from '../../../forms/notes/disclosure/index'
import type { TextState } from '../../../forms/records/entry'
import { api, useAction, type ValueOf } from '../../app/api'
import { useWords, type Language } from '../../i18n'
import { LanguageOnPaper } from '../../print/LanguageOnPaper'
import { PrintPreview } from '../../print/PrintPreview'
import { Button } from '../../ui/Button'
import { Dialog, DialogActions } from '../../ui/Dialog'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Field } from '../../ui/Field'
import { Note } from '../../ui/Note'
import { Seg } from '../../ui/Seg'
import { TextField } from '../../ui/TextField'
import { Tick } from '../../ui/Tick'
import { useKeys } from '../../ui/useKeys'
import { certificatePaper } from './certificate-paper'

type Released = ValueOf<typeof api.certificates.release> & { readonly recipient: string }
type Props = {
  readonly patient: string
  readonly entry: string
  readonly text: TextState
  readonly answers: Answers
  readonly onClose: () => void
}

/** To whom and how, entered in the record; then the paper. */
export function ReleaseDialog(props: Props) {
  const words = useWords().papers.certificate
  const [released, setReleased] = useState<Released>()
  if (released) return <CertificatePrint patient={props.patient} released={released} onClose={props.onClose} />
  return (
    <Dialog title={words.title} onClose={props.onClose}>
      <Form {...props} onReleased={setReleased} />
    </Dialog>
  )
}

function Form({ entry, text, answers, onClose, onReleased }: Props & { readonly onReleased: (released: Released) => void }) {
  const all = useWords()
  const words = all.papers.certificate
  const release = useAction(api.certificates.release)
  const to = answers['to-whom']
  const [recipient, setRecipient] = useState(typeof to === 'string' ? to : '')
  const [how, setHow] = useState<(typeof releaseWays)[number]>('paper')
  const [asked, setAsked] = useState(false)
  const isShort = recipient.trim().length < 2
  const isRefused = release.failure?.kind === 'not-signed' || release.failure?.kind === 'not-a-certificate'

  async function run(): Promise<void> {
    setAsked(true)
    if (isShort || release.busy) return
    const reply = await release.run({ entry, recipient: recipient.trim(), how }, text)
    if (reply.ok) onReleased({ ...reply.value, recipient: recipient.trim() })
  }
  useKeys({ 'Ctrl+Enter': () => void run() })
  return (
    <>
      <p>{words.lead}</p>
      <TextField
        label={words.recipient}
        value={recipient}
        onChange={setRecipient}
        maxLength={120}
        required
        autoFocus
        invalid={asked && isShort}
        message={asked && isShort ? words.recipientNeeded : undefined}
      />
      <Field label={words.how}>
        <span>
          <Seg
            label={words.how}
            value={how}
            options={releaseWays.map((value) => ({ value, label: words.ways[value] }))}
            onChange={setHow}
          />
        </span>
      </Field>
      {isRefused ? (
        <Note tone="danger" announce>
          {words.notSigned}
        </Note>
      ) : (
        <ErrorPanel failure={release.failure} />
      )}
      <DialogActions>
        <Button onPress={onClose} keyHint="Esc">
          {all.common.cancel}
        </Button>
        <Button kind="primary" keyHint="Ctrl Enter" isDisabled={release.busy} onPress={() => void run()}>
          {words.go}
        </Button>
      </DialogActions>
    </>
  )
}

function CertificatePrint({
  patient,
  released,
  onClose,
}: {
  readonly patient: string
  readonly released: Released
  readonly onClose: () => void
}) {
  const words = useWords().papers.certificate
  // the record is written in Swedish, and so are its certificates unless somebody chooses otherwise
  const [language, setLanguage] = useState<Language>('sv')
  const [useClinic, setUseClinic] = useState(false)
  const [useNumber, setUseNumber] = useState(true)
  const shown = { ...released, clinic: useClinic ? released.clinic : '', number: useNumber ? released.number : '' }
  return (
    <PrintPreview what="certificate" patient={patient} paper={certificatePaper(shown, language)} onClose={onClose}>
      <Note tone="done">{words.entered}</Note>
      <LanguageOnPaper value={language} onChange={setLanguage} />
      {released.number !== '' && (
        <Tick value={useNumber} onChange={setUseNumber}>
          {words.number}
        </Tick>
      )}
      <Tick value={useClinic} onChange={setUseClinic}>
        {words.clinic}
      </Tick>
      <p className="small soft">{words.clinicNote}</p>
    </PrintPreview>
  )
}
