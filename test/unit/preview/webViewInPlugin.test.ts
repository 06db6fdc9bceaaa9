import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { bundle } from '../../preview/bundle/bundle'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'web-view-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(files: Readonly<Record<string, string | object>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content))
  }
}

test.each([
  ['<web-view src="{{x}}"></web-view>', 1],
  ['<view><web-view/></view>', 1],
  ['<web-viewer/>', 0],
])('a plugin with %s: %i errors; the host may', (markup, errors) => {
  write({
    'host/app.json': { pages: ['page'], plugins: { own: { version: 'dev', provider: 'wx0' } } },
    'host/page.json': {},
    'host/page.wxml': markup,
    'host/page.js': 'Page({})',
    'host/page.wxss': '',
    'host/app.js': 'App({})',
    'host/app.wxss': '',
    'plugin/plugin.json': { publicComponents: { c: 'c' } },
    'plugin/c.json': { component: true },
    'plugin/c.wxml': markup,
    'plugin/c.js': 'Component({})',
    'plugin/c.wxss': '',
  })
  const { diagnostics } = bundle({ miniprogramRoot: join(folder, 'host'), pluginRoot: join(folder, 'plugin') })
  const found = diagnostics.filter(({ message }) => message.includes('web-view'))
  expect(found.map(({ where, severity }) => [where, severity])).toEqual(Array(errors).fill(['own/c.wxml', 'error']))
})
