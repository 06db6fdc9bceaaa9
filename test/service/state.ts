import { randomBytes } from 'node:crypto'
import { Clock, type Now } from './clock'
import { Generations } from './generations'
import { Journal } from './journal'
import { Limits } from './limits'
import { Nonces } from './nonces'
import { Gallery } from './pictures/gallery'
import { createRandom, type Random } from './random'
import { Records } from './records'

export interface ServiceOptions {
  /** Same seed, same puzzles in the same order. Default: a new one each time. */
  readonly seed?: string | number | undefined
  /** Default: `Date.now`. */
  readonly clock?: Now | undefined
  /** Takes one line per request. Default: silent. */
  readonly log?: ((line: string) => void) | undefined
  /** What a request may take to arrive, ms. Default: 30 s. */
  readonly requestMs?: number | undefined
  /** How `fault-slow` waits, ms. Default: a timer. */
  readonly wait?: ((ms: number) => Promise<void>) | undefined
}

/** All that the service knows and remembers. */
export interface ServiceState {
  readonly clock: Clock
  readonly records: Records
  readonly nonces: Nonces
  readonly limits: Limits
  readonly gallery: Gallery
  readonly journal: Journal
  /** Which puzzle comes next; nothing else draws on it, so the order depends on initializations alone. */
  readonly puzzleChance: Random
  readonly idChance: Random
  /** Failures that a flaky scene still owes, by caller. */
  readonly failuresOwed: Generations<number>
  readonly wait: (ms: number) => Promise<void>
  advance(ms: number): void
  reset(): void
}

/** A client that does not come back within 20 minutes begins anew. */
const OWED = { lifetimeMs: 20 * 60_000, maxEntries: 10_000 }

const sleep = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms).unref())

export function createState(options: ServiceOptions): ServiceState {
  if (typeof options.seed === 'number' && !Number.isFinite(options.seed)) throw new RangeError('The seed is no number.')
  const seed = String(options.seed ?? randomBytes(8).toString('hex'))
  const clock = new Clock(options.clock)
  const now = () => clock.now()
  const records = new Records(now)
  const nonces = new Nonces(clock.wall)
  const limits = new Limits()
  const journal = new Journal(now, options.log)
  const failuresOwed = new Generations<number>(now, OWED)
  return {
    clock,
    records,
    nonces,
    limits,
    journal,
    failuresOwed,
    gallery: new Gallery(seed),
    puzzleChance: createRandom(`${seed}/puzzles`),
    idChance: createRandom(`${seed}/ids`),
    wait: options.wait ?? sleep,
    advance(ms) {
      clock.advance(ms)
      limits.advance(ms)
    },
    reset() {
      // The clock first: what forgets by time begins anew at the time that is then.
      for (const part of [clock, records, nonces, limits, journal]) part.reset()
      failuresOwed.clear()
    },
  }
}
