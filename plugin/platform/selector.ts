import type { SelectorPort } from '../core/ports'
import { settleOnce } from '../core/values/settleOnce'
import { clock } from './clock'

/** A query that never answers must not hold up an initialization, ms. */
const PATIENCE_MS = 1000

interface Owned {
  /** Path of the component; in a plugin it begins with `plugin-private:` or `plugin:`. */
  readonly is: string
  selectOwnerComponent?(): { createSelectorQuery?(): WechatMiniprogram.SelectorQuery } | null | undefined
}

/** `null` where the owner cannot be reached: a plugin sees nothing of its host. */
function ownerQuery(component: Owned): WechatMiniprogram.SelectorQuery | null {
  const owner = component.selectOwnerComponent?.()
  if (owner?.createSelectorQuery) return owner.createSelectorQuery()
  return /^plugin/.test(component.is) ? null : wx.createSelectorQuery()
}

/**
 * Looks selectors up in the owner of `component`, or in its page; `null`: not known. `selectOwnerComponent`: base library 2.8.2.
 */
export const ownerSelectors =
  (component: Owned): SelectorPort =>
  (selectors, done) => {
    const { settle } = settleOnce<readonly boolean[] | null>(found => {
      stopWaiting()
      done(found)
    })
    const stopWaiting = clock.after(PATIENCE_MS, () => settle(null))
    try {
      const query = ownerQuery(component)
      if (!query) return settle(null)
      for (const selector of selectors) query.select(selector).fields({ id: true, size: true })
      query.exec((found: readonly unknown[]) => settle(selectors.map((_, index) => Boolean(found?.[index]))))
    } catch {
      settle(null)
    }
  }

/** Width of the first node that `selector` finds in the owner, px; 0 where there is none or the owner cannot be reached. */
export const ownerWidths =
  (component: Owned) =>
  (selector: string, done: (widthPx: number) => void): void => {
    try {
      const query = ownerQuery(component)
      if (!query) return done(0)
      query.select(selector).boundingClientRect()
      query.exec((found: readonly ({ width?: number } | null)[]) => done(found?.[0]?.width ?? 0))
    } catch {
      done(0)
    }
  }
