import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { run } from '../../gulp/run'
import { root } from './dist'

/** What breaks a rule of `npm run check`, by the file that it would stand in, and the words of its refusal. */
const BROKEN: readonly (readonly [path: string, source: string, refusal: RegExp])[] = [
  ['plugin/core/values/a.ts', "import { a } from '../../captcha/a'; export const b = a", /core\/values may import/],
  ['plugin/core/values/b.ts', "import type { A } from '../state/a'; export type B = A", /core\/values may import/],
  ['plugin/core/client/a.ts', "export { readFileSync } from 'node:fs'", /core\/client may import/],
  ['plugin/core/ports.ts', "import type { A } from './values/c'; export type B = A", /The ports import nothing/],
  ['plugin/view/a.ts', "import { a } from '../platform/a'; export const b = a", /view may import/],
  ['plugin/view/b.ts', "import { a } from '../locales/locales'; export const b = a", /view may import/],
  ['plugin/locales/texts/a.ts', "import { a } from '../../view/c'; export const b = a", /locales may import/],
  ['plugin/platform/a.ts', "import { a } from '../core/state/c'; export const b = a", /platform may import/],
  ['plugin/handover/plugin/a.ts', "import { a } from '../../view/c'; export const b = a", /handover may import/],
  ['plugin/challenges/tap/a.ts', "import { a } from '../../captcha/a'; export const b = a", /challenges may import/],
  ['plugin/types/a.ts', "import type { A } from '../view/c'; export type B = A", /types may import/],
  ['plugin/captcha/panel/a.ts', "import { a } from '../../index'; export const b = a", /captcha may import/],
  ['test/service/a.ts', "import { a } from '../../plugin/core/values/c'; export const b = a", /reads the protocol/],
  ['plugin/core/state/a.ts', 'export const a = () => wx.getSystemInfoSync()', /global variable wx/],
  ['plugin/view/d.ts', 'export const a = () => setTimeout(() => {}, 1)', /global variable setTimeout/],
  ['plugin/captcha/a.ts', 'export const a = () => wx.request({})', /global variable wx/],
  ['plugin/core/state/alias.ts', 'const m = Math; export const a = () => m.random()', /Time and chance/],
  ['plugin/core/state/taken.ts', 'const { now } = Date; export const a = () => now()', /Time and chance/],
  ['plugin/core/state/computed.ts', "export const a = () => Math['random']()", /Time and chance/],
  ['plugin/core/state/passed.ts', 'export const a = (f: (d: unknown) => void) => f(Date)', /Time and chance/],
  ['plugin/core/state/nested.ts', 'export const a = () => new Date(Date.now())', /Time and chance/],
  ['plugin/view/e.ts', 'export const a = () => Math.max(Math.random(), 1)', /Time and chance/],
  ['plugin/locales/a.ts', 'export const a = () => new Date()', /Time and chance/],
  ['plugin/core/values/d.ts', "export type A = import('../state/c').A", /Write `import type`/],
  ['plugin/core/issues/ringA.ts', "import type { B } from './ringB'; export type A = B | 1", /part of a cycle/],
  ['plugin/core/issues/ringB.ts', "import type { A } from './ringA'; export type B = A[]", /part of a cycle/],
]

/** What the same rules let pass. */
const RIGHT: readonly (readonly [path: string, source: string])[] = [
  ['plugin/core/values/c.ts', 'export const a = Math.floor(1.5); export type A = Date'],
  ['plugin/core/state/c.ts', "import { a } from '../values/c'; export const b = new Date(a).getTime()"],
  ['plugin/view/c.ts', "import { a } from '../core/values/c'; export const b = Math.max(a, Date.parse('2020-01-01'))"],
  ['plugin/captcha/panel/c.ts', "import { b } from '../../view/c'; import { a } from '../a'; export const c = [a, b]"],
]

let reports: ReadonlyMap<string, readonly string[]>

/** Lints a folder that holds the project's rules and these files alone. */
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'captcha-rules-'))
  try {
    for (const path of ['biome.json', 'gulp/lint']) cpSync(join(root, path), join(folder, path), { recursive: true })
    for (const [path, source] of [...BROKEN, ...RIGHT]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), `${source}\n`)
    }
    const { output } = await run('biome', ['lint', '--reporter=github', '--max-diagnostics=none'], folder)
    const lines = [...output.matchAll(/^::error title=[^,]*,file=([^,]*),.*?::(.*)$/gm)]
    const paths = [...BROKEN, ...RIGHT].map(([path]) => path)
    reports = new Map(
      paths.map(path => [path, lines.filter(([, file = '']) => file.endsWith(path)).map(([, , text = '']) => text)]),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test.each(BROKEN)('refused: %s: %s', (path, _, refusal) => {
  expect(reports.get(path)?.join('\n')).toMatch(refusal)
})

test.each(RIGHT)('allowed: %s: %s', path => {
  expect(reports.get(path)).toEqual([])
})
