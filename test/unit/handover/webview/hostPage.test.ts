import { HostPage, type Shown } from '../../../../plugin/handover/webview/hostPage'
import { fakeClock } from '../../fakes/clock'

const INVITATION = { query: 'v=1&nonce=abc', language: 'en', theme: 'auto', texts: {} } as const
const URL = 'https://own.example/captcha.html'

type Listener = (value: unknown) => void

/** A page of the host, and the captcha that opened it as it meets it on the channel. */
function page({ url = URL as unknown, tellsLoad = true, opener = true, first = false } = {}) {
  const clock = fakeClock()
  const said: [name: string, value: unknown][] = []
  const listeners: Record<string, Listener> = {}
  const shown: Shown[] = []
  let backs = 0
  const channel = {
    on(name: string, listener: Listener) {
      listeners[name] = listener
    },
    emit(name: string, value?: unknown) {
      said.push([name.replace('captcha:', ''), value])
    },
  }
  const host = new HostPage({
    clock,
    tellsLoad,
    draw: state => shown.push(state),
    goBack(failed) {
      backs += 1
      if (first) failed()
    },
  })
  if (url !== undefined) host.setUrl(url)
  host.arrive(opener ? channel : null)
  return {
    host,
    clock,
    said,
    shown,
    get last() {
      return shown[shown.length - 1] as Shown
    },
    get backs() {
      return backs
    },
    invite: () => listeners['captcha:open']?.(INVITATION),
    leave: () => listeners['captcha:leave']?.(undefined),
  }
}

/** With the web-view at work. */
function invited(setting: Parameters<typeof page>[0] = {}) {
  const one = page(setting)
  one.invite()
  return one
}

test('says hello, and loads the address with the query of the captcha', () => {
  const one = page()
  expect([one.said, one.shown]).toEqual([[['hello', undefined]], []])
  one.invite()
  expect(one.last).toEqual({ src: `${URL}?v=1&nonce=abc`, loading: true, failure: null, invitation: INVITATION })
  one.host.loaded()
  expect(one.last).toMatchObject({ src: `${URL}?v=1&nonce=abc`, loading: false })
  expect(one.clock.pending).toBe(0)
})

test.each([
  ['https://own.example/captcha.html?a=b', 'https://own.example/captcha.html?a=b&v=1&nonce=abc'],
  ['HTTPS://Own.Example:443', 'https://own.example/?v=1&nonce=abc'],
  ['http://127.0.0.1:8080/captcha.html', 'http://127.0.0.1:8080/captcha.html?v=1&nonce=abc'],
  ['http://localhost/c', 'http://localhost/c?v=1&nonce=abc'],
  ['http://[::1]:8080/c', 'http://[::1]:8080/c?v=1&nonce=abc'],
])('the address %s', (url, src) => expect(invited({ url }).last.src).toBe(src))

test.each([
  ['http://own.example/captcha.html', 'format', '"http://own.example/captcha.html"'],
  ['http://127.0.0.1.evil.example/', 'format', '"http://127.0.0.1.evil.example/"'],
  ['captcha.html', 'format', '"captcha.html"'],
  ['https://own.example/#a', 'format', '"https://own.example/#a"'],
  ['javascript:alert(1)', 'format', '"javascript:alert(1)"'],
  ['https://user:pw@own.example/', 'format', '"https://user:pw@own.example/"'],
  ['', 'missing', '""'],
  [null, 'missing', '""'],
  [{ a: 1 }, 'format', '"{a: 1}"'],
])('%j is no address: a fault of url', (url, rule, received) => {
  const { last } = invited({ url })
  expect(last).toMatchObject({
    src: '',
    failure: { code: 'InvalidParameter', faults: [{ field: 'url', rule, received }] },
  })
})

test('an address that comes later is loaded, and one that changes as well', () => {
  const one = page({ url: '' })
  one.invite()
  expect(one.last.failure).not.toBeNull()
  one.host.setUrl(URL)
  expect(one.last).toMatchObject({ src: `${URL}?v=1&nonce=abc`, failure: null })
  one.host.setUrl('https://own.example/b')
  expect(one.last.src).toBe('https://own.example/b?v=1&nonce=abc')
})

test('a web-view that cannot load is an error, without the web-view; a retry loads it again', () => {
  const one = invited()
  one.host.blocked()
  expect(one.last).toMatchObject({
    src: '',
    loading: false,
    failure: { code: 'ClientLoadFailed', pageFault: 'blocked', host: 'own.example', platform: { errMsg: URL } },
  })
  one.host.load()
  expect(one.last).toMatchObject({ src: `${URL}?v=1&nonce=abc`, loading: true, failure: null })
})

test('one that does not load within 15 s, too', () => {
  const one = invited()
  one.clock.advance(14999)
  expect(one.last.failure).toBeNull()
  one.clock.advance(1)
  expect(one.last).toMatchObject({ src: '', failure: { code: 'ClientLoadFailed', pageFault: 'slow' } })
  one.host.loaded()
  expect(one.last.failure).not.toBeNull()
})

test('where a web-view may not tell that it has loaded, no time is too long', () => {
  const one = invited({ tellsLoad: false })
  one.clock.advance(600000)
  expect(one.last).toMatchObject({ src: `${URL}?v=1&nonce=abc`, failure: null })
})

test.each([false, true])('a page that no captcha opened says so (a channel: %s)', opener => {
  const one = page({ opener })
  one.clock.advance(3000)
  expect(one.last).toMatchObject({ src: '', failure: { code: 'ClientLoadFailed', pageFault: 'alone' } })
  one.host.load()
  expect(one.last.src).toBe('')
})

test('an invitation that comes late is taken', () => {
  const one = page()
  one.clock.advance(3000)
  one.invite()
  expect(one.last).toMatchObject({ src: `${URL}?v=1&nonce=abc`, failure: null })
})

test('messages are handed on as they came, even when the page is gone', () => {
  const one = invited()
  one.host.messages([1])
  one.host.depart()
  one.host.messages([1, 2])
  expect(one.said.slice(1)).toEqual([
    ['messages', [1]],
    ['gone', undefined],
    ['messages', [1, 2]],
  ])
})

test('a page that goes with an error tells it first', () => {
  const one = invited()
  one.host.blocked()
  one.host.depart()
  expect(one.said.slice(1)).toEqual([
    ['failed', { fault: 'blocked', address: URL }],
    ['gone', undefined],
  ])
})

test('one that was mended does not', () => {
  const one = invited()
  one.host.blocked()
  one.host.load()
  one.host.depart()
  expect(one.said.slice(1)).toEqual([['gone', undefined]])
})

test('goes back once when it is asked to, in the next turn', () => {
  const one = invited()
  one.leave()
  one.leave()
  expect(one.backs).toBe(0)
  one.clock.advance(1)
  one.host.goBack()
  expect(one.backs).toBe(1)
})

test('one that is gone by then closes nothing else', () => {
  const one = invited()
  one.leave()
  one.host.depart()
  one.clock.advance(1)
  one.invite()
  expect([one.backs, one.clock.pending]).toEqual([0, 0])
})

test('the only page cannot go back, however often it is pressed', () => {
  const one = page({ opener: false, first: true })
  one.host.goBack()
  one.host.goBack()
  expect(one.backs).toBe(2)
})
