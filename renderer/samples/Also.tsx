import { useState } from 'react'
import type { TestRecord } from '../../forms/records/sample'
import { useLanguage, useWords } from '../i18n'
import { Tick } from '../ui/Tick'
import { fullTestName } from './logic'

/** What is done for one test of a case is offered to be entered in the others too: chosen from the start. */
export function useAlso(also: readonly TestRecord[]) {
  const [left, setLeft] = useState<readonly string[]>([])
  return { also, chosen: also.filter(({ id }) => !left.includes(id)), left, setLeft }
}

export function Also({ also, left, setLeft }: ReturnType<typeof useAlso>) {
  const words = useWords().samples.duties
  const { language } = useLanguage()
  if (also.length === 0) return null
  return (
    <div className="stack tight" role="group" aria-label={words.also}>
      <span className="small strong">{words.also}</span>
      {also.map((record) => (
        <Tick
          key={record.id}
          value={!left.includes(record.id)}
          onChange={(on) => setLeft(on ? left.filter((id) => id !== record.id) : [...left, record.id])}
        >
          {fullTestName(record, language)}
        </Tick>
      ))}
    </div>
  )
}
