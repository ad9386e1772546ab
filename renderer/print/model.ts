import type { ReactNode } from 'react'

/**
 * A paper as data, drawn by `PrintPreview` on the screen and on paper. The sheets of forms/tests/sheets fit as they are.
 * `large`: a code, read from a distance. `page`: what follows begins on a new page.
 */
export type PrintBlock =
  | { readonly kind: 'heading' | 'paragraph' | 'large'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'rows'; readonly rows: readonly { readonly label: string; readonly text: string }[] }
  | { readonly kind: 'table'; readonly columns: readonly PrintColumn[]; readonly rows: readonly (readonly string[])[] }
  /** Something drawn, no taller than a page. */
  | { readonly kind: 'figure'; readonly figure: ReactNode }
  | { readonly kind: 'page' }

/** `share`: how wide the column is beside the others; 1 unless said. `isNumber`: to the right, digits under digits. */
export type PrintColumn = { readonly label: string; readonly share?: number; readonly isNumber?: true }

export type PrintPaper = { readonly title: string; readonly blocks: readonly PrintBlock[] }

/** The smallest piece that is not cut by the end of a page. */
export type PrintPiece =
  | { readonly kind: 'title' | 'heading' | 'paragraph' | 'large'; readonly text: string }
  | { readonly kind: 'item'; readonly text: string }
  | { readonly kind: 'figure'; readonly figure: ReactNode }
  | { readonly kind: 'row'; readonly label: string; readonly text: string }
  | { readonly kind: 'columns'; readonly columns: readonly PrintColumn[] }
  | { readonly kind: 'cells'; readonly columns: readonly PrintColumn[]; readonly cells: readonly string[] }
  | { readonly kind: 'page' }

const longParagraph = 1400

/** A paragraph longer than half a page is cut between sentences, so that no piece is taller than a page. */
function paragraphs(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => {
    if (line.length <= longParagraph) return [line]
    const parts: string[] = []
    for (const sentence of line.split(/(?<=[.!?])\s+/)) {
      const last = parts.at(-1)
      if (last !== undefined && last.length + sentence.length < longParagraph) parts[parts.length - 1] = `${last} ${sentence}`
      else parts.push(...pieces(sentence))
    }
    return parts
  })
}

/** A text without a full stop is cut where it gets too long. */
const pieces = (text: string): readonly string[] =>
  Array.from({ length: Math.ceil(text.length / longParagraph) }, (_, at) => text.slice(at * longParagraph, (at + 1) * longParagraph))

/** A paper in its smallest pieces, in order. */
export function piecesOf({ title, blocks }: PrintPaper): readonly PrintPiece[] {
  const first: readonly PrintPiece[] = title === '' ? [] : [{ kind: 'title', text: title }]
  return [...first, ...blocks.flatMap(blockPieces)]
}

function blockPieces(block: PrintBlock): readonly PrintPiece[] {
  switch (block.kind) {
    case 'heading':
    case 'large':
      return [{ kind: block.kind, text: block.text }]
    case 'paragraph':
      return paragraphs(block.text).map((text) => ({ kind: 'paragraph', text }))
    case 'list':
      return block.items.map((text) => ({ kind: 'item', text }))
    case 'rows':
      return block.rows.map(({ label, text }) => ({ kind: 'row', label, text }))
    case 'table':
      return [
        { kind: 'columns', columns: block.columns },
        ...block.rows.map((cells) => ({ kind: 'cells' as const, columns: block.columns, cells })),
      ]
    case 'figure':
      return [block]
    case 'page':
      return [{ kind: 'page' }]
  }
}

/** Pieces that are not left alone at the foot of a page. */
const leads = (piece: PrintPiece): boolean => piece.kind === 'title' || piece.kind === 'heading' || piece.kind === 'columns'

/**
 * Divides pieces into pages. `heights`: of each piece as it is drawn, in the same unit as `room`. A heading goes with what follows it; a
 * table that goes on over a page begins there with its head again.
 */
export function pagesOf(paper: readonly PrintPiece[], heights: readonly number[], room: number): readonly (readonly PrintPiece[])[] {
  const pages: PrintPiece[][] = [[]]
  let used = 0
  const begin = (carried: readonly PrintPiece[], height: number) => {
    pages.push([...carried])
    used = height
  }
  paper.forEach((piece, at) => {
    if (piece.kind === 'page') {
      if (pages.at(-1)?.length) begin([], 0)
      return
    }
    const page = pages.at(-1) ?? []
    const height = heights[at] ?? 0
    if (used + height > room && page.length > 0) {
      // the headings just before it come along
      let from = page.length
      while (from > 0 && leads(page[from - 1] ?? piece)) from -= 1
      const carried = from > 0 ? page.splice(from) : []
      const carriedHeight = carried.reduce((sum, _, index) => sum + (heights[at - carried.length + index] ?? 0), 0)
      const head = piece.kind === 'cells' && carried.at(-1)?.kind !== 'columns' ? headOf(paper, heights, at) : undefined
      begin([...carried, ...(head ? [head.piece] : [])], carriedHeight + (head?.height ?? 0))
    }
    pages.at(-1)?.push(piece)
    used += height
  })
  return pages
}

/** The head of the table that a row belongs to. */
function headOf(paper: readonly PrintPiece[], heights: readonly number[], at: number) {
  const found = paper.slice(0, at).findLastIndex(({ kind }) => kind === 'columns')
  const piece = paper[found]
  return piece && { piece, height: heights[found] ?? 0 }
}
