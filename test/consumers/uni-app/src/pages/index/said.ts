import type { CaptchaEvent, CaptchaInstance } from 'aliyun-captcha-miniprogram'

export const ready = ({ detail }: CaptchaEvent<'ready'>) => `ready ${detail.captchaType}`
export const success = ({ detail }: CaptchaEvent<'success'>) => `success ${detail.verifyCode}`
export const error = ({ detail }: CaptchaEvent<'error'>) => `error ${detail.code}: ${detail.fix}`

/** `scope`: the page of WeChat behind a Vue instance. */
export function show(scope: { selectComponent(selector: string): unknown }) {
  ;(scope.selectComponent('#captcha') as CaptchaInstance | null)?.show()
}
