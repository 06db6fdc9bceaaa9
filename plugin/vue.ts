import type { CaptchaOwner, CaptchaPageTag, CaptchaTag } from './types/elements'

/**
 * Types for Vue templates (uni-app, Taro with Vue), as Volar and `vue-tsc` read them: `<captcha>` with its properties and events, and
 * `getCurrentInstance()?.proxy?.$scope?.selectComponent('#captcha')` of uni-app. Nothing is here at run time: name it in
 * `compilerOptions.types`. Names that do not exist are reported with `checkUnknownProps` and `checkUnknownEvents` only.
 */

export type { CaptchaTag }

/** @ts-ignore A project without Vue. */
declare module 'vue' {
  interface GlobalComponents {
    captcha: CaptchaTag
    'captcha-page': CaptchaPageTag
  }
  interface ComponentCustomProperties {
    /** uni-app: the page of WeChat behind a Vue page. */
    readonly $scope?: CaptchaOwner
  }
}
