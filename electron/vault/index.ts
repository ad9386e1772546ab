import type { FromVault, ToVault } from '../ipc/wire'
import type { Environment } from './environment'
import { realKdf } from './keyring/ring'
import { Vault } from './vault'

/** The vault process: waits for its folder, then serves calls until it is told to end. Its keys die with it. */
const environment: Omit<Environment, 'version'> = {
  now: () => new Date().toISOString(),
  monotonicSeconds: () => performance.now() / 1000,
  kdf: realKdf,
  report: (where, error) => {
    const text =
      error instanceof Error && error.message.startsWith('bug: ') ? error.message : (error as object | undefined)?.constructor.name
    process.stderr.write(`${where}: ${text ?? 'unknown'}\n`)
  },
}

process.umask(0o077) // what this process writes is for this user alone
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined) // main ends it, after its last rows

const port = process.parentPort
const say = (message: FromVault) => port.postMessage(message)
let vault: Vault | undefined

port.on('message', ({ data }: { data: ToVault }) => {
  switch (data.type) {
    case 'init':
      vault = new Vault(
        data.folder,
        data.demo,
        { ...environment, version: data.version },
        (idleLockMinutes) => say({ type: 'session', idleLockMinutes }),
        (isHandedOver) => say({ type: 'handover', isHandedOver }),
      )
      return say({ type: 'ready' })
    case 'call': {
      const { id } = data
      const locked = { ok: false, error: { kind: 'locked' } } as const
      void (vault ? vault.call(data.channel, data.input, data.sender) : Promise.resolve(locked)).then((reply) =>
        say({ type: 'reply', id, reply }),
      )
      return undefined
    }
    case 'end':
      vault?.end(data.why)
      vault = undefined
      return say({ type: 'ended' })
  }
})
