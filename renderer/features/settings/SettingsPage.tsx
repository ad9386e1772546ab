import type { ReactNode } from 'react'
import { version } from '../../../package.json'
import type { Device, Me } from '../../app/api'
import { changeDevice, useDevice } from '../../app/device'
import { useWords } from '../../i18n'
import { Field } from '../../ui/Field'
import { Seg } from '../../ui/Seg'
import { Sheet } from '../../ui/Sheet'
import { Account } from './Account'
import { CodeTest } from './CodeTest'
import { Intervals } from './Intervals'
import { People } from './People'
import { Unit } from './Unit'
import './settings.css'

const themes: readonly Device['theme'][] = ['light', 'dark', 'system']

/** `targets` and `more`: what other features put here; `routes.tsx` hands it in. */
export function SettingsPage({ onMe, targets, more }: { onMe: (me: Me) => void; targets?: ReactNode; more?: ReactNode }) {
  const words = useWords()
  return (
    <div className="page">
      <div className="head">
        <h1>{words.settings.title}</h1>
      </div>
      <div className="settings">
        <div className="stack">
          <Account />
          <Computer />
          <CodeTest />
        </div>
        <div className="stack">
          <People />
          <Unit onMe={onMe} />
          {targets}
          <Intervals onMe={onMe} />
          {more}
          <About />
        </div>
      </div>
    </div>
  )
}

function Computer() {
  const words = useWords()
  const device = useDevice()
  return (
    <Sheet title={words.settings.computer.title}>
      <div className="within">
        <Field label={words.settings.computer.language}>
          <span>
            <Seg
              label={words.settings.computer.language}
              value={device.language}
              options={[
                { value: 'sv', label: words.common.languages.sv },
                { value: 'en', label: words.common.languages.en },
              ]}
              onChange={(language) => void changeDevice({ language })}
            />
          </span>
        </Field>
        <Field label={words.settings.computer.theme}>
          <span>
            <Seg
              label={words.settings.computer.theme}
              value={device.theme}
              options={themes.map((theme) => ({ value: theme, label: words.settings.computer.themes[theme] }))}
              onChange={(theme) => void changeDevice({ theme })}
            />
          </span>
        </Field>
        <small className="soft">{words.settings.computer.note}</small>
      </div>
    </Sheet>
  )
}

function About() {
  const words = useWords().settings.about
  return (
    <Sheet title={words.title}>
      <div className="within">
        <p className="strong">{words.version(version)}</p>
        <small className="soft">{words.offline}</small>
        <small className="soft">{words.licence}</small>
      </div>
    </Sheet>
  )
}
