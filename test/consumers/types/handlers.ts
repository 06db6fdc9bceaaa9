/// <reference types="miniprogram-api-typings" />
/// <reference types="aliyun-captcha-miniprogram/wechat" />
import type {
  AttemptOutcome,
  CaptchaAttempt,
  CaptchaEvent,
  CaptchaEventName,
  CaptchaEvents,
  CaptchaInstance,
  CaptchaModule,
  CaptchaObserver,
  CaptchaProperties,
  CaptchaRecord,
  DropInProps,
  HostRequest,
  Issue,
  KnownCode,
  RecordKind,
  RecordOutcome,
} from 'aliyun-captcha-miniprogram'

/** Two types are the same, not merely compatible. */
type Equal<Left, Right> = (<T>() => T extends Left ? 1 : 2) extends <T>() => T extends Right ? 1 : 2 ? true : false
const same = <Left, Right>(_: Equal<Left, Right>) => undefined

// Every event of the manual, by name.
same<CaptchaEventName, 'ready' | 'success' | 'fail' | 'error' | 'expire' | 'close' | 'statechange'>(true)

// Every member of every detail.
same<keyof CaptchaEvents['ready'], 'certifyId' | 'captchaType' | 'requestId' | 'sceneId' | 'attempts' | 'elapsedMs'>(
  true,
)
same<keyof CaptchaEvents['success'], 'captchaVerifyParam' | 'certifyId' | 'sceneId' | 'verifyCode'>(true)
same<keyof CaptchaEvents['fail'], 'verifyCode' | 'message' | 'certifyId' | 'refreshes'>(true)
same<
  keyof CaptchaEvents['error'],
  | 'code'
  | 'type'
  | 'message'
  | 'fix'
  | 'retryable'
  | 'attempts'
  | 'retryAfterMs'
  | 'certifyId'
  | 'requestId'
  | 'issues'
  | 'service'
  | 'platform'
  | 'docUrl'
>(true)
same<keyof Issue, 'field' | 'rule' | 'expected' | 'received' | 'message' | 'fix'>(true)
same<Issue['rule'], 'type' | 'value' | 'missing' | 'format' | 'selector' | 'unknown'>(true)
same<CaptchaEvents['close']['reason'], 'user' | 'success' | 'api'>(true)
same<
  CaptchaEvents['statechange']['to'],
  'idle' | 'validating' | 'requesting' | 'ready' | 'solving' | 'verifying' | 'passed' | 'failed' | 'expired' | 'error'
>(true)

// Every property, by name.
same<
  keyof CaptchaProperties,
  | 'sceneId'
  | 'prefix'
  | 'region'
  | 'language'
  | 'mode'
  | 'element'
  | 'button'
  | 'userCertifyId'
  | 'encryptedSceneId'
  | 'endpoint'
  | 'imageBase'
  | 'timeout'
  | 'prefetch'
  | 'slideStyle'
  | 'texts'
  | 'theme'
  | 'client'
  | 'page'
  | 'preflight'
  | 'props'
>(true)

// Every method.
same<keyof CaptchaInstance, 'show' | 'hide' | 'refresh' | 'reset' | 'getState'>(true)
same<
  Exclude<keyof CaptchaModule, 'version' | 'languages' | 'errorCodes' | 'createUserCertifyId' | 'configure'>,
  'show' | 'hide' | 'refresh' | 'reloadCaptcha'
>(true)

Page({
  onReady() {
    const captcha = this.selectComponent('#captcha')
    same<typeof captcha, CaptchaInstance | null>(true)
    if (!captcha) return
    captcha.show()
    const { state, certifyId } = captcha.getState()
    console.log(state, certifyId)
    // @ts-expect-error no such method
    captcha.open()
    same<ReturnType<typeof this.loginCaptcha>, CaptchaInstance | null>(true)
    // What is no captcha stays what WeChat says it is.
    this.selectComponent('#form').setData({ open: true })
  },

  loginCaptcha() {
    return this.selectComponent('#login-captcha')
  },

  onSuccess({ detail }: CaptchaEvent<'success'>) {
    same<typeof detail.captchaVerifyParam, string>(true)
    // @ts-expect-error no such member
    console.log(detail.captchaVerifyParams)
  },

  onError({ type, detail, currentTarget }: CaptchaEvent<'error'>) {
    same<typeof type, 'error'>(true)
    console.log(
      currentTarget.id,
      detail.issues?.map(({ field, rule, fix }) => [field, rule, fix]),
    )
    // @ts-expect-error details are frozen
    detail.code = ''
  },

  // @ts-expect-error no such event
  onReload(event: CaptchaEvent<'reload'>) {
    console.log(event)
  },
})

// A page's own ids, and an alias of one's own.
declare module 'aliyun-captcha-miniprogram/wechat' {
  interface Captchas {
    '#login-captcha': CaptchaInstance
  }
  interface CaptchaPlugins {
    slider: CaptchaModule
  }
}
const plugin = requirePlugin('captcha')
const slider = requirePlugin('slider')
same<typeof plugin, CaptchaModule>(true)
same<typeof slider, CaptchaModule>(true)
requirePlugin.async('captcha').then(module => same<typeof module, CaptchaModule>(true))
requirePlugin('another').anything()
plugin.configure({ request: wx.request })
plugin.configure({ request: null })
plugin.show()
plugin.reloadCaptcha()
// @ts-expect-error no function
plugin.configure({ request: 'wx.request' })

// Every kind and outcome of a record, and what each has.
const records: CaptchaRecord[] = []
const observe: CaptchaObserver = record => records.push(record)
plugin.configure({ observe })
plugin.configure({ observe: null })
plugin.configure({
  observe({ kind, outcome, attempts, verifyCode, startedAt, elapsedMs, captcha }) {
    same<typeof kind, 'initialization' | 'interaction' | 'verification'>(true)
    same<typeof verifyCode, string | undefined>(true)
    same<RecordKind, typeof kind>(true)
    const ended: boolean = outcome === 'ready' || outcome === 'RequestTimeout' || outcome === 'Some.OtherCode'
    const statuses = attempts.map((attempt: CaptchaAttempt) => attempt.statusCode ?? attempt.errno ?? 0)
    console.log(ended, statuses, startedAt + elapsedMs + captcha)
    // @ts-expect-error no such kind
    console.log(kind === 'close')
    // @ts-expect-error attempts are frozen
    attempts.push({ elapsedMs: 0, outcome: 'answered' })
  },
})
same<RecordOutcome, 'ready' | 'answered' | 'success' | 'fail' | 'expire' | 'close' | 'superseded' | 'aborted'>(true)
same<AttemptOutcome, 'answered' | 'interrupted' | 'aborted'>(true)
// @ts-expect-error no function
plugin.configure({ observe: 'console.log' })
// @ts-expect-error a record has no answer
plugin.configure({ observe: record => console.log(record.captchaVerifyParam) })
// @ts-expect-error no such setting
plugin.configure({ observer: observe })

const promised: HostRequest = options =>
  new Promise<void>(resolve => {
    options.success({ statusCode: 200, header: {}, data: options.data })
    resolve()
  })
plugin.configure({ request: promised })

const properties: CaptchaProperties = {
  sceneId: 'a',
  prefix: 'b',
  language: 'cn',
  element: '#a',
  slideStyle: { width: 1 },
}
// @ts-expect-error neither popup nor embed
const wrong: CaptchaProperties = { mode: 'window' }
// @ts-expect-error a selector begins with #
const selector: CaptchaProperties = { element: 'captcha' }
// @ts-expect-error POPUP_TITLE
const texts: CaptchaProperties = { texts: { en: { POPUP_TITEL: 'One more step' } } }

const props: DropInProps = {
  SceneId: 'a',
  captchaVerifyCallback: async param => ({ captchaResult: param !== '', bizResult: true }),
  onBizResultCallback: bizResult => bizResult,
  success: param => param.length,
}
// @ts-expect-error SceneId
const misspelt: DropInProps = { sceneId: 'a' }
// @ts-expect-error a verdict is an object
const verdict: DropInProps = { captchaVerifyCallback: () => true }

/** A message for each code: a new code does not compile until it has one. */
export const messages: Partial<Record<KnownCode, string>> = { Throttling: 'later' }
export const all = [properties, wrong, selector, texts, props, misspelt, verdict]
