import type { FileOutcome, VaultEvent } from '../ipc/wire'

/** A file on its way out of the program. */
export type OutFile = { readonly name: string; readonly bytes: Uint8Array }

/** What the vault says by itself to those around it: to main, and over the port to its page. */
export type Tell = {
  /** Somebody has logged in, or a setting has changed: after how many idle minutes the program locks. */
  readonly idleLock: (minutes: number) => void
  /** A patient has the computer for a self-rating, or no longer has it. */
  readonly handedOver: (isHandedOver: boolean) => void
  /** A file on its way out: main asks where to put it, and says what became of it. */
  readonly file: (file: OutFile) => Promise<FileOutcome>
  readonly event: (event: VaultEvent) => void
}

export const tellNobody: Tell = {
  idleLock: () => undefined,
  handedOver: () => undefined,
  file: () => Promise.resolve('not-saved'),
  event: () => undefined,
}
