import { existsSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, runnerImport, type EnvironmentOptions } from 'vite'

const at = (path: string): string => resolve(import.meta.dirname, '..', path)

/** The oldest runtime the bundles must run on. */
const target = ['node20.18', 'chrome130']

/** What the page knows of a call. */
type Rules = { readonly reads: readonly string[]; readonly changes: readonly string[]; readonly shown: string }

/** A bundle that runs inside Electron or Node rather than in a page. */
function node(
  outDir: string,
  input: Record<string, string>,
  format: 'es' | 'cjs',
  define: Record<string, string> = {},
): EnvironmentOptions {
  return {
    consumer: 'server',
    keepProcessEnv: true,
    define,
    resolve: {
      conditions: ['node', 'module'],
      noExternal: true,
      external: ['electron', 'better-sqlite3', '@node-rs/argon2'],
      builtins: ['electron', ...builtinModules, /^node:/],
    },
    build: {
      outDir: at(outDir),
      emptyOutDir: true,
      ssr: true,
      target,
      minify: false,
      sourcemap: true,
      copyPublicDir: false,
      rolldownOptions: {
        input,
        output: { format, entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  }
}

export default defineConfig(async () => {
  // The preload needs the names of the calls, the page their nouns as well, and neither needs their schemas.
  const { module } = await runnerImport<{ channels: ReadonlyMap<string, Rules> }>(at('electron/ipc/index.ts'), {
    configFile: false,
    logLevel: 'warn',
  })
  const names = { __CHANNELS__: JSON.stringify([...module.channels.keys()]) }
  const rules = [...module.channels].map(([channel, { reads, changes, shown }]) => [channel, { reads, changes, shown }])
  const calls = { __CALLS__: JSON.stringify(Object.fromEntries(rules)) }
  const devServer = { __DEV_SERVER__: JSON.stringify(process.env['JOURNAL_DEV_SERVER'] ?? '') }
  const seed = at('test/support/seed.ts')
  const torture = at('test/torture/index.ts')
  return {
    root: at('renderer'),
    base: './',
    plugins: [react()],
    builder: {},
    environments: {
      client: {
        define: calls,
        build: {
          outDir: at('out/renderer'),
          emptyOutDir: true,
          target: 'chrome130',
          modulePreload: { polyfill: false },
          assetsInlineLimit: 0, // the page's policy allows no data: addresses
          chunkSizeWarningLimit: 4096, // read from the disk, in one piece
        },
      },
      main: node('out/main', { main: at('electron/main/index.ts'), vault: at('electron/vault/index.ts') }, 'es', devServer),
      preload: node('out/preload', { preload: at('electron/preload/index.ts') }, 'cjs', names),
      ...(existsSync(seed) ? { tools: node('out/tools', { seed, torture }, 'es') } : {}),
    },
  }
})
