import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { write } from '../../../gulp/files'
import { componentsFrom, packOf } from '../../bench/registration/pack'

const folder = mkdtempSync(join(tmpdir(), 'captcha-pack-'))
afterAll(() => rmSync(folder, { recursive: true }))

write(
  join(folder, 'root'),
  new Map(
    Object.entries({
      'a/a.json': '{"usingComponents":{"b":"../b/b","other":"plugin://x/y"}}',
      'a/a.js': "require('../lib/text').say('a')\nComponent({})",
      'b/b.json': '{"component":true}',
      'b/b.js': "require('/lib/text.js').say('b')\nComponent({})",
      'lib/text.js': "exports.say = name => (globalThis.said = (globalThis.said || '') + name + '好')",
      'lib/unused.js': "throw new Error('nobody requires me')",
    }).map(([path, text]) => [path, Buffer.from(text)]),
  ),
)
const scripts = { root: join(folder, 'root'), components: componentsFrom(join(folder, 'root'), 'a/a') }

test('components come after those that they use', () => {
  expect(scripts.components).toEqual(['b/b', 'a/a'])
})

test.each([true, false])('a pack (whole: %p) is run as WeChat runs it, and keeps its characters', whole => {
  const { source, entries } = packOf(scripts, { whole })
  expect(source).toContain('好')
  expect(source.includes('lib/unused.js')).toBe(whole)
  const file = join(folder, 'pack.js')
  writeFileSync(file, `${source}\nprocess.once('exit', () => console.log(globalThis.said))`)
  const said = execFileSync(process.execPath, ['test/bench/registration/child.cjs', file, ...entries], {
    encoding: 'utf8',
  })
  expect(said).toMatch(/^[\d.]+\nb好a好\n$/)
})
