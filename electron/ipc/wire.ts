/** What main and the vault process say to each other. Structured clones; passwords are bytes, wiped by main once passed on. */
export type Sender = { readonly webContentsId: number; readonly processId: number }

export type ToVault =
  /** First message: where the vault lies, whether a demo vault is expected, the program's version. */
  | { readonly type: 'init'; readonly folder: string; readonly demo: boolean; readonly version: string }
  | { readonly type: 'call'; readonly id: number; readonly channel: string; readonly input: unknown; readonly sender: Sender }
  /** Lock: finish the log row, checkpoint and marks, then say `ended`. Main waits one second at the most and kills. */
  | { readonly type: 'end'; readonly why: 'lock' | 'idle' | 'quit' | 'system' }

export type FromVault =
  | { readonly type: 'ready' }
  | { readonly type: 'reply'; readonly id: number; readonly reply: unknown }
  /** Somebody has logged in (or a setting changed): after how many idle minutes main locks. */
  | { readonly type: 'session'; readonly idleLockMinutes: number }
  /** A patient has the computer for a self-rating, or no longer has it: main keeps the window shut around it. */
  | { readonly type: 'handover'; readonly isHandedOver: boolean }
  | { readonly type: 'ended' }
