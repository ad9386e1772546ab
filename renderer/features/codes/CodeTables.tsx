import { useState } from 'react'
import { CodeSystem } from '../../../forms/codes/shape'
import { starterVersion } from '../../../forms/codes/starter/row'
import { localDate } from '../../../forms/core/dates'
import { api, useCall } from '../../app/api'
import { CodePicker } from '../../care-view/CodePicker'
import { useFormats, useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { useNow } from '../../people/useNow'
import { Button } from '../../ui/Button'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Select } from '../../ui/Select'
import { Sheet } from '../../ui/Sheet'
import { ImportDialog } from './ImportDialog'
import '../../styles/care.css'

/** In settings: which code tables there are, a field to look in them, and how to read in an official file. */
export function CodeTables() {
  const words = useWords().codes
  const formats = useFormats()
  const me = useMe()
  const today = localDate(useNow())
  const [system, setSystem] = useState<CodeSystem>('icd-10-se')
  const [isOpen, setOpen] = useState(false)
  const read = useCall(api.codes.tables, null, { keepPrevious: true })
  return (
    <Sheet title={words.title} {...(me.manager ? {} : { right: words.only })}>
      <div className="within">
        <small className="soft">{words.text}</small>
        <ErrorPanel failure={read.error?.failure} />
        <table className="table dense code-tables">
          <thead>
            <tr>
              <th scope="col">{words.columns.system}</th>
              <th scope="col">{words.columns.version}</th>
              <th scope="col" className="num">
                {words.columns.rows}
              </th>
              <th scope="col">{words.columns.since}</th>
            </tr>
          </thead>
          <tbody>
            {(read.data ?? []).map((table) => (
              <tr key={table.system}>
                <td>{words.systems[table.system]}</td>
                <td>{table.version === starterVersion ? words.own : table.version}</td>
                <td className="num">{table.rows}</td>
                <td>{table.importedAt === null ? words.notImported : formats.date(table.importedAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className="two">
          <Select
            label={words.columns.system}
            value={system}
            options={CodeSystem.options.map((value) => ({ value, label: words.systems[value] }))}
            onChange={setSystem}
          />
          <CodePicker key={system} system={system} label={words.look} on={today} onPick={() => undefined} />
        </div>
        {me.manager && (
          <span>
            <Button onPress={() => setOpen(true)}>{words.import.open}</Button>
          </span>
        )}
      </div>
      {isOpen && <ImportDialog onClose={() => setOpen(false)} />}
    </Sheet>
  )
}
