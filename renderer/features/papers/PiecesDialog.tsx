import { Lock } from 'lucide-react'
import { useState } from 'react'
import type { certificateKinds } from '../../../forms/notes/certificate/items'
import { Sensitivity, type Piece } from '../../../forms/notes/certificate/pieces'
import { parts, usualParts, type Part } from '../../../forms/notes/certificate/templates'
import { api, useCall } from '../../app/api'
import { useFormats, useWords } from '../../i18n'
import { Button } from '../../ui/Button'
import { Dialog, DialogActions } from '../../ui/Dialog'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Icon } from '../../ui/Icon'
import { Tick } from '../../ui/Tick'
import { Waiting } from '../../ui/Waiting'
import { useKeys } from '../../ui/useKeys'
import '../../styles/papers.css'

/** So many of a part are offered at first, the newest: a long record has a hundred. */
const shownAtOnce = 6

type Props = {
  readonly patient: string
  readonly kind: (typeof certificateKinds)[number]
  readonly onTake: (pieces: readonly Piece[]) => void
  readonly onClose: () => void
}

/** What can be taken out of the record, each piece by a tick of its own; sensitive ones after a tick for their kind. */
export function PiecesDialog(props: Props) {
  const words = useWords().papers.pieces
  return (
    <Dialog title={words.title} onClose={props.onClose} width="wide">
      <Pieces {...props} />
    </Dialog>
  )
}

function Pieces({ patient, kind, onTake, onClose }: Props) {
  const all = useWords()
  const words = all.papers.pieces
  const formats = useFormats()
  const [agreed, setAgreed] = useState<readonly Sensitivity[]>([])
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [asked, setAsked] = useState(false)
  const [opened, setOpened] = useState<readonly Part[]>([])
  const read = useCall(api.certificates.pieces, { patient, agreed: [...agreed], language: 'sv' }, { keepPrevious: true })
  const pieces = read.data ?? []
  const isHeld = (piece: Piece) => piece.sensitive.some((each) => !agreed.includes(each)) || piece.text === ''
  const restOf = (of: readonly Piece[]) => of.filter((piece) => !isHeld(piece)).length - shownAtOnce
  const picked = pieces.filter((piece) => chosen.has(piece.id) && !isHeld(piece))
  const order = [...usualParts[kind], ...parts.filter((part) => !usualParts[kind].includes(part))]
  const groups = order.map((part) => ({ part, of: pieces.filter((piece) => piece.part === part) })).filter(({ of }) => of.length > 0)
  const kinds = Sensitivity.options.filter((each) => pieces.some(({ sensitive }) => sensitive.includes(each)))

  function choose(id: string, isChosen: boolean): void {
    setChosen(isChosen ? new Set([...chosen, id]) : new Set([...chosen].filter((each) => each !== id)))
  }
  function agree(each: Sensitivity, isAgreed: boolean): void {
    const next = Sensitivity.options.filter((one) => (one === each ? isAgreed : agreed.includes(one)))
    setAgreed(next)
    // what can no longer be chosen is chosen no more, also when the kind is ticked again
    setChosen(
      new Set(pieces.filter(({ id, sensitive }) => chosen.has(id) && sensitive.every((one) => next.includes(one))).map(({ id }) => id)),
    )
  }
  function take(): void {
    setAsked(true)
    if (picked.length > 0) onTake(picked)
  }
  useKeys({ 'Ctrl+Enter': take })

  return (
    <>
      <p>{words.lead}</p>
      <ErrorPanel failure={read.error?.failure} />
      {!read.data && !read.error && <Waiting rows={5} />}
      {read.data && pieces.length === 0 && <p className="soft">{words.none}</p>}
      <div className="pieces" tabIndex={0} role="region" aria-label={words.title}>
        {kinds.length > 0 && (
          <fieldset className="kinds">
            <legend>{words.sensitive}</legend>
            <p className="small soft">{words.sensitiveLead}</p>
            {kinds.map((each) => (
              <Tick key={each} value={agreed.includes(each)} onChange={(isAgreed) => agree(each, isAgreed)}>
                {words.agrees(words.kinds[each])}
              </Tick>
            ))}
          </fieldset>
        )}
        {groups.map(({ part, of }) => (
          <section key={part} aria-label={words.parts[part]}>
            <h3>{words.parts[part]}</h3>
            <ul>
              {of
                .filter((piece) => !isHeld(piece))
                .filter(({ id }, at) => at < shownAtOnce || opened.includes(part) || chosen.has(id))
                .map((piece) => (
                  <li key={piece.id}>
                    <Tick value={chosen.has(piece.id)} onChange={(isChosen) => choose(piece.id, isChosen)}>
                      {piece.text}
                      {piece.part !== 'visit-dates' && <small className="soft">{words.from(piece.from, formats.date(piece.on))}</small>}
                    </Tick>
                  </li>
                ))}
              {heldTogether(of.filter(isHeld)).map(([first, ...others]) => (
                <li key={first.id}>
                  <span className="held">
                    <Icon of={Lock} small />
                    <span>
                      {others.length === 0 ? words.from(first.from, formats.date(first.on)) : words.several(first.from, others.length + 1)}
                      <small className="soft">{words.held(first.sensitive.map((each) => words.short[each]).join(', '))}</small>
                    </span>
                  </span>
                </li>
              ))}
            </ul>
            {!opened.includes(part) && restOf(of) > 0 && (
              <Button kind="quiet" size="small" onPress={() => setOpened([...opened, part])}>
                {words.more(restOf(of))}
              </Button>
            )}
          </section>
        ))}
      </div>
      {asked && picked.length === 0 && (
        <p className="msg danger" role="status">
          {words.noneChosen}
        </p>
      )}
      <DialogActions>
        <Button onPress={onClose} keyHint="Esc">
          {all.common.cancel}
        </Button>
        <Button kind="primary" keyHint="Ctrl Enter" onPress={take}>
          {words.take(picked.length)}
        </Button>
      </DialogActions>
    </>
  )
}

/** What is held, taken together that comes from the same kind of note and is held for the same reason. */
function heldTogether(held: readonly Piece[]): readonly (readonly [Piece, ...Piece[]])[] {
  const groups = new Map<string, [Piece, ...Piece[]]>()
  for (const piece of held) {
    const key = [piece.from, ...piece.sensitive].join('\n')
    const known = groups.get(key)
    if (known) known.push(piece)
    else groups.set(key, [piece])
  }
  return [...groups.values()]
}
