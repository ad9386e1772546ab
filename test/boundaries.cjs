// The arrows between the folders (ARCHITECTURE, "Folders"; STYLE, "The shape in one minute") as a lint rule of our own, asked by .oxlintrc.json.
// dependency-cruiser would be the tool for it, but reads TypeScript only up to 6.
'use strict'
const { statSync } = require('node:fs')
const { builtinModules } = require('node:module')
const path = require('node:path')

const root = path.resolve(__dirname, '..')

/** Packages that may run in a page: neither Node's own modules nor what only Electron's other processes load. */
const pagePackage = '(?!node:|electron($|/)|better-sqlite3|@node-rs/|(forms|db|renderer|test)/)[a-z@].*'

/**
 * What a file may import: the first row whose `from` fits the beginning of its path decides. Targets are regular expressions for a whole
 * path from the project's root (`forms/core/ids`) or the name of a module (`zod`, `node:fs`); `types` may be imported as types only;
 * `{feature}` stands for what the group of that name found in `from`.
 */
const rows = [
  { from: 'forms/', may: ['forms/.+', 'zod', '@internationalized/date'] },
  { from: 'db/', may: ['db/.+', 'forms/.+', 'zod', 'better-sqlite3', 'node:.+'] },
  { from: 'electron/ipc/', may: ['electron/ipc/.+', 'forms/.+', 'zod'] },
  // Main and preload keep no key and open no file of the vault.
  { from: 'electron/preload/', may: ['electron/(preload|ipc)/.+', 'forms/.+', 'electron', 'node:.+'] },
  { from: 'electron/main/', may: ['electron/(main|ipc)/.+', 'forms/.+', 'electron', 'zod', 'node:.+'] },
  { from: 'electron/vault/exports/', may: ['electron/(vault|ipc)/.+', 'forms/.+', 'csv-stringify/.+', 'fflate', 'write-excel-file/node'] },
  {
    from: 'electron/vault/',
    may: ['electron/(vault|ipc)/.+', 'db/.+', 'forms/.+', 'better-sqlite3', '@node-rs/argon2', '@internationalized/date', 'zod', 'node:.+'],
    types: ['electron'],
  },
  // One door to the contract. Features do not import each other: what they share moves down to ui/, form-view/ or report-view/.
  { from: 'renderer/vite\\.config\\.', may: ['vite', '@vitejs/.+', 'node:.+'] },
  { from: 'renderer/app/api\\.', may: ['renderer/(?!features/).+', 'forms/.+', pagePackage], types: ['electron/ipc/.+'] },
  { from: 'renderer/app/(App|main|routes)\\.', may: ['renderer/.+', 'forms/.+', pagePackage] },
  {
    from: 'renderer/features/(?<feature>[^/]+)/',
    may: ['renderer/features/{feature}/.+', 'renderer/(?!features/).+', 'forms/.+', pagePackage],
  },
  { from: 'renderer/', may: ['renderer/(?!features/).+', 'forms/.+', pagePackage] },
  { from: '(electron/tools|test)/', may: ['.+'] },
]

/** No network at all (ARCHITECTURE, rule 5): neither in the product nor by way of a package of Node's. */
const network = /^node:(http|https|http2|net|tls|dgram|dns|inspector)(\/|$)/

/** The target of an import, as the rows write it. */
function targetOf(file, source) {
  if (source.startsWith('.')) {
    const found = path.resolve(path.dirname(file), source)
    const folder = statSync(found, { throwIfNoEntry: false })?.isDirectory()
    return path.relative(root, folder ? path.join(found, 'index') : found).replaceAll('\\', '/')
  }
  return builtinModules.includes(source) ? `node:${source}` : source
}

/** What is wrong with this import, or undefined. */
function fault(file, source, typesOnly) {
  const from = path.relative(root, file).replaceAll('\\', '/')
  const target = targetOf(file, source)
  if (network.test(target) && /^(forms|db|renderer|electron\/(?!tools\/))/.test(from)) return `${source}: the program has no network at all`
  for (const row of rows) {
    const found = new RegExp(`^${row.from}`).exec(from)
    if (!found) continue
    const fits = (pattern) => new RegExp(`^(${pattern.replace('{feature}', found.groups?.feature ?? '')})$`).test(target)
    if (row.may.some(fits)) return undefined
    if (row.types?.some(fits)) return typesOnly ? undefined : `${source}: types only (import type)`
    return `${from.split('/').slice(0, 2).join('/')} does not import ${target} (test/boundaries.cjs has the arrows)`
  }
  return undefined
}

const arrows = {
  create(context) {
    const check = (node, source, typesOnly) => {
      const message = typeof source?.value === 'string' && fault(context.filename, source.value, typesOnly)
      if (message) context.report({ node, message })
    }
    const allTypes = (node) => node.importKind === 'type' || node.exportKind === 'type'
    return {
      ImportDeclaration: (node) => check(node, node.source, allTypes(node)),
      ExportNamedDeclaration: (node) => check(node, node.source, allTypes(node)),
      ExportAllDeclaration: (node) => check(node, node.source, allTypes(node)),
      ImportExpression: (node) => check(node, node.source, false),
      TSImportType: (node) => check(node, node.source ?? node.argument, true),
    }
  },
}

const noEnum = {
  create: (context) => ({ TSEnumDeclaration: (node) => context.report({ node, message: 'A union of strings instead of an enum.' }) }),
}

module.exports = { meta: { name: 'boundaries' }, rules: { arrows, 'no-enum': noEnum }, fault }
