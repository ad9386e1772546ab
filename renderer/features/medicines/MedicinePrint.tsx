import { useState } from 'react'
import type { Course } from '../../../forms/medicines/courses'
import { listName, type Person } from '../../../forms/records/patient'
import { useLanguage, useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { LanguageOnPaper } from '../../print/LanguageOnPaper'
import { PrintPreview } from '../../print/PrintPreview'
import { Tick } from '../../ui/Tick'
import { medicinePaper } from './medicine-paper'

/** The list as the patient takes it along: what she takes now, and that nobody has judged how it goes together. */
export function MedicinePrint({
  person,
  taken,
  onClose,
}: {
  readonly person: Person
  readonly taken: readonly Course[]
  readonly onClose: () => void
}) {
  const words = useWords().papers.medicines
  const me = useMe()
  const [language, setLanguage] = useState(useLanguage().language)
  const [useName, setUseName] = useState(person.protection === 'none')
  const [withReasons, setWithReasons] = useState(false)
  const paper = medicinePaper({ name: useName ? listName(person) : '', taken, today: me.today, withReasons }, language)
  return (
    <PrintPreview what="medicine-list" patient={person.id} paper={paper} discreet onClose={onClose}>
      <LanguageOnPaper value={language} onChange={setLanguage} />
      <Tick value={useName} onChange={setUseName}>
        {words.name}
      </Tick>
      <Tick value={withReasons} onChange={setWithReasons}>
        {words.reasons}
      </Tick>
    </PrintPreview>
  )
}
