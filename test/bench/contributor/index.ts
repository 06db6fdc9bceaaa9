import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
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

const figure = ({ name, of, most, note }: Row, runs: readonly Timed[]): Figure =>
  figureOf(
    { name, unit: 's', note, ...(most ? { budget: { bound: 'at most', value: most } } : {}) },
    new Map([['ours', runs.map(run => run[of])]]),
  )

const CLOCK = 'By the clock: whatever else the machine does lengthens it.'

/** `npm ci` in a clean clone. */
export function installFigures({ samples }: Context): Figure[] {
  const runs = Array.from({ length: samples(3) }, () => clone(folder => timed(INSTALL, folder)))
  return [
    figure({ name: 'npm ci', of: 'seconds', note: `${CLOCK} From npm’s own cache, once it has everything.` }, runs),
    figure({ name: 'npm ci, CPU time', of: 'cpuSeconds', note: '' }, runs),
  ]
}

/** `npm test` in a clean clone, and the unit tests alone. */
export function testFigures({ samples }: Context): Figure[] {
  const [unit, whole] = clone(folder => {
    timed(INSTALL, folder)
    const units = Array.from({ length: samples(3) }, () => timed('npx jest --selectProjects unit', folder))
    return [units, [timed('npm test', folder)]] as const
  })
  return [
    figure(
      { name: 'npm test', of: 'seconds', most: 300, note: `${CLOCK} The first in a clone, the build within it.` },
      whole,
    ),
    figure(
      { name: 'npm test, CPU time', of: 'cpuSeconds', note: 'On two cores it takes half of it at the least.' },
      whole,
    ),
    figure(
      { name: 'unit tests, CPU time', of: 'cpuSeconds', most: 10, note: 'The first of them fills Jest’s cache.' },
      unit,
    ),
  ]
}
