import type { RetryRule } from '../../plugin/core/errors/catalog'
import type { IssueRule } from '../../plugin/core/issues/issue'
import type { CaptchaEventName } from '../../plugin/types/events'
import type { CaptchaInstance } from '../../plugin/types/instance'
import type { CaptchaProperties } from '../../plugin/types/properties'

/** The Chinese column; English stands in the comments of the public types. What is missing here does not compile. */
export const PROPERTIES: Readonly<Record<keyof CaptchaProperties, string>> = {
  sceneId: '场景 ID，见验证码控制台的场景列表。必填，或写在 `props` 的 `SceneId` 里。',
  prefix: '身份标，也是服务地址的第一段主机名。从不校验；没有 `endpoint` 时必填，官方客户端不需要。',
  region: '账号所在地域：中国内地或新加坡。须与服务端一致。',
  language: '17 个语言代码之一，或 `texts` 里自定义的语言名。',
  mode: '弹出式（由 `show()` 打开）或嵌入式。',
  element: 'ID 选择器，节点必须存在；嵌入式时它的宽度就是验证可用的宽度。',
  button: 'ID 选择器，节点必须存在。不会自动绑定点击：请在自己的事件里调用 `show()`。',
  userCertifyId: '自己生成的 certifyId：`身份标_` 加 10 位字母和数字；`auto` 表示每次初始化自动生成。',
  encryptedSceneId: '由服务端加密的场景 ID（加密模式）。',
  endpoint: '代替服务地址：自建转发，或本地服务。',
  imageBase: '图片相对路径的基准地址。',
  timeout: '单次请求的超时，毫秒，1 到 60000。',
  prefetch: '挂载时即初始化；`false` 表示第一次 `show()` 时才初始化。',
  slideStyle: '滑块验证的尺寸，单位 rpx；其他类型不受影响。',
  texts: '自定义文案 `{ 语言: { KEY: 文案 } }`，与阿里云的 `upLang` 同形。',
  theme: '`auto` 跟随宿主的深色模式。',
  client: '由谁出题：`own` 为本组件，`official` 为阿里云官方插件。',
  preflight: '`client="official"` 时，先由本组件初始化一次，让页面拿到错误码。',
  props: '为阿里云官方插件写好的对象，可含回调。同时给出的属性优先。',
}

export const EVENTS: Readonly<Record<CaptchaEventName, string>> = {
  ready: '已取到并解析验证；图片可能仍在加载。',
  success: '用户通过。请把 `captchaVerifyParam` 原样交给自己的服务端。',
  fail: '答案被拒。组件会自动换一道新题。',
  error: '初始化或验证没有结果。',
  expire: '初始化后满 20 分钟。正在显示的会自动换新，隐藏的在下次 `show()` 时换新。',
  close: '弹窗已关闭。',
  statechange: '每次状态变化。',
}

export const METHODS: Readonly<Record<keyof CaptchaInstance, string>> = {
  show: '打开弹窗；没有进行中的初始化时开始一次：通过之后再调用，就是一道新题。',
  hide: '关闭弹窗。未作答的验证留到下次 `show()`；已作答的作废，不再等待结果。',
  refresh: '重新初始化，无论是否显示。',
  reset: '隐藏并回到空闲，进行中的一切都中止。',
  getState: '当前的状态、是否可见、certifyId 和验证类型。',
}

/** By name: the module itself speaks of `wx`, which the build knows nothing of. */
export const MODULE: Readonly<Record<string, string>> = {
  version: '本包的版本。',
  languages: '17 个语言代码。',
  errorCodes: '错误码表里的全部错误码；服务端可能返回别的，会原样交给页面。',
  createUserCertifyId: '生成一个 UserCertifyId：`身份标_` 加 10 位字母和数字。每个只用于一次初始化。',
  configure:
    '对所有验证生效的设置。`request`：宿主自己的 `wx.request`，用于插件的域名列表无法加入该主机时；`null` 恢复。`official`：`requirePlugin(\'AliyunCaptcha\')` 的结果，供 `client="official"` 使用。其他值抛出 TypeError。',
  show: '与阿里云官方插件的方法同名：作用于当前页面上最后挂载的 `<captcha>`。页面上有多个，或要指定其他页面的，请用 `selectComponent`。',
  hide: '关闭当前页面上最后挂载的 `<captcha>` 的弹窗。',
  refresh: '让当前页面上最后挂载的 `<captcha>` 重新初始化。',
  reloadCaptcha: '同 `refresh()`：V3 页面在通过之后调用的名字。',
}

export const RETRIES: Readonly<Record<RetryRule, { readonly en: string; readonly cn: string }>> = {
  no: { en: 'no', cn: '否' },
  yes: { en: 'yes', cn: '是' },
  online: { en: 'when the network is back', cn: '网络恢复后' },
  status: { en: '408, 429, 5xx only; honours `Retry-After`', cn: '仅 408、429、5xx，遵从 `Retry-After`' },
  once: { en: 'once, by a fresh initialization', cn: '一次，重新初始化' },
}

export const RULES: Readonly<Record<IssueRule, { readonly en: string; readonly cn: string }>> = {
  type: { en: 'the wrong type', cn: '类型错误' },
  value: { en: 'a value that is not among those allowed, or an unknown key', cn: '取值不在允许范围内，或未知的键' },
  missing: { en: 'required and not given', cn: '必填而未填' },
  format: { en: 'a string that is not of the form', cn: '格式不符' },
  selector: { en: 'no such node on the page', cn: '页面上没有这个节点' },
}

/** By name, since a component's external classes are plain strings. */
export const CLASSES: Readonly<Record<string, { readonly en: string; readonly cn: string }>> = {
  'root-class': {
    en: 'around everything; in a popup too, where nothing else is inherited: set variables and the font here',
    cn: '最外层；弹窗里也有。弹窗不继承页面的样式，变量与字体请写在这里',
  },
  'panel-class': { en: 'the panel', cn: '面板' },
  'track-class': { en: 'the track', cn: '滑轨' },
  'thumb-class': { en: 'the thumb', cn: '滑块' },
  'button-class': { en: 'buttons', cn: '按钮' },
}

/** Meaning of each CSS variable; the English one stands beside it in the styles. */
export const VARIABLES: Readonly<Record<string, string>> = {
  width: '面板最多占用的宽度。',
  'z-index': '弹窗与遮罩的层级。',
  primary: '滑块、按钮、链接。',
  'on-primary': '主色之上的图标与文字。',
  background: '面板背景。',
  text: '文字。',
  muted: '提示、图标。',
  line: '边线。',
  track: '滑轨、普通按钮、骨架。',
  fill: '已滑过的部分；验证中的横幅。',
  success: '通过：文字、滑块。',
  'success-fill': '通过：文字之下。',
  danger: '被拒或出错：文字、滑块。',
  'danger-fill': '被拒：文字之下。',
  radius: '面板圆角。',
  'radius-small': '面板内部的圆角。',
  'font-size': '字号，布局随之变化。',
  'thumb-width': '滑块宽度。',
  'track-height': '滑轨最小高度。',
}
