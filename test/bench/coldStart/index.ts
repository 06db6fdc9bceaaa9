import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { buildSync } from 'esbuild'
import { type Figure, median, round } from '../figure'

const ROUNDS = Number(process.env.BENCH_STARTS || 15)

const plugin = (path: string) => resolve('dist/plugin', path)
const vant = (name: string) => resolve('node_modules/@vant/weapp/lib', name, 'index.js')

/** All scripts that the first `<captcha>` of a mini program has run, and those of the same by hand. */
const CONTENDERS = {
  ours: [
    'index.js',
    'captcha/captcha.js',
    'captcha/popup/popup.js',
    'captcha/panel/panel.js',
    'challenges/drag/drag.js',
    'challenges/tap/tap.js',
  ].map(plugin),
  hand: [
    ...['components/handwritten/index.js', 'components/slider/index.js'].map(path =>
      resolve('test/bench/fixture', path),
    ),
    ...['popup', 'overlay', 'transition', 'loading'].map(vant),
  ],
} as const

/** One script of all modules, as WeChat packs them: phones read no single files. */
function pack(paths: readonly string[], outfile: string): string {
  const contents = paths.map(path => `require(${JSON.stringify(path)})`).join('\n')
  buildSync({ stdin: { contents, resolveDir: resolve('.') }, bundle: true, format: 'cjs', outfile, minify: true })
  return outfile
}

const once = (script: string): number =>
  Number(execFileSync(process.execPath, [resolve('test/bench/coldStart/child.cjs'), script], { encoding: 'utf8' }))

/** Each start in a process of its own, turn about. */
export function coldStartFigures(): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'captcha-start-'))
  const scripts = {
    ours: pack(CONTENDERS.ours, join(folder, 'ours.cjs')),
    hand: pack(CONTENDERS.hand, join(folder, 'hand.cjs')),
  }
  const seen = { ours: [] as number[], hand: [] as number[] }
  for (let round = 0; round < ROUNDS; round += 1)
    for (const name of ['ours', 'hand'] as const) seen[name].push(once(scripts[name]))
  rmSync(folder, { recursive: true })
  return [
    {
      name: 'cold start: all scripts run once',
      unit: 'ms',
      ours: round(median(seen.ours)),
      others: [{ name: 'by hand', value: round(median(seen.hand)) }],
      note: 'CPU time in Node, one script each, read and compiled; texts of a language are unpacked at its first use, nothing is computed before.',
    },
  ]
}
