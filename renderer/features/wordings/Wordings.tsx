import { Upload } from 'lucide-react'
import { useState } from 'react'
import { findInstrument } from '../../../forms/instruments'
import type { LoadedWording } from '../../../forms/instruments/wording'
import { api, useAction } from '../../app/api'
import { useFormats, useLanguage, useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { Button } from '../../ui/Button'
import { Dialog, DialogActions } from '../../ui/Dialog'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Sheet } from '../../ui/Sheet'
import { useToast } from '../../ui/Toast'
import { useWordings } from '../../care-view/wordings'
import { LoadDialog } from './LoadDialog'
import { Skeleton } from './Skeleton'
import '../../styles/care.css'

/** In settings: the unit's own wordings, how to load one, and how such a file is written. */
export function Wordings() {
  const words = useWords().wordings
  const formats = useFormats()
  const { language } = useLanguage()
  const me = useMe()
  const read = useWordings()
  const [isLoading, setLoading] = useState(false)
  const [removing, setRemoving] = useState<LoadedWording>()
  const loaded = read.data ?? []
  return (
    <Sheet title={words.title} {...(me.manager ? {} : { right: words.only })}>
      <div className="within">
        <small className="soft">{words.text}</small>
        <ErrorPanel failure={read.error?.failure} />
        {read.data && loaded.length === 0 && <p className="soft">{words.none}</p>}
        {loaded.length > 0 && (
          <table className="table dense wordings">
            <thead>
              <tr>
                <th scope="col">{words.columns.instrument}</th>
                <th scope="col">{words.columns.name}</th>
                <th scope="col">{words.columns.loaded}</th>
                {me.manager && (
                  <th scope="col" className="num">
                    <span className="unseen">{words.columns.act}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {loaded.map((wording) => {
                const instrument = findInstrument(wording.instrument)
                return (
                  <tr key={`${wording.instrument} ${wording.language}`}>
                    <td>
                      {instrument?.words[language].short ?? wording.instrument}
                      <small className="soft"> {words.languages[wording.language]}</small>
                    </td>
                    <td className="wraps">
                      {words.edition(wording.name, wording.version)}
                      <small className="soft">{words.rights(wording.rights)}</small>
                      {instrument?.version !== wording.formVersion && <small className="due">{words.old}</small>}
                    </td>
                    <td className="wraps">{words.by(formats.date(wording.loadedOn), wording.loadedBy)}</td>
                    {me.manager && (
                      <td className="num">
                        <Button kind="quiet" size="small" label={words.removeLabel(wording.name)} onPress={() => setRemoving(wording)}>
                          {words.remove}
                        </Button>
                      </td>
                    )}
                  </tr>
                )
              })}
            </tbody>
          </table>
        )}
        <div className="line">
          {me.manager && (
            <Button icon={Upload} onPress={() => setLoading(true)}>
              {words.load.open}
            </Button>
          )}
        </div>
        <Skeleton />
      </div>
      {isLoading && <LoadDialog onClose={() => setLoading(false)} />}
      {removing && <RemoveDialog wording={removing} onClose={() => setRemoving(undefined)} />}
    </Sheet>
  )
}

function RemoveDialog({ wording, onClose }: { readonly wording: LoadedWording; readonly onClose: () => void }) {
  const all = useWords()
  const words = all.wordings
  const toast = useToast()
  const remove = useAction(api.wordings.remove)
  const inUse = useWordings().data ?? []
  async function run(): Promise<void> {
    if (remove.busy) return
    const reply = await remove.run({ instrument: wording.instrument, language: wording.language }, inUse)
    // somebody else was faster: it is gone as asked
    if (!reply.ok && reply.error.kind !== 'missing') return
    toast.show(words.removal.done)
    onClose()
  }
  return (
    <Dialog title={words.removal.title} onClose={onClose}>
      <p>{words.removal.text(words.edition(wording.name, wording.version))}</p>
      <ErrorPanel failure={remove.failure?.kind === 'missing' ? undefined : remove.failure} />
      <DialogActions>
        <Button onPress={onClose} keyHint="Esc">
          {all.common.cancel}
        </Button>
        <Button kind="primary" isDisabled={remove.busy} onPress={() => void run()}>
          {words.remove}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
