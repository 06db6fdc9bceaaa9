import { encodeMessage } from '../../../plugin/core/webview/message'
import { advance, bench, builtModule, settled } from '../harness'

const b = bench('npm')

type Listener = (value?: unknown) => void

interface NavigateTo {
  readonly url: string
  readonly events: Readonly<Record<string, Listener>>
  success(result: { readonly eventChannel: { emit(name: string, value?: unknown): void } }): void
  fail(failure: { readonly errMsg: string }): void
}

/** What `wx.navigateTo` was called with, and what the page was told. */
let pages: { readonly options: NavigateTo; readonly heard: [name: string, value: unknown][] }[] = []
let refuses = ''

beforeEach(() => {
  pages = []
  refuses = ''
  Object.assign((globalThis as unknown as { wx: object }).wx, {
    navigateTo(options: NavigateTo) {
      if (refuses) return options.fail({ errMsg: refuses })
      const heard: [string, unknown][] = []
      pages.push({ options, heard })
      options.success({ eventChannel: { emit: (name, value) => heard.push([name, value]) } })
      options.events['captcha:hello']?.()
    },
  })
})

const PROPERTIES = { client: 'webview', page: '/pages/captcha/captcha', prefix: null, language: 'en' }

async function opened(properties: object = {}) {
  const { page, captcha } = await b.mount({ ...PROPERTIES, ...properties })
  await captcha.show()
  const [last] = pages.slice(-1)
  const [, invitation] = (last?.heard.find(([name]) => name === 'captcha:open') ?? []) as [string, { query: string }?]
  const nonce = /nonce=(\w+)/.exec(invitation?.query ?? '')?.[1] ?? ''
  const goes = async (...messages: Parameters<typeof encodeMessage>[1][]) => {
    last?.options.events['captcha:messages']?.(messages.map(message => encodeMessage(nonce, message)))
    last?.options.events['captcha:gone']?.()
    await settled()
  }
  return { page, captcha, goes }
}

test('show() opens the page, a pass is @success, and a second later @close; nothing is drawn', async () => {
  const { captcha, goes } = await opened()
  expect(pages.map(({ options }) => options.url)).toEqual(['/pages/captcha/captcha'])
  expect([captcha.state, captcha.view.popped]).toEqual(['solving', false])
  await goes({ type: 'opened' }, { type: 'fail', verifyCode: 'F015' }, { type: 'success', captchaVerifyParam: 'eyJ9' })
  await advance(1000)
  expect(captcha.told).toEqual(['ready', 'fail', 'success', 'close'])
  expect(captcha.only('success').captchaVerifyParam).toBe('eyJ9')
  expect(captcha.only('fail').message).not.toBe('')
  expect(b.service.requests).toEqual([])
})

test('a page that WeChat does not open is @error with the fix for it, and the popup offers a retry', async () => {
  refuses = 'navigateTo:fail can not navigateTo a tabbar page'
  const { captcha } = await opened()
  const error = captcha.only('error')
  expect(error).toMatchObject({
    code: 'ClientLoadFailed',
    type: 'Resource',
    retryable: false,
    platform: { errMsg: refuses },
  })
  expect(error.fix).toMatch(/tabBar/)
  expect([captcha.view.popped, captcha.view.text('error__code')]).toEqual([true, 'ClientLoadFailed'])
  refuses = ''
  await captcha.view.tap('error__retry')
  expect([pages.length, captcha.view.popped]).toEqual([1, false])
})

test('what was wrong in the page is told when the person is back, and no popup is open', async () => {
  const { captcha, goes } = await opened()
  pages[0]?.options.events['captcha:failed']?.({ fault: 'blocked', address: 'https://own.example/captcha.html' })
  await goes()
  expect(captcha.told).toEqual(['ready', 'close', 'error'])
  expect(captcha.only('error').fix).toMatch(/own\.example.*业务域名/)
  expect(captcha.view.popped).toBe(false)
})

test('all faults are one @error, and no page is opened', async () => {
  const { captcha } = await opened({
    page: 'captcha',
    props: { captchaVerifyCallback: () => ({ captchaResult: true }) },
  })
  const { issues = [] } = captcha.only('error')
  expect(issues.map(({ field, rule }) => `${field} ${rule}`)).toEqual([
    'page format',
    'props.captchaVerifyCallback value',
  ])
  expect(issues[1]?.fix).toMatch(/V2/)
  expect(pages).toEqual([])
})

test('embedded: a button that opens the page, and says when it was passed', async () => {
  const { captcha } = await b.mount({ ...PROPERTIES, mode: 'embed' })
  expect([captcha.view.text('panel__start'), pages.length]).toEqual(['Tap to verify', 0])
  await captcha.view.tap('panel__start')
  expect(pages).toHaveLength(1)
  const { heard, options } = pages[0] as (typeof pages)[number]
  const nonce = /nonce=(\w+)/.exec((heard[0]?.[1] as { query: string } | undefined)?.query ?? '')?.[1] ?? ''
  options.events['captcha:messages']?.([encodeMessage(nonce, { type: 'success', captchaVerifyParam: 'eyJ9' })])
  options.events['captcha:gone']?.()
  await settled()
  expect([captcha.told, captcha.view.text('panel__start')]).toEqual([['ready', 'success'], 'Verified!'])
})

test('after detached nothing more is told, and the page is sent back', async () => {
  const { page, captcha, goes } = await opened()
  page.detach()
  expect(pages[0]?.heard.map(([name]) => name)).toEqual(['captcha:open', 'captcha:leave'])
  await goes({ type: 'success', captchaVerifyParam: 'late' })
  await advance(60000)
  expect(captcha.told).toEqual(['ready'])
})

test('the codes of the module name it', () => expect(builtModule('npm').errorCodes).toContain('ClientLoadFailed'))
