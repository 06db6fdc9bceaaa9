import type { CaptchaConfig } from '../parameters/config'
import type { RandomPort } from '../ports'
import { percentEncode } from '../values/percent'

/**
 * THE file of request fields. Alibaba publishes the host and the answers of these calls, not their fields: what stands here is this
 * project's reading (doc/protocol.md).
 */
const VERSION = '2023-03-05'

/** What is new in every attempt. */
export interface Stamp {
  /** 32 hexadecimal digits. */
  readonly nonce: string
  /** Milliseconds since the epoch. */
  readonly nowMs: number
}

export function createNonce(random: RandomPort): string {
  return Array.from({ length: 32 }, () => Math.floor(random.unit() * 16).toString(16)).join('')
}

/** Body of an initialization; `userCertifyId` is `''` where there is none. */
export function encodeInit(config: CaptchaConfig, userCertifyId: string, stamp: Stamp): string {
  const { sceneId, mode, language, encryptedSceneId } = config
  return encode('InitCaptcha', stamp, {
    SceneId: sceneId,
    Mode: mode,
    Language: language,
    UserCertifyId: userCertifyId,
    EncryptedSceneId: encryptedSceneId,
  })
}

/** Body of a verification. */
export function encodeVerify(sceneId: string, certifyId: string, captchaVerifyParam: string, stamp: Stamp): string {
  return encode('VerifyCaptcha', stamp, {
    SceneId: sceneId,
    CertifyId: certifyId,
    CaptchaVerifyParam: captchaVerifyParam,
  })
}

/** `application/x-www-form-urlencoded`; an empty field is not sent. */
function encode(action: string, { nonce, nowMs }: Stamp, fields: Readonly<Record<string, string>>): string {
  const all: Readonly<Record<string, string>> = {
    Action: action,
    Version: VERSION,
    Format: 'JSON',
    ...fields,
    SignatureNonce: nonce,
    Timestamp: timestamp(nowMs),
  }
  const given = Object.keys(all).filter(name => all[name])
  return given.map(name => `${name}=${percentEncode(all[name] as string)}`).join('&')
}

/** `yyyy-MM-ddTHH:mm:ssZ`, UTC. */
function timestamp(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, -5)}Z`
}
