import type { KnownCode, RetryRule } from '../../plugin/core/errors/catalog'
import type { CertificateFault } from '../../plugin/core/errors/certificateFault'
import type { PageFault } from '../../plugin/core/errors/pageFault'
import type { IssueRule } from '../../plugin/core/issues/issue'
import type { CaptchaRecord, RecordKind, RecordOutcome } from '../../plugin/core/observation/record'
import type { CaptchaPageProperties } from '../../plugin/types/elements'
import type { CaptchaEventName } from '../../plugin/types/events'
import type { CaptchaInstance } from '../../plugin/types/instance'
import type { CaptchaProperties } from '../../plugin/types/properties'

/**
 * What the generated tables say that no source says: the Chinese column where English stands in the comments of the public types, and both
 * languages elsewhere. A key that is missing here does not compile, or fails `npm run docs` where the names are plain strings.
 */
export type Both = { readonly en: string; readonly cn: string }

export const PROPERTIES: Readonly<Record<keyof CaptchaProperties, string>> = {
  sceneId: '场景 ID，见控制台的场景列表。必填，也可写在 `props` 里。',
  prefix: '身份标，即服务地址的第一段主机名。未设 `endpoint` 时必填，由官方客户端发请求时不需要。',
  region: '中国内地或新加坡，须与服务端一致。',
  language: '17 个语言代码之一，或 `texts` 中自定义的语言名。',
  mode: '弹出式（由 `show()` 打开）或嵌入式。无痕场景须用 `popup`。',
  element: 'ID 选择器，节点必须存在。嵌入式时，题目的宽度不超过该节点。',
  button: 'ID 选择器，节点必须存在。不绑定点击：请在自己的事件处理函数里调用 `show()`。',
  userCertifyId: '自己生成的 certifyId：`身份标_` 加 10 位字母和数字，只能用一次；`auto` 表示每次自动生成。',
  encryptedSceneId: '由服务端加密的场景 ID（加密模式）。',
  endpoint: '替换服务地址：自建中转，或本地服务。真机上须为 `https`。',
  imageBase: '图片相对路径的基准地址。',
  timeout: '每次请求的时限，单位毫秒，1 到 60000。',
  prefetch: '`true`：挂载时初始化；`false`：第一次 `show()` 时初始化。',
  slideStyle: '滑块题的尺寸，单位 rpx：不给宽度时与面板同宽。高度不小于 40 px。',
  texts: '自定义文案，格式与阿里云的 `upLang` 相同。',
  theme: '`auto` 跟随宿主的深色模式。',
  client: '由谁出题：本组件、阿里云官方插件，或阿里云的 H5 页面（仅 npm）。',
  page: '配合 `client="webview"`：放有 `<captcha-page>` 的页面路径，此时必填。',
  preflight: '使用阿里云的客户端时：先由本组件初始化一次，使页面收到服务端的错误码。',
  props: '为阿里云官方插件写的对象，可含回调。同时设置的属性优先。',
}

export const PAGE_PROPERTIES: Readonly<Record<keyof CaptchaPageProperties, string>> = {
  url: '您自己的 H5 页面的地址，须为 https。',
}

/** `@default` that is not a value. */
export const DEFAULTS: Readonly<Record<string, string>> = {
  'from `prefix` and `region`': '由 `prefix` 和 `region` 得出',
  'from `region`, or an `http:` endpoint': '由 `region` 得出，或取自 `http:` 的 `endpoint`',
}

export const EVENTS: Readonly<Record<CaptchaEventName, string>> = {
  ready: '已获取并解析题目；图片可能仍在加载。',
  success: '用户通过。请把 `captchaVerifyParam` 原样发给自己的服务端。',
  fail: '答案未通过。组件会自动换一道新题。',
  error: '初始化或核验失败。',
  expire: '初始化满 20 分钟。正在显示的题目自动换新，隐藏的在下次 `show()` 时换新。',
  close: '弹窗已关闭。',
  statechange: '状态每次变化时。',
}

export const METHODS: Readonly<Record<keyof CaptchaInstance, string>> = {
  show: '打开弹窗。没有正在进行的初始化时开始一次；通过之后再调用会得到新题。',
  hide: '关闭弹窗。未作答的题目留到下次 `show()`；已作答的连同结果一起作废。',
  refresh: '重新初始化，无论弹窗是否打开。',
  reset: '隐藏，中止正在进行的操作，回到 `idle`。',
  getState: '当前的状态、是否可见、certifyId 和题型。',
}

/** By name: the module itself uses `wx`, which the build does not know. */
export const MODULE: Readonly<Record<string, string>> = {
  version: '本包的版本。',
  languages: '17 个语言代码。',
  errorCodes: '错误码表中的全部错误码；服务端可能返回其他错误码，会原样传给页面。',
  createUserCertifyId: '生成一个 UserCertifyId：`身份标_` 加 10 位字母和数字。每个只用于一次初始化。',
  configure:
    '对所有组件生效的设置。`request`：宿主自己的 `wx.request`，用于插件的域名列表无法加入该主机时；`null` 恢复默认。`plugin` 供 `client="plugin"` 使用：`requirePlugin(\'AliyunCaptcha\')` 的返回值，或返回它（或它的 Promise）的函数，在组件首次需要时调用。`observe`：每次初始化、作答和核验结束时调用，参数是一条记录；`null` 表示停止。其他值抛出 TypeError。',
  show: '与阿里云官方插件的方法同名：作用于当前页面上最后挂载的 `<captcha>`。页面上有多个组件，或要操作其他页面的组件时，请用 `selectComponent`。',
  hide: '关闭当前页面上最后挂载的 `<captcha>` 的弹窗。',
  refresh: '让当前页面上最后挂载的 `<captcha>` 重新初始化。',
  reloadCaptcha: '与 `refresh()` 相同：V3 页面在通过之后调用的名字。',
}

/** By name: types that the entries of the package export. */
export const TYPES: Readonly<Record<string, Both>> = {
  CaptchaModule: { en: 'the module', cn: '模块' },
  ErrorType: { en: '`type` of an error', cn: '错误的 `type`' },
  KnownCode: { en: 'a code of the catalog', cn: '错误码表中的错误码' },
  ErrorDetail: { en: 'detail of `error`', cn: '`error` 的详情' },
  Issue: { en: 'one fault of the parameters', cn: '参数的一处错误' },
  IssueRule: { en: '`rule` of an issue', cn: '`issues` 中的 `rule`' },
  Client: { en: 'values of `client`', cn: '`client` 的取值' },
  Language: { en: 'the 17 language codes', cn: '17 个语言代码' },
  Mode: { en: 'values of `mode`', cn: '`mode` 的取值' },
  OwnTexts: { en: 'value of `texts`', cn: '`texts` 的值' },
  Region: { en: 'values of `region`', cn: '`region` 的取值' },
  SlideStyle: { en: 'value of `slide-style`', cn: '`slide-style` 的值' },
  Theme: { en: 'values of `theme`', cn: '`theme` 的取值' },
  TextKey: { en: 'a key of `texts`', cn: '`texts` 的键' },
  CaptchaType: { en: 'kinds of challenges', cn: '题型' },
  CaptchaState: { en: 'the states', cn: '状态' },
  CloseReason: { en: '`reason` of `close`', cn: '`close` 的 `reason`' },
  ReadyDetail: { en: 'detail of `ready`', cn: '`ready` 的详情' },
  SuccessDetail: { en: 'detail of `success`', cn: '`success` 的详情' },
  AlibabaPlugin: {
    en: 'the interface of the official plugin, as `configure()` takes it',
    cn: '阿里云官方插件，即 `configure()` 接受的值',
  },
  PluginSource: {
    en: 'the plugin, or a function that gives it, as `configure()` takes it',
    cn: '插件，或返回它的函数，即 `configure()` 接受的值',
  },
  HostRequest: { en: 'a request function, as `configure()` takes it', cn: '请求函数，即 `configure()` 接受的值' },
  HostRequestOptions: { en: 'what that function is called with', cn: '该函数的参数' },
  CaptchaRecord: { en: 'what an observer is told', cn: '观察函数收到的记录' },
  CaptchaObserver: { en: 'an observer, as `configure()` takes it', cn: '观察函数，即 `configure()` 接受的值' },
  RecordKind: { en: '`kind` of a record', cn: '记录的 `kind`' },
  RecordOutcome: { en: '`outcome` of a record without an error', cn: '没有出错时记录的 `outcome`' },
  CaptchaAttempt: { en: 'one request, in a record', cn: '记录中的一次请求' },
  AttemptOutcome: { en: '`outcome` of a request without an error', cn: '没有出错时请求的 `outcome`' },
  CallbackResult: { en: 'result of `captchaVerifyCallback`', cn: '`captchaVerifyCallback` 的返回值' },
  DropInCallbacks: { en: 'the functions in `props`', cn: '`props` 中的函数' },
  DropInProps: { en: 'value of `props`', cn: '`props` 的值' },
  CaptchaEvent: { en: 'argument of a handler, by the name of the event', cn: '处理函数的参数，以事件名为类型参数' },
  CaptchaEventName: { en: 'names of the events', cn: '事件名' },
  CaptchaEvents: { en: 'detail by the name of the event', cn: '按事件名的详情' },
  CloseDetail: { en: 'detail of `close`', cn: '`close` 的详情' },
  ExpireDetail: { en: 'detail of `expire`', cn: '`expire` 的详情' },
  FailDetail: { en: 'detail of `fail`', cn: '`fail` 的详情' },
  StateChangeDetail: { en: 'detail of `statechange`', cn: '`statechange` 的详情' },
  CaptchaInstance: { en: 'the instance, with its methods', cn: '组件实例及其方法' },
  CaptchaSnapshot: { en: 'result of `getState()`', cn: '`getState()` 的返回值' },
  CaptchaProperties: { en: 'the properties, in camelCase', cn: '全部属性，camelCase' },
  Captchas: { en: 'ids of captchas, for you to extend', cn: '验证码组件的 id，可自行扩充' },
  CaptchaPlugins: { en: 'aliases of the plugin, for you to extend', cn: '插件的别名，可自行扩充' },
  CaptchaElement: { en: 'attributes of the tag in JSX', cn: 'JSX 标签的属性' },
  CaptchaTag: { en: 'the tag in Vue templates', cn: 'Vue 模板中的标签' },
}

/** Code of the `error` event in a few words; sentences stand in the locales. */
export const CODES: Readonly<Record<KnownCode, Both>> = {
  IllegalCertifyId: { en: 'malformed UserCertifyId', cn: 'UserCertifyId 格式不正确' },
  IllegalScene: { en: 'no such scene', cn: '没有这个场景' },
  IllegalUrl: { en: 'wrong user tag in the host', cn: '主机名中的身份标不正确' },
  'Forbidden.AccountAccessDenied': { en: 'account not activated, or overdue', cn: '账号未开通或欠费' },
  'Forbidden.RiskControl': { en: 'account blocked by risk control', cn: '账号被风控禁止' },
  Throttling: { en: 'too many queries per second', cn: '每秒请求数超过上限' },
  'Throttling.User': { en: 'flow control', cn: '流量控制' },
  'Throttling.Api': { en: 'flow control', cn: '流量控制' },
  ThrottlingByStrategy: { en: 'too many initializations', cn: '该客户端初始化过于频繁' },
  ServiceUnavailable: { en: 'the service failed', cn: '服务出现故障' },
  InternalError: { en: 'the service failed', cn: '服务出现故障' },
  'InvalidTimeStamp.Expired': { en: 'wrong clock of the phone', cn: '手机时间不正确' },
  IllegalTimestamp: { en: 'wrong clock of the phone', cn: '手机时间不正确' },
  SignatureDoesNotMatch: { en: 'address of another protocol', cn: '该地址不支持本组件的协议' },
  'InvalidAction.NotFound': { en: 'address of another protocol', cn: '该地址不支持本组件的协议' },
  InvalidParameter: { en: 'see `issues`; nothing was sent', cn: '见 `issues`；没有发出请求' },
  RequestTimeout: { en: 'no answer within `timeout`', cn: '在 `timeout` 内没有响应' },
  NetworkUnavailable: { en: 'the phone is offline', cn: '手机没有网络' },
  HostNotFound: { en: 'host name not resolved', cn: '主机名解析失败' },
  CertificateInvalid: { en: 'certificate or TLS refused', cn: '证书或 TLS 被拒绝' },
  NetworkError: { en: 'any other failure of the request', cn: '请求的其他失败' },
  DomainNotAllowed: { en: 'host not on the domain list', cn: '主机不在合法域名中' },
  InvalidUrl: { en: 'address refused by WeChat', cn: '微信不接受这个地址' },
  AnswerIntercepted: { en: 'a page or redirect answered', cn: '收到网页或重定向' },
  HttpError: { en: 'HTTP error without a code', cn: '没有错误码的 HTTP 错误' },
  MalformedResponse: { en: 'unexpected shape of the answer', cn: '响应格式与文档不符' },
  ResourceLoadFailed: { en: 'a picture did not load', cn: '图片加载失败' },
  ClientLoadFailed: { en: "Alibaba's own client did not come", cn: '阿里云自己的客户端没有加载' },
  Unknown: { en: 'any other code, verbatim in `code`', cn: '其他错误码，原文见 `code`' },
}

export const CERTIFICATES: Readonly<Record<CertificateFault, Both>> = {
  clock: { en: 'the certificate is outside of its dates', cn: '证书不在有效期内' },
  name: { en: 'the certificate is for another host', cn: '证书属于其他主机' },
  chain: { en: 'the certificate is not trusted', cn: '证书不受信任' },
}

export const PAGES: Readonly<Record<PageFault, Both>> = {
  missing: { en: '`wx.navigateTo` knows no such page', cn: '`wx.navigateTo` 找不到该页面' },
  tabBar: { en: 'the page is one of the tabBar', cn: '该页面属于 tabBar' },
  full: { en: 'ten pages are open', cn: '页面栈已满' },
  refused: { en: '`wx.navigateTo` fails otherwise', cn: '`wx.navigateTo` 因其他原因失败' },
  silent: { en: 'nothing in the page answers within 15 s', cn: '页面里 15 秒内没有回应' },
  blocked: { en: 'the web-view reports `binderror`', cn: 'web-view 触发 `binderror`' },
  slow: { en: 'the web-view does not load within 15 s', cn: 'web-view 15 秒内没有加载完' },
  script: { en: 'the H5 page runs, the script of Alibaba does not', cn: 'H5 页面已运行，阿里云的脚本没有' },
  alone: { en: 'your page was opened by something else', cn: '您的页面不是由组件打开的' },
}

export const RETRIES: Readonly<Record<RetryRule, Both>> = {
  no: { en: 'no', cn: '否' },
  yes: { en: 'yes', cn: '是' },
  online: { en: 'when online again', cn: '网络恢复后' },
  status: { en: '408, 429, 5xx', cn: '408、429、5xx' },
  once: { en: 'once', cn: '一次' },
}

export const RULES: Readonly<Record<IssueRule, Both>> = {
  type: { en: 'the type is wrong', cn: '类型错误' },
  value: { en: 'the value is not an allowed one', cn: '取值不在允许范围内' },
  missing: { en: 'required and not given', cn: '必填而未填' },
  format: { en: 'the string does not have the required form', cn: '字符串格式不符' },
  selector: { en: 'the page has no such node', cn: '页面上没有这个节点' },
  unknown: { en: 'there is no such key', cn: '没有这个键' },
}

/** By name, since a component's external classes are plain strings. */
export const CLASSES: Readonly<Record<string, Both>> = {
  'root-class': {
    en: 'the root, in a popup too, which inherits nothing else from around it: set CSS variables and the font here',
    cn: '最外层，弹窗里也有；弹窗不继承周围的样式，CSS 变量与字体请写在这里',
  },
  'panel-class': { en: 'the panel', cn: '面板' },
  'track-class': { en: 'the track', cn: '滑轨' },
  'thumb-class': { en: 'the thumb', cn: '滑块' },
  'button-class': { en: 'buttons', cn: '按钮' },
}

/** Meaning of each CSS variable; the English one stands beside it in the styles. */
export const VARIABLES: Readonly<Record<string, string>> = {
  width: '面板的最大宽度。',
  'z-index': '弹窗与遮罩的层级。',
  primary: '滑块、按钮、链接。',
  'on-primary': '主色之上的图标与文字。',
  background: '面板背景。',
  text: '文字。',
  muted: '提示、图标。',
  line: '边线。',
  track: '滑轨、普通按钮、骨架。',
  fill: '滑轨上已滑过的部分；核验中的横幅。',
  success: '通过：文字、滑块。',
  'success-fill': '通过：文字的背景。',
  danger: '未通过或出错：文字、滑块。',
  'danger-fill': '未通过：文字的背景。',
  radius: '面板圆角。',
  'radius-small': '面板内部元素的圆角。',
  'font-size': '字号，布局随之变化。',
  'thumb-width': '滑块宽度。',
  'track-height': '滑轨最小高度。',
}

/** Settings of the compilers whose output is weighed. */
export const SETTINGS: Readonly<Record<string, Both>> = {
  es5: { en: ', with 将 JS 编译成 ES5', cn: '，开启“将 JS 编译成 ES5”' },
}

/** Members of a record. */
export const RECORD: Readonly<Record<keyof CaptchaRecord, string>> = {
  kind: '`initialization`（初始化）、`interaction`（作答）或 `verification`（核验）。',
  captcha: '`<captcha>` 的编号，在其存续期间不变。',
  client: '`client` 的值。',
  sceneId: '场景 ID；页面没有给出像样的值时为空。',
  outcome: '如何结束，或错误码。',
  startedAt: '开始的时间，按手机时钟，自 1970 年起的毫秒数。',
  elapsedMs: '用时，毫秒：不小于 0，不大于实际经过的时间。',
  attempts: '各次请求，按先后排列，多于 8 次时为最后 8 次：`{ elapsedMs, outcome, statusCode?, errno? }`。',
  requestId: '服务端响应的编号，向阿里云提交工单时使用。',
  certifyId: '题目的编号。',
  captchaType: '题型。',
  verifyCode: '核验有结论时的代码。',
}

/** `outcome` of a record, by what it belongs to. */
export const OUTCOMES: Readonly<Record<RecordOutcome, { readonly kinds: readonly RecordKind[] } & Both>> = {
  ready: { kinds: ['initialization'], en: 'there is a challenge', cn: '已获取题目' },
  answered: { kinds: ['interaction'], en: 'the person answered', cn: '用户已作答' },
  success: { kinds: ['verification'], en: 'passed', cn: '通过' },
  fail: { kinds: ['verification'], en: 'refused; `verifyCode` says why', cn: '未通过，原因见 `verifyCode`' },
  expire: { kinds: ['interaction'], en: 'the challenge was shown for 20 minutes', cn: '题目显示到 20 分钟期满' },
  close: {
    kinds: ['interaction', 'verification', 'initialization'],
    en: 'the person closed it',
    cn: '用户关闭',
  },
  superseded: {
    kinds: ['initialization', 'interaction', 'verification'],
    en: 'a fresh initialization took its place: `refresh()`, other properties, the button for another challenge',
    cn: '被新的初始化取代：`refresh()`、属性变化、换题按钮',
  },
  aborted: {
    kinds: ['initialization', 'interaction', 'verification'],
    en: 'the page ended it: `hide()`, `reset()`, the page is gone',
    cn: '被页面结束：`hide()`、`reset()`、页面已卸载',
  },
}

const ACCOUNT: Both = {
  en: 'the account is overdue or blocked, and nobody passes: act at once, in the console of Alibaba Cloud',
  cn: '账号欠费或被禁止，所有人都无法通过：立即到阿里云控制台处理',
}
const FLOW: Both = {
  en: 'more people than the QPS that was bought, or an attack: compare with the visits of the page',
  cn: '访问量超过所购 QPS，或有攻击：与页面访问量对照',
}
const DISTURBED: Both = {
  en: 'the service of Alibaba is disturbed: see its status page, and wait',
  cn: '阿里云的服务有故障：查看其状态页，等待恢复',
}
const CLOCK: Both = {
  en: 'phones with a wrong clock; all at once: a relay that holds requests back or changes them',
  cn: '手机时间不正确；若突然大量出现：中转服务延迟或改写了请求',
}
const ADDRESS: Both = {
  en: 'a release with a wrong address, or one that speaks another protocol',
  cn: '新版本的地址不正确，或该地址使用其他协议',
}
const PAGE: Both = {
  en: 'a release with a mistake in its properties: the `error` event names it in `issues`',
  cn: '新版本的属性有误：`error` 事件的 `issues` 会指出',
}
/** What a rise of a code in the records usually means; codes of equal words are one row. */
export const RISES: Readonly<Record<KnownCode, Both>> = {
  IllegalCertifyId: {
    en: 'a release passes a `user-certify-id` that is malformed or was used before',
    cn: '新版本传入的 `user-certify-id` 格式不正确或已用过',
  },
  IllegalScene: {
    en: 'the scene was deleted, or a release names that of another account or integration method',
    cn: '场景已删除，或新版本用了其他账号、其他接入方式的场景',
  },
  IllegalUrl: { en: 'a release with a wrong `prefix`', cn: '新版本的 `prefix` 不正确' },
  'Forbidden.AccountAccessDenied': ACCOUNT,
  'Forbidden.RiskControl': ACCOUNT,
  Throttling: FLOW,
  'Throttling.User': FLOW,
  'Throttling.Api': FLOW,
  ThrottlingByStrategy: {
    en: 'a loop in a release; or somebody collects challenges, and then it comes from few phones',
    cn: '新版本中有循环；或有人在收集题目，此时集中在少数手机',
  },
  ServiceUnavailable: DISTURBED,
  InternalError: DISTURBED,
  'InvalidTimeStamp.Expired': CLOCK,
  IllegalTimestamp: CLOCK,
  SignatureDoesNotMatch: ADDRESS,
  'InvalidAction.NotFound': ADDRESS,
  InvalidParameter: PAGE,
  RequestTimeout: {
    en: 'slow networks; for all: the service or a relay is slow, or `timeout` is short',
    cn: '网络慢；若所有人都有：服务端或中转服务慢，或 `timeout` 太短',
  },
  NetworkUnavailable: {
    en: 'people without a network: a figure of your audience, not of the service',
    cn: '用户没有网络：反映用户环境，与服务端无关',
  },
  HostNotFound: {
    en: 'DNS of a carrier or of a Wi-Fi; for all: a wrong `prefix`',
    cn: '运营商或 Wi-Fi 的 DNS；若所有人都有：`prefix` 不正确',
  },
  CertificateInvalid: {
    en: 'proxies of companies; for all: the certificate of a relay has expired or lacks its chain',
    cn: '企业网络的代理；若所有人都有：中转服务的证书过期或证书链不完整',
  },
  NetworkError: {
    en: 'connections that break; compare by `errno` of the attempts',
    cn: '连接中断；按请求的 `errno` 对照',
  },
  DomainNotAllowed: {
    en: 'a release whose host is not in the domain list',
    cn: '新版本使用的主机不在合法域名中',
  },
  InvalidUrl: ADDRESS,
  AnswerIntercepted: {
    en: 'Wi-Fi logins; for all: a firewall (WAF) before the relay',
    cn: 'Wi-Fi 登录页；若所有人都有：中转服务前的防火墙（WAF）',
  },
  HttpError: {
    en: 'a relay or gateway fails: see `statusCode` of the attempts',
    cn: '中转服务或网关故障：见请求的 `statusCode`',
  },
  MalformedResponse: {
    en: 'answers changed their shape, or a relay changes them: look for a newer version of this package',
    cn: '响应的格式变了，或被中转服务改写：查看本包是否有新版本',
  },
  ResourceLoadFailed: {
    en: 'the host of the pictures is disturbed, or not in the domain list',
    cn: '图片主机有故障，或不在合法域名中',
  },
  ClientLoadFailed: {
    en: 'the subpackage of the plugin, or the H5 page, does not come: look at what was released last',
    cn: '插件所在的分包或 H5 页面没有加载成功：检查最近一次发布',
  },
  Unknown: {
    en: 'a code that does not look like one, and is left out; other codes without a row are told verbatim',
    cn: '不像错误码的内容，已略去；其他未列出的错误码原样给出',
  },
}
