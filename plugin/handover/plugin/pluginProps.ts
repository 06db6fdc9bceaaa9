import type { CaptchaConfig } from '../../core/parameters/config'
import type { ClientOutcome } from '../../core/state/events'
import { memberOf, safely } from '../../core/values/members'
import { known } from '../../core/values/record'
import type { Callbacks } from '../../types/dropIn'
import { wordsOf } from '../words'

/** What is done with what Alibaba's component reports. */
export interface Listener {
  emit(outcome: ClientOutcome, word: string, errMsg?: string): void
  /** V2: an answer for the page to judge; `settle` takes the verdict, once. */
  ask(answer: string, settle: (verdict: { readonly captchaResult: boolean }) => void): void
}

const CODES = ['VerifyCode', 'verifyCode', 'Code', 'code']

/** The shape of its errors is not documented: a code, or the answer of the service with a code somewhere. */
function codeOf(error: unknown): string {
  const said = [memberOf(error, 'Result'), error].map(holder => CODES.map(name => memberOf(holder, name)))
  const code = [error].concat(...said).find(value => typeof value === 'string' && value !== '')
  return ((code || '') as string).slice(0, 64)
}

const read = (error: unknown): string => safely(() => codeOf(error), '')

/**
 * The `props` of Alibaba's component, under its own names. Keys that its page does not document are there only where our page gave
 * them: it may know those of the Web client.
 */
export function pluginProps(config: CaptchaConfig, callbacks: Callbacks, { emit, ask }: Listener): object {
  const { sceneId: SceneId, mode, region, language, slideStyle, userCertifyId, encryptedSceneId, texts } = config
  const answers = callbacks.captchaVerifyCallback
    ? {
        captchaVerifyCallback: (answer: unknown) => new Promise(resolve => ask(String(answer), resolve)),
        /** The page's own is called once, after a verdict that is a pass, whatever the client does. */
        onBizResultCallback: () => undefined,
      }
    : {
        success: (answer: unknown) => emit('passed', String(answer)),
        fail: (error: unknown) => emit('refused', read(error)),
      }
  return known({
    SceneId,
    mode,
    region,
    language,
    // Without a width ours is as wide as its panel; this is the default of theirs.
    slideStyle: { width: 540, ...slideStyle },
    UserCertifyId: userCertifyId === 'auto' ? undefined : userCertifyId || undefined,
    EncryptedSceneId: encryptedSceneId || undefined,
    // Ours have no prototype, which another's code may count on.
    upLang: Object.keys(texts).length > 0 ? JSON.parse(JSON.stringify(texts)) : undefined,
    onClose: callbacks.onClose && (() => emit('closed', '')),
    onError: callbacks.onError && ((error: unknown) => emit('broken', read(error), wordsOf(error))),
    ...answers,
  })
}
