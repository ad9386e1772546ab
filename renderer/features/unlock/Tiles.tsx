import { Check } from 'lucide-react'
import { Radio, RadioGroup } from 'react-aria-components'
import type { UserTile } from '../../app/api'
import { useWords } from '../../i18n'
import { Icon } from '../../ui/Icon'
import { Key } from '../../ui/Key'

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter((_, index, parts) => index === 0 || index === parts.length - 1)
    .map((part) => part.charAt(0))
    .join('')
    .toUpperCase()

/** Whose login it is: a click or Alt and a digit goes on to the password, arrows only choose. */
export function Tiles({
  users,
  chosen,
  onChoose,
}: {
  users: readonly UserTile[]
  chosen: string
  onChoose: (id: string, andWrite: boolean) => void
}) {
  const words = useWords()
  return (
    <RadioGroup className="tiles" aria-label={words.unlock.who} value={chosen} onChange={(id) => onChoose(id, false)}>
      {users.map((user, index) => (
        <Radio
          key={user.id}
          value={user.id}
          className="tile"
          onPress={(event) => event.pointerType !== 'keyboard' && setTimeout(() => onChoose(user.id, true))}
        >
          <b aria-hidden>{initials(user.name)}</b>
          <span className="grow">
            <strong className="clip">{user.name}</strong>
            <small className="soft">{words.common.roles[user.role]}</small>
          </span>
          {user.id === chosen ? <Icon of={Check} /> : index < 9 && <Key decorative>{`Alt ${index + 1}`}</Key>}
        </Radio>
      ))}
    </RadioGroup>
  )
}
