/** Kind 3: objects and callbacks that integrators wrote for Alibaba's plugin, and for its Web client. */
export const PAGE_SOURCES = {
  report: 'reports of integrators: Alibaba’s community, GitHub issues, their public code',
  plugin: 'help page "WeChat mini program plug-in integration"',
  v2: 'help page "V2 integration for web and H5 clients"',
  web3: 'help page "Web and H5 client V3 integration"',
  faq: 'help page "Captcha 2.0 client access FAQ", Q8: a verdict that is returned inside of an inner callback',
  types: 'integrators’ type declarations of the Web client, whose comments quote its documentation',
  kind: 'of the same kind: what JavaScript allows in the same place',
} as const
type Source = keyof typeof PAGE_SOURCES

/** How the answer of a person ends: a pass, a refusal of the page, or the VerifyCode of a callback without a verdict. */
export type Ending = 'pass' | 'refusal' | 'CallbackInvalid' | 'CallbackThrew' | 'CallbackTimeout'

export interface VerdictCase {
  /** `captchaVerifyCallback` … */
  readonly page: string
  readonly callback: unknown
  readonly ends: Ending
  readonly source: Source
}

type Tell = (verdict?: unknown) => void

/** What HTTP libraries give: a verdict is nowhere, or too deep. */
const WX_ANSWER = { statusCode: 200, header: {}, errMsg: 'request:ok', data: { captchaResult: true } }
const AXIOS_ANSWER = { status: 200, statusText: 'OK', headers: {}, config: {}, data: { code: 0, captchaResult: true } }

const later = (value: unknown, ms = 300) => new Promise(done => setTimeout(done, ms, value))

class Verdict {
  readonly captchaResult = true
}

const unreadable = {
  get captchaResult() {
    throw new Error('a getter of the page')
  },
}

/** biome-ignore-start lint/suspicious/noThenProperty: what a page may return */
const thenable = (then: (done: Tell, fail: Tell) => unknown) => ({ then })
/** biome-ignore-end lint/suspicious/noThenProperty: what a page may return */

const row = (page: string, ends: Ending, callback: unknown, source: Source = 'kind'): VerdictCase => ({
  page,
  callback,
  ends,
  source,
})

export const VERDICTS: readonly VerdictCase[] = [
  row('returns { captchaResult: undefined }', 'CallbackInvalid', () => ({ captchaResult: undefined }), 'report'),
  row('returns the whole answer of wx.request', 'CallbackInvalid', async () => later(WX_ANSWER), 'report'),
  row('returns nothing', 'CallbackInvalid', () => undefined, 'report'),
  row('returns inside of an inner callback only', 'CallbackInvalid', () => void later(0).then(() => WX_ANSWER.data), 'faq'),
  row('returns a verdict', 'pass', () => ({ captchaResult: true, bizResult: true }), 'plugin'),
  row('returns a promise of a verdict', 'pass', () => later({ captchaResult: true }), 'plugin'),
  row('returns a refusal', 'refusal', async () => ({ captchaResult: false, bizResult: true }), 'plugin'),
  row('has the older form, and tells a verdict later', 'pass', (_: string, tell: Tell) => void later({ captchaResult: true }).then(tell), 'v2'),
  row('has the older form, and tells a refusal', 'refusal', (_: string, tell: Tell) => tell({ captchaResult: false }), 'v2'),
  row('returns the whole answer of axios', 'CallbackInvalid', () => Promise.resolve(AXIOS_ANSWER)),
  row('returns the data of its answer as a text', 'CallbackInvalid', () => '{"captchaResult":true}'),
  row('returns true', 'CallbackInvalid', () => true),
  row("returns 'true'", 'CallbackInvalid', () => 'true'),
  row("returns { captchaResult: 'true' }", 'CallbackInvalid', () => ({ captchaResult: 'true' })),
  row('returns { captchaResult: 1 }', 'CallbackInvalid', () => ({ captchaResult: 1 })),
  row('returns { CaptchaResult: true }', 'CallbackInvalid', () => ({ CaptchaResult: true })),
  row('returns { success: true }', 'CallbackInvalid', () => ({ success: true })),
  row('returns a list', 'CallbackInvalid', () => [{ captchaResult: true }]),
  row('returns null', 'CallbackInvalid', async () => null),
  row('returns a verdict that cannot be read', 'CallbackInvalid', () => unreadable),
  row('returns a verdict of a class', 'pass', () => new Verdict()),
  row('returns a frozen verdict without a prototype', 'pass', () => Object.freeze(Object.assign(Object.create(null), { captchaResult: true }))),
  row('returns a promise of a promise', 'pass', () => Promise.resolve(later({ captchaResult: true }))),
  row('returns a thenable of a promise', 'pass', () => thenable(done => done(later({ captchaResult: true })))),
  row('returns a promise of a thenable', 'pass', async () => thenable(done => done({ captchaResult: true }))),
  row('returns a thenable that calls back twice', 'refusal', () => thenable(done => { done({ captchaResult: false }); done({ captchaResult: true }) })),
  row('returns a thenable that throws', 'CallbackThrew', () => thenable(() => { throw new Error('then') })),
  row('returns a thenable that throws after its verdict', 'pass', () => thenable(done => { done({ captchaResult: true }); throw new Error('late') })),
  row('returns a thenable whose then cannot be read', 'CallbackThrew', () => Object.defineProperty({}, 'then', { get() { throw new Error('get') } })),
  row('throws', 'CallbackThrew', () => { throw new Error('page') }),
  row('throws a text', 'CallbackThrew', () => { throw 'page' }),
  row('rejects with nothing', 'CallbackThrew', () => Promise.reject()),
  row('rejects later', 'CallbackThrew', () => later(0).then(() => Promise.reject(new Error('no server')))),
  row('promises and never settles', 'CallbackTimeout', () => new Promise(() => undefined)),
  row('takes 29 s', 'pass', () => later({ captchaResult: true }, 29000)),
  row('takes 31 s', 'CallbackTimeout', () => later({ captchaResult: true }, 31000)),
  row('has the older form, is async, and tells a verdict', 'pass', async (_: string, tell: Tell) => { await later(0); tell({ captchaResult: true }) }),
  row('has the older form, is async, and returns its verdict', 'pass', async (_: string, _tell: Tell) => later({ captchaResult: true })),
  row('has the older form, tells a verdict and returns the answer', 'pass', async (_: string, tell: Tell) => { tell({ captchaResult: true }); return WX_ANSWER }),
  row('has the older form, and returns a request task', 'pass', (_: string, tell: Tell) => { later({ captchaResult: true }).then(tell); return { abort() {}, onHeadersReceived() {} } }),
  row('has the older form, and returns the number of a timer', 'pass', (_: string, tell: Tell) => { later({ captchaResult: true }).then(tell); return 17 }),
  row('has the older form, and tells true', 'pass', (_: string, tell: Tell) => tell(true)),
  row('has the older form, and tells false', 'refusal', (_: string, tell: Tell) => tell(false)),
  row('has the older form, and tells nothing', 'CallbackInvalid', (_: string, tell: Tell) => tell()),
  row('has the older form, and tells the whole answer', 'CallbackInvalid', (_: string, tell: Tell) => tell(WX_ANSWER)),
  row('has the older form, tells twice: the first counts', 'refusal', (_: string, tell: Tell) => { tell(false); tell(true) }),
  row('has the older form, and never tells', 'CallbackTimeout', (_: string, _tell: Tell) => undefined),
  row('has the older form, and throws', 'CallbackThrew', (_: string, _tell: Tell) => { throw new Error('page') }),
] // biome-ignore format: a table

export interface KeysCase {
  /** `props` beside a scene. */
  readonly props: Readonly<Record<string, unknown>>
  /** Keys that one warning names. */
  readonly ignored: readonly string[]
  readonly source: Source
}

const nothing = () => undefined

export const WEB_KEYS: readonly KeysCase[] = [
  { props: { getInstance: nothing, immediate: false, rem: 1, dualStack: true, autoRefresh: true }, ignored: ['getInstance', 'immediate', 'rem', 'dualStack', 'autoRefresh'], source: 'report' },
  { props: { captchaLogoImg: 'https://example.com/logo.png' }, ignored: ['captchaLogoImg'], source: 'types' },
  { props: { showErrorTip: true, delayBeforeSuccess: false, zIndex: 999, disableMaskClick: true }, ignored: ['showErrorTip', 'delayBeforeSuccess', 'zIndex', 'disableMaskClick'], source: 'types' },
  { props: { server: ['captcha-esa-open.aliyuncs.com'], verifyType: '1.0' }, ignored: ['server', 'verifyType'], source: 'report' },
  // Whatever they hold: nobody reads them.
  { props: { rem: 'x'.repeat(5000), immediate: 'false' }, ignored: ['rem', 'immediate'], source: 'kind' },
  { props: { getInstance: null, rem: undefined }, ignored: [], source: 'kind' },
  { props: { language: 'en', slideStyle: { width: 360, height: 40 }, timeout: 8000, upLang: { en: { POPUP_TITLE: 'Hello' } }, onError: nothing, onClose: nothing, success: nothing, fail: nothing }, ignored: [], source: 'web3' },
] // biome-ignore format: a table

export interface UnknownCase {
  readonly props: Readonly<Record<string, unknown>>
  readonly field: string
  /** What the fix names, in English. */
  readonly fix: RegExp
  readonly source: Source
}

export const UNKNOWN_KEYS: readonly UnknownCase[] = [
  { props: { foo: 1 }, field: 'props.foo', fix: /[Rr]emove/, source: 'report' },
  { props: { theme: 'dark' }, field: 'props.theme', fix: /[Rr]emove/, source: 'kind' },
  { props: { sceneId: 'scene' }, field: 'props.sceneId', fix: /SceneId/, source: 'report' },
  { props: { sceneid: 'scene' }, field: 'props.sceneid', fix: /SceneId/, source: 'kind' },
  { props: { onSuccess: nothing }, field: 'props.onSuccess', fix: /./, source: 'kind' },
  { props: { captchaVerifyCallBack: nothing }, field: 'props.captchaVerifyCallBack', fix: /captchaVerifyCallback/, source: 'kind' },
  { props: { uplang: {} }, field: 'props.uplang', fix: /upLang/, source: 'kind' },
  { props: { userCertifyId: 'demo_0123456789' }, field: 'props.userCertifyId', fix: /UserCertifyId/, source: 'kind' },
  { props: { constructor: 1 }, field: 'props.constructor', fix: /[Rr]emove/, source: 'kind' },
] // biome-ignore format: a table
