import { Lock, type LucideIcon } from 'lucide-react'
import { api } from '../app/api'
import { useLanguage, useWords, type Language } from '../i18n'
import { Icon } from './Icon'

const languages: readonly Language[] = ['sv', 'en']

/** The bottom line before anybody has logged in: what is so, language, quit. */
export function OutsideFoot({ text, icon = Lock }: { text: string; icon?: LucideIcon }) {
  const words = useWords().common
  const { language, setLanguage } = useLanguage()
  return (
    <footer className="foot">
      <span>
        <Icon of={icon} small />
        {text}
      </span>
      <span className="right languages">
        {languages.map((each) => (
          <button key={each} type="button" lang={each} aria-pressed={each === language} onClick={() => void setLanguage(each)}>
            {words.languages[each]}
          </button>
        ))}
      </span>
      <button type="button" onClick={() => void api.shell.quit()}>
        {words.quit}
      </button>
    </footer>
  )
}
