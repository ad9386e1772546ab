import { FileDown, FileSpreadsheet, FileText, Printer } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useAction, type api, type CommonFailure, type Reply, type ValueOf } from '../../app/api'
import { useWords } from '../../i18n'
import { PrintPreview } from '../../print/PrintPreview'
import type { PrintBlock } from '../../print/model'
import { PaperPicture } from '../../report-view/PaperPicture'
import { reportPaper } from '../../report-view/report-paper'
import { useCellText } from '../../report-view/ReportTable'
import { Button } from '../../ui/Button'
import { Dialog, DialogActions } from '../../ui/Dialog'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Icon } from '../../ui/Icon'
import { Note } from '../../ui/Note'
import { useToast } from '../../ui/Toast'
import { useKeys } from '../../ui/useKeys'

type Format = 'xlsx' | 'csv' | 'pdf'
type Failure = CommonFailure | { readonly kind: 'not-settled' }
type Paper = ValueOf<typeof api.figures.paper>

type Props = {
  /** What is exported, as the page calls it. */
  readonly title: string
  readonly paper: () => Promise<Reply<Paper, Failure>>
  readonly file: (format: Format) => Promise<Reply<{ readonly saved: boolean }, Failure>>
  /** What one must know before this leaves the clinic. */
  readonly note?: ReactNode
  readonly onClose: () => void
}

/** The ways out: a workbook, a CSV file, a PDF, or paper. */
export function ExportDialog(props: Props) {
  const words = useWords().figures.file
  const [paper, setPaper] = useState<Paper>()
  if (paper) return <PaperView {...props} shown={paper} />
  return (
    <Dialog title={words.title(props.title)} onClose={props.onClose}>
      <Choices {...props} onPaper={setPaper} />
    </Dialog>
  )
}

function Choices({ paper, file, note, onClose, onPaper }: Props & { readonly onPaper: (paper: Paper) => void }) {
  const all = useWords()
  const words = all.figures.file
  const toast = useToast()
  const save = useAction(file)
  const open = useAction(paper)

  async function make(format: Format): Promise<void> {
    if (save.busy) return
    const reply = await save.run(format)
    if (!reply.ok || !reply.value.saved) return
    toast.show(words.saved)
    onClose()
  }
  async function show(): Promise<void> {
    if (open.busy) return
    const reply = await open.run()
    if (reply.ok) onPaper(reply.value)
  }
  useKeys({ x: () => void make('xlsx'), c: () => void make('csv'), d: () => void make('pdf'), p: () => void show() })
  const ways = [
    { key: 'X', icon: FileSpreadsheet, label: words.xlsx, text: words.xlsxText, act: () => void make('xlsx') },
    { key: 'C', icon: FileText, label: words.csv, text: words.csvText, act: () => void make('csv') },
    { key: 'D', icon: FileDown, label: words.pdf, text: words.pdfText, act: () => void make('pdf') },
    { key: 'P', icon: Printer, label: words.paper, text: words.paperText, act: () => void show() },
  ]
  return (
    <>
      {note}
      <ul className="ways-out">
        {ways.map(({ key, icon, label, text, act }) => (
          <li key={key}>
            <button type="button" onClick={act}>
              <Icon of={icon} />
              <span className="grow">
                <strong>{label}</strong>
                <small className="soft">{text}</small>
              </span>
              <kbd className="key" aria-hidden>
                {key}
              </kbd>
            </button>
          </li>
        ))}
      </ul>
      <FileFailure failure={save.failure} />
      <ErrorPanel failure={open.failure} />
      <small className="soft">{words.outside}</small>
      <DialogActions>
        <Button keyHint="Esc" onPress={onClose}>
          {all.common.cancel}
        </Button>
      </DialogActions>
    </>
  )
}

/** Where the file could not be written: the place is the user's, not the program's. */
function FileFailure({ failure }: { readonly failure: Failure | undefined }) {
  const words = useWords().figures.file
  if (failure?.kind !== 'read-only' && failure?.kind !== 'disk-full') return <ErrorPanel failure={failure} />
  return (
    <Note tone="danger" announce>
      {words.notSaved}
    </Note>
  )
}

function PaperView({ shown, onClose }: Props & { readonly shown: Paper }) {
  const text = useCellText()
  const pictures = shown.pictures.map((picture): PrintBlock => ({ kind: 'figure', figure: <PaperPicture picture={picture} /> }))
  return <PrintPreview what="figures" patient={null} paper={reportPaper(shown.report, shown, text, pictures)} onClose={onClose} />
}
