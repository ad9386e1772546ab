import { Share } from 'lucide-react'
import { about, type InstrumentDefinition } from '../../../forms/core/instrument'
import type { Answers } from '../../../forms/core/items'
import type { TextState } from '../../../forms/records/entry'
import { api, useAction } from '../../app/api'
import { useWords } from '../../i18n'
import { go } from '../../app/route'
import { Button } from '../../ui/Button'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Note } from '../../ui/Note'
import { useWordings } from '../../care-view/wordings'

/** Hands a self-rated form to the patient: what is answered so far is stored first, and says that she goes on herself. */
export function HandOver({
  instrument,
  patient,
  entry,
  eventAt,
  answers,
  onBegin,
  onBegun,
  onMessage,
}: {
  readonly instrument: InstrumentDefinition
  readonly patient: string
  readonly entry: string
  readonly eventAt: string
  readonly answers: Answers
  /** Stores the answers it is handed over with; undefined when they could not be. */
  readonly onBegin: (answers: Answers) => Promise<TextState | undefined>
  readonly onBegun: () => void
  readonly onMessage: (message: string) => void
}) {
  const words = useWords()
  const begin = useAction(api.handover.begin)
  const wordings = useWordings()

  async function handOver(): Promise<void> {
    if (begin.busy) return
    const own = instrument.raterTypes.length > 1 ? { ...answers, [about.raterType]: 'self' } : answers
    const text = await onBegin(own)
    if (!text) return onMessage(words.record.write.notSavedYet)
    const reply = await begin.run({ entry }, text)
    if (!reply.ok) return
    onBegun()
    go({
      screen: 'handover',
      patient,
      entry,
      instrument: instrument.id,
      version: instrument.version,
      answers: own,
      eventAt,
      text,
      wordings: (wordings.data ?? []).filter((each) => each.instrument === instrument.id),
    })
  }

  return (
    <>
      {begin.failure &&
        (begin.failure.kind === 'not-mine' || begin.failure.kind === 'not-self-rated' ? (
          <Note tone="danger" announce>
            {words.ratings.handOverFault[begin.failure.kind]}
          </Note>
        ) : (
          <ErrorPanel failure={begin.failure} />
        ))}
      <div>
        <Button icon={Share} isDisabled={begin.busy} onPress={() => void handOver()}>
          {words.ratings.handOver}
        </Button>
      </div>
    </>
  )
}
