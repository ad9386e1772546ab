import { describe, expect, test } from 'vitest'
import { pagesOf, piecesOf, type PrintPiece } from '../../../renderer/print/model'

const text = (page: readonly PrintPiece[] | undefined) => (page ?? []).map((piece) => ('text' in piece ? piece.text : piece.kind))

describe('a paper in pages', () => {
  const columns = [{ label: 'När' }, { label: 'Vem', share: 2 }]
  const pieces = piecesOf({
    title: 'Lista',
    blocks: [
      { kind: 'heading', text: 'Grupp' },
      {
        kind: 'table',
        columns,
        rows: [
          ['1', 'a'],
          ['2', 'b'],
          ['3', 'c'],
          ['4', 'd'],
        ],
      },
    ],
  })

  test('what fits stands on one page', () => {
    expect(
      pagesOf(
        pieces,
        pieces.map(() => 10),
        100,
      ),
    ).toHaveLength(1)
  })

  test('a table that goes on begins the next page with its head, and no row is lost', () => {
    const pages = pagesOf(
      pieces,
      pieces.map(() => 10),
      50,
    )
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages.slice(1)) expect(page[0]?.kind).toBe('columns')
    expect(pages.flat().filter(({ kind }) => kind === 'cells')).toHaveLength(4)
  })

  test('a heading is never left alone at the foot of a page', () => {
    const paper = piecesOf({
      title: 'A',
      blocks: [
        { kind: 'paragraph', text: 'x' },
        { kind: 'heading', text: 'H' },
        { kind: 'paragraph', text: 'y' },
      ],
    })
    const pages = pagesOf(
      paper,
      paper.map(() => 10),
      30,
    )
    expect(pages.map(text)).toEqual([
      ['A', 'x'],
      ['H', 'y'],
    ])
  })

  test('a page break begins a new page, and two of them make no empty one', () => {
    const paper = piecesOf({ title: 'A', blocks: [{ kind: 'page' }, { kind: 'page' }, { kind: 'paragraph', text: 'y' }] })
    expect(
      pagesOf(
        paper,
        paper.map(() => 10),
        100,
      ).map(text),
    ).toEqual([['A'], ['y']])
  })

  test('a long paragraph is cut between sentences, and every sentence is there', () => {
    const long = Array.from({ length: 60 }, (_, at) => `Mening nummer ${at} är av vanlig längd och slutar här.`).join(' ')
    const cut = piecesOf({ title: '', blocks: [{ kind: 'paragraph', text: long }] })
    expect(cut.length).toBeGreaterThan(1)
    expect(text(cut).join(' ')).toBe(long)
  })

  test('a piece taller than a page stands alone instead of being lost', () => {
    const paper = piecesOf({
      title: '',
      blocks: [
        { kind: 'paragraph', text: 'a' },
        { kind: 'paragraph', text: 'b' },
      ],
    })
    expect(pagesOf(paper, [10, 500], 100).map(text)).toEqual([['a'], ['b']])
  })
})
