/** @jest-environment jsdom */
import { type PageWindow, run } from '../../../doctor/webview/page/browser'
import { drawFile, SHARED } from './dom'
import { FIXED, queryOf } from './pageWorld'

const globals = window as PageWindow

const posted: { readonly type: string }[] = []
let backs = 0

/** What WeChat's JSSDK puts into the page. `inMiniProgram`: what `getEnv` says. */
function jssdk(inMiniProgram: boolean): void {
  globals.wx = {
    miniProgram: {
      postMessage: ({ data }) => posted.push(data as { readonly type: string }),
      navigateBack: () => {
        backs += 1
      },
      getEnv: done => done({ miniprogram: inMiniProgram }),
    },
  }
}

/** The scripts that the page asked for, and the newest of them as if it had come. */
const asked = () => Array.from(document.querySelectorAll<HTMLScriptElement>('script[src]'), script => script.src)
const arrives = () =>
  Array.from(document.querySelectorAll<HTMLScriptElement>('script[src]')).pop()?.onload?.(new Event('load'))

function start(query = queryOf()): void {
  for (const element of document.querySelectorAll('script, meta')) element.remove()
  const meta = document.createElement('meta')
  meta.name = 'aliyun-captcha'
  for (const [name, value] of Object.entries(FIXED)) meta.setAttribute(`data-${name}`, value)
  document.head.append(meta)
  drawFile(document)
  window.history.replaceState(null, '', `/captcha.html${query}`)
  run(globals, SHARED)
}

const view = () => document.documentElement.dataset.view
const agent = (userAgent: string) =>
  Object.defineProperty(navigator, 'userAgent', { value: userAgent, configurable: true })

beforeEach(() => {
  jest.useFakeTimers()
  posted.length = 0
  backs = 0
  agent('jsdom')
  for (const name of ['wx', '__wxjs_environment', 'AliyunCaptchaConfig', 'initAliyunCaptcha'] as const)
    delete globals[name]
})
afterEach(() => jest.useRealTimers())

test('the JSSDK comes first, then Alibaba’s script, each from the address in the file', () => {
  start()
  expect([view(), asked()]).toEqual(['loading', [FIXED.jssdk]])
  jssdk(true)
  arrives()
  expect(asked()).toEqual([FIXED.jssdk, FIXED.script])
  expect(globals.AliyunCaptchaConfig).toEqual({ prefix: 'demo', region: 'cn' })
  const given: unknown[] = []
  globals.initAliyunCaptcha = (options: object) => given.push(options)
  arrives()
  expect(given).toHaveLength(1)
  expect(posted.map(({ type }) => type)).toEqual(['opened'])
})

test.each<[string, () => void]>([
  ['the environment that WeChat sets', () => (globals.__wxjs_environment = 'miniprogram')],
  ['the user agent of WeChat 7.0.0 and later', () => agent('MicroMessenger/8.0.50 miniProgram/wx0123456789abcdef')],
])('%s says at once that a mini program is around', (_, set) => {
  set()
  start()
  jssdk(false)
  arrives()
  expect(asked()).toContain(FIXED.script)
})

test('otherwise the JSSDK is asked', () => {
  start()
  jssdk(false)
  arrives()
  expect([view(), asked(), posted]).toEqual(['outside', [FIXED.jssdk], []])
})

test('the button of the page is pressed, and a pass goes back', () => {
  start()
  jssdk(true)
  arrives()
  let options: Record<string, (value?: unknown) => void> = {}
  globals.initAliyunCaptcha = (given: typeof options) => {
    options = given
  }
  arrives()
  let presses = 0
  document.getElementById('captcha-button')?.addEventListener('click', () => {
    presses += 1
  })
  options.getInstance?.({})
  jest.advanceTimersByTime(3000)
  expect([view(), presses]).toEqual(['challenge', 1])
  options.success?.('param')
  expect([view(), backs, posted.map(({ type }) => type)]).toEqual(['passed', 1, ['opened', 'ready', 'success']])
})

test('the address chooses language and theme', () => {
  start(queryOf({ language: 'ar', theme: 'dark' }))
  const { lang, dir, dataset } = document.documentElement
  expect([lang, dir, dataset.theme]).toEqual(['ar', 'rtl', 'dark'])
  expect(document.title).toBe(SHARED.ar.POPUP_TITLE)
})
