import { Check } from 'lucide-react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { entryText, type FormDefinition } from '../../forms/core/form'
import { isAsked } from '../../forms/core/items'
import { useLanguage, useWords } from '../i18n'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { Key } from '../ui/Key'
import { useKeys } from '../ui/useKeys'
import { ItemView } from './ItemView'
import { openFindings, progress, runs, sectionOf, shownSections, storable } from './sections'
import type { EntryForm } from './useEntryForm'

/**
 * Draws any form from its definition: sections as tabs, one part at a time. What is typed is checked by the form's own schema, the same
 * that the vault uses.
 */
export function FormView({
  form,
  entry,
  today,
  missing,
  isActive,
}: {
  readonly form: FormDefinition
  readonly entry: EntryForm
  readonly today: string
  /** Required items that hinder signing: the first of them is shown and gets the focus. */
  readonly missing: readonly string[]
  /** False while the entry is read back: its keys rest. */
  readonly isActive: boolean
}) {
  const { language } = useLanguage()
  const words = useWords().forms
  const own = form.words[language]
  const { answers, flush } = entry
  const { control, setValue, getValues } = entry.fields
  const onBlur = () => void flush()
  const [current, setCurrent] = useState(form.sections[0]?.id ?? '')
  const sections = shownSections(form, answers)
  const section = sections.find(({ id }) => id === current) ?? sections[0]
  const at = section ? sections.indexOf(section) : 0
  const before = sections[at - 1]
  const after = sections[at + 1]
  const items = useRef<HTMLDivElement>(null)
  const tabs = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const first = missing[0]
    if (first === undefined) return
    setCurrent(sectionOf(form, first) ?? '')
    setTimeout(
      () => items.current?.querySelector<HTMLElement>(`[data-item="${first}"] :is(input, textarea, button:not([tabindex="-1"]))`)?.focus(),
      0,
    )
  }, [missing, form])

  useLayoutEffect(() => {
    items.current?.querySelector<HTMLElement>('[data-stop] :is(input, textarea, button[tabindex="0"])')?.focus()
  }, [])

  function show(id: string | undefined): void {
    if (id === undefined) return
    setCurrent(id)
    setTimeout(() => {
      items.current?.querySelector<HTMLElement>('[data-stop] :is(input, textarea, button[tabindex="0"])')?.focus()
      items.current?.closest('.inside')?.scrollTo({ top: 0 })
    }, 0)
  }

  function restNormal(): void {
    if (!section) return
    for (const id of openFindings(section, storable(form, getValues()))) setValue(id, { state: 'normal' }, { shouldDirty: true })
  }

  const findingsOpen = section ? openFindings(section, answers).length : 0
  useKeys(
    {
      'Shift+U': restNormal,
      'Ctrl+PageDown': () => show(after?.id),
      'Ctrl+PageUp': () => show(before?.id),
    },
    { enabled: isActive },
  )

  const drawn = section ? runs(section.items) : []
  const told = before && entryText(form, answers, language).find(({ id }) => id === before.id)
  const firstFindings = drawn.findIndex(({ kind }) => kind === 'findings')
  const restButton = (
    <Button kind="quiet" size="small" keyHint="Shift U" isDisabled={findingsOpen === 0} onPress={restNormal}>
      {words.restNormal}
    </Button>
  )

  return (
    <>
      <div
        className="tabs"
        role="tablist"
        aria-label={own.title}
        ref={tabs}
        onKeyDown={(event) => {
          const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
          const next = step === undefined ? undefined : sections[at + step]
          if (!next) return
          event.preventDefault()
          setCurrent(next.id)
          setTimeout(() => tabs.current?.querySelector<HTMLElement>('[aria-selected=true]')?.focus(), 0)
        }}
      >
        {sections.map((one) => {
          const { answered, asked } = progress(one, answers)
          const chosen = one.id === section?.id
          return (
            <button
              key={one.id}
              type="button"
              role="tab"
              id={`tab-${one.id}`}
              aria-selected={chosen}
              aria-controls={`part-${one.id}`}
              data-selected={chosen || undefined}
              tabIndex={chosen ? 0 : -1}
              onClick={() => setCurrent(one.id)}
            >
              {!chosen && answered > 0 && <Icon of={Check} small />}
              {own.sections[one.id] ?? one.id}
              {chosen && <b>{words.answeredOf(answered, asked)}</b>}
            </button>
          )
        })}
      </div>
      {section && (
        <div
          className="form-items"
          role="tabpanel"
          id={`part-${section.id}`}
          aria-labelledby={`tab-${section.id}`}
          data-form-items
          ref={items}
          key={section.id}
        >
          {before && told && (
            <div className="done-part">
              <span className="soft">{told.title}</span>
              <span className="clip">{told.lines.map((line) => `${line.label}: ${line.text}`).join('; ')}</span>
              <button type="button" className="link" onClick={() => show(before.id)}>
                {words.change}
              </button>
            </div>
          )}
          {drawn.map((run, index) =>
            run.kind === 'findings' ? (
              <div className="findings" key={run.items[0]?.id}>
                {index === firstFindings && <div className="rest">{restButton}</div>}
                {run.items
                  .filter((item) => isAsked(item, answers))
                  .map((item) => (
                    <ItemView
                      key={item.id}
                      item={item}
                      words={own}
                      control={control}
                      today={today}
                      missing={missing.includes(item.id)}
                      onBlur={onBlur}
                    />
                  ))}
              </div>
            ) : isAsked(run.item, answers) ? (
              <div className="form-item" data-kind={run.item.kind} key={run.item.id}>
                <ItemView
                  item={run.item}
                  words={own}
                  control={control}
                  today={today}
                  missing={missing.includes(run.item.id)}
                  onBlur={onBlur}
                />
              </div>
            ) : null,
          )}
          {after && (
            <div className="next-part">
              <button type="button" className="btn small" onClick={() => show(after.id)}>
                {words.nextPart(own.sections[after.id] ?? after.id)}
                <Key>Ctrl PgDn</Key>
              </button>
            </div>
          )}
        </div>
      )}
    </>
  )
}
