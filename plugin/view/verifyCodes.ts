import { type CaptchaType, CHALLENGES } from '../core/protocol/challenges'
import { hasOwn } from '../core/values/record'
import type { TextKey } from '../locales/types'

/** VerifyCodes that mean more than "wrong answer". Pages "Data returned by the client (V3)" and "Server-side integration". */
const BY_CODE: Readonly<Record<string, TextKey>> = {
  /** Suspected attack. */
  F001: 'FAIL_RISK',
  /** Virtual device. */
  F009: 'FAIL_RISK',
  /** The scene's URL policy. */
  F016: 'FAIL_RISK',
  /** Abnormal protocol or parameters. */
  F017: 'FAIL_RISK',
  /** Encryption mode: the encrypted SceneId did not pass. */
  F022: 'FAIL_RISK',
  /** Scripted gestures. */
  F024: 'FAIL_RISK',
  /** Too many from one address. */
  F010: 'FAIL_FREQUENT',
  /** Too many from one device. */
  F011: 'FAIL_FREQUENT',
  /** Answered too late. */
  F007: 'OVERTIME_TIP',
  /** No initialization record: 20 minutes have passed. */
  F014: 'OVERTIME_TIP',
  /**
   * An empty, malformed or incomplete CaptchaVerifyParam, or a SceneId that is unknown, another account's or not the one of the
   * initialization. Only the developers of the app can fix these, so the person is not asked to try again.
   */
  F002: 'UNAVAILABLE',
  F003: 'UNAVAILABLE',
  F013: 'UNAVAILABLE',
  F005: 'UNAVAILABLE',
  F006: 'UNAVAILABLE',
  F012: 'UNAVAILABLE',
}

/** What to tell a person whose answer was refused with `verifyCode`. Where it is OVERTIME_TIP, `embed` says OVERTIME_TIP_BOX. */
export function verdictTextKey(verifyCode: string, captchaType: CaptchaType): TextKey {
  const byCode = hasOwn(BY_CODE, verifyCode) ? BY_CODE[verifyCode] : undefined
  // A wrong answer (F015), a used one (F008), the test mode (F004), and whatever the table does not know yet.
  return byCode ?? CHALLENGES[captchaType].failText
}
