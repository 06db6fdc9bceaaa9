export type CloseReason = 'user' | 'success' | 'api'

export interface ReadyDetail {
  readonly certifyId: string
  readonly captchaType: string
  readonly requestId: string
  readonly sceneId: string
  readonly attempts: number
  readonly elapsedMs: number
}

export interface SuccessDetail {
  readonly captchaVerifyParam: string
  readonly certifyId: string
  readonly sceneId: string
  readonly verifyCode: string
}
