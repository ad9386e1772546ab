import { useState } from 'react'
import { Settings } from '../../../forms/records/settings'
import { api, useAction, type Me } from '../../app/api'
import { useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { Button } from '../../ui/Button'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Sheet } from '../../ui/Sheet'
import { TextField } from '../../ui/TextField'
import { useToast } from '../../ui/Toast'

export function Unit({ onMe }: { onMe: (me: Me) => void }) {
  const words = useWords().settings.unit
  const me = useMe()
  return (
    <Sheet title={words.title} {...(me.manager ? {} : { right: words.only })}>
      {me.manager ? <Form onMe={onMe} /> : <Facts />}
    </Sheet>
  )
}

function Facts() {
  const words = useWords().settings.unit
  const { settings } = useMe()
  return (
    <dl className="facts within">
      <dt>{words.clinicName}</dt>
      <dd>{settings.clinicName}</dd>
      <dt>{words.idle}</dt>
      <dd>{words.minutes(settings.idleLockMinutes)}</dd>
      <dt>{words.batch}</dt>
      <dd>{settings.intakeBatchSize}</dd>
    </dl>
  )
}

const whole = (text: string): number => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : Number.NaN)

function Form({ onMe }: { onMe: (me: Me) => void }) {
  const words = useWords()
  const me = useMe()
  const toast = useToast()
  const [clinicName, setClinicName] = useState(me.settings.clinicName)
  const [idle, setIdle] = useState(String(me.settings.idleLockMinutes))
  const [batch, setBatch] = useState(String(me.settings.intakeBatchSize))
  const change = useAction(api.settings.change)
  const next = { clinicName: clinicName.trim(), idleLockMinutes: whole(idle), intakeBatchSize: whole(batch) }
  const isFine = (key: keyof typeof next) => Settings.shape[key].safeParse(next[key]).success
  const isChanged =
    next.clinicName !== me.settings.clinicName ||
    next.idleLockMinutes !== me.settings.idleLockMinutes ||
    next.intakeBatchSize !== me.settings.intakeBatchSize
  const isValid = Settings.safeParse(next).success

  const submit = async () => {
    if (!isChanged || !isValid || change.busy) return
    const reply = await change.run(next, me.settings)
    if (!reply.ok) return
    onMe({ ...me, settings: reply.value })
    toast.show(words.settings.unit.saved)
  }

  return (
    <form
      className="within"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <TextField
        label={words.settings.unit.clinicName}
        value={clinicName}
        onChange={setClinicName}
        maxLength={80}
        invalid={!isFine('clinicName')}
        message={isFine('clinicName') ? undefined : words.settings.unit.clinicNameFault}
      />
      <div className="narrow">
        <TextField
          label={words.settings.unit.idle}
          value={idle}
          onChange={setIdle}
          maxLength={3}
          invalid={!isFine('idleLockMinutes')}
          message={isFine('idleLockMinutes') ? undefined : words.settings.unit.idleFault}
        />
      </div>
      <div className="narrow">
        <TextField
          label={words.settings.unit.batch}
          value={batch}
          onChange={setBatch}
          maxLength={3}
          invalid={!isFine('intakeBatchSize')}
          message={isFine('intakeBatchSize') ? undefined : words.settings.unit.batchFault}
        />
      </div>
      <ErrorPanel failure={change.failure} />
      <span>
        <Button kind="primary" type="submit" isDisabled={!isChanged || !isValid || change.busy}>
          {words.common.save}
        </Button>
      </span>
    </form>
  )
}
