import { useState } from 'react'
import type { Language } from '../../forms/core/form'
import { addDays, localDate } from '../../forms/core/dates'
import type { TestRecord } from '../../forms/records/sample'
import { findTest } from '../../forms/samples/catalogue'
import { lastStep } from '../../forms/samples/read'
import { slipSheet } from '../../forms/samples/sheets/slip'
import { formatDate } from '../i18n/format'
import { useLanguage, useWords } from '../i18n'
import { useMe } from '../app/me'
import { useNow } from '../people/useNow'
import { LanguageOnPaper } from '../print/LanguageOnPaper'
import { PrintPreview } from '../print/PrintPreview'
import { TextField } from '../ui/TextField'
import { Tick } from '../ui/Tick'

/** The slip of an anonymous test: code and day, nothing of who gave it or why unless she wants it. */
export function SlipPreview({ record, onClose }: { readonly record: TestRecord; readonly onClose: () => void }) {
  const words = useWords().samples.slipPaper
  const me = useMe()
  const today = localDate(useNow())
  const { language } = useLanguage()
  const [paperLanguage, setPaperLanguage] = useState<Language>(language)
  const [phone, setPhone] = useState('')
  const [hours, setHours] = useState('')
  const [namesClinic, setNamesClinic] = useState(false)
  const { subject } = record.order
  if (subject.kind !== 'anonymous') return null
  const sampledOn = lastStep(record, 'sampled')?.on ?? today
  const days = findTest(record.order.test)?.usualAnswerDays ?? 0
  const paper = slipSheet(
    {
      code: subject.slip,
      answerFrom: formatDate(addDays(sampledOn, days), paperLanguage),
      phone: phone.trim(),
      hours: hours.trim(),
      clinic: namesClinic ? me.settings.clinicName : '',
    },
    paperLanguage,
  )
  return (
    <PrintPreview what="slip" patient={null} paper={paper} discreet onClose={onClose}>
      <p className="small">{words.text}</p>
      <LanguageOnPaper value={paperLanguage} onChange={setPaperLanguage} />
      <TextField label={words.phone} value={phone} onChange={setPhone} maxLength={40} />
      <TextField label={words.hours} value={hours} onChange={setHours} maxLength={80} />
      <Tick value={namesClinic} onChange={setNamesClinic}>
        {words.nameClinic}
      </Tick>
    </PrintPreview>
  )
}
