import type { ReactNode } from 'react'
import type { PrintColumn, PrintPiece } from './model'

type Run = { readonly kind: PrintPiece['kind'] | 'table'; readonly pieces: readonly PrintPiece[] }

/** Neighbours that belong to one list or table are drawn in one. */
function runsOf(pieces: readonly PrintPiece[]): readonly Run[] {
  const runs: { kind: Run['kind']; pieces: PrintPiece[] }[] = []
  for (const piece of pieces) {
    const kind = piece.kind === 'cells' || piece.kind === 'columns' ? 'table' : piece.kind
    const last = runs.at(-1)
    const goesOn = last?.kind === kind && (kind === 'item' || kind === 'row' || (kind === 'table' && piece.kind === 'cells'))
    if (goesOn) last.pieces.push(piece)
    else runs.push({ kind, pieces: [piece] })
  }
  return runs
}

/** The pieces of one page. */
export function Pieces({ pieces }: { readonly pieces: readonly PrintPiece[] }) {
  return (
    <>
      {runsOf(pieces).map((run, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a run is its place on the page
        <DrawnRun key={index} run={run} />
      ))}
    </>
  )
}

function DrawnRun({ run }: { readonly run: Run }): ReactNode {
  const [first] = run.pieces
  if (!first) return null
  switch (first.kind) {
    case 'title':
      return <h1>{first.text}</h1>
    case 'heading':
      return <h2>{first.text}</h2>
    case 'paragraph':
      return <p>{first.text}</p>
    case 'large':
      return <p className="printlarge">{first.text}</p>
    case 'item':
      return (
        <ul>
          {run.pieces.map(
            (piece, index) =>
              // oxlint-disable-next-line react/no-array-index-key -- a line is its place in the list
              piece.kind === 'item' && <li key={index}>{piece.text}</li>,
          )}
        </ul>
      )
    case 'row':
      return (
        <dl>
          {run.pieces.map(
            (piece, index) =>
              piece.kind === 'row' && (
                // oxlint-disable-next-line react/no-array-index-key -- a line is its place in the list
                <div key={index}>
                  <dt>{piece.label}</dt>
                  <dd>{piece.text}</dd>
                </div>
              ),
          )}
        </dl>
      )
    case 'columns':
    case 'cells':
      return <Table columns={first.columns} pieces={run.pieces} />
    case 'figure':
      return first.figure
    case 'page':
      return null
  }
}

function Table({ columns, pieces }: { readonly columns: readonly PrintColumn[]; readonly pieces: readonly PrintPiece[] }) {
  const whole = columns.reduce((sum, { share = 1 }) => sum + share, 0)
  return (
    <table>
      <colgroup>
        {columns.map(({ label, share = 1 }) => (
          <col key={label} style={{ width: `${(share / whole) * 100}%` }} />
        ))}
      </colgroup>
      {pieces.some(({ kind }) => kind === 'columns') && (
        <thead>
          <tr>
            {columns.map(({ label, isNumber }) => (
              <th key={label} className={isNumber && 'num'}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {pieces.map(
          (piece, index) =>
            piece.kind === 'cells' && (
              // oxlint-disable-next-line react/no-array-index-key -- a row is its place in the table
              <tr key={index}>
                {piece.cells.map((cell, column) => (
                  <td key={columns[column]?.label ?? column} className={columns[column]?.isNumber && 'num'}>
                    {cell}
                  </td>
                ))}
              </tr>
            ),
        )}
      </tbody>
    </table>
  )
}
