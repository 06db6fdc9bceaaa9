import type { CaptchaRecord } from '../records'
import type { CaptchaType } from '../scenes'
import type { AnswerData } from './param'

/** Natural pixels, in a picture 600 wide: what a finger misses by. */
export const TOLERANCE = 12
const TRACK_END = [0.98, 1.02] as const
/** No hand drags faster. */
const SHORTEST_DRAG_MS = 150
/** Rounding of two clocks. */
const CLOCK_GRACE_MS = 50

interface Rule {
  readonly position: (position: number, record: CaptchaRecord) => boolean
  readonly leastPoints: Readonly<Record<AnswerData['input'], number>>
  readonly leastMs: Readonly<Record<AnswerData['input'], number>>
}

const drag = { leastPoints: { touch: 3, steps: 1 }, leastMs: { touch: SHORTEST_DRAG_MS, steps: 0 } }
const atAnyTime = { touch: 0, steps: 0 }
const anywhere = () => true
const inTheGap = (position: number, { placement }: CaptchaRecord) =>
  placement !== undefined && Math.abs(position - placement.x) <= TOLERANCE

const RULES: Readonly<Record<CaptchaType, Rule>> = {
  TRACELESS: { position: anywhere, leastPoints: { touch: 0, steps: 0 }, leastMs: atAnyTime },
  CHECK_BOX: { position: anywhere, leastPoints: { touch: 1, steps: 1 }, leastMs: atAnyTime },
  SLIDING: { position: position => position >= TRACK_END[0] && position <= TRACK_END[1], ...drag },
  PUZZLE: { position: inTheGap, ...drag },
  INPAINTING: { position: inTheGap, ...drag },
}

/** Whether a person could have done it so, in the time since the challenge was handed out. */
export function isRight(data: AnswerData, record: CaptchaRecord, now: number): boolean {
  const { position, leastPoints, leastMs } = RULES[record.captchaType]
  const { input, track, durationMs } = data
  const longest = now - record.createdAt + CLOCK_GRACE_MS
  const times = track.map(([, , t]) => t)
  const inOrder = times.every((t, index) => t >= (times[index - 1] ?? 0) && t <= longest)
  return (
    position(data.position, record) &&
    inOrder &&
    track.length >= leastPoints[input] &&
    durationMs >= leastMs[input] &&
    durationMs <= longest
  )
}
