import type { Fault } from '../core/errors/issue'
import type { CaptchaConfig } from '../core/parameters/config'
import type { EventOf } from '../core/state/events'
import { officialPlugin } from '../platform/official'
import { afterTick } from '../platform/tick'

/** A captcha that can hold Alibaba's own component. */
export interface Holder {
  /** Draws the component with these `props`, or takes it away. */
  hold(props: object | null): void
  hear(event: EventOf<'official'>): void
}

interface Held {
  readonly holder: Holder
  /** V2: the client waits for the verdict on the answer that it gave. */
  verdict: ((pass: boolean) => void) | null
}

/** Who has it: `show()` of Alibaba's plugin names no captcha, so there is one in the page at a time. */
let held: Held | null = null

/** `client="official"` needs the plugin's interface, and nobody but the host can give it. */
export const officialFaults = (client: unknown): readonly Fault[] =>
  client === 'official' && !officialPlugin()
    ? [
        {
          field: 'client',
          rule: 'missing',
          expected: 'configure({ official })',
          received: '',
        },
      ]
    : []

/** The shape of its errors is not documented: a string, or an object with the code somewhere. */
function codeOf(error: unknown): string {
  const said: { VerifyCode?: unknown; verifyCode?: unknown; code?: unknown } =
    typeof error === 'object' && error !== null ? error : { code: error }
  const code = said.VerifyCode || said.verifyCode || said.code
  return typeof code === 'string' ? code.slice(0, 64) : ''
}

/** What Alibaba's component is given, under its own names; optional keys only where the page gave them. */
function propsOf(config: CaptchaConfig, handsOver: boolean, mine: Held): object {
  const { sceneId, mode, region, language, slideStyle, userCertifyId, encryptedSceneId, texts } = config
  const hear = (outcome: EventOf<'official'>['outcome'], word: unknown) => {
    if (held === mine && typeof word === 'string') mine.holder.hear({ type: 'official', outcome, word })
  }
  const callbacks = handsOver
    ? {
        captchaVerifyCallback: (answer: unknown) =>
          new Promise(resolve => {
            mine.verdict = pass => resolve({ captchaResult: pass })
            hear('answered', answer)
          }),
        onBizResultCallback: () => undefined,
      }
    : {
        success: (answer: unknown) => hear('passed', answer),
        fail: (error: unknown) => hear('refused', codeOf(error)),
      }
  return {
    SceneId: sceneId,
    mode,
    region,
    language,
    slideStyle,
    ...(userCertifyId && userCertifyId !== 'auto' ? { UserCertifyId: userCertifyId } : {}),
    ...(encryptedSceneId ? { EncryptedSceneId: encryptedSceneId } : {}),
    ...(Object.keys(texts).length > 0 ? { upLang: texts } : {}),
    ...callbacks,
  }
}

/** Takes the component away from `holder`, if that one has it; an answer that waits for its verdict is refused. */
export function release(holder: Holder): void {
  if (held?.holder !== holder) return
  const { verdict } = held
  held = null
  verdict?.(false)
  holder.hold(null)
}

/** Puts the component into `holder`, taking it from any other captcha, and shows it once it is drawn. */
export function open(holder: Holder, config: CaptchaConfig, handsOver: boolean, show: boolean): void {
  if (held?.holder !== holder) {
    if (held) release(held.holder)
    const mine: Held = { holder, verdict: null }
    held = mine
    holder.hold(propsOf(config, handsOver, mine))
  }
  if (!show) return
  afterTick(() => {
    try {
      if (held?.holder === holder) officialPlugin()?.show()
    } catch (error) {
      console.error("[captcha] show() of Alibaba's plugin threw", error)
      holder.hear({ type: 'official', outcome: 'broken', word: '' })
    }
  })
}

/** V2: tells the client the page's verdict on its answer. */
export function tellVerdict(holder: Holder, pass: boolean): void {
  if (held?.holder === holder) held.verdict?.(pass)
}
