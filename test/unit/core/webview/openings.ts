import { checkParameters } from '../../../../plugin/core/parameters/validate'
import type { Opening } from '../../../../plugin/core/webview/opening'

export const NONCE = 'abcdefghijKLMNOP0123'

/** What the H5 page was made with. */
export const FIXED = { prefix: 'demo', region: 'cn' } as const

/** A valid opening; `raw` are properties of the captcha. */
export function openingOf(raw: object = {}): Opening {
  const { config, faults } = checkParameters({ prefix: 'demo', sceneId: 'puzzle', ...raw })
  if (!config) throw new Error(JSON.stringify(faults))
  return { ...config, nonce: NONCE }
}
