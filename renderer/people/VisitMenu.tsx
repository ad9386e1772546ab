import { Ellipsis } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { localDate } from '../../forms/core/dates'
import type { Visit, VisitStatus } from '../../forms/records/visit'
import { useWords } from '../i18n'
import { Icon } from '../ui/Icon'
import { useNow } from './useNow'
import { visitSteps } from './visit-state'

/** Every step that the visit can take now; the four kinds of absence stand apart, each in its own words. */
export function VisitMenu({
  visit,
  name,
  text,
  onStep,
}: {
  readonly visit: Visit
  readonly name: string
  readonly text?: string
  readonly onStep: (status: VisitStatus) => void
}) {
  const words = useWords().today
  const steps = visitSteps(visit, words, localDate(useNow()))
  if (steps.length === 0) return null
  return (
    <MenuTrigger>
      {text === undefined ? (
        <Button className="btn quiet small dots" aria-label={words.menuLabel(name)}>
          <Icon of={Ellipsis} />
        </Button>
      ) : (
        <Button className="link small" aria-label={words.menuLabel(name)}>
          {text}
        </Button>
      )}
      <Popover className="popover menu" placement="bottom end">
        <Menu className="options" aria-label={words.menuLabel(name)} onAction={(key) => onStep(key as VisitStatus)}>
          {steps.map((step) => (
            <MenuItem key={step.status} id={step.status} className="option" textValue={step.label}>
              {step.label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
