import { Info } from 'lucide-react'
import { useWords } from '../i18n'
import { Icon } from './Icon'

/** Says that everything here is made up. */
export function DemoBanner({ low = false }: { low?: boolean }) {
  const words = useWords().common.demo
  return (
    <div className={low ? 'demo low' : 'demo'} role="note">
      <span>
        <Icon of={Info} small={low} />
        <strong>{words.word}</strong> {words.text}
      </span>
    </div>
  )
}
