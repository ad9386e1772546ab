import type { Language } from '../../forms/core/form'
import { useWords } from '../i18n'
import { Field } from '../ui/Field'
import { Seg } from '../ui/Seg'

/** The language of a paper that a patient takes with her: hers, not the screen's. */
export function LanguageOnPaper({ value, onChange }: { readonly value: Language; readonly onChange: (language: Language) => void }) {
  const words = useWords().print
  return (
    <Field label={words.language}>
      <Seg
        label={words.language}
        value={value}
        options={(['sv', 'en'] as const).map((language) => ({ value: language, label: words.languages[language] }))}
        onChange={onChange}
      />
    </Field>
  )
}
