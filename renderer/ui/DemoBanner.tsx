import { Info } from 'lucide-react'
import { useWords } from '../i18n'
import { Icon } from './Icon'

/** Says that everything here is made up. */
export function DemoBanner({ low = false }: { low?: boolean }) {
  const words = useWords().common.demo
  return (
    <header className={low ? 'demo low' : 'demo'}>
      <span>
        <Icon of={Info} small={low} />
        <strong>{words.word}</strong> {words.text}
      </span>
    </header>
  )
}
