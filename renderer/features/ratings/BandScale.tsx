import type { Band } from '../../../forms/core/score'
import { useWords } from '../../i18n'

/** As many letters have room beside each other; more than that stand in two lines. */
const longest = 46
const lettersOf = (bands: readonly Band[], words: Readonly<Record<string, string>>): number =>
  bands.map(({ word, from, to }) => `${words[word] ?? word} ${from}–${to}`).join(' ').length

/** The bands as one bar from 0 to the highest total: where one stands now and, dashed, where one stood. */
export function BandScale({
  bands,
  words: bandWords,
  max,
  total,
  previous,
  previousWhen,
}: {
  readonly bands: readonly Band[]
  readonly words: Readonly<Record<string, string>>
  readonly max: number
  readonly total: number | null
  readonly previous: number | null
  readonly previousWhen: string
}) {
  const words = useWords().ratings
  if (bands.length === 0 || max === 0) return null
  const part = (points: number) => `${(points / max) * 100}%`
  const isClose = total !== null && previous !== null && Math.abs(total - previous) / max < 0.16
  return (
    <div className="scale" aria-hidden>
      {bands.map((band, index) => (
        <i
          key={band.word}
          className="b"
          style={{
            left: part(band.from),
            width: part((bands[index + 1]?.from ?? max) - band.from),
            background: `var(--band-${Math.min(index, 3)})`,
          }}
        />
      ))}
      <span className="ws" data-long={lettersOf(bands, bandWords) > longest || undefined}>
        {bands.map((band, index) => (
          <span key={band.word} style={{ flexGrow: (bands[index + 1]?.from ?? max) - band.from }}>
            {bandWords[band.word] ?? band.word} {band.from}–{band.to}
          </span>
        ))}
      </span>
      {previous !== null && (
        <>
          <i className="p" style={{ left: part(previous) }} />
          <span
            className="t o"
            data-side={isClose ? (total !== null && total >= previous ? 'left' : 'right') : undefined}
            style={{ left: part(previous) }}
          >
            {words.before(previous, previousWhen)}
          </span>
        </>
      )}
      {total !== null && (
        <>
          <i className="m" style={{ left: part(total) }} />
          <span
            className="t n"
            data-side={isClose ? (previous !== null && total >= previous ? 'right' : 'left') : undefined}
            style={{ left: part(total) }}
          >
            {words.now(total)}
          </span>
        </>
      )}
    </div>
  )
}
