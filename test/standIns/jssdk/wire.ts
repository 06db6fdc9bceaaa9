/**
 * What the JSSDK stand-in and the preview tell each other, as `window.postMessage` between a frame and its parent. In WeChat the app
 * itself stands between a page and its mini program.
 */
export const WIRE = 'jssdk-stand-in'

/** Calls of `wx.miniProgram` that the preview carries out. */
export const CALLS = ['postMessage', 'navigateBack', 'navigateTo', 'redirectTo', 'switchTab', 'reLaunch'] as const
export type Call = (typeof CALLS)[number]

export type FromPage = {
  readonly wire: typeof WIRE
} /** Asks whether a preview is around. It is sent to any parent, so it tells nothing else. */ & (
  | { readonly say: 'hello' }
  | { readonly say: 'title'; readonly title: string }
  | { readonly say: 'call'; readonly name: Call; readonly options: Readonly<Record<string, unknown>> }
)

export interface FromPreview {
  readonly wire: typeof WIRE
  readonly say: 'miniprogram'
}

const isWire = (data: unknown): data is { readonly wire: typeof WIRE; readonly say?: unknown } =>
  typeof data === 'object' && data !== null && (data as { wire?: unknown }).wire === WIRE

export const isFromPreview = (data: unknown): data is FromPreview => isWire(data) && data.say === 'miniprogram'

/** A word of the page; `null` for anything else that a frame may post. */
export function readFromPage(data: unknown): FromPage | null {
  if (!isWire(data)) return null
  const { wire, say, title, name, options } = data as Record<string, unknown>
  if (say === 'hello') return { wire: WIRE, say }
  if (say === 'title' && typeof title === 'string') return { wire: WIRE, say, title }
  const call = CALLS.find(known => known === name)
  if (wire !== WIRE || say !== 'call' || !call || typeof options !== 'object' || options === null) return null
  return { wire: WIRE, say, name: call, options: options as Record<string, unknown> }
}
