import { useState } from 'react'
import type { Language } from '../../i18n'
import { useDevice } from '../../app/device'
import { Seg } from '../../ui/Seg'
import { TakeBack } from './TakeBack'
import { handoverWords } from './words'
import '../../styles/handover.css'

/** A page that was loaded anew while a patient has the computer: it knows nothing, and only the password leads on. */
export function HandedOver({ onBack }: { readonly onBack: () => void }) {
  const [language, setLanguage] = useState<Language>(useDevice().language)
  const words = handoverWords(language)
  return (
    <div className="hand" lang={language}>
      <header className="top">
        <span className="to-right">
          <Seg
            label={words.language}
            value={language}
            options={(['sv', 'en'] as const).map((value) => ({ value, label: words.languages[value] }))}
            onChange={setLanguage}
          />
        </span>
      </header>
      <main className="ask-one">
        <TakeBack name={undefined} language={language} onBack={onBack} />
      </main>
    </div>
  )
}
