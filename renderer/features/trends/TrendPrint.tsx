import type { ReactNode } from 'react'
import { PrintPreview } from '../../print/PrintPreview'

/** The curve on paper, with its table: a curve alone cannot be read in grey. */
export function TrendPrint({
  patient,
  title,
  figure,
  columns,
  rows,
  texts,
  onClose,
}: {
  readonly patient: string
  readonly title: string
  readonly figure: ReactNode
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly texts: readonly string[]
  readonly onClose: () => void
}) {
  return (
    <PrintPreview
      what="trend"
      patient={patient}
      paper={{
        title,
        blocks: [
          { kind: 'figure', figure },
          ...texts.filter((text) => text !== '').map((text) => ({ kind: 'paragraph' as const, text })),
          { kind: 'table', columns: columns.map((label) => ({ label })), rows },
        ],
      }}
      onClose={onClose}
    />
  )
}
