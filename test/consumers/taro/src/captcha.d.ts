import type { CaptchaEvent, CaptchaProperties } from 'aliyun-captcha-miniprogram'

/** Taro passes a native component's events as `onName`. */
interface CaptchaElement extends CaptchaProperties {
  id?: string
  onReady?(event: CaptchaEvent<'ready'>): void
  onSuccess?(event: CaptchaEvent<'success'>): void
  onError?(event: CaptchaEvent<'error'>): void
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      captcha: CaptchaElement
    }
  }
}
