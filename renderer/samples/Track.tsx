import type { TestState } from '../../forms/samples/read'
import { useWords } from '../i18n'
import { boxesOf } from './logic'

/** Six boxes and a word: how far a test has come. */
export function Track({ state }: { readonly state: TestState }) {
  const words = useWords().samples
  const filled = boxesOf[state]
  return (
    <span className="line">
      <span className="trk" role="img" aria-label={words.track(words.states[state], filled)}>
        {[1, 2, 3, 4, 5, 6].map((box) => (
          <i key={box} {...(box <= filled ? { 'data-filled': true } : {})} />
        ))}
      </span>
      <span aria-hidden>{words.states[state]}</span>
    </span>
  )
}
