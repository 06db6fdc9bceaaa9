import type { CaptchaConfig } from '../../../plugin/core/parameters/config'
import { createNonce, encodeInit, encodeVerify } from '../../../plugin/core/protocol/request'
import type { Options } from './options'

/** What the local service hands out, in the documented members. */
export interface Challenge {
  readonly CertifyId: string
  readonly CaptchaType: string
  readonly Image: string
  readonly PuzzleImage: string
}

export interface Verdict {
  readonly VerifyResult: boolean
  readonly VerifyCode: string
}

/** A failure as integrators see it in `onError`; Alibaba documents no shape. */
export interface ClientError {
  readonly code: string
  readonly msg: string
}

const stamp = () => ({ nonce: createNonce({ unit: Math.random }), nowMs: Date.now() })

const VERIFY_MS = 5000

/** The local service, under the user tag of `AliyunCaptchaConfig`. What fails is thrown as a {@link ClientError}. */
export class Service {
  /** `base`: `http://127.0.0.1:8787/`. */
  constructor(
    readonly base: string,
    private readonly prefix: string,
    private readonly options: Options,
  ) {}

  async init(): Promise<Challenge> {
    const { SceneId: sceneId, mode, language = 'cn', UserCertifyId = '', EncryptedSceneId = '', timeout } = this.options
    const config = { sceneId, mode, language, encryptedSceneId: EncryptedSceneId } as CaptchaConfig
    return this.post<Challenge>(encodeInit(config, UserCertifyId, stamp()), timeout ?? 5000)
  }

  async verify(certifyId: string, captchaVerifyParam: string): Promise<Verdict> {
    const body = encodeVerify(this.options.SceneId, certifyId, captchaVerifyParam, stamp())
    return (await this.post<{ readonly Result: Verdict }>(body, VERIFY_MS)).Result
  }

  private async post<Answer>(body: string, timeoutMs: number): Promise<Answer> {
    const ended = new AbortController()
    const timer = setTimeout(() => ended.abort(), timeoutMs)
    try {
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      const url = `${this.base}${encodeURIComponent(this.prefix)}/`
      const answer = await (await fetch(url, { method: 'POST', body, headers, signal: ended.signal })).json()
      if (answer.Success !== true || answer.LimitFlow === true) throw { code: answer.Code, msg: answer.Message }
      return answer
    } catch (fault) {
      throw fault instanceof Error ? { code: 'RequestFailed', msg: fault.message } : fault
    } finally {
      clearTimeout(timer)
    }
  }
}
