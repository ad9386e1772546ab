import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Answers } from '../../../forms/core/items'
import { api } from '../../api'
import { registerFlush } from '../../flush'
import { createSaver } from '../../form-view/saver'

/** The answers while the patient has the computer: each is saved at once, and again by itself when that fails. */
export function useAnswers(given: { readonly entry: string; readonly eventAt: string; readonly answers: Answers }) {
  const { entry, eventAt } = given
  const [answers, setAnswers] = useState(given.answers)
  const [failed, setFailed] = useState(false)
  const latest = useRef(answers)
  const saver = useMemo(
    () =>
      createSaver<Answers>(
        (next) => api.entries.save({ entry, eventAt, answers: next, stopped: false }),
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
    (item: string, value: string | undefined) => {
      const { [item]: _before, ...others } = latest.current
      latest.current = value === undefined ? others : { ...others, [item]: value }
      setAnswers(latest.current)
      saver.change(latest.current)
      void saver.flush()
      return latest.current
    },
    [saver],
  )
  return { answers, set, failed, flush: saver.flush }
}
