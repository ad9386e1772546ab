import { Search } from 'lucide-react'
import { useId, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useWords } from '../../i18n'
import { usePersonSearch } from '../../people/usePersonSearch'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Icon } from '../../ui/Icon'
import { Key } from '../../ui/Key'
import { Layer } from '../../ui/Layer'
import { useHits, type Hit } from './useHits'

/** Finds a patient, something to do or a place from anywhere. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const words = useWords().palette
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="palette">
        <Layer>
          <Dialog className="palette-dialog" aria-label={words.title}>
            <PaletteBox onClose={onClose} />
          </Dialog>
        </Layer>
      </Modal>
    </ModalOverlay>
  )
}

function PaletteBox({ onClose }: { readonly onClose: () => void }) {
  const id = useId()
  const words = useWords().palette
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const search = usePersonSearch(text)
  const hits = useHits(text, search.rows)
  const current = hits[Math.min(at, hits.length - 1)]
  const groups = (['patients', 'act', 'places'] as const).filter((group) => hits.some((hit) => hit.group === group))

  function open(hit: Hit | undefined): void {
    if (!hit) return
    onClose()
    hit.act()
  }

  return (
    <>
      <div className="ask-box">
        <Icon of={Search} />
        <input
          className="bare"
          role="combobox"
          aria-label={words.title}
          aria-expanded
          aria-controls={`${id}-hits`}
          aria-activedescendant={current ? `${id}-${current.id}` : undefined}
          placeholder={words.placeholder}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setAt(0)
          }}
          onKeyDown={(event) => {
            const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
            if (step !== undefined && hits.length > 0) setAt((Math.min(at, hits.length - 1) + step + hits.length) % hits.length)
            else if (event.key === 'Enter') open(current)
            else return
            event.preventDefault()
          }}
        />
        <small className="soft" role="status">
          {text.trim() === '' ? '' : search.more ? words.moreHits(hits.length) : words.hits(hits.length)}
        </small>
      </div>
      <ErrorPanel failure={search.failure} />
      <div className="palette-hits" role="listbox" id={`${id}-hits`} aria-label={words.title}>
        {groups.map((group) => (
          <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
            <div className="grp" id={`${id}-${group}`} role="presentation">
              {words.groups[group]}
            </div>
            {hits
              .filter((hit) => hit.group === group)
              .map((hit) => (
                <div
                  key={hit.id}
                  id={`${id}-${hit.id}`}
                  className="hit"
                  role="option"
                  aria-selected={hit === current}
                  data-selected={hit === current || undefined}
                  ref={hit === current ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
                  onMouseMove={() => setAt(hits.indexOf(hit))}
                  onClick={() => open(hit)}
                >
                  <Icon of={hit.icon} />
                  <span>{hit.label}</span>
                  <small className="soft">{hit.small}</small>
                  <span className="r">
                    {hit.right}
                    {hit === current && <Key decorative>Enter</Key>}
                  </span>
                </div>
              ))}
          </div>
        ))}
      </div>
      {hits.length === 0 && search.searched && (
        <div className="empty">
          <h3>{words.none}</h3>
          <p>{words.noneText}</p>
        </div>
      )}
      <div className="keys">
        <span>
          <Key>↑</Key>
          <Key>↓</Key> {words.choose}
        </span>
        <span>
          <Key>Enter</Key> {words.open}
        </span>
        <span>
          <Key>Esc</Key> {words.close}
        </span>
        <span className="to-right">{words.also}</span>
      </div>
    </>
  )
}
