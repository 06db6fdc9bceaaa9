import type { Now } from './clock'
import type { CaptchaType } from './scenes'

/** Page "Data returned by the client (V3)": F014 comes 20 minutes after initialization, when the record is deleted. */
export const RECORD_MS = 20 * 60_000
const MAX_RECORDS = 50_000

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
  /** The CaptchaVerifyParam judged: a later one must be the very same. */
  submitted?: string
}

/** One record per initialization, by certifyId; all live equally long, so the first is always the oldest. */
export class Records {
  #records = new Map<string, CaptchaRecord>()

  constructor(private readonly now: Now) {}

  /** A certifyId initialized again (a retry whose answer was lost) names the newer challenge only. */
  add(record: CaptchaRecord): void {
    this.#forget()
    this.#records.delete(record.certifyId)
    this.#records.set(record.certifyId, record)
  }

  get(certifyId: string): CaptchaRecord | undefined {
    this.#forget()
    return this.#records.get(certifyId)
  }

  get size(): number {
    return this.#records.size
  }

  reset(): void {
    this.#records.clear()
  }

  #forget(): void {
    const oldest = this.now() - RECORD_MS
    for (const [certifyId, { createdAt }] of this.#records) {
      if (createdAt > oldest && this.#records.size <= MAX_RECORDS) return
      this.#records.delete(certifyId)
    }
  }
}
