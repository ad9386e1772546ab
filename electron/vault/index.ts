import type { MessagePortMain } from 'electron'
import type { FileOutcome, FromVault, ToVault } from '../ipc/wire'
import type { Environment } from './environment'
import { realKdf } from './keyring/ring'
import { answerPage } from './page-port'
import { Vault } from './vault'

/** The vault process: waits for its folder and its port, then answers its page until it is told to end. Its keys die with it. */
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

const main = process.parentPort
const say = (message: FromVault) => main.postMessage(message)
let vault: Vault | undefined
let fileDone: ((outcome: FileOutcome) => void) | undefined

function begin(message: Extract<ToVault, { type: 'init' }>, port: MessagePortMain): void {
  vault?.end('system') // in development a page is loaded anew: its login ends with its port
  const page: { tell?: ReturnType<typeof answerPage>['tell'] } = {}
  vault = new Vault(
    message.folder,
    message.demo,
    { ...environment, version: message.version },
    {
      idleLock: (minutes) => say({ type: 'idle-lock', minutes }),
      handedOver: (isHandedOver) => say({ type: 'handed-over', isHandedOver }),
      event: (event) => page.tell?.(event),
      file: ({ name, bytes }) =>
        new Promise((resolve) => {
          fileDone?.('not-saved') // one at a time: a dialogue that is still open has lost its file
          fileDone = resolve
          say({ type: 'file', name, bytes })
        }),
    },
  )
  page.tell = answerPage(vault, port).tell
  say({ type: 'ready' })
}

main.on('message', ({ data, ports }: { data: ToVault; ports: MessagePortMain[] }) => {
  switch (data.type) {
    case 'init': {
      const [port] = ports
      if (port) begin(data, port)
      return
    }
    case 'file-done':
      fileDone?.(data.outcome)
      fileDone = undefined
      return
    case 'end':
      vault?.end(data.why)
      vault = undefined
      return say({ type: 'ended' })
  }
})
