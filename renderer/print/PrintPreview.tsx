import { Printer } from 'lucide-react'
import { useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { api, useAction, type Api } from '../app/api'
import { useFormats, useWords } from '../i18n'
import { useMe } from '../app/me'
import { Button } from '../ui/Button'
import { ErrorPanel } from '../ui/ErrorPanel'
import { Layer } from '../ui/Layer'
import { Paper } from '../ui/Paper'
import { useKeys } from '../ui/useKeys'
import { pagesOf, piecesOf, type PrintPaper, type PrintPiece } from './model'
import { Pieces } from './Pieces'
import '../styles/print.css'

export type PrintKind = Parameters<Api['prints']['log']>[0]['what']

/** What a page has room for, in millimetres: A4 without its margins and its foot. */
const roomMm = 297 - 20 - 26
const pixelsPerMm = 96 / 25.4

type Props = {
  readonly what: PrintKind
  /** Whose paper it is, for the log; null for lists and for slips that are nobody's. */
  readonly patient: string | null
  readonly paper: PrintPaper
  /**
   * For what somebody else may find: the foot then says date and page only, not who printed it. The log says it all the same.
   */
  readonly discreet?: boolean
  /** Choices about the paper, beside it. */
  readonly children?: ReactNode
  readonly onPrinted?: () => void
  readonly onClose: () => void
}

/**
 * A paper as it will be printed, over the whole window. "Print" enters the print in the log first and opens the system's dialogue then:
 * without a row there is no paper.
 */
export function PrintPreview(props: Props) {
  const words = useWords().print
  return (
    <ModalOverlay className="veil printing" isOpen onOpenChange={(isOpen) => !isOpen && props.onClose()}>
      <Modal className="printview">
        <Layer>
          <AriaDialog className="printdialog">
            <Heading slot="title" level={2} className="unseen">
              {words.preview(props.paper.title)}
            </Heading>
            <Preview {...props} />
          </AriaDialog>
        </Layer>
      </Modal>
    </ModalOverlay>
  )
}

function Preview({ what, patient, paper, discreet = false, children, onPrinted, onClose }: Props) {
  const all = useWords()
  const words = all.print
  const me = useMe()
  const formats = useFormats()
  const log = useAction(api.prints.log)
  const [stamp, setStamp] = useState(() => ({ by: me.user.name, at: new Date().toISOString() }))
  const measure = useRef<HTMLDivElement>(null)
  const pieces = useMemo(() => piecesOf(paper), [paper])
  const [pages, setPages] = useState<readonly (readonly PrintPiece[])[]>([pieces])

  useLayoutEffect(() => {
    const lay = () => {
      const heights = [...(measure.current?.children ?? [])].map((piece) => piece.getBoundingClientRect().height)
      setPages(pagesOf(pieces, heights, roomMm * pixelsPerMm))
    }
    lay()
    // once more when the letters have their real widths
    let isOpen = true
    void document.fonts.ready.then(() => isOpen && lay())
    return () => {
      isOpen = false
    }
  }, [pieces])

  async function print(): Promise<void> {
    if (log.busy) return
    const reply = await log.run({ what, patient })
    if (!reply.ok) return
    flushSync(() => setStamp(reply.value))
    await api.shell.print()
    onPrinted?.()
  }
  useKeys({ Escape: onClose, 'Ctrl+P': () => void print() })

  const when = `${formats.date(stamp.at)} ${formats.time(stamp.at)}`
  const foot = (page: number) =>
    [discreet ? formats.date(stamp.at) : words.printedBy(stamp.by, when), words.page(page, pages.length)] as const
  const drawn = pages.map((page, index) => {
    const [left, right] = foot(index + 1)
    return (
      // oxlint-disable-next-line react/no-array-index-key -- a page is its number
      <article className="printpage" key={index}>
        <div className="printbody">
          <Pieces pieces={page} />
        </div>
        <footer>
          <span>{left}</span>
          <span>{right}</span>
        </footer>
      </article>
    )
  })

  return (
    <>
      <div className="printpages" tabIndex={0} role="region" aria-label={words.preview(paper.title)}>
        {drawn}
      </div>
      <div className="printside">
        <h3>{words.title}</h3>
        <p className="small soft">{words.pages(pages.length)}</p>
        {children}
        <ErrorPanel failure={log.failure} />
        <p className="small soft">{discreet ? words.discreet : words.logged}</p>
        <div className="acts">
          <Button keyHint="Esc" onPress={onClose}>
            {all.common.close}
          </Button>
          <Button kind="primary" icon={Printer} keyHint="Ctrl P" isDisabled={log.busy} onPress={() => void print()}>
            {words.print}
          </Button>
        </div>
      </div>
      <div className="printmeasure" aria-hidden ref={measure}>
        {pieces.map((piece, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a piece is its place on the paper
          <div key={index}>
            <Pieces pieces={[piece]} />
          </div>
        ))}
      </div>
      <Paper>{drawn}</Paper>
    </>
  )
}
