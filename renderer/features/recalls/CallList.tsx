import { api, useReading, type Reply } from '../../app/api'
import type { Contact } from '../../../forms/records/patient'
import { useFormats, useWords } from '../../i18n'
import { shownName } from '../../people/PersonName'
import { PrintPreview } from '../../print/PrintPreview'
import type { Recalls } from '../../care-view/recall-list'
import { Button } from '../../ui/Button'
import { Dialog, DialogActions } from '../../ui/Dialog'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Waiting } from '../../ui/Waiting'
import { callListPaper, mayPrintNumber } from './call-list-paper'

type Phones = ReadonlyMap<string, readonly Contact[]>

/** The numbers of those who may be called, one after the other: each reading stands in the log. */
async function readPhones(patients: readonly string[]): Promise<Reply<Phones, { readonly kind: string }>> {
  const phones = new Map<string, readonly Contact[]>()
  for (const patient of patients) {
    const reply = await api.patients.contacts({ patient })
    if (!reply.ok) return reply
    phones.set(patient, reply.value)
  }
  return { ok: true, value: phones }
}

/** Previews the call list and prints it. */
export function CallList({ data, today, onClose }: { readonly data: Recalls; readonly today: string; readonly onClose: () => void }) {
  const all = useWords()
  const formats = useFormats()
  const patients = [...new Set(data.calling.map(({ patient }) => patient))].filter((patient) => mayPrintNumber(data, patient))
  const read = useReading([api.patients.contacts], patients, () => readPhones(patients))
  if (!read.data)
    return (
      <Dialog title={all.recalls.paper.title} onClose={onClose}>
        {read.error ? (
          <ErrorPanel failure={read.error.failure} onRetry={() => void read.refetch()} />
        ) : (
          <>
            <p className="soft">{all.recalls.paper.reading}</p>
            <Waiting rows={3} />
          </>
        )}
        <DialogActions>
          <Button onPress={onClose} keyHint="Esc">
            {all.common.close}
          </Button>
        </DialogActions>
      </Dialog>
    )
  return (
    <PrintPreview
      what="recall-list"
      patient={null}
      paper={callListPaper(data, read.data, today, all, formats, shownName)}
      onClose={onClose}
    />
  )
}
