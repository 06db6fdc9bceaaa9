import { LATE_MS, tookMs } from '../client/stopwatch'
import { EXPIRY_MS } from '../protocol/challenge'
import type { Effect } from '../state/effects'
import { CALLBACK_PATIENCE_MS, PLUGIN_PATIENCE_MS } from '../state/patience'
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

/** What begins something, and how long it lasts at most, ms, beside what its requests take. */
export const WORK: {
  readonly [Type in Effect['type']]?: readonly [kind: 'initialization' | 'verification', mostMs: number]
} = {
  initialize: ['initialization', 0],
  placeClient: ['initialization', PLUGIN_PATIENCE_MS + LATE_MS],
  verify: ['verification', 0],
  handOver: ['verification', CALLBACK_PATIENCE_MS + LATE_MS],
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
