import { localDate } from '../../../forms/core/dates'
import { medicineLine } from '../../../forms/medicines'
import { api, useCall } from '../../app/api'
import { useWords } from '../../i18n'
import { useNow } from '../../people/useNow'

/** What is taken now, in the line under the band: the first by name, how many more. Nothing where nothing is taken. */
export function MedicineNow({ patient, onOpen }: { readonly patient: string; readonly onOpen?: () => void }) {
  const words = useWords().medicines
  const today = localDate(useNow())
  const stored = useCall(api.medicines.ofPatient, { patient }, { keepPrevious: true })
  const line = medicineLine(
    (stored.data ?? []).flatMap(({ event, mistake }) => (mistake === null ? [event] : [])),
    today,
  )
  if (line === '') return null
  return (
    <div>
      <span className="dt">{words.title}</span>
      <span className="dd">
        <button type="button" className="name" disabled={onOpen === undefined} onClick={() => onOpen?.()}>
          <span className="strong clip">{line}</span>
        </button>
      </span>
    </div>
  )
}
