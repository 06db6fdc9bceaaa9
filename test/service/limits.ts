import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Account } from './accounts'

const RULES = {
  queriesPerSecond: { code: 'Throttling', durationSeconds: 1 },
  initsPerMinute: { code: 'ThrottlingByStrategy', durationSeconds: 60 },
} as const satisfies Partial<Record<keyof Account, { code: string; durationSeconds: number }>>

export type Limit = keyof typeof RULES
export interface Excess {
  readonly code: (typeof RULES)[Limit]['code']
  readonly retryAfterSeconds: number
}

/** Counts queries. In memory; RateLimiterRedis takes the same calls. */
export class Limits {
  #limiters = new Map<string, RateLimiterMemory>()

  /** Counts one query of `who` (unlimited when the account has no such limit). */
  async exceed(limit: Limit, account: Account, who: string): Promise<Excess | undefined> {
    const points = account[limit]
    if (points === undefined) return undefined
    try {
      await this.#limiter(limit, points).consume(who)
      return undefined
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      return { code: RULES[limit].code, retryAfterSeconds: Math.ceil(refusal.msBeforeNext / 1000) }
    }
  }

  /** The limiters read the wall clock; time moved forward is taken off what they still wait for. */
  advance(ms: number): void {
    for (const [name, limiter] of this.#limiters) {
      const memory = limiter.dump()
      const storage = memory.storage.map(entry => ({ ...entry, expiresAt: entry.expiresAt && entry.expiresAt - ms }))
      const moved = new RateLimiterMemory({ points: limiter.points, duration: limiter.duration })
      moved.restore({ ...memory, storage })
      this.#limiters.set(name, moved)
    }
  }

  reset(): void {
    this.#limiters.clear()
  }

  #limiter(limit: Limit, points: number): RateLimiterMemory {
    const name = `${limit}/${points}`
    const known = this.#limiters.get(name)
    if (known) return known
    const limiter = new RateLimiterMemory({ points, duration: RULES[limit].durationSeconds })
    this.#limiters.set(name, limiter)
    return limiter
  }
}
