import { useSyncExternalStore } from 'react'
import { api, type Device } from './api'

let device: Device = { language: 'sv', theme: 'light' }
const listeners = new Set<() => void>()
const dark = window.matchMedia('(prefers-color-scheme: dark)')

function show(): void {
  document.documentElement.lang = device.language
  document.documentElement.dataset['theme'] = device.theme === 'system' ? (dark.matches ? 'dark' : 'light') : device.theme
}
dark.addEventListener('change', show)

/** Takes over what this computer remembers, without writing it again. */
export function takeDevice(next: Device): void {
  device = next
  show()
  for (const listener of listeners) listener()
}

/** Changes language or theme now and for the next start. */
export async function changeDevice(change: Partial<Device>): Promise<void> {
  takeDevice({ ...device, ...change })
  await api.session.setDevice(device)
}

export const useDevice = (): Device =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => device,
  )
