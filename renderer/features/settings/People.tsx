import { Plus } from 'lucide-react'
import { useState } from 'react'
import { api, useCall } from '../../app/api'
import { useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { Button } from '../../ui/Button'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Sheet } from '../../ui/Sheet'
import { Waiting } from '../../ui/Waiting'
import { AddPerson } from './AddPerson'

export function People() {
  const words = useWords()
  const me = useMe()
  const people = useCall(api.users.list, null)
  const [isAdding, setAdding] = useState(false)
  return (
    <Sheet
      title={words.settings.people.title}
      count={people.data?.length}
      right={
        me.manager ? (
          <Button size="small" icon={Plus} onPress={() => setAdding(true)}>
            {words.settings.people.add}
          </Button>
        ) : (
          words.settings.people.only
        )
      }
    >
      {people.isPending && <Waiting rows={4} />}
      {people.isError && (
        <div className="within">
          <ErrorPanel failure={people.error.failure} onRetry={() => void people.refetch()} />
        </div>
      )}
      {people.data && (
        <table className="table">
          <thead>
            <tr>
              <th>{words.settings.people.name}</th>
              <th>{words.settings.people.role}</th>
              <th>
                <span className="unseen">{words.settings.people.manager}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {people.data.map((user) => (
              <tr key={user.id}>
                <td>
                  <span className="strong">{user.name}</span>{' '}
                  {user.id === me.user.id && <small className="soft">({words.settings.people.you})</small>}
                </td>
                <td>{words.common.roles[user.role]}</td>
                <td className="soft">{user.manager && words.settings.people.manager}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {isAdding && <AddPerson onClose={() => setAdding(false)} />}
    </Sheet>
  )
}
