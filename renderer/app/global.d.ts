import type { Bridge } from './api'

declare global {
  interface Window {
    readonly api: Bridge
  }
}
