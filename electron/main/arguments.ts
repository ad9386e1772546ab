import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'

export type AppArguments = {
  /** The folder that holds the vault, as an absolute path, when one was named. */
  readonly folder: string | undefined
  /** A demo vault is expected: any other is refused by the vault process, and the other way round. */
  readonly demo: boolean
}

/** Reads the program's own arguments; everything else on the command line is left to Electron or ignored. */
export function readArguments(argv: readonly string[], workingFolder: string): AppArguments {
  const named = argv.findLast((argument) => argument.startsWith('--folder='))?.slice('--folder='.length)
  return { folder: named ? resolve(workingFolder, named) : undefined, demo: argv.includes('--demo') }
}

/**
 * Where the profile and the vault lie. A vault folder named on the command line gets a profile of its own (unless one was named too), so
 * that there is one running program per vault: the single-instance lock belongs to the profile.
 */
export function foldersOf(
  given: AppArguments,
  userData: string,
  profileNamed: boolean,
): { readonly profile: string; readonly folder: string } {
  if (given.folder === undefined) return { profile: userData, folder: join(userData, 'vault') }
  const mark = createHash('sha256').update(given.folder).digest('hex').slice(0, 16)
  return { profile: profileNamed ? userData : join(userData, 'profiles', mark), folder: given.folder }
}

const debugging =
  /^(?:--?|\/)(?:remote-debugging|remote-allow-origins|inspect|debug|js-flags|load-extension|disable-extensions-except|no-sandbox|disable-web-security|enable-logging|log-net-log|utility-cmd-prefix|renderer-cmd-prefix)/i

/** Whether somebody asks for a way into the running program: a packaged one then exits at once. */
export function asksForDebugging(argv: readonly string[]): boolean {
  return argv.some((argument) => debugging.test(argument))
}
