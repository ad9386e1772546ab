import { Plus, Search } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import type { PersonRow } from '../../../forms/records/patient'
import { api, useAction } from '../../app/api'
import { useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { useIntent } from '../../people/intent'
import { emptyPerson } from '../../people/person-draft'
import { PersonForm } from '../../people/PersonForm'
import { PersonPanel } from '../../people/PersonPanel'
import { shownName } from '../../people/PersonName'
import { isFormOpen } from '../../people/useHoldEscape'
import { usePersonSearch } from '../../people/usePersonSearch'
import { go, goBack } from '../../app/route'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Icon } from '../../ui/Icon'
import { Seg } from '../../ui/Seg'
import { useToast } from '../../ui/Toast'
import { useKeys } from '../../ui/useKeys'
import { Waiting } from '../../ui/Waiting'
import { PatientTable } from './PatientTable'
import { usePatientPages } from './usePatientPages'

type Side = { readonly kind: 'register' } | { readonly kind: 'person'; readonly patient: string }

/** Everybody at the clinic: found by typing, or looked through. */
export function PatientsPage() {
  const all = useWords()
  const words = all.patients
  const me = useMe()
  const isClinician = me.group === 'clinical'
  const toast = useToast()
  const [filter, setFilter] = useState<'mine' | 'all'>(isClinician ? 'mine' : 'all')
  const [text, setText] = useState('')
  const looked = useDeferredValue(text)
  const [side, setSide] = useState<Side>()
  const pages = usePatientPages(filter)
  const hits = usePersonSearch(looked)
  const register = useAction(api.patients.register)
  const isSearch = looked.trim().length >= 2
  const rows = isSearch ? hits.rows : pages.rows
  const failure = isSearch ? hits.failure : pages.failure

  useIntent(['person', 'register'], (intent) => {
    if (intent.kind === 'person') setSide({ kind: 'person', patient: intent.patient })
    if (intent.kind === 'register') setSide({ kind: 'register' })
  })
  useKeys({
    n: () => !isFormOpen() && setSide({ kind: 'register' }),
    Escape: () => !isFormOpen() && (side ? setSide(undefined) : text === '' ? goBack() : setText('')),
  })

  function open(patient: string): void {
    if (isClinician) go({ screen: 'record', patient })
    else setSide({ kind: 'person', patient })
  }

  return (
    <div className="body patients">
      <div className="page">
        <div className="head">
          <h1>{words.title}</h1>
          <span className="input search">
            <Icon of={Search} small />
            <input
              className="bare"
              aria-label={words.search}
              placeholder={words.search}
              autoComplete="off"
              spellCheck={false}
              value={text}
              onChange={(event) => setText(event.target.value)}
              ref={(element) => {
                if (element && document.activeElement === document.body) element.focus()
              }}
              onKeyDown={(event) => {
                const first = rows[0]
                if (event.key === 'Enter' && isSearch && first) open(first.id)
                if (event.key !== 'ArrowDown') return
                event.preventDefault()
                document.querySelector<HTMLElement>('.patient-list [data-row] button')?.focus()
              }}
            />
          </span>
          <Seg
            label={words.whose}
            value={filter}
            options={(['mine', 'all'] as const).map((value) => ({ value, label: words[value] }))}
            onChange={setFilter}
          />
          <span className="to-right">
            <Button kind="primary" icon={Plus} keyHint="N" onPress={() => setSide({ kind: 'register' })}>
              {words.register}
            </Button>
          </span>
        </div>
        {failure && <ErrorPanel failure={failure} onRetry={pages.reload} />}
        {!isSearch && pages.total === undefined && !failure && <Waiting rows={8} />}
        {rows.length > 0 && (
          <PatientTable
            rows={rows}
            total={isSearch ? rows.length : (pages.total ?? rows.length)}
            hit={isSearch ? looked : ''}
            chosen={side?.kind === 'person' ? side.patient : undefined}
            onOpen={(row: PersonRow) => open(row.id)}
            {...(isClinician ? { onDetails: (row: PersonRow) => setSide({ kind: 'person', patient: row.id }) } : {})}
            onEnd={isSearch ? undefined : pages.more}
          />
        )}
        {isSearch && hits.searched && rows.length === 0 && <Empty title={words.noHits} text={words.noHitsText} />}
        {isSearch && hits.more && <p className="msg">{words.more}</p>}
        {!isSearch && pages.total === 0 && (
          <Empty title={filter === 'mine' ? words.noneMine : words.none} text={filter === 'mine' ? words.noneMineText : words.noneText} />
        )}
      </div>
      {side && (
        <section className="panel side" aria-label={side.kind === 'register' ? words.registerTitle : words.person.title}>
          <header>
            <div className="grow">
              <h2>{side.kind === 'register' ? words.registerTitle : words.person.title}</h2>
            </div>
            {side.kind === 'person' && isClinician && (
              <Button size="small" kind="quiet" onPress={() => open(side.patient)}>
                {words.openRecord}
              </Button>
            )}
            <Button kind="quiet" size="small" keyHint="Esc" onPress={() => setSide(undefined)}>
              {all.common.close}
            </Button>
          </header>
          <div className="inside scrolls">
            {side.kind === 'register' ? (
              <PersonForm
                initial={emptyPerson}
                isNew
                busy={register.busy}
                failure={register.failure}
                onCancel={() => setSide(undefined)}
                onExisting={(patient) => open(patient)}
                onSave={(input) =>
                  void register.run(input).then((reply) => {
                    if (!reply.ok) return
                    toast.show(words.registered(shownName(reply.value)))
                    setSide({ kind: 'person', patient: reply.value.id })
                  })
                }
              />
            ) : (
              <PersonPanel key={side.patient} patient={side.patient} onLinked={(patient) => setSide({ kind: 'person', patient })} />
            )}
          </div>
        </section>
      )}
    </div>
  )
}
