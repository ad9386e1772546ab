import { useState } from 'react'
import { guessSeparator, readDelimited, separators, type Separator } from '../../../forms/codes/delimited'
import { columnHeads } from '../../../forms/codes/import'
import { CodeSystem } from '../../../forms/codes/shape'
import { api, useAction, useProgress, type Reply } from '../../app/api'
import { useWords } from '../../i18n'
import { Button } from '../../ui/Button'
import { Dialog, DialogActions } from '../../ui/Dialog'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Field } from '../../ui/Field'
import { FileField } from '../../ui/FileField'
import { Note } from '../../ui/Note'
import { Progress } from '../../ui/Progress'
import { Seg } from '../../ui/Seg'
import { Select } from '../../ui/Select'
import { TextField } from '../../ui/TextField'
import { Tick } from '../../ui/Tick'
import { useToast } from '../../ui/Toast'
import { piecesOfText, textOf } from './pieces'

type Import = Parameters<typeof api.codes.import>[0]
type Fault = {
  readonly kind: string
  readonly good?: number
  readonly total?: number
  readonly faults?: readonly { line: number; why: string; found: string }[]
}

/** The file goes over in pieces, then it is read as a whole. */
async function send(input: { readonly text: string; readonly options: Import }): Promise<Reply<{ rows: number }, Fault>> {
  for (const [index, piece] of piecesOfText(input.text).entries()) {
    const loaded = await api.codes.load({ piece, first: index === 0 })
    if (!loaded.ok) return loaded
  }
  return api.codes.import(input.options)
}

export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords().codes.import
  return (
    <Dialog title={words.title} onClose={onClose} width="wide">
      <ImportForm onClose={onClose} />
    </Dialog>
  )
}

function ImportForm({ onClose }: { readonly onClose: () => void }) {
  const all = useWords()
  const words = all.codes.import
  const toast = useToast()
  const run = useAction(send)
  const progress = useProgress(api.codes.import)
  const [system, setSystem] = useState<CodeSystem>('icd-10-se')
  const [version, setVersion] = useState('')
  const [file, setFile] = useState<{ readonly name: string; readonly text: string }>()
  const [separator, setSeparator] = useState<Separator>('\t')
  const [hasHeader, setHasHeader] = useState(true)
  const [columns, setColumns] = useState<{ code: string; text: string; from: string; until: string }>({
    code: '0',
    text: '1',
    from: '',
    until: '',
  })
  const [asked, setAsked] = useState(false)
  const heads = file ? columnHeads(file.text.slice(0, 20_000), separator) : []
  const choices = heads.map((head, index) => ({ value: String(index), label: words.column(index + 1, hasHeader ? head : '') }))
  const optional = [{ value: '', label: words.noColumn }, ...choices]
  const sample = file
    ? readDelimited(file.text.slice(0, 20_000), separator)
        .records.slice(hasHeader ? 1 : 0)
        .slice(0, 3)
    : []
  const isFine = file !== undefined && version.trim() !== ''
  const fault: Fault | undefined = run.failure
  const refused = fault?.kind === 'faults' ? fault : undefined

  async function choose(chosen: File | undefined): Promise<void> {
    if (!chosen) return
    const text = textOf(await chosen.arrayBuffer())
    setFile({ name: chosen.name, text })
    setSeparator(guessSeparator(text))
    run.reset()
  }
  async function submit(skipFaults: boolean): Promise<void> {
    setAsked(true)
    if (!isFine || run.busy) return
    const reply = await run.run({
      text: file.text,
      options: {
        system,
        version: version.trim(),
        separator,
        hasHeader,
        columns: {
          code: Number(columns.code),
          text: Number(columns.text),
          validFrom: columns.from === '' ? null : Number(columns.from),
          validUntil: columns.until === '' ? null : Number(columns.until),
        },
        skipFaults,
      },
    })
    if (!reply.ok) return
    toast.show(words.done(reply.value.rows))
    onClose()
  }

  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void submit(false)
      }}
    >
      <p>{words.lead}</p>
      <div className="two">
        <Select
          label={words.system}
          value={system}
          options={CodeSystem.options.map((value) => ({ value, label: all.codes.systems[value] }))}
          onChange={setSystem}
        />
        <TextField
          label={words.version}
          value={version}
          onChange={setVersion}
          maxLength={40}
          required
          invalid={asked && version.trim() === ''}
          message={asked && version.trim() === '' ? words.versionNeeded : undefined}
        />
      </div>
      <FileField
        label={words.file}
        accept=".csv,.tsv,.txt"
        onChoose={(chosen) => void choose(chosen)}
        message={file ? words.read(file.name, file.text.split(/\r\n|\r|\n/).length) : asked ? words.fileNeeded : undefined}
        isWrong={asked && !file}
      />
      {file && (
        <>
          <Field label={words.separator}>
            <Seg
              label={words.separator}
              value={separator}
              options={separators.map((value) => ({ value, label: words.separators[value] }))}
              onChange={setSeparator}
            />
          </Field>
          <Tick value={hasHeader} onChange={setHasHeader}>
            {words.header}
          </Tick>
          <div className="two">
            <Select label={words.codeColumn} value={columns.code} options={choices} onChange={(code) => setColumns({ ...columns, code })} />
            <Select label={words.textColumn} value={columns.text} options={choices} onChange={(text) => setColumns({ ...columns, text })} />
            <Select
              label={words.fromColumn}
              value={columns.from}
              options={optional}
              onChange={(from) => setColumns({ ...columns, from })}
            />
            <Select
              label={words.untilColumn}
              value={columns.until}
              options={optional}
              onChange={(until) => setColumns({ ...columns, until })}
            />
          </div>
          <Field label={words.sample}>
            <ul className="past-tries">
              {sample.map((record) => (
                <li key={record.line}>
                  <span className="strong fig">{record.cells[Number(columns.code)] ?? ''}</span>
                  <span className="grow">{record.cells[Number(columns.text)] ?? ''}</span>
                </li>
              ))}
            </ul>
          </Field>
        </>
      )}
      {refused ? (
        <>
          <Note tone="danger" announce>
            {words.faults(refused.total ?? 0, refused.good ?? 0)}
          </Note>
          <div className="fault-list" tabIndex={0} role="region" aria-label={words.faultColumns.why}>
            <table className="table dense">
              <thead>
                <tr>
                  <th scope="col">{words.faultColumns.line}</th>
                  <th scope="col">{words.faultColumns.why}</th>
                  <th scope="col">{words.faultColumns.found}</th>
                </tr>
              </thead>
              <tbody>
                {(refused.faults ?? []).map((one) => (
                  <tr key={`${one.line}${one.why}`}>
                    <td>{one.line}</td>
                    <td>{(words.why as Readonly<Record<string, string>>)[one.why] ?? one.why}</td>
                    <td>{one.found}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {(refused.total ?? 0) > (refused.faults?.length ?? 0) && (
            <p className="small soft">{words.moreFaults((refused.total ?? 0) - (refused.faults?.length ?? 0))}</p>
          )}
        </>
      ) : fault?.kind === 'empty' ? (
        <Note tone="danger" announce>
          {words.empty}
        </Note>
      ) : fault?.kind === 'too-long' ? (
        <Note tone="danger" announce>
          {words.tooLong}
        </Note>
      ) : (
        <ErrorPanel failure={fault} />
      )}
      {run.busy && <Progress label={words.loading} share={progress.share} />}
      <DialogActions>
        <Button onPress={run.busy ? progress.cancel : onClose} keyHint="Esc">
          {all.common.cancel}
        </Button>
        {refused && (refused.good ?? 0) > 0 && (
          <Button isDisabled={run.busy} onPress={() => void submit(true)}>
            {words.skip}
          </Button>
        )}
        <Button kind="primary" type="submit" isDisabled={run.busy}>
          {run.busy ? words.loading : words.go}
        </Button>
      </DialogActions>
    </form>
  )
}
