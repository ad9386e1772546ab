import { z } from 'zod'
import { wipeBytes } from '../ipc/wipe'
import type { ToPage, VaultEvent } from '../ipc/wire'
import { isFitInput } from './input-size'
import { nothingShown } from './serve'
import type { Vault } from './vault'

/** One end of a message port. */
export type Port = {
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): unknown
  start(): void
  postMessage(message: unknown): void
}

const Message = z.union([
  z.strictObject({
    id: z.number().int().nonnegative(),
    channel: z.string().max(80),
    input: z.unknown(),
    read: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  }),
  z.strictObject({ cancel: z.string().max(80) }),
])

/**
 * Answers a page over its port: one window, one vault process. What is too large, too deep, not plain or not a message never reaches a
 * handler; a message that is none is not answered. A call that stands on something must say on what. Bytes that came in are wiped when the
 * call is over.
 */
export function answerPage(vault: Vault, port: Port): { readonly tell: (event: VaultEvent) => void } {
  const say = (message: ToPage) => port.postMessage(message)
  port.on('message', ({ data }) => {
    const isFit = isFitInput(data)
    const message = Message.safeParse(isFit ? data : idOf(data))
    if (!message.success) return
    if ('cancel' in message.data) return vault.cancel(message.data.cancel)
    const { id, channel, input, read } = message.data
    const reply = isFit ? vault.call(channel, input, read ?? nothingShown) : vault.refuseUnfit()
    void reply.then((answer) => {
      wipeBytes(data)
      say({ id, reply: answer })
    })
  })
  port.start()
  return { tell: (event) => say({ event }) }
}

/** The least of a message that is unfit, so that its call can be answered; nothing else of it is looked at. */
function idOf(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || !('id' in data)) return undefined
  return { id: data.id, channel: '', input: null }
}
