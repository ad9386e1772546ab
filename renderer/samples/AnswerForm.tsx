import { useEffect, useRef, useState } from 'react'
import type { TestAnswer, TestRecord } from '../../forms/records/sample'
import { findTest } from '../../forms/samples/catalogue'
import type { Analyte } from '../../forms/samples/catalogue/shape'
import { catalogueWords } from '../../forms/samples/catalogue/words'
import { useLanguage, useWords } from '../i18n'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Key } from '../ui/Key'
import { Message } from '../ui/Message'
import { Select } from '../ui/Select'
import { TextField } from '../ui/TextField'
import { useKeys } from '../ui/useKeys'
import { fullTestName, missingAnalytes, newestAnswer } from './logic'

type Row = { readonly record: TestRecord; readonly analyte: Analyte }
type Cell = { readonly value: string; readonly amount: string }
type Cells = Readonly<Record<string, Cell>>
export type Revision = { readonly why: 'typing-error' | 'laboratory-corrected' | 'supplement'; readonly reason: string }

const cellKey = ({ record, analyte }: Row): string => `${record.id} ${analyte.id}`

function begun(records: readonly TestRecord[]): Cells {
  return Object.fromEntries(
    records.flatMap((record) =>
      Object.entries(newestAnswer(record)?.answer.results ?? {}).map(([id, { value, amount }]) => [
        `${record.id} ${id}`,
        { value, amount: amount === undefined ? '' : String(amount).replace('.', ',') },
      ]),
    ),
  )
}

function amountOf(analyte: Analyte, cell: Cell): number | undefined | 'fault' {
  const { measure } = analyte
  if (!measure?.when.includes(cell.value) || cell.amount.trim() === '') return undefined
  const amount = Number(cell.amount.trim().replace(',', '.'))
  const isWhole = measure.kind === 'number' || Number.isInteger(amount)
  return Number.isNaN(amount) || amount < measure.min || amount > measure.max || !isWhole ? 'fault' : amount
}

/**
 * The answers of tests that came together, value by value: the digit answers the row of the moment and goes on, Backspace goes back. With
 * `revises` it is a new version of answers that are there already, with why.
 */
export function AnswerForm({
  records,
  revises = false,
  busy,
  onSave,
  onCancel,
}: {
  readonly records: readonly TestRecord[]
  readonly revises?: boolean
  readonly busy: boolean
  readonly onSave: (answers: ReadonlyMap<string, TestAnswer>, revision: Revision) => void
  readonly onCancel: () => void
}) {
  const all = useWords()
  const words = all.samples.answer
  const { language } = useLanguage()
  const rows: readonly Row[] = records.flatMap((record) =>
    (findTest(record.order.test)?.analytes ?? []).map((analyte) => ({ record, analyte })),
  )
  const [cells, setCells] = useState<Cells>(() => (revises ? begun(records) : {}))
  const [at, setAt] = useState(0)
  const [note, setNote] = useState(() => (revises ? (newestAnswer(records[0] as TestRecord)?.answer.note ?? '') : ''))
  const [why, setWhy] = useState<Revision['why']>()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const list = useRef<HTMLOListElement>(null)
  const current = rows[at]

  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])

  function set(row: Row, value: string, goOn: boolean): void {
    const key = cellKey(row)
    setCells((before) => ({ ...before, [key]: { value, amount: before[key]?.value === value ? (before[key]?.amount ?? '') : '' } }))
    const index = rows.findIndex((each) => cellKey(each) === key)
    const hasAmount = row.analyte.measure?.when.includes(value) === true
    if (goOn && !hasAmount) setAt(Math.min(index + 1, rows.length))
    else setAt(index)
  }
  function clear(row: Row): void {
    setCells((before) => Object.fromEntries(Object.entries(before).filter(([key]) => key !== cellKey(row))))
  }
  function back(): void {
    const index = Math.max(0, at - 1)
    const row = rows[index]
    if (row) clear(row)
    setAt(index)
  }

  const answerOf = (record: TestRecord): TestAnswer => ({
    results: Object.fromEntries(
      rows
        .filter((row) => row.record.id === record.id && cells[cellKey(row)] !== undefined)
        .map((row) => {
          const cell = cells[cellKey(row)] ?? { value: '', amount: '' }
          const amount = amountOf(row.analyte, cell)
          return [row.analyte.id, { value: cell.value, ...(typeof amount === 'number' ? { amount } : {}) }]
        }),
    ),
    note: note.trim(),
  })
  const missing = (row: Row): boolean => {
    const test = findTest(row.record.order.test)
    return test !== undefined && missingAnalytes(test, answerOf(row.record).results).includes(row.analyte.id)
  }
  const faulty = (row: Row): boolean => {
    const cell = cells[cellKey(row)]
    return cell !== undefined && amountOf(row.analyte, cell) === 'fault'
  }
  const isWhole = rows.every((row) => !missing(row) && !faulty(row)) && (!revises || (why !== undefined && reason.trim().length >= 3))

  function save(): void {
    setAsked(true)
    if (!isWhole || busy) return
    onSave(new Map(records.map((record) => [record.id, answerOf(record)])), { why: why ?? 'supplement', reason: reason.trim() })
  }

  const digits = Object.fromEntries(
    (current?.analyte.values ?? []).slice(0, 9).map((value, index) => [String(index + 1), () => current && set(current, value, true)]),
  )
  useKeys({
    ...digits,
    Backspace: back,
    ArrowDown: () => setAt(Math.min(at + 1, rows.length - 1)),
    ArrowUp: () => setAt(Math.max(at - 1, 0)),
    'Ctrl+Enter': save,
    Escape: onCancel,
  })

  const values: Readonly<Record<string, string>> = catalogueWords[language].values
  const analytes: Readonly<Record<string, string>> = catalogueWords[language].analytes
  return (
    <section className="answerform" aria-label={revises ? words.revise : words.form}>
      <h3>{revises ? words.revise : words.form}</h3>
      <p className="msg">{words.keys}</p>
      <ol ref={list}>
        {rows.map((row, index) => {
          const cell = cells[cellKey(row)]
          const { measure } = row.analyte
          const isOne = findTest(row.record.order.test)?.analytes.length === 1
          const name = isOne ? fullTestName(row.record, language) : (analytes[row.analyte.id] ?? row.analyte.id)
          const isFirst = !isOne && rows[index - 1]?.record.id !== row.record.id
          const needsHelp = asked && missing(row)
          return (
            <li key={cellKey(row)} data-current={index === at || undefined} data-invalid={needsHelp || undefined}>
              {isFirst && <h4>{fullTestName(row.record, language)}</h4>}
              <div className="value-head">
                <span className="strong">{name}</span>
                {row.analyte.optional === true && <small className="soft">{words.optional}</small>}
                {cell !== undefined && row.analyte.optional === true && (
                  <button type="button" className="link small" onClick={() => clear(row)}>
                    {words.skip}
                  </button>
                )}
              </div>
              <div className="values" role="radiogroup" aria-label={name}>
                {row.analyte.values.map((value, place) => (
                  <button
                    type="button"
                    key={value}
                    role="radio"
                    aria-checked={cell?.value === value}
                    className="value"
                    data-selected={cell?.value === value || undefined}
                    onClick={() => set(row, value, true)}
                    onFocus={() => setAt(index)}
                  >
                    {index === at && place < 9 && <Key decorative>{place + 1}</Key>}
                    {values[value] ?? value}
                  </button>
                ))}
              </div>
              {cell !== undefined && measure?.when.includes(cell.value) === true && (
                <TextField
                  label={measure.kind === 'titre' ? words.titre : words.amount(measure.unit)}
                  value={cell.amount}
                  autoFocus={index === at}
                  maxLength={14}
                  invalid={faulty(row)}
                  message={faulty(row) ? words.amountFault(measure.min, measure.max) : undefined}
                  onChange={(amount) => setCells((before) => ({ ...before, [cellKey(row)]: { value: cell.value, amount } }))}
                  onKeyDown={(event) => {
                    if (event.key !== 'Enter' || event.ctrlKey) return
                    event.preventDefault()
                    if (event.target instanceof HTMLElement) event.target.blur()
                    setAt(Math.min(index + 1, rows.length))
                  }}
                />
              )}
            </li>
          )
        })}
      </ol>
      {revises && (
        <>
          <Select
            label={words.reviseWhy}
            required
            value={why}
            options={(['typing-error', 'laboratory-corrected', 'supplement'] as const).map((value) => ({ value, label: words.why[value] }))}
            onChange={setWhy}
          />
          <TextField
            label={words.reviseReason}
            value={reason}
            onChange={setReason}
            maxLength={500}
            required
            invalid={asked && reason.trim().length < 3}
            message={asked && reason.trim().length < 3 ? words.reviseReasonNote : undefined}
          />
        </>
      )}
      <TextField label={words.note} value={note} onChange={setNote} maxLength={2000} lines={2} />
      {asked && rows.some(missing) && (
        <Field label={words.title}>
          <Message tone="danger">{words.missing}</Message>
        </Field>
      )}
      <div className="acts">
        <Button keyHint="Esc" onPress={onCancel}>
          {all.common.cancel}
        </Button>
        <Button kind="primary" keyHint="Ctrl Enter" isDisabled={busy} onPress={save}>
          {words.save}
        </Button>
      </div>
    </section>
  )
}
