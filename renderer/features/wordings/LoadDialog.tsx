import { useState } from 'react'
import { findInstrument } from '../../../forms/instruments'
import { longestFile } from '../../../forms/instruments/wording'
import { wordingErrorText } from '../../../forms/instruments/wording-words'
import { api, useAction, type ValueOf } from '../../app/api'
import { useFormats, useLanguage, useWords } from '../../i18n'
import { Button } from '../../ui/Button'
import { Dialog, DialogActions } from '../../ui/Dialog'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Field } from '../../ui/Field'
import { FileField } from '../../ui/FileField'
import { Note } from '../../ui/Note'
import { useToast } from '../../ui/Toast'
import { useWordings } from '../../care-view/wordings'

type Checked = { readonly text: string; readonly found: ValueOf<typeof api.wordings.check> }

/** The file as text, or what it is not. */
async function textOf(file: File): Promise<{ readonly text: string } | 'too-long' | 'not-utf8'> {
  if (file.size > longestFile * 4) return 'too-long'
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
    return text.length > longestFile ? 'too-long' : { text }
  } catch {
    return 'not-utf8'
  }
}

export function LoadDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords().wordings.load
  return (
    <Dialog title={words.title} onClose={onClose} width="wide">
      <LoadForm onClose={onClose} />
    </Dialog>
  )
}

function LoadForm({ onClose }: { readonly onClose: () => void }) {
  const all = useWords()
  const words = all.wordings
  const formats = useFormats()
  const { language } = useLanguage()
  const toast = useToast()
  const check = useAction(api.wordings.check)
  const load = useAction(api.wordings.load)
  const inUse = useWordings().data ?? []
  const [checked, setChecked] = useState<Checked>()
  const [fault, setFault] = useState<'fileNeeded' | 'tooLong' | 'notUtf8'>()
  const failure = load.failure ?? check.failure
  const instrument = checked && findInstrument(checked.found.wording.instrument)
  const first = checked?.found.wording.items[0]

  async function choose(file: File | undefined): Promise<void> {
    setChecked(undefined)
    setFault(undefined)
    check.reset()
    load.reset()
    if (!file) return
    const read = await textOf(file)
    if (read === 'too-long') return setFault('tooLong')
    if (read === 'not-utf8') return setFault('notUtf8')
    // an empty file lacks everything: the check says what
    const text = read.text === '' ? '\n' : read.text
    const reply = await check.run({ text })
    if (reply.ok) setChecked({ text, found: reply.value })
  }
  async function submit(): Promise<void> {
    if (load.busy || check.busy) return
    if (!checked) {
      if (!failure) setFault('fileNeeded')
      return
    }
    const reply = await load.run({ text: checked.text }, inUse)
    if (!reply.ok) return
    toast.show(words.load.done(checked.found.wording.name))
    onClose()
  }

  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <p>{words.load.lead}</p>
      <FileField
        label={words.load.file}
        accept=".txt,text/plain"
        onChoose={(file) => void choose(file)}
        message={fault && words.load[fault]}
        isWrong={fault !== undefined}
      />
      {checked && instrument && (
        <>
          <Note tone="done" announce title={words.edition(checked.found.wording.name, checked.found.wording.version)}>
            {words.load.fine(
              `${instrument.words[language].short}, ${words.languages[checked.found.wording.language]}`,
              checked.found.wording.items.length,
            )}{' '}
            {words.rights(checked.found.wording.rights)}
          </Note>
          {checked.found.replaces && (
            <Note tone="due">
              {words.load.replaces(
                words.edition(checked.found.replaces.name, checked.found.replaces.version),
                formats.date(checked.found.replaces.loadedOn),
              )}
            </Note>
          )}
          {first && (
            <Field label={words.load.sample}>
              <div className="wording-text" lang={checked.found.wording.language}>
                <p>{first.question}</p>
                <ul className="past-tries">
                  {Object.entries(first.steps).map(([step, text]) => (
                    <li key={step}>
                      <span className="strong fig">{step}</span>
                      <span className="grow">{text}</span>
                    </li>
                  ))}
                </ul>
              </div>
            </Field>
          )}
        </>
      )}
      {failure?.kind === 'faults' ? (
        <>
          <Note tone="danger" announce>
            {words.load.faults(failure.total)}
          </Note>
          <div className="fault-list" tabIndex={0} role="region" aria-label={words.load.faultList}>
            <ul className="wording-faults">
              {failure.errors.map((error) => (
                <li key={`${error.line} ${error.kind} ${error.word}`}>{wordingErrorText(error, language)}</li>
              ))}
            </ul>
          </div>
          {failure.total > failure.errors.length && <p className="small soft">{words.load.more(failure.total - failure.errors.length)}</p>}
        </>
      ) : (
        <ErrorPanel failure={failure} />
      )}
      <DialogActions>
        <Button onPress={onClose} keyHint="Esc">
          {all.common.cancel}
        </Button>
        <Button kind="primary" type="submit" isDisabled={load.busy || check.busy || failure?.kind === 'faults'}>
          {words.load.go}
        </Button>
      </DialogActions>
    </form>
  )
}
