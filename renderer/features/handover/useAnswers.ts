import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { about } from '../../../forms/core/instrument'
import type { Answers } from '../../../forms/core/items'
import type { TextState } from '../../../forms/records/entry'
import { withShown } from '../../../forms/instruments/wording'
import { api } from '../../app/api'
import { registerFlush } from '../../app/flush'
import { createSaver } from '../../form-view/saver'

/** The answers while the patient has the computer: each is saved at once, and again by itself when that fails. */
export function useAnswers(given: {
  readonly entry: string
  readonly eventAt: string
  readonly answers: Answers
  readonly text: TextState
}) {
  const { entry, eventAt } = given
  const [answers, setAnswers] = useState(given.answers)
  const [failed, setFailed] = useState(false)
  const latest = useRef(answers)
  const text = useRef(given.text)
  const saver = useMemo(
    () =>
      createSaver<Answers>(
        async (next) => {
          const reply = await api.entries.save({ entry, eventAt, answers: next, stopped: false }, text.current)
          if (reply.ok) text.current = { ...text.current, savedAt: reply.value.savedAt }
          return reply
        },
        (state) => {
          if (state.kind !== 'changed') setFailed(state.kind === 'failed')
        },
      ),
    [entry, eventAt],
  )
  useEffect(() => {
    const forget = registerFlush(() => saver.flush().then(() => undefined))
    return () => {
      forget()
      void saver.flush()
      saver.stop()
    }
  }, [saver])

  const set = useCallback(
    (item: string, value: string | undefined, shown?: string) => {
      const { [item]: _before, ...others } = latest.current
      const answered = value === undefined ? others : { ...others, [item]: value }
      const before = answered[about.wording]
      latest.current =
        shown === undefined ? answered : { ...answered, [about.wording]: withShown(typeof before === 'string' ? before : '', shown) }
      setAnswers(latest.current)
      saver.change(latest.current)
      void saver.flush()
      return latest.current
    },
    [saver],
  )
  return { answers, set, failed, flush: saver.flush }
}
