import type { Failure } from '../errors/failure'
import { createUserCertifyId } from '../parameters/certifyId'
import type { CaptchaConfig } from '../parameters/config'
import type { Cancel } from '../ports'
import type { Challenge, Verdict } from '../protocol/challenge'
import { encodeInit, encodeVerify } from '../protocol/request'
import { decodeInit, decodeVerify } from '../protocol/response'
import { hostOf } from '../values/url'
import { attemptCall } from './attempts'
import type { ClientPorts } from './ports'

export type { ClientPorts } from './ports'

export type Initialization =
  | { readonly ok: true; readonly challenge: Challenge; readonly attempts: number; readonly elapsedMs: number }
  | { readonly ok: false; readonly failure: Failure }

export type Verification =
  | { readonly ok: true; readonly verdict: Verdict; readonly attempts: number }
  | { readonly ok: false; readonly failure: Failure }

/**
 * Fetches a challenge. `done` is called once, and never after the cancel; with a request port that answers at once it is called before
 * the return. An `auto` UserCertifyId is made once and kept over the attempts.
 */
export function initialize(config: CaptchaConfig, ports: ClientPorts, done: (result: Initialization) => void): Cancel {
  const { endpoint: url, timeoutMs, imageBase, prefix, userCertifyId } = config
  const certifyId = userCertifyId === 'auto' ? createUserCertifyId(prefix, ports.random) : userCertifyId
  return attemptCall(
    {
      url,
      timeoutMs,
      facts: { host: hostOf(url), certifyId: certifyId || undefined },
      encode: stamp => encodeInit(config, certifyId, stamp),
      decode: body => decodeInit(body, imageBase),
    },
    ports,
    end => done(end.ok ? { ok: true, challenge: end.value, attempts: end.attempts, elapsedMs: end.elapsedMs } : end),
  )
}

/**
 * Hands in the answer to a challenge. As {@link initialize}. The service takes each certifyId once: a retry after an answer that was
 * lost on its way back may be refused as a repetition (F008), which ends in a fresh challenge.
 */
export function verify(
  config: CaptchaConfig,
  challenge: Challenge,
  captchaVerifyParam: string,
  ports: ClientPorts,
  done: (result: Verification) => void,
): Cancel {
  const { endpoint: url, timeoutMs, sceneId } = config
  const { certifyId } = challenge
  return attemptCall(
    {
      url,
      timeoutMs,
      facts: { host: hostOf(url), certifyId },
      encode: stamp => encodeVerify(sceneId, certifyId, captchaVerifyParam, stamp),
      decode: decodeVerify,
    },
    ports,
    end => done(end.ok ? { ok: true, verdict: end.value, attempts: end.attempts } : end),
  )
}
