export type CloseReason = 'user' | 'success' | 'api'

export interface ReadyDetail {
  readonly certifyId: string
  readonly captchaType: string
  readonly requestId: string
  readonly sceneId: string
  /** Requests of our own initialization; 0 where a client of Alibaba's is the only one that asks. */
  readonly attempts: number
  /** From the first of them to the answer, pauses included; not the time in which a client of Alibaba's arrives. */
  readonly elapsedMs: number
}

export interface SuccessDetail {
  readonly captchaVerifyParam: string
  readonly certifyId: string
  readonly sceneId: string
  readonly verifyCode: string
}
