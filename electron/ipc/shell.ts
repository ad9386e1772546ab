/**
 * What the window itself is asked for. Handled in main: none of it needs a key or a file of the vault.
 */
export type ShellCalls = {
  /** Locks at once, as Ctrl+L does. */
  lock: null
  quit: null
  /** Opens the system's own print dialogue for what the page shows as paper; what is printed is the user's choice there. */
  print: null
  /** The page has handed over what was typed last; main was waiting for this before it ends the window. */
  flushed: null
}
export type ShellCall = keyof ShellCalls
export const shellCalls = ['lock', 'quit', 'print', 'flushed'] as const satisfies readonly ShellCall[]

export const shellChannel = (name: ShellCall): string => `shell.${name}`
/** Main asks the page to save what was typed last, just before the window ends. */
export const flushChannel = 'shell.flush'
/** A page asks for its end of the port to the vault, and gets it, once. */
export const portChannel = 'vault.port'
