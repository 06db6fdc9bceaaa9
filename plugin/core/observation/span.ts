import { tookMs } from '../client/stopwatch'
import { EXPIRY_MS } from '../protocol/challenge'
import type { Effect } from '../state/effects'
import type { RecordKind } from './record'
import { newTrail, type Trail } from './trail'

/** Something that began and has not ended. */
export interface Span {
  readonly startedAt: number
  readonly trail: Trail
  /** Since when, and for how long at most, something else than the trail counts: a clock that was set must not lengthen it. */
  readonly sinceMs: number
  readonly mostMs: number
}

/** What is under way of one captcha. */
export type Spans = { readonly [Kind in RecordKind]: Span | null } & {
  /** The requests for the pictures of the challenge, for the interaction that needs them. */
  readonly pictures: Trail | null
}

/** How late a timer may ring on a busy phone, ms. */
const LATE_MS = 2000

/** What begins something, and how long it lasts at most, ms, beside what its requests take. */
export const WORK: {
  readonly [Type in Effect['type']]?: readonly [kind: 'initialization' | 'verification', mostMs: number]
} = {
  initialize: ['initialization', 0],
  /** A subpackage may take 15 s. */
  placeClient: ['initialization', 15000 + LATE_MS],
  verify: ['verification', 0],
  /** The page may take 30 s over its verdict. */
  handOver: ['verification', 30000 + LATE_MS],
}

export const INTERACTION_MS = EXPIRY_MS + LATE_MS

export const spanAt = (atMs: number, mostMs: number, trail: Trail = newTrail()): Span => ({
  startedAt: atMs,
  trail,
  sinceMs: atMs,
  mostMs,
})

/** A person takes their time while the pictures are fetched, not after that. */
export const elapsedMs = (kind: RecordKind, { trail, sinceMs, mostMs }: Span, atMs: number): number =>
  (kind === 'interaction' ? 0 : trail.passedMs) + tookMs(sinceMs, atMs, mostMs)
