import { contextBridge, ipcRenderer } from 'electron'
import { flushChannel, shellCalls, shellChannel } from '../ipc/shell'

/** Set while building: the names of all calls of the contract. */
declare const __CHANNELS__: readonly string[]

type Verb = (input: unknown) => Promise<unknown>

const nouns: Record<string, Record<string, Verb>> = {}
for (const channel of __CHANNELS__) {
  const [noun = '', verb = ''] = channel.split('.')
  const verbs = (nouns[noun] ??= {})
  verbs[verb] = (input) => ipcRenderer.invoke(channel, input)
}

const flushed = shellChannel('flushed')
let handOver = (): void => void ipcRenderer.invoke(flushed)
ipcRenderer.on(flushChannel, () => handOver())

const shell = {
  ...Object.fromEntries(shellCalls.map((name) => [name, (): Promise<unknown> => ipcRenderer.invoke(shellChannel(name))])),
  onFlush: (callback: () => void): void => {
    handOver = () => callback()
  },
}

// What is exposed is copied and frozen by the bridge, all the way down.
contextBridge.exposeInMainWorld('api', { ...nouns, shell })
