import type { TextKey } from '../parameters/textKeys'

interface ChallengeRow {
  /** Which component of `plugin/challenges` a person answers with; `none`: nothing is asked, the challenge answers itself. */
  readonly component: 'drag' | 'tap' | 'none'
  /** It has `Image` and `PuzzleImage`, and its position is counted in natural pixels of the picture. */
  readonly pictured: boolean
  /** What to do. */
  readonly tip: TextKey
  /** A wrong answer. */
  readonly failText: TextKey
}

/**
 * THE table of CaptchaTypes: a new one is a row here and, where it is answered in a new way, a folder of `plugin/challenges`. It stands in
 * the core because the decoder and the state machine read it. The page "Client initialization errors" shows only `INPAINTING`; the other
 * names are read from those of text keys and scene types (our reading).
 */
export const CHALLENGES = {
  TRACELESS: { component: 'none', pictured: false, tip: 'VERIFYING', failText: 'SLIDE_FAIL' },
  CHECK_BOX: { component: 'tap', pictured: false, tip: 'CHECK_BOX_TIP', failText: 'SLIDE_FAIL' },
  SLIDING: { component: 'drag', pictured: false, tip: 'SLIDE_TIP', failText: 'SLIDE_FAIL' },
  PUZZLE: { component: 'drag', pictured: true, tip: 'PUZZLE_TIP', failText: 'CAPTCHA_FAIL' },
  INPAINTING: { component: 'drag', pictured: true, tip: 'INPAINTING_TIP', failText: 'CAPTCHA_FAIL' },
} as const satisfies Readonly<Record<string, ChallengeRow>>

export type CaptchaType = keyof typeof CHALLENGES
export type ChallengeComponent = ChallengeRow['component']

export const CAPTCHA_TYPES = Object.keys(CHALLENGES) as readonly CaptchaType[]

/** It asks nothing of a person, so it answers as soon as it is shown. */
export const answersItself = (type: CaptchaType): boolean => CHALLENGES[type].component === 'none'
