import { join } from 'node:path'
import { advance, settled } from '../harness'
import { Phone } from '../harness/phone'
import { builtFolder, nodeOf, type SimulatedRoot, simulator } from '../harness/simulate'
import { stopTime } from '../harness/time'
import { View } from '../harness/view'

type Listener = (value?: unknown) => void

const INVITATION = {
  query: 'v=1&nonce=abc',
  language: 'en',
  theme: 'dark',
  texts: { en: { POPUP_TITLE: 'One more step' } },
}
const ADDRESS = 'https://own.example/captcha.html'

let id = ''
let phone = new Phone()

// Alone, not with the captcha: the script of a panel runs once in a file.
beforeAll(() => {
  const rootPath = builtFolder('npm')
  id = simulator.load(join(rootPath, 'handover/webview/page/page'), 'captcha-page', { rootPath })
})

let wxCalls: [name: string, options: object][] = []
let root: SimulatedRoot | undefined
const mounted = () => root as SimulatedRoot

/** The page of a host, opened by a captcha unless told otherwise. */
function open({ opener = true, url = ADDRESS } = {}) {
  wxCalls = []
  const said: [string, unknown][] = []
  const listeners: Record<string, Listener> = {}
  const channel = {
    on(name: string, listener: Listener) {
      listeners[name] = listener
    },
    emit: (name: string, value?: unknown) => void said.push([name, value]),
  }
  Object.assign((globalThis as unknown as { wx: object }).wx, {
    navigateBack: (options: object) => wxCalls.push(['navigateBack', options]),
    setNavigationBarTitle: (options: object) => wxCalls.push(['setNavigationBarTitle', options]),
  })
  const host = simulator.load({
    template: `<captcha-page id="page" url="{{url}}" />`,
    usingComponents: { 'captcha-page': id },
    data: { url },
    methods: { getOpenerEventChannel: () => (opener ? channel : {}) } as never,
  })
  root = simulator.render(host)
  root.attach(document.body.appendChild(document.createElement('div')))
  const node = root.querySelector('#page')
  if (!node) throw new Error('no page')
  return {
    node,
    said,
    view: new View(root, node.dom),
    invite: () => listeners['captcha:open']?.(INVITATION),
    leave: () => listeners['captcha:leave']?.(),
  }
}

beforeEach(() => {
  stopTime()
  phone = new Phone()
  phone.install(() => ({ abort: () => undefined }))
})

afterEach(() => {
  root?.detach()
  jest.useRealTimers()
})

/** An event of the web-view, which jsdom knows nothing of. */
async function webview(view: View, name: 'load' | 'error' | 'message', detail: object = {}) {
  const [element] = view.all('page__web')
  if (!element) throw new Error('no web-view')
  nodeOf(mounted(), element).instance.triggerEvent(name, detail)
  await settled()
}

test('says hello; invited, it has a title and loads the address', async () => {
  const page = open()
  expect(page.said).toEqual([['captcha:hello', undefined]])
  page.invite()
  await settled()
  expect(page.node.data).toMatchObject({ src: `${ADDRESS}?v=1&nonce=abc`, loading: true, theme: 'dark' })
  expect(wxCalls).toEqual([['setNavigationBarTitle', expect.objectContaining({ title: 'One more step' })]])
  await webview(page.view, 'load')
  expect(page.node.data.loading).toBe(false)
})

test('an address that the web-view cannot load is shown with its fix, a retry and a way back', async () => {
  const page = open()
  page.invite()
  await settled()
  await webview(page.view, 'error', { url: ADDRESS })
  expect(page.view.text('error__code')).toBe('ClientLoadFailed')
  await page.view.tap('error__fold')
  expect(page.view.texts('error__line').join()).toMatch(/own\.example.*业务域名/)
  expect(page.node.data.src).toBe('')
  await page.view.tap('error__retry')
  expect([page.node.data.src, page.view.has('error__code')]).toEqual([`${ADDRESS}?v=1&nonce=abc`, false])
  await webview(page.view, 'error')
  await page.view.press('Close')
  expect(wxCalls.filter(([name]) => name === 'navigateBack')).toHaveLength(1)
  root?.detach()
  expect(page.said.slice(1)).toEqual([
    ['captcha:failed', { fault: 'blocked', address: ADDRESS }],
    ['captcha:gone', undefined],
  ])
})

test('a wrong address is named, and no retry offered', async () => {
  const page = open({ url: 'http://own.example/captcha.html' })
  page.invite()
  await settled()
  await page.view.tap('error__fold')
  expect(page.view.texts('error__line').join()).toContain('http://own.example')
  expect(page.view.has('error__retry')).toBe(false)
})

test('a page that no captcha opened says so', async () => {
  const page = open({ opener: false })
  await settled()
  expect(page.view.text('error__code')).toBe('ClientLoadFailed')
  await page.view.tap('error__fold')
  expect(page.view.texts('error__line').join()).toContain('webview')
})

test('diagnostics are copied in the language of the captcha, without the query of the address', async () => {
  const page = open({ url: 'http://own.example/captcha.html?token=abc' })
  page.invite()
  await settled()
  await page.view.tap('error__copy')
  expect(page.view.text('error__copy')).toBe('Copied')
  expect(page.view.text('page__live')).toContain('Copied')
  expect(phone.clipboard.join()).toContain('code: InvalidParameter\nattempts: 0\nissues: url format\nclient: webview')
  expect(phone.clipboard.join()).not.toContain('token')
  await advance(2000)
  expect(page.view.text('error__copy')).toBe('Copy diagnostics')
})

test('messages go to the captcha as they came', async () => {
  const page = open()
  page.invite()
  await settled()
  await webview(page.view, 'message', { data: [{ v: 1 }] })
  expect(page.said.slice(1)).toEqual([['captcha:messages', [{ v: 1 }]]])
})

test('asked to leave it goes back, and listens to nothing once it is gone', async () => {
  const page = open()
  page.invite()
  await settled()
  page.leave()
  await advance(1)
  expect(wxCalls.filter(([name]) => name === 'navigateBack')).toHaveLength(1)
  expect(phone.themeListeners.size).toBe(1)
  root?.detach()
  expect(phone.themeListeners.size).toBe(0)
  await advance(60000)
  expect(page.said.slice(1)).toEqual([['captcha:gone', undefined]])
})
