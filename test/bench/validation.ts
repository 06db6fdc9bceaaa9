import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { checkParameters } from '../../plugin/core/parameters/validate'
import { type Figure, figureOf } from './figure'
import { installRivals } from './install'
import { turnAbout } from './turns'

const GOOD = {
  sceneId: 'puzzle',
  prefix: 'demo',
  region: 'cn',
  language: 'en',
  mode: 'embed',
  element: '#captcha-element',
  userCertifyId: 'demo_0123456789',
  endpoint: 'https://captcha.example.com/relay/',
  imageBase: 'https://static.example.com/',
  timeout: 5000,
  prefetch: true,
  slideStyle: { width: 540, height: 60 },
  texts: { en: { POPUP_TITLE: 'Please verify' } },
  theme: 'auto',
}
const BAD = { ...GOOD, sceneId: 5, region: 'us', mode: 'modal', timeout: '5000', slideStyle: { width: 'wide' } }

const CALLS = 5000
const ROUNDS = 9

interface Contender {
  readonly name: string
  /** How many faults it finds. */
  readonly check: (input: object) => number
  readonly entry: string
}

const ours: Contender = {
  name: 'ours',
  check: input => checkParameters(input).faults.length,
  entry: '../../plugin/core/parameters/validate',
}

/** The same rules in a library of the bench's own package, which has to be installed before its module is loaded. */
function rival(name: string, entry: string): Contender {
  const { check } = require(join(__dirname, entry)) as Pick<Contender, 'check'>
  return { name, check, entry }
}

/** By CPU time: what else the machine does is none of ours. */
function callsPerSecond(check: (input: object) => number, input: object): number {
  const start = process.cpuUsage()
  let found = 0
  for (let call = 0; call < CALLS; call += 1) found += check(input)
  const { user, system } = process.cpuUsage(start)
  if (Number.isNaN(found)) throw new Error('nothing was counted')
  return CALLS / ((user + system) / 1e6)
}

const race = (contenders: readonly Contender[], input: object): Promise<Map<string, number[]>> =>
  turnAbout(contenders, ROUNDS, async ({ check }) => callsPerSecond(check, input))

async function weight(entry: string): Promise<number> {
  const { outputFiles } = await build({
    absWorkingDir: __dirname,
    stdin: { contents: `export * from '${entry}'`, resolveDir: __dirname },
    bundle: true,
    minify: true,
    write: false,
    format: 'cjs',
    target: 'es2017',
    legalComments: 'none',
  })
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length
}

/** The properties of `<captcha>`: all faults at once, by our own table and by two libraries that do the same. */
export async function validationFigures(): Promise<Figure[]> {
  installRivals()
  const contenders = [ours, rival('valibot', './rivals/valibot'), rival('zod mini', './rivals/zodMini')]
  for (const { name, check } of contenders) {
    if (check(GOOD) !== 0) throw new Error(`${name} refuses what is right`)
    if (check(BAD) < 5) throw new Error(`${name} does not find all faults`)
  }
  const weights = new Map<string, number>()
  for (const { name, entry } of contenders) weights.set(name, await weight(entry))
  return [
    figureOf(
      {
        name: 'validation: flawless properties',
        unit: 'per second',
        note: 'One check a change of properties: any of them is fast enough.',
      },
      await race(contenders, GOOD),
    ),
    figureOf(
      {
        name: 'validation: five faults',
        unit: 'per second',
        note: 'Ours also prints each received value, shortened.',
      },
      await race(contenders, BAD),
    ),
    {
      name: 'validation: code on the phone, gzipped',
      unit: 'bytes',
      ours: { value: weights.get('ours') ?? Number.NaN },
      others: [...weights].filter(([name]) => name !== 'ours').map(([name, value]) => ({ name, value })),
      note: 'Rules included. Ours never throws on hostile getters and cannot be extended; the libraries can.',
    },
  ]
}
