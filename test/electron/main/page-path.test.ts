import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { pageFile } from '../../../electron/main/page-path'

const root = resolve('/program/out/renderer')

test.each([
  ['app://journal/', 'index.html', 'text/html; charset=utf-8'],
  ['app://journal', 'index.html', 'text/html; charset=utf-8'],
  ['app://journal/index.html', 'index.html', 'text/html; charset=utf-8'],
  ['app://journal/index.html#/patient', 'index.html', 'text/html; charset=utf-8'],
  ['app://journal/assets/index-Ab_1-x.js', 'assets/index-Ab_1-x.js', 'text/javascript; charset=utf-8'],
  ['app://journal/assets/inter-latin.woff2', 'assets/inter-latin.woff2', 'font/woff2'],
])('%s is a file of the bundle', (address, file, type) => {
  expect(pageFile(address, root)).toEqual({ file: join(root, file), type })
})

test.each([
  'app://other/',
  'app://journal.example/',
  'app://journal:80/',
  'app://user@journal/',
  'app://user:word@journal/',
  'http://journal/',
  'file:///program/out/renderer/index.html',
  'app:journal/index.html',
  'app://journal/..%2fmain.js',
  'app://journal/%2e%2e%2fmain.js',
  'app://journal/..%5cmain.js',
  'app://journal/..\\main.js',
  'app://journal/.hidden.js',
  'app://journal/assets/.../a.js',
  'app://journal//etc/passwd.js',
  'app://journal/index.html?x',
  'app://journal/a%00.js',
  'app://journal/å.js',
  'app://journal/assets',
  'app://journal/assets/',
  'app://journal/main.js.map',
  'app://journal/package.json',
  'not an address',
  '',
])('%s is refused', (address) => {
  expect(pageFile(address, root)).toBeUndefined()
})

test('dots cannot lead out of the bundle', () => {
  for (const address of [
    'app://journal/../main.js',
    'app://journal/%2e%2e/main.js',
    'app://journal/a/../../../main.js',
    'app://../main.js',
  ]) {
    const found = pageFile(address, root)
    expect(found === undefined || found.file === join(root, 'main.js')).toBe(true)
  }
})
