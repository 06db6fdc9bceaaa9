import type { ErrorDetail } from '../core/errors/detail'
import type { CaptchaConfig, SlideStyle, Theme } from '../core/parameters/config'
import { RULES } from '../core/parameters/rules'
import { answersItself, type CaptchaType, CHALLENGES, type ChallengeComponent } from '../core/protocol/challenges'
import type { CaptchaState } from '../core/state/captchaState'
import { challengeIn, isDrawnEmbedded, isPaged, type Model } from '../core/state/model'
import type { TextKey, Texts } from '../locales/types'
import { type ErrorView, errorView } from './errorView'
import { verdictTextKey } from './verifyCodes'

/** What the panel shows: nothing asked for yet, the skeleton, the challenge, an error. */
export type Phase = 'start' | 'loading' | 'challenge' | 'error'
/**
 * What the challenge is in the middle of. `open` takes an answer; `waiting` is a challenge that answers itself and waits for a press, which
 * counts as a `show()`.
 */
export type Status = 'open' | 'waiting' | 'verifying' | 'passed' | 'failed'

/** Everything that the panel is drawn from. */
export interface PanelView {
  readonly phase: Phase
  readonly status: Status
  readonly type: CaptchaType | ''
  /** What the challenge is answered with; `drag` where the type is not known yet. */
  readonly component: ChallengeComponent
  /** It has a picture, or may have one. */
  readonly pictured: boolean
  readonly certifyId: string
  readonly title: string
  readonly tip: string
  readonly closable: boolean
  readonly rtl: boolean
  readonly theme: Theme
  /** Size of the plain slider, rpx; without a width it is as wide as the panel. */
  readonly slide: SlideStyle
  readonly error: ErrorView | null
}

export interface ViewInputs {
  readonly model: Model
  readonly texts: Texts
  readonly rtl: boolean
  readonly theme: Theme
  /** Kind of the last challenge, so that its skeleton has the right size while the next one comes. */
  readonly lastType: CaptchaType | ''
  readonly error: ErrorDetail | null
  /** Text of the cool-down that still runs, `''` when there is none. */
  readonly wait: string
}

const PHASES: Readonly<Record<CaptchaState, Phase>> = {
  idle: 'loading',
  validating: 'loading',
  requesting: 'loading',
  ready: 'challenge',
  solving: 'challenge',
  verifying: 'challenge',
  passed: 'challenge',
  failed: 'challenge',
  expired: 'loading',
  error: 'error',
}

const STATUSES: Readonly<Partial<Record<CaptchaState, Status>>> = {
  verifying: 'verifying',
  passed: 'passed',
  failed: 'failed',
}

/** Alibaba has one key of this text for each mode. Ours say the same; a page's own may differ. */
const overtimeKey = (key: TextKey, config: CaptchaConfig | null): TextKey =>
  key === 'OVERTIME_TIP' && config?.mode === 'embed' ? 'OVERTIME_TIP_BOX' : key

/** A challenge that answers itself was not asked to, or not again: by a `refresh()` of the page, or after a refusal. */
const waitsForPress = (model: Model): boolean => {
  const challenge = model.state === 'ready' ? model.challenge : null
  return challenge !== null && answersItself(challenge.captchaType) && !model.asked
}

/** Embedded, a client with a page of its own is a button that opens it. */
export const isOpener = (model: Model): boolean =>
  isPaged(model) && isDrawnEmbedded(model) && PHASES[model.state] === 'challenge'

function tipKey(model: Model, type: CaptchaType | ''): TextKey {
  if (model.state === 'passed') return 'SUCCESS'
  if (type === '' || PHASES[model.state] === 'loading') return 'LOADING'
  if (waitsForPress(model)) return 'START_VERIFY'
  switch (model.state) {
    case 'verifying':
      return 'VERIFYING'
    case 'failed':
      return overtimeKey(verdictTextKey(model.verifyCode, type), model.config)
    default:
      return CHALLENGES[type].tip
  }
}

export function panelView({ model, texts, rtl, theme, lastType, error, wait }: ViewInputs): PanelView {
  const { state, config } = model
  const challenge = challengeIn(model)
  const type = challenge ? challenge.captchaType : lastType
  const { component, pictured } = CHALLENGES[type || 'PUZZLE']
  const embedded = config?.mode === 'embed'
  return {
    phase: embedded && (state === 'idle' || isOpener(model)) ? 'start' : PHASES[state],
    status: waitsForPress(model) ? 'waiting' : (STATUSES[state] ?? 'open'),
    type,
    component,
    pictured,
    certifyId: challenge ? challenge.certifyId : '',
    title: texts.POPUP_TITLE,
    tip: texts[tipKey(model, type)],
    closable: !isDrawnEmbedded(model),
    rtl,
    theme,
    slide: config ? config.slideStyle : RULES.slideStyle.fallback,
    error: error && errorView(error, texts, wait),
  }
}
