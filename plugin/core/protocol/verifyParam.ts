import { base64 } from '../values/base64'
import { type CaptchaType, CHALLENGES } from './challenges'

/** What a person did with a challenge: the member `data` of CaptchaVerifyParam (doc/protocol.md). */
export interface Answer {
  readonly type: CaptchaType
  /** With a picture: its natural pixels, sent to a tenth; the plain slider: 0 to 1 of the track; else 0. */
  readonly position: number
  /** From the first touch (or step) to the release; `TRACELESS`: 0. */
  readonly durationMs: number
  readonly input: 'touch' | 'steps'
  /** At most 100 points: CSS pixels from the first touch, ms since it. Empty for `TRACELESS` only. */
  readonly track: readonly (readonly [x: number, y: number, t: number])[]
}

/** CaptchaVerifyParam: opaque to the page, which hands it to its own server unchanged. */
export function encodeVerifyParam(sceneId: string, certifyId: string, answer: Answer): string {
  const { type, durationMs, input, track } = answer
  const position = CHALLENGES[type].pictured ? Math.round(answer.position * 10) / 10 : answer.position
  return base64(JSON.stringify({ sceneId, certifyId, data: { type, position, durationMs, input, track } }))
}
