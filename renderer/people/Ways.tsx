import { Mail, MessageSquare, Phone } from 'lucide-react'
import type { SafeContact } from '../../forms/records/patient'
import { useWords } from '../i18n'

const shapes = { call: Phone, text: MessageSquare, letter: Mail } as const

/** Three marks in fixed order (call, text, letter); what is not allowed is struck through. */
export function Ways({ safe }: { readonly safe: SafeContact | null }) {
  const words = useWords().patients.safe
  const names = { call: [words.call, words.noCall], text: [words.text, words.noText], letter: [words.letter, words.noLetter] } as const
  return (
    <span className="ways">
      {(['call', 'text', 'letter'] as const).map((way) => {
        const Shape = shapes[way]
        const allowed = safe?.[way] ?? false
        return (
          <span key={way} className={allowed ? 'way yes' : 'way no'} role="img" aria-label={names[way][allowed ? 0 : 1]}>
            <Shape className={allowed ? 'i yes' : 'i no'} aria-hidden />
          </span>
        )
      })}
    </span>
  )
}
