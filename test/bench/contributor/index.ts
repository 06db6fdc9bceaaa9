import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Context } from '../context'
import { type Figure, figureOf } from '../figure'
import { type Timed, timed } from './timed'

/** What is committed, without what lies about here. */
function clone<Result>(act: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'captcha-clone-'))
  try {
    const { status } = spawnSync('git', ['clone', '-q', '--no-hardlinks', resolve('.'), folder], { stdio: 'inherit' })
    if (status !== 0) throw new Error('git clone failed')
    return act(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const INSTALL = 'npm ci --no-audit --no-fund --prefer-offline'

interface Row {
  readonly name: string
  readonly of: keyof Timed
  readonly most?: number
  readonly note: string
}

const figure = ({ name, of, most, note }: Row, runs: readonly Timed[], floor: readonly Timed[] = []): Figure =>
  figureOf(
    { name, unit: 's', note, ...(most ? { budget: { bound: 'at most', value: most } } : {}) },
    new Map([
      ['ours', runs.map(run => run[of])],
      ...(floor.length > 0 ? [['Jest with as many empty tests', floor.map(run => run[of])] as const] : []),
    ]),
  )

const CLOCK = 'Whatever else the machine does lengthens it.'

/** `npm ci` in a clean clone. */
export function installFigures({ samples }: Context): Figure[] {
  const runs = Array.from({ length: samples(3) }, () => clone(folder => timed(INSTALL, folder)))
  return [
    figure(
      { name: 'npm ci, by the clock', of: 'seconds', note: `${CLOCK} From npm’s own cache, once it has everything.` },
      runs,
    ),
    figure({ name: 'npm ci, CPU time', of: 'cpuSeconds', note: '' }, runs),
  ]
}

interface Counts {
  readonly numTotalTests: number
  readonly numTotalTestSuites: number
}

/** As many files with as many tests, all of them empty: a command that runs them. */
function emptyTests(folder: string, { numTotalTests, numTotalTestSuites: files }: Counts): string {
  mkdirSync(join(folder, 'empty'))
  for (let file = 0; file < files; file += 1) {
    const count = Math.floor(((file + 1) * numTotalTests) / files) - Math.floor((file * numTotalTests) / files)
    const tests = Array.from({ length: count }, (_, index) => `test('${index}', () => {})\n`)
    writeFileSync(join(folder, 'empty', `${file}.test.js`), tests.join(''))
  }
  writeFileSync(join(folder, 'empty/package.json'), '{ "type": "commonjs" }')
  writeFileSync(join(folder, 'empty/jest.config.json'), '{ "maxWorkers": 3, "transform": {} }')
  return 'npx jest --config empty/jest.config.json'
}

/** So often as a contributor runs them: the first run, which fills Jest's cache, is left out. */
export function unitFigures({ samples }: Context): Figure[] {
  const command = 'npx jest --selectProjects unit'
  const [runs, floor] = clone(folder => {
    timed(INSTALL, folder)
    timed(`${command} --json --outputFile counts.json`, folder)
    const empty = emptyTests(folder, JSON.parse(readFileSync(join(folder, 'counts.json'), 'utf8')) as Counts)
    timed(empty, folder)
    const turns = Array.from({ length: samples(5) }, () => [timed(command, folder), timed(empty, folder)] as const)
    return [turns.map(([ours]) => ours), turns.map(([, least]) => least)] as const
  })
  return [
    figure({ name: `${command}, by the clock`, of: 'seconds', note: CLOCK }, runs, floor),
    figure(
      {
        name: `${command}, CPU time`,
        of: 'cpuSeconds',
        most: 10,
        note: 'With Jest’s cache, on a machine with nothing else to do: other work on the same cores makes CPU time longer, too.',
      },
      runs,
      floor,
    ),
  ]
}

/** `npm test` in a clean clone. */
export function testFigures({ samples }: Context): Figure[] {
  const runs = Array.from({ length: samples(1) }, () =>
    clone(folder => {
      timed(INSTALL, folder)
      return timed('npm test', folder)
    }),
  )
  return [
    figure(
      { name: 'npm test, by the clock', of: 'seconds', most: 300, note: `${CLOCK} The build is within it.` },
      runs,
    ),
    figure(
      { name: 'npm test, CPU time', of: 'cpuSeconds', note: 'On two cores it takes half of it at the least.' },
      runs,
    ),
  ]
}
