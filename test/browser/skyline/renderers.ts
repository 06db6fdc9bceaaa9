import type { OpenOptions } from '../harness'

/** Who may render the captcha, by a name for people. */
export const RENDERERS = {
  'web view': { renderer: 'webview' },
  Skyline: { renderer: 'skyline', rendererOptions: [] },
  'Skyline, defaultDisplayBlock': { renderer: 'skyline', rendererOptions: ['defaultDisplayBlock'] },
} as const satisfies Readonly<Record<string, Pick<OpenOptions, 'renderer' | 'rendererOptions'>>>

export type RendererName = keyof typeof RENDERERS

/** The emulations: what Skyline makes of it by default, and with the option that most hosts set. */
export const SKYLINES = ['Skyline', 'Skyline, defaultDisplayBlock'] as const satisfies readonly RendererName[]

/** By scene of the local service. */
export const KINDS = ['puzzle', 'inpainting', 'slider', 'checkbox', 'traceless'] as const
export const MODES = ['popup', 'embed'] as const
