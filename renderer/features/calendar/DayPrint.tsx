import { useMemo } from 'react'
import { api, useCall } from '../../app/api'
import { useFormats, useWords } from '../../i18n'
import { shownName } from '../../people/PersonName'
import { PrintPreview } from '../../print/PrintPreview'
import { Button } from '../../ui/Button'
import { Dialog, DialogActions } from '../../ui/Dialog'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Waiting } from '../../ui/Waiting'
import { dayPaper } from './day-paper'

/** The day on paper. */
export function DayPrint({ date, onClose }: { readonly date: string; readonly onClose: () => void }) {
  const words = useWords()
  const formats = useFormats()
  const day = useCall(api.calendar.days, { from: date, until: date })
  const paper = useMemo(() => day.data && dayPaper(day.data, date, words, formats, shownName), [day.data, date, words, formats])
  if (paper) return <PrintPreview what="day-list" patient={null} paper={paper} onClose={onClose} />
  return (
    <Dialog title={words.calendar.print} onClose={onClose}>
      {day.error ? <ErrorPanel failure={day.error.failure} onRetry={() => void day.refetch()} /> : <Waiting rows={3} />}
      <DialogActions>
        <Button onPress={onClose} keyHint="Esc">
          {words.common.close}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
