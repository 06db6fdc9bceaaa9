import { createHash } from 'node:crypto'
import type { Now } from './clock'
import { Generations } from './generations'
import type { CaptchaType } from './scenes'

/** Page "Data returned by the client (V3)": F014 comes 20 minutes after initialization, when the record is deleted. */
export const RECORD_MS = 20 * 60_000
const KEPT = { lifetimeMs: RECORD_MS, maxEntries: 50_000 }

/**
 * `pending`: not submitted; `passed`, `failed`: submitted by the client; `redeemed`: the integrator's server has had
 * its verdict, nobody gets another one.
 */
export type RecordState = 'pending' | 'passed' | 'failed' | 'redeemed'

/** Where the piece belongs, in natural pixels of the picture. */
export interface Placement {
  readonly puzzle: string
  /** The answer: left edge of the piece's picture. */
  readonly x: number
  readonly pictureWidth: number
  readonly pictureHeight: number
  readonly pieceWidth: number
}

/** Stands for a text that may be long. */
export type Digest = string

export const digestOf = (text: string): Digest => createHash('sha256').update(text).digest('base64')

export interface CaptchaRecord {
  readonly certifyId: string
  readonly prefix: string
  readonly sceneId: string
  readonly captchaType: CaptchaType
  readonly createdAt: number
  /** Absent for kinds without a picture. */
  readonly placement?: Placement | undefined
  state: RecordState
  verifyCode?: string
  /** Of the CaptchaVerifyParam judged: a later one must be the very same. */
  submitted?: Digest
}

/** One record per initialization, by certifyId. */
export class Records {
  readonly #records: Generations<CaptchaRecord>

  constructor(private readonly now: Now) {
    this.#records = new Generations(now, KEPT)
  }

  /** A certifyId initialized again (a retry whose answer was lost) names the newer challenge only. */
  add(record: CaptchaRecord): void {
    this.#records.set(record.certifyId, record)
  }

  get(certifyId: string): CaptchaRecord | undefined {
    const record = this.#records.get(certifyId)
    return record && this.now() - record.createdAt < RECORD_MS ? record : undefined
  }

  get size(): number {
    return this.#records.size
  }

  reset(): void {
    this.#records.clear()
  }
}
