import { Printer } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { fullName, type PersonRow } from '../../forms/records/patient'
import { Paragraph, type TestRecord } from '../../forms/records/sample'
import { addDays } from '../../forms/core/dates'
import { findTest } from '../../forms/samples/catalogue'
import { sampleName } from '../../forms/samples/catalogue/words'
import { diseases } from '../../forms/samples/diseases'
import { doctorOf, foundOn, lastStep } from '../../forms/samples/read'
import { notificationSheet, notifiedIdentity, type ReportKind } from '../../forms/samples/sheets/notification'
import { notificationWords } from '../../forms/samples/sheets/notification.text'
import { missingRows } from '../../forms/samples/sheets/sheet'
import { api, useCall } from '../app/api'
import { useFormats, useLanguage, useWords } from '../i18n'
import { useMe } from '../app/me'
import { PrintPreview } from '../print/PrintPreview'
import { Button } from '../ui/Button'
import { Dialog, DialogActions } from '../ui/Dialog'
import { ErrorPanel } from '../ui/ErrorPanel'
import { Note } from '../ui/Note'
import { Select } from '../ui/Select'
import { TextField } from '../ui/TextField'
import { Waiting } from '../ui/Waiting'
import { Also, useAlso } from './Also'
import { SaveKey } from './SaveKey'
import { StepFailure } from './StepFailure'
import { useTestSteps, type StepInput } from './useTestSteps'

type Props = {
  readonly record: TestRecord
  readonly also: readonly TestRecord[]
  readonly person: PersonRow | undefined
  readonly today: string
  readonly report: ReportKind['kind']
  readonly paragraph?: Paragraph
  readonly others?: ReactNode
  readonly onClose: () => void
}

/**
 * What is to be entered in the national system, large enough to be typed from: by code or in full, as the law says for the disease and the
 * occasion. Nothing is sent from here.
 */
export function NotificationDialog(props: Props) {
  const words = useWords().samples.duties.notification
  const { person, onClose } = props
  if (!person)
    return (
      <Dialog title={words.title} onClose={onClose}>
        <Note tone="due">{words.noNumber}</Note>
      </Dialog>
    )
  return <Form {...props} person={person} />
}

function Form({ record, also, person, today, report: kind, paragraph, others, onClose }: Props & { readonly person: PersonRow }) {
  const all = useWords().samples
  const words = all.duties.notification
  const me = useMe()
  const formats = useFormats()
  const { language } = useLanguage()
  const steps = useTestSteps()
  const together = useAlso(also)
  const rules = me.settings.tests
  const [why, setWhy] = useState<Paragraph | undefined>(paragraph)
  const report: ReportKind | undefined = kind !== 'paragraph' ? { kind } : why === undefined ? undefined : { kind, paragraph: why }
  const disease = findTest(record.order.test)?.disease ?? null
  const isFull = disease !== null && (kind === 'paragraph' || diseases[disease].identity !== 'code')
  const found = useCall(api.patients.get, { patient: person.id })
  const protection = found.data?.protection
  // a protected identity's address is not printed, so it is not read either
  const contacts = useCall(
    api.patients.contacts,
    { patient: person.id },
    {
      enabled: isFull && protection === 'none',
    },
  )
  const known = (contacts.data ?? []).find((contact) => contact.kind === 'address' && contact.until === null)?.value
  const [address, setAddress] = useState<string>()
  const [county, setCounty] = useState('')
  const [source, setSource] = useState('')
  const [route, setRoute] = useState('')
  const [riskGroup, setRiskGroup] = useState('')
  const [measures, setMeasures] = useState('')
  const [other, setOther] = useState('')
  const [isPrinting, setPrinting] = useState(false)
  const doctor = doctorOf(record)

  const since = kind === 'suspected' ? lastStep(record, 'suspected')?.on : foundOn(record)
  const within = disease !== null && diseases[disease].identity === 'code' ? rules.notifyWithinDays : 1
  const notified = found.data && {
    name: fullName(found.data),
    identifiers: found.data.identifiers,
    birthDate: found.data.birthDate,
    address: address ?? known ?? '',
    protection: found.data.protection,
    county: county.trim(),
  }
  const sheet =
    disease !== null && notified && report
      ? notificationSheet(
          {
            disease,
            report,
            person: notified,
            sampledOn: lastStep(record, 'sampled')?.on ?? null,
            foundOn: since ?? today,
            dueOn: formats.date(addDays(since ?? today, within)),
            specimen: sampleName(record.order.specimen, record.order.site, language),
            doctor: doctor.name,
            clinic: me.settings.clinicName,
            source: source.trim(),
            route: route.trim(),
            riskGroup: riskGroup.trim(),
            measures: measures.trim(),
            other: other.trim(),
          },
          language,
          rules,
        )
      : undefined
  const missing = sheet ? missingRows(sheet) : []
  const identity = disease !== null && notified && report ? notifiedIdentity(disease, report, notified, rules) : undefined

  const save = () => {
    if (!report || !sheet || identity?.kind === 'unknown' || missing.length > 0) return
    const step: StepInput = { kind: 'notified', on: today, report, doctor }
    void steps.run([record, ...together.chosen].map((test) => ({ test, step }))).then((done) => done && onClose())
  }
  if (isPrinting && sheet) return <PrintPreview what="notification" patient={person.id} paper={sheet} onClose={() => setPrinting(false)} />
  return (
    <Dialog
      title={kind === 'suspected' || kind === 'paragraph' ? notificationWords[language].titles[kind] : words.title}
      onClose={onClose}
      width="wide"
    >
      <SaveKey onSave={save} />
      <ErrorPanel failure={found.error?.failure ?? contacts.error?.failure} />
      {!found.data && !found.error && <Waiting rows={4} />}
      {kind === 'paragraph' && paragraph === undefined && (
        <Select
          label={words.paragraph}
          required
          value={why}
          options={Paragraph.options.map((value) => ({ value, label: notificationWords[language].paragraphs[value] }))}
          onChange={setWhy}
        />
      )}
      {identity?.kind === 'unknown' && <Note tone="due">{words.noNumber}</Note>}
      {sheet && (
        <div className="notification">
          <section aria-label={words.fill}>
            <h3>{words.fill}</h3>
            <TextField label={words.county} value={county} onChange={setCounty} maxLength={60} required autoFocus />
            {isFull && protection === 'none' && (
              <TextField
                label={words.address}
                value={address ?? known ?? ''}
                onChange={setAddress}
                maxLength={200}
                note={words.addressNote}
              />
            )}
            {isFull && <TextField label={words.source} value={source} onChange={setSource} maxLength={300} required />}
            <TextField label={words.route} value={route} onChange={setRoute} maxLength={300} required />
            {!isFull && <TextField label={words.riskGroup} value={riskGroup} onChange={setRiskGroup} maxLength={300} />}
            <TextField label={words.measures} value={measures} onChange={setMeasures} maxLength={500} />
            <TextField label={words.other} value={other} onChange={setOther} maxLength={500} />
          </section>
          <section aria-label={words.read}>
            <h3>{words.read}</h3>
            {sheet.blocks.map((block, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- a block is its place on the sheet
              <div key={index}>
                {block.kind === 'paragraph' && <p className="msg">{block.text}</p>}
                {block.kind === 'heading' && <h4>{block.text}</h4>}
                {block.kind === 'rows' && (
                  <dl className="to-type">
                    {block.rows.map((row) => (
                      <div
                        key={row.id}
                        data-missing={row.missing || undefined}
                        data-large={row.id === 'code' || row.id === 'other-number' || undefined}
                      >
                        <dt>{row.label}</dt>
                        <dd>{row.missing ? words.missing : row.text}</dd>
                      </div>
                    ))}
                  </dl>
                )}
              </div>
            ))}
          </section>
        </div>
      )}
      <Also {...together} />
      <StepFailure refusal={steps.refusal} failure={steps.failure} />
      <DialogActions>
        <Button keyHint="Esc" onPress={onClose}>
          {all.forms.cancel}
        </Button>
        <Button icon={Printer} isDisabled={!sheet} onPress={() => setPrinting(true)}>
          {words.print}
        </Button>
        <Button
          kind="primary"
          keyHint="Ctrl Enter"
          isDisabled={!sheet || identity?.kind === 'unknown' || missing.length > 0 || steps.busy}
          onPress={save}
        >
          {words.save}
        </Button>
      </DialogActions>
      {others}
    </Dialog>
  )
}
