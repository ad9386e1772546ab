import { useId, useState } from 'react'
import type { TestRecord } from '../../../forms/records/sample'
import { api, useAction } from '../../app/api'
import { useWords } from '../../i18n'
import { Message } from '../../ui/Message'
import { slipOf } from './slip-of'

/** Somebody comes back with her code. `H26036` is read as `H-26-036`. */
export function SlipSearch({ onFound }: { readonly onFound: (record: TestRecord) => void }) {
  const id = useId()
  const words = useWords().results.slip
  const [typed, setTyped] = useState('')
  const [said, setSaid] = useState<string>()
  const search = useAction(api.samples.ofSlip)

  async function find(): Promise<void> {
    const slip = slipOf(typed)
    if (slip === undefined) {
      setSaid(words.fault)
      return
    }
    const reply = await search.run({ slip })
    if (!reply.ok) setSaid(words.failed)
    else if (reply.value === null) setSaid(words.none)
    else {
      setSaid(undefined)
      setTyped('')
      onFound(reply.value)
    }
  }
  return (
    <form
      className="slip-search"
      onSubmit={(event) => {
        event.preventDefault()
        void find()
      }}
    >
      <label htmlFor={id} className="small soft">
        {words.label}
      </label>
      <span className="input">
        <input
          id={id}
          className="bare"
          value={typed}
          placeholder="H-26-0361"
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setTyped(event.target.value)
            setSaid(undefined)
          }}
        />
      </span>
      <span role="status">{said !== undefined && <Message tone="due">{said}</Message>}</span>
    </form>
  )
}
