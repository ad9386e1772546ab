import type { Noun } from './nouns'

/** What became of a file that was to leave. */
export type FileOutcome = 'saved' | 'not-saved' | 'disk-full' | 'read-only'

export type EndReason = 'lock' | 'idle' | 'quit' | 'system'

/** Main to the vault process. No call goes this way: those come over the port that `init` brings. */
export type ToVault =
  /** Where the vault lies, whether a demo vault is expected, the program's version; with the port of its page. */
  | { readonly type: 'init'; readonly folder: string; readonly demo: boolean; readonly version: string }
  | { readonly type: 'file-done'; readonly outcome: FileOutcome }
  /** Lock: finish the log row, checkpoint and marks, then say `ended`. Main waits for a limited time and kills. */
  | { readonly type: 'end'; readonly why: EndReason }

/** The vault process to main. */
export type FromVault =
  | { readonly type: 'ready' }
  /** Somebody has logged in (or a setting changed): after how many idle minutes main locks. */
  | { readonly type: 'idle-lock'; readonly minutes: number }
  /** A patient has the computer for a self-rating, or no longer has it: main keeps the window shut around it. */
  | { readonly type: 'handed-over'; readonly isHandedOver: boolean }
  /** Figures on their way out: main asks where to put them. A pdf is the page that it is made of. */
  | { readonly type: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly type: 'ended' }

/** The page to the vault, over the port. `read`: the digest of what the page was shown, for calls that stand on it. */
export type FromPage =
  | { readonly id: number; readonly channel: string; readonly input: unknown; readonly read?: string }
  /** Stops a long call of that channel. */
  | { readonly cancel: string }

/** What the vault tells its page by itself. */
export type VaultEvent =
  /** How far a long call has come. */
  | { readonly kind: 'progress'; readonly channel: string; readonly done: number; readonly of: number }
  /** More than a call of this page says has changed: these are read again. */
  | { readonly kind: 'changed'; readonly nouns: readonly Noun[] }

/** The vault to its page, over the port. */
export type ToPage = { readonly id: number; readonly reply: unknown } | { readonly event: VaultEvent }
