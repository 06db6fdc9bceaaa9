import type { Captcha } from './captcha'
import { settled } from './time'

export interface Release {
  readonly fraction: number
  readonly durationMs: number
  readonly input: 'touch' | 'steps'
  readonly track: readonly (readonly [x: number, y: number, t: number])[]
}

const HALFWAY: Release = { fraction: 0.5, durationMs: 640, input: 'touch', track: [[0, 0, 0], [60, 1, 300], [125, 2, 640]] } // biome-ignore format: points

/** Both pictures of a puzzle arrive, in natural pixels. */
export async function picturesLoad({ view }: Captcha, width = 300, height = 200, pieceWidth = 50): Promise<void> {
  await view.fire('drag__picture', 'load', { width, height })
  await view.fire('drag__piece', 'load', { width: pieceWidth, height })
}

/** WXS does not run here: its call of the logic layer at the end of a drag, made by hand and at once. */
export function letGo({ view }: Captcha, over: Partial<Release> = {}): void {
  const drag = view.component('drag-challenge').instance as unknown as { onRelease(release: Release): void }
  drag.onRelease({ ...HALFWAY, ...over })
}

/** A whole answer to the challenge that is shown, and what the service makes of it. */
export async function drag(captcha: Captcha, over: Partial<Release> = {}): Promise<void> {
  letGo(captcha, over)
  await settled()
}

/** What a CaptchaVerifyParam carries (doc/protocol.md). */
export interface VerifyParam {
  readonly sceneId: string
  readonly certifyId: string
  readonly data: {
    readonly type: string
    readonly position: number
    readonly durationMs: number
    readonly input: string
    readonly track: readonly unknown[]
  }
}

export const decoded = (captchaVerifyParam = ''): VerifyParam =>
  JSON.parse(Buffer.from(captchaVerifyParam, 'base64').toString('utf8')) as VerifyParam
