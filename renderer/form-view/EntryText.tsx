import { entryText, passages, type FormDefinition } from '../../forms/core/form'
import type { Answers } from '../../forms/core/items'
import { useLanguage, useWords } from '../i18n'

/** An entry in plain text, as it is read back before signing and shown in the record. What somebody else told stands marked. */
export function EntryText({ form, answers }: { readonly form: FormDefinition; readonly answers: Answers }) {
  const { language } = useLanguage()
  const words = useWords().forms
  const sections = entryText(form, answers, language)
  if (sections.length === 0) return <p className="soft">{words.nothingWritten}</p>
  return (
    <div className="entry-text">
      {sections.map((section) => (
        <section key={section.id}>
          <h3>{section.title}</h3>
          <dl>
            {section.lines.map((line) => (
              <div key={line.item}>
                <dt>{line.label}</dt>
                <dd>
                  {passages(line.text).map((passage, index) =>
                    passage.fromOther ? (
                      // oxlint-disable-next-line react/no-array-index-key -- passages have nothing of their own to be known by
                      <mark key={index}>
                        <small>{words.fromOther}:</small> {passage.text}
                      </mark>
                    ) : (
                      // oxlint-disable-next-line react/no-array-index-key -- as above
                      <span key={index}>{passage.text}</span>
                    ),
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}
