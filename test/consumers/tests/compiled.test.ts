import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../../gulp/run'
import { compileFaults } from '../compiled'
import { Output } from '../output'

const dist = new Output(join(root, 'dist/plugin'))
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'captcha-compiled-'))
  cpSync(dist.folder, folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write = (path: string, text: string) => writeFileSync(join(folder, path), text)
const faults = (level: 'es5' | 'as-is' = 'as-is') => compileFaults(dist, new Output(folder), level)

test('a compiler that changes nothing leaves no fault', () => {
  expect(faults()).toEqual([])
})

test('what it may do: write paths of components from the root, and note the project', () => {
  write('challenges/tap/tap.json', '{"usingComponents":{},"component":true}')
  const manifest = dist.json<{ usingComponents: Record<string, string> }>('captcha/captcha.json')
  const paths = Object.keys(manifest.usingComponents).map(tag => [tag, `/somewhere/${tag}`])
  write('captcha/captcha.json', JSON.stringify({ ...manifest, usingComponents: Object.fromEntries(paths) }))
  write('project.config.json', '{}')
  expect(faults()).toEqual([])
})

test.each<[string, () => void, string]>([
  ['a file that is lost', () => rmSync(join(folder, 'captcha/panel/panel.wxml')), 'captcha/panel/panel.wxml is lost'],
  ['a file that is new', () => write('more.js', 'var a'), 'more.js is new'],
  ['markup that was changed', () => write('captcha/captcha.wxml', '<view />'), 'captcha/captcha.wxml was changed'],
  ['styles that were changed', () => write('captcha/captcha.wxss', ''), 'captcha/captcha.wxss was changed'],
  ['a script that was changed', () => write('index.js', 'exports.a = 1'), 'index.js was changed'],
  ['a manifest without its framework', () => write('plugin.json', '{"main":"index.js","publicComponents":{"captcha":"captcha/captcha"}}'), 'plugin.json says something else'],
  ['a component that is no longer named', () => write('captcha/captcha.json', '{"component":true,"usingComponents":{}}'), 'captcha/captcha.json says something else'],
  ['a script that does not parse', () => write('index.js', 'exports.a = b?.c'), 'index.js: Unexpected token (1:14)'],
])('%s is told', (_, damage, fault) => {
  damage()
  expect(faults()).toContain(fault)
}) // biome-ignore format: a table

test('scripts that were to be lowered may change, and have to be ES5', () => {
  const scripts = dist.paths.filter(path => path.endsWith('.js'))
  for (const path of scripts) write(path, 'exports.a = function () {}')
  expect(faults('es5')).toEqual([])
  write('index.js', 'exports.a = () => 1')
  expect(faults('es5')).toEqual([expect.stringMatching(/^index\.js: /)])
})
