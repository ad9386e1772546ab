import { OctagonAlert } from 'lucide-react'
import { useState } from 'react'
import { findInstrument, instruments } from '../../../forms/instruments'
import { instrumentWords } from '../../../forms/instruments/words'
import type { PersonRow } from '../../../forms/records/patient'
import { api, useCall } from '../../app/api'
import { useFormats, useLanguage, useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { setIntent } from '../../people/intent'
import { PersonName, shownName } from '../../people/PersonName'
import { PersonPick } from '../../people/PersonPick'
import { go } from '../../app/route'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Select } from '../../ui/Select'
import { Sheet } from '../../ui/Sheet'
import { State } from '../../ui/State'
import { useOpenAlerts } from './AlertLines'
import '../../styles/features.css'
import '../../styles/ratings.css'

/** All that waits with ratings: alerts first, then what is half done, then a new one. Last the instruments themselves with their rights. */
export function RatingsPage() {
  const all = useWords()
  const words = all.ratings
  const page = words.page
  const me = useMe()
  const formats = useFormats()
  const { language } = useLanguage()
  const alerts = useOpenAlerts(true)
  const unsigned = useCall(api.entries.unsigned, null, { keepPrevious: true })
  const begun = (unsigned.data ?? []).filter(({ row }) => findInstrument(row.form))

  return (
    <div className="page ratings">
      <div className="head">
        <h1>{words.title}</h1>
      </div>
      <div className="cols">
        <div className="left">
          <Sheet title={page.alerts} {...(alerts.data && alerts.data.length > 0 ? { count: alerts.data.length } : {})}>
            {alerts.error && <ErrorPanel failure={alerts.error.failure} onRetry={() => void alerts.refetch()} />}
            {alerts.data?.length === 0 && <Empty title={page.noAlerts} text={page.noAlertsText} />}
            {alerts.data && alerts.data.length > 0 && (
              <table className="table">
                <thead>
                  <tr>
                    <th>{page.columns.patient}</th>
                    <th>{page.columns.what}</th>
                    <th>{page.columns.when}</th>
                    <th className="num">
                      <span className="unseen">{page.columns.act}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {alerts.data.map(({ alert, person }) => (
                    <tr key={alert.id}>
                      <td className="strong">
                        <PersonName person={person} />
                      </td>
                      <td>
                        <State tone="danger" icon={OctagonAlert}>
                          {words.alert.titles[alert.kind]}
                        </State>
                      </td>
                      <td>{formats.relative(alert.raisedAt, me.today)}</td>
                      <td className="num">
                        <Button
                          size="small"
                          label={words.lines.openFor(shownName(person))}
                          onPress={() => go({ screen: 'record', patient: person.id, entry: alert.entry })}
                        >
                          {words.lines.open}
                        </Button>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </Sheet>
          <Sheet title={page.begun} {...(begun.length > 0 ? { count: begun.length } : {})}>
            {unsigned.error && <ErrorPanel failure={unsigned.error.failure} onRetry={() => void unsigned.refetch()} />}
            {unsigned.data && begun.length === 0 && <Empty title={page.noBegun} text={page.noBegunText} />}
            {begun.length > 0 && (
              <table className="table">
                <thead>
                  <tr>
                    <th>{page.columns.patient}</th>
                    <th>{page.columns.instrument}</th>
                    <th>{page.columns.when}</th>
                    <th className="num">
                      <span className="unseen">{page.columns.act}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {begun.map(({ row, person }) => {
                    const short = findInstrument(row.form)?.words[language].short ?? row.form
                    return (
                      <tr key={row.id}>
                        <td className="strong">
                          <PersonName person={person} />
                        </td>
                        <td>{short}</td>
                        <td>{formats.relative(row.enteredAt, me.today)}</td>
                        <td className="num">
                          <Button
                            size="small"
                            label={page.goOnFor(short, shownName(person))}
                            onPress={() => go({ screen: 'record', patient: person.id, entry: row.id })}
                          >
                            {page.goOn}
                          </Button>
                        </td>
                      </tr>
                    )
                  })}
                </tbody>
              </table>
            )}
          </Sheet>
        </div>
        <NewRating />
      </div>
      <Instruments />
    </div>
  )
}

function NewRating() {
  const page = useWords().ratings.page
  const { language } = useLanguage()
  const [person, setPerson] = useState<PersonRow>()
  const [instrument, setInstrument] = useState<string>()
  function begin(): void {
    if (!person || instrument === undefined) return
    setIntent({ kind: 'write', form: instrument })
    go({ screen: 'record', patient: person.id })
  }
  return (
    <Sheet title={page.make}>
      <div className="stack inset-stack">
        <PersonPick label={page.patient} chosen={person} onChoose={setPerson} />
        <Select
          label={page.instrument}
          value={instrument}
          options={instruments
            .filter((each) => each === findInstrument(each.id))
            .map((each) => ({ value: each.id, label: each.words[language].title }))}
          onChange={setInstrument}
        />
        <Button kind="primary" isDisabled={!person || instrument === undefined} why={page.needed} onPress={begin}>
          {page.begin}
        </Button>
      </div>
    </Sheet>
  )
}

/** The instruments as they are here: points, who fills them in, whose limits, whose rights. */
function Instruments() {
  const words = useWords().ratings
  const page = words.page
  const { language } = useLanguage()
  return (
    <Sheet title={page.all}>
      <table className="table dense instruments">
        <thead>
          <tr>
            <th>{page.columns.instrument}</th>
            <th>{page.columns.points}</th>
            <th>{page.columns.who}</th>
            <th>{page.columns.bands}</th>
            <th>{page.columns.rights}</th>
          </tr>
        </thead>
        <tbody>
          {instruments.map((instrument) => (
            <tr key={`${instrument.id} ${instrument.version}`}>
              <td className="strong">{instrument.words[language].short}</td>
              <td>{instrument.max === null ? page.outcomes : page.points(instrument.max)}</td>
              <td>{instrument.raterTypes.map((type) => instrumentWords[language].raterTypes[type]).join(', ')}</td>
              <td lang="sv">{instrument.provenance.scoring}</td>
              <td lang="sv">{instrument.provenance.rights}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  )
}
