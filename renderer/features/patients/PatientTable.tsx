import { createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { Languages } from 'lucide-react'
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react'
import type { PersonRow } from '../../../forms/records/patient'
import { useFormats, useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { Marked } from '../../people/Marked'
import { DiedWord, isCalledOtherwise, PersonName, shownName } from '../../people/PersonName'
import { contactRule } from '../../people/safe-contact'
import { Ways } from '../../people/Ways'
import { Icon } from '../../ui/Icon'

const features = tableFeatures({})
const helper = createColumnHelper<typeof features, PersonRow>()
const rowHeight = 38

/** The rows in sight of a list of any length. */
export function PatientTable({
  rows,
  total,
  hit,
  chosen,
  onOpen,
  onDetails,
  onEnd,
}: {
  readonly rows: readonly PersonRow[]
  readonly total: number
  readonly hit: string
  readonly chosen: string | undefined
  readonly onOpen: (row: PersonRow) => void
  readonly onDetails?: (row: PersonRow) => void
  /** The end of what has been read is near. */
  readonly onEnd: (() => void) | undefined
}) {
  const words = useWords().patients
  const formats = useFormats()
  const { today } = useMe()
  const scroller = useRef<HTMLDivElement>(null)

  const columns = useMemo(
    () =>
      helper.columns([
        helper.accessor('name', {
          header: words.columns.name,
          cell: ({ row: { original } }) => (
            <button type="button" className="name" onClick={() => onOpen(original)}>
              {original.isProtected ? <PersonName person={original} /> : <Marked text={shownName(original)} hit={hit} />}
              {isCalledOtherwise(original) && (
                <small className="soft">
                  {' '}
                  <Marked text={original.nameToUse} hit={hit} />
                </small>
              )}
              {!original.isProtected && <DiedWord person={original} />}
            </button>
          ),
        }),
        helper.accessor('age', {
          header: words.columns.age,
          cell: ({ row: { original } }) => (original.age === null ? '' : words.age(original.age)),
        }),
        helper.accessor('number', {
          header: words.columns.number,
          cell: ({ row: { original } }) => <span className="fig">{original.number}</span>,
        }),
        helper.accessor('safeContact', {
          header: words.columns.contact,
          cell: ({ row: { original } }) => (
            <span className="line">
              <Ways safe={original.safeContact} />
              <span className="clip soft small">{contactRule(original.safeContact, words.safe)}</span>
            </span>
          ),
        }),
        helper.accessor('interpreter', {
          header: words.columns.interpreter,
          cell: ({ row: { original } }) =>
            original.interpreter === '' ? (
              ''
            ) : (
              <span className="line soft">
                <Icon of={Languages} small />
                {original.interpreter}
              </span>
            ),
        }),
        helper.accessor('lastVisit', {
          header: words.columns.lastVisit,
          cell: ({ row: { original } }) => (
            <span className="line">
              <span className="soft grow">{original.lastVisit === null ? words.noVisit : formats.relative(original.lastVisit, today)}</span>
              {onDetails && (
                <button
                  type="button"
                  className="link small details"
                  onClick={() => onDetails(original)}
                  aria-label={`${words.openPerson}: ${shownName(original)}`}
                >
                  {words.openPerson}
                </button>
              )}
            </span>
          ),
        }),
      ]),
    [words, formats, today, hit, onOpen, onDetails],
  )
  const data = useMemo(() => [...rows], [rows])
  const table = useTable({ features, columns, data, getRowId: (row) => row.id })
  const drawn = table.getRowModel().rows
  const virtual = useVirtualizer({
    count: drawn.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  })
  const items = virtual.getVirtualItems()
  const lastDrawn = items.at(-1)?.index ?? 0

  useEffect(() => {
    if (lastDrawn >= drawn.length - 1) onEnd?.()
  }, [lastDrawn, drawn.length, onEnd])

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 12, PageUp: -12 }[event.key]
    const here = event.target instanceof HTMLElement ? Number(event.target.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? -1) : -1
    if (step === undefined || here < 0) return
    event.preventDefault()
    event.stopPropagation()
    const next = Math.max(0, Math.min(drawn.length - 1, here + step))
    virtual.scrollToIndex(next)
    const list = event.currentTarget
    requestAnimationFrame(() => list.querySelector<HTMLElement>(`[data-row="${next}"] button`)?.focus())
  }

  const above = items[0]?.start ?? 0
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  return (
    <div className="sheet patient-list" ref={scroller} onKeyDown={onKeyDown} tabIndex={0} role="region" aria-label={words.title}>
      <table className="table" aria-rowcount={total + 1}>
        <colgroup>
          {columns.map((column) => (
            <col key={column.header as string} />
          ))}
        </colgroup>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id} aria-rowindex={1}>
              {group.headers.map((header) => (
                <th key={header.id} scope="col">
                  <table.FlexRender header={header} />
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {above > 0 && (
            <tr aria-hidden className="space">
              <td colSpan={columns.length} style={{ height: above }} />
            </tr>
          )}
          {items.map((item) => {
            const row = drawn[item.index]
            if (!row) return null
            return (
              <tr key={row.id} data-row={item.index} aria-rowindex={item.index + 2} data-selected={row.id === chosen || undefined}>
                {row.getAllCells().map((cell) => (
                  <td key={cell.id}>
                    <table.FlexRender cell={cell} />
                  </td>
                ))}
              </tr>
            )
          })}
          {below > 0 && (
            <tr aria-hidden className="space">
              <td colSpan={columns.length} style={{ height: below }} />
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}
