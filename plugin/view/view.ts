import { CATALOG, type ErrorType, type KnownCode } from '../core/errors/catalog'
import type { ErrorDetail } from '../core/errors/detail'
import type { CaptchaConfig, Theme } from '../core/parameters/config'
import { type CaptchaType, CHALLENGES, type ChallengeComponent } from '../core/protocol/challenges'
import type { CaptchaState } from '../core/state/captchaState'
import { challengeIn, type Model } from '../core/state/model'
import { hasOwn } from '../core/values/record'
import type { TextKey, Texts } from '../locales/types'
import { verdictTextKey } from './verifyCodes'

/** What the panel shows: nothing asked for yet, the skeleton, the challenge, an error. */
export type Phase = 'start' | 'loading' | 'challenge' | 'error'
/** What the challenge is in the middle of; `open` takes an answer. */
export type Status = 'open' | 'verifying' | 'passed' | 'failed'

export interface ErrorView {
  /** For the person. */
  readonly text: string
  /** For the developer. */
  readonly message: string
  readonly fix: string
  readonly code: string
  /** One line for each parameter or member that is wrong. */
  readonly issues: readonly string[]
  readonly requestId: string
  readonly canRetry: boolean
  /** Count-down of a cool-down, `''` when there is none. */
  readonly wait: string
  /** The developer's part is unfolded from the start: nobody but a developer sees this kind. */
  readonly unfolded: boolean
}

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
  readonly image: string
  readonly piece: string
  readonly title: string
  readonly tip: string
  readonly closable: boolean
  readonly rtl: boolean
  readonly theme: Theme
  /** Size of the plain slider, rpx. */
  readonly slide: { readonly width: number; readonly height: number }
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

/** What a person is told: by code where it matters to them, else by type. */
const TROUBLES: Readonly<Record<ErrorType, TextKey>> = {
  Configuration: 'UNAVAILABLE',
  Account: 'UNAVAILABLE',
  RateLimiting: 'CONGESTION',
  Parameter: 'UNAVAILABLE',
  Network: 'CONGESTION',
  Protocol: 'UNAVAILABLE',
  Resource: 'CONGESTION',
  Unknown: 'UNAVAILABLE',
}
const TROUBLES_BY_CODE: Readonly<Partial<Record<KnownCode, TextKey>>> = {
  ThrottlingByStrategy: 'FAIL_FREQUENT',
  NetworkUnavailable: 'OFFLINE',
  DomainNotAllowed: 'UNAVAILABLE',
  InvalidUrl: 'UNAVAILABLE',
  HttpError: 'CONGESTION',
}

const isKnown = (code: string): code is KnownCode => hasOwn(CATALOG, code)

const troubleKey = ({ code, type }: ErrorDetail): TextKey =>
  (isKnown(code) ? TROUBLES_BY_CODE[code] : undefined) ?? TROUBLES[type]

/** Only a change of the page fixes these, so no retry by hand is offered. */
const fixedByPage = (type: ErrorType): boolean => type === 'Parameter' || type === 'Configuration'

/** Alibaba has one key of this text for each mode. Ours say the same; a page's own may differ. */
const overtimeKey = (key: TextKey, config: CaptchaConfig | null): TextKey =>
  key === 'OVERTIME_TIP' && config?.mode === 'embed' ? 'OVERTIME_TIP_BOX' : key

function tipKey(model: Model, type: CaptchaType | ''): TextKey {
  const { state, config } = model
  if (type === '' || PHASES[state] === 'loading') return 'LOADING'
  if (state === 'passed') return 'SUCCESS'
  if (state === 'verifying') return 'VERIFYING'
  if (model.state === 'failed') return overtimeKey(verdictTextKey(model.verifyCode, type), config)
  return CHALLENGES[type].tip
}

/** Chinese puts no space after its full stop. */
const joined = (message: string, fix: string) => `${message}${message.endsWith('。') ? '' : ' '}${fix}`

/** A line for each issue: what is wrong and how to fix it, unless the line above or the error itself says that. */
const issueLines = ({ fix: ofError, issues = [] }: ErrorDetail): readonly string[] =>
  issues.map(({ message, fix }, index) => {
    const above = issues[index - 1]
    return fix === ofError || fix === (above && above.fix) ? message : joined(message, fix)
  })

export function panelView({ model, texts, rtl, theme, lastType, error, wait }: ViewInputs): PanelView {
  const { state, config } = model
  const challenge = challengeIn(model)
  const type = challenge ? challenge.captchaType : lastType
  const { component, pictured } = CHALLENGES[type || 'PUZZLE']
  const embedded = config?.mode === 'embed'
  return {
    phase: embedded && state === 'idle' ? 'start' : PHASES[state],
    status: STATUSES[state] ?? 'open',
    type,
    component,
    pictured,
    certifyId: challenge ? challenge.certifyId : '',
    image: challenge ? challenge.image : '',
    piece: challenge ? challenge.puzzleImage : '',
    title: texts.POPUP_TITLE,
    tip: texts[tipKey(model, type)],
    closable: !embedded,
    rtl,
    theme,
    slide: config ? config.slideStyle : { width: 540, height: 60 },
    error: error && {
      text: texts[troubleKey(error)],
      message: error.message,
      fix: error.fix,
      code: error.code,
      issues: issueLines(error),
      requestId: error.requestId ?? '',
      canRetry: !fixedByPage(error.type),
      wait,
      unfolded: fixedByPage(error.type),
    },
  }
}
