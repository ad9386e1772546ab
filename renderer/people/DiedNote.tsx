import { useFormats, useWords } from '../i18n'
import { Note } from '../ui/Note'

/** Why nobody who has died is booked or put on a list, and what to do if that is wrong. */
export function DiedNote({ on }: { readonly on: string }) {
  const words = useWords().patients.died
  const formats = useFormats()
  return (
    <Note tone="danger" announce>
      {words.refused(formats.date(on))}
    </Note>
  )
}
