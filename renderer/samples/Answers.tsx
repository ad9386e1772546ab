import type { TestRecord } from '../../forms/records/sample'
import { findTest } from '../../forms/samples/catalogue'
import { answerWords } from '../../forms/samples/catalogue/words'
import { answerVersions } from '../../forms/samples/read'
import { useFormats, useLanguage, useWords } from '../i18n'
import { fullTestName } from './logic'

/** The answers of some tests in words, with their earlier versions. */
export function Answers({ records }: { readonly records: readonly TestRecord[] }) {
  const words = useWords().samples.answer
  const { language } = useLanguage()
  const formats = useFormats()
  return (
    <dl className="answers-shown">
      {records.map((record) => {
        const test = findTest(record.order.test)
        const versions = answerVersions(record).toReversed()
        return (
          <div key={record.id}>
            <dt>{fullTestName(record, language)}</dt>
            {versions.length === 0 && <dd className="soft">{words.none}</dd>}
            {versions.map(({ number, answer, step }, index) => (
              <dd key={number} data-older={index > 0 || undefined}>
                {(test ? answerWords(test, answer.results, language) : []).map((line) => (
                  <span key={line} className={index === 0 ? 'strong' : ''}>
                    {line}
                  </span>
                ))}
                {answer.note !== '' && <span>{answer.note}</span>}
                {(versions.length > 1 || step.kind === 'answer-revised') && (
                  <small className="soft">
                    {words.version(number, formats.date(step.on), step.by.name)}
                    {step.kind === 'answer-revised' && `: ${words.why[step.why]}, ${step.reason}`}
                  </small>
                )}
              </dd>
            ))}
          </div>
        )
      })}
    </dl>
  )
}
