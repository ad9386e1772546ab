import { fold } from '../../forms/records/patient'

/** A text with the place underlined where it fits what was searched for. */
export function Marked({ text, hit }: { readonly text: string; readonly hit: string }) {
  const at = findHit(text, hit)
  if (!at) return <>{text}</>
  return (
    <>
      {text.slice(0, at.start)}
      <b>{text.slice(at.start, at.end)}</b>
      {text.slice(at.end)}
    </>
  )
}

/** Where the first word of a search stands in a text: as written, else without accents. */
export function findHit(text: string, hit: string): { readonly start: number; readonly end: number } | undefined {
  for (const plain of [false, true]) {
    const folded = [...text].map((letter) => fold(letter === ' ' ? '' : letter, plain) || ' ')
    // only where each letter stays one letter do the places agree
    if (folded.some((letter) => letter.length !== 1)) continue
    const line = folded.join('')
    for (const word of fold(hit, plain).split(/\s+/).filter(Boolean)) {
      const start = line.indexOf(word)
      if (start >= 0) return { start: codeUnits(text, start), end: codeUnits(text, start + word.length) }
    }
  }
  return undefined
}

const codeUnits = (text: string, letters: number): number => [...text].slice(0, letters).join('').length
