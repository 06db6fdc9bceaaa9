/** @jest-environment jsdom */

import { advance, bench, builtModule, captchaTag, challenge, failWith, respond, settled } from '../component/harness'
import { initBody } from '../unit/fakes/service'

/** Kind 5: edges that were found by attack, each a kind; those of servers and tools are in files of their own. */
const b = bench()
const LONG_MS = 15000
const MAX_DETAIL = 8192

interface HostOptions {
  readonly success: (answer: unknown) => void
  readonly fail: (failure: unknown) => void
}

function trap(): never {
  throw new Error('trap')
}
const trapped = (name: string, more: object = {}) =>
  Object.defineProperty({ ...more }, name, { enumerable: true, get: trap })
const cycle = () => {
  const ring: Record<string, unknown> = { errMsg: 'request:fail' }
  ring.self = ring
  return ring
}
const mega = 'x'.repeat(1024 * 1024)

const isFrozenThrough = (value: unknown): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (Object.isFrozen(value) && Object.values(value).every(member => isFrozenThrough(member)))

/** One typed error, frozen, plain, small. */
function expectSound(detail: object) {
  expect(isFrozenThrough(detail)).toBe(true)
  expect(JSON.parse(JSON.stringify(detail))).toEqual(detail)
  expect(Buffer.byteLength(JSON.stringify(detail))).toBeLessThanOrEqual(MAX_DETAIL)
}

describe('a request function of the host', () => {
  afterEach(() => builtModule().configure({ request: null }))

  const errorOf = async (host: (options: HostOptions) => unknown) => {
    builtModule().configure({ request: host })
    const { captcha } = await b.mount()
    await advance(LONG_MS)
    expect(captcha.told).toEqual(['error'])
    const detail = captcha.only('error')
    expectSound(detail)
    return detail
  }

  test.each<[string, unknown, string, object | undefined]>([
    ['nothing', undefined, 'NetworkError', { errMsg: '' }],
    ['a getter that throws for errMsg', trapped('errMsg', { errno: 5 }), 'NetworkError', { errMsg: 'request:fail unreadable answer' }],
    ['a getter that throws for errno', trapped('errno', { errMsg: 'x' }), 'NetworkError', { errMsg: 'request:fail unreadable answer' }],
    ['a Symbol', { errMsg: Symbol('request:fail timeout') }, 'RequestTimeout', { errMsg: 'Symbol(request:fail timeout)' }],
    ['an errMsg without a prototype', { errMsg: Object.create(null) }, 'NetworkError', { errMsg: '{}' }],
    ['an errno that is an object', { errMsg: 'request:fail', errno: { code: 600002 } }, 'NetworkError', { errMsg: 'request:fail' }],
    ['an errno that is a text', { errMsg: 'request:fail', errno: '600002' }, 'NetworkError', { errMsg: 'request:fail' }],
    ['an errno that is no number', { errMsg: 'request:fail', errno: Number.NaN }, 'NetworkError', { errMsg: 'request:fail' }],
    ['an endless errno', { errMsg: 'request:fail', errno: -Infinity }, 'NetworkError', { errMsg: 'request:fail' }],
    ['a BigInt', { errMsg: 10n, errno: 5n }, 'NetworkError', { errMsg: '10' }],
    ['a cycle', cycle(), 'NetworkError', { errMsg: 'request:fail' }],
    ['a cycle as errMsg', { errMsg: cycle() }, 'NetworkError', { errMsg: '{errMsg: "request:fail", self: {…}}' }],
    ['1 MB', { errMsg: mega }, 'NetworkError', { errMsg: `${mega.slice(0, 511)}…` }],
    ['1 MB of control characters', { errMsg: '\u0000'.repeat(1024 * 1024) }, 'NetworkError', undefined],
    ['1 MB of halves of characters', { errMsg: '\ud83d'.repeat(1024 * 1024) }, 'NetworkError', undefined],
    ['a proxy that throws at everything', new Proxy({}, { get: trap, has: trap, ownKeys: trap }), 'NetworkError', { errMsg: 'request:fail unreadable answer' }],
    ['a text instead of an object', 'request:fail', 'NetworkError', { errMsg: '' }],
  ])('that fails with %s', async (_, failure, code, platform) => {
    const detail = await errorOf(({ fail }) => fail(failure))
    expect(detail).toMatchObject({ code, type: 'Network', attempts: 3 })
    if (platform) expect(detail.platform).toEqual(platform)
  })

  test.each<[string, unknown, string]>([
    ['nothing', undefined, 'HttpError'],
    ['a status that throws', trapped('statusCode'), 'NetworkError'],
    ['a header that throws', trapped('header', { statusCode: 503 }), 'NetworkError'],
    ['data that throw', trapped('data', { statusCode: 200 }), 'NetworkError'],
    ['headers whose members throw', { statusCode: 503, header: trapped('Retry-After'), data: '' }, 'HttpError'],
    ['a status that is a Symbol', { statusCode: Symbol('200'), data: initBody() }, 'NetworkError'],
    ['a status that is a text', { statusCode: '200', header: {}, data: {} }, 'MalformedResponse'],
    ['a body whose members throw', { statusCode: 200, header: {}, data: new Proxy({}, { get: trap }) }, 'MalformedResponse'],
    ['a Code that throws', { statusCode: 400, header: {}, data: trapped('Code') }, 'HttpError'],
    ['a body without a prototype', { statusCode: 200, header: null, data: Object.create(null) }, 'MalformedResponse'],
    ['a BigInt', { statusCode: 200, header: {}, data: 1n }, 'MalformedResponse'],
    ['a cycle', { statusCode: 200, header: {}, data: cycle() }, 'MalformedResponse'],
    ['1 MB of text', { statusCode: 200, header: {}, data: mega }, 'MalformedResponse'],
    ['1 MB of a page', { statusCode: 200, header: {}, data: `<html>${mega}`.slice(0, 999_999) }, 'AnswerIntercepted'],
    ['more than 1 MB of a page', { statusCode: 405, header: {}, data: ` <html>${mega}` }, 'AnswerIntercepted'],
    ['1 MB in each word', { statusCode: 400, header: {}, data: { Code: mega, Message: mega, RequestId: mega } }, `${mega.slice(0, 127)}…`],
    ['1 MB of control characters in each word', { statusCode: 400, header: {}, data: { Code: 'X', Message: `a${'\u0007'.repeat(1024 * 1024)}`, RequestId: `b${'\u001b'.repeat(1024 * 1024)}` } }, 'X'],
  ])('that answers with %s', async (_, answer, code) => {
    expect(await errorOf(({ success }) => success(answer))).toMatchObject({ code })
  })

  test.each<[string, () => unknown]>([
    ['an error', () => { throw new TypeError('no') }],
    ['a Symbol', () => { throw Symbol('no') }],
    ['an error whose message throws', () => { throw trapped('message') }],
    ['an object without a prototype', () => { throw Object.create(null) }],
  ])('that throws %s', async (_, host) => {
    expect(await errorOf(host)).toMatchObject({ code: 'NetworkError', attempts: 3 })
  })

  test('that calls back in every way, for ever: one error', async () => {
    const detail = await errorOf(({ success, fail }) => {
      fail({ errMsg: 'request:fail url not in domain list' })
      success({ statusCode: 200, header: {}, data: initBody() })
      setTimeout(() => fail({ errMsg: 'late' }), 10)
    })
    expect(detail).toMatchObject({ code: 'DomainNotAllowed', attempts: 1 })
  })

  test.each([undefined, null, 7, {}, { abort: 'no' }, { abort: trap }])('that returns %p can be abandoned', async task => {
    builtModule().configure({ request: () => task })
    const { page, captcha } = await b.mount()
    captcha.api.reset()
    await settled()
    expect([captcha.state, captcha.told]).toEqual(['idle', []])
    page.detach()
  })
}) // biome-ignore format: tables

describe('props with 3,000 unknown keys', () => {
  test.each([
    ['short', 8],
    ['long', 500],
  ])('%s: one error, bounded like everything else', async (_, length) => {
    const many = Object.fromEntries(Array.from({ length: 3000 }, (__, at) => [`键${at}`.padEnd(length, 'x'), at]))
    const { captcha } = await b.mount({ sceneId: undefined, props: { SceneId: 'scene', ...many } })
    const detail = captcha.only('error')
    expectSound(detail)
    expect(detail).toMatchObject({ code: 'InvalidParameter', attempts: 0 })
    const issues = detail.issues ?? []
    expect(issues.length).toBeGreaterThan(5)
    expect(issues.length).toBeLessThanOrEqual(32)
    expect(new Set(issues.map(({ rule }) => rule))).toEqual(new Set(['unknown']))
    expect(issues[issues.length - 1]?.message).toContain(String(3000 - issues.length + 1))
    expect(b.service.requests).toHaveLength(0)
  })
})

describe('an address', () => {
  const BAD = [
    'http://a<b/', 'http://%2f/', 'http://999.1.1.1/', 'http://xn--/', 'http://1.2.3/', 'http://0x7f.0.0.1/',
    'http://017700000001/', 'http://a..b/', 'http://-a.b:99999/', 'http://a b/', 'http://user@a/', 'http://a/#x', '//a/', 'ftp://a/',
    'http://[::ffff:7f00:1]/', 'http://a\\b/', 'http://例子.测试/', 'http://\u0000/', `http://${'a'.repeat(300)}.b/`,
  ] // biome-ignore format: a list
  test.each(BAD.flatMap(address => [['endpoint', address], ['imageBase', address]] as const))('%s %j: an issue of rule format', async (field, address) => {
    const { captcha } = await b.mount({ [field]: address })
    expect(captcha.only('error').issues).toMatchObject([{ field, rule: 'format' }])
    expectSound(captcha.only('error'))
  }) // biome-ignore format: one line

  test.each([
    ['HTTP://Relay.Example:80/Path?a=b', 'http://relay.example/Path?a=b'],
    ['https://relay.example:443', 'https://relay.example/'],
    ['http://[::1]:8787/demo/', 'http://[::1]:8787/demo/'],
  ])('%s is asked as %s', async (endpoint, url) => {
    await b.mount({ endpoint })
    expect(b.service.requests[0]?.url).toBe(url)
  })
})

describe('a picture', () => {
  test.each([
    '..%2fx', '..%5cx', '..;/x', 'a/..;/b', 'a/%2e%2e%3b/x', 'x%00', 'x%0a', 'a/..%2f..%2fx', '%2e%2e%2fx', '..%252fx', '..%25252525252fx', '%2f%2fevil.example/x', 'https%3a//evil.example/x', 'a%5cb', 'x%zz', 'x%',
  ])('%j: MalformedResponse, nothing is drawn', async path => {
    b.service.initializations(challenge('PUZZLE', { Image: path }))
    const { captcha } = await b.mount({ mode: 'embed' })
    expect(captcha.only('error')).toMatchObject({ code: 'MalformedResponse', issues: [{ field: 'Image', rule: 'format' }] })
    expect(captcha.view.has('drag__picture')).toBe(false)
  }) // biome-ignore format: a list

  test.each(['qst/a%20b.png?sign=%2B%2F', 'x..y/z.png', 'a/图'.replace('图', '%E5%9B%BE')])('%j: ready', async path => {
    b.service.initializations(challenge('PUZZLE', { Image: path }))
    const { captcha } = await b.mount()
    expect(captcha.told).toEqual(['ready'])
  })
})

describe('the clock of the phone', () => {
  test.each([
    ['back by an hour', -3600000],
    ['back by ten years', -10 * 365 * 86400000],
    ['forward by an hour', 3600000],
  ])('set %s during a request: elapsedMs is at least 0 and at most what passed', async (_, byMs) => {
    b.service.initializations('never')
    const { captcha } = await b.mount()
    const answer = challenge('PUZZLE')(0)
    await advance(1000)
    jest.setSystemTime(Date.now() + byMs)
    await advance(1000)
    b.service.last.end(answer)
    await settled()
    const { elapsedMs } = captcha.only('ready')
    expect(elapsedMs).toBeGreaterThanOrEqual(0)
    expect(elapsedMs).toBeLessThanOrEqual(2040)
  })

  test('set back between the attempts: there are three, and they end', async () => {
    b.service.initializations(failWith('request:fail'))
    const { captcha } = await b.mount()
    for (let round = 0; round < 20; round += 1) {
      jest.setSystemTime(Date.now() - 3600000)
      await advance(1000)
    }
    expect(captcha.only('error')).toMatchObject({ code: 'NetworkError', attempts: 3 })
  })
})

describe('50 captchas behind WeChat’s limit of 10 requests, answers after 2 s', () => {
  /** Sends 10 at a time, and lets the others wait while their own time runs, as WeChat does. */
  function limited(answerMs: number) {
    let running = 0
    let most = 0
    const queue: (() => void)[] = []
    const next = () => {
      if (running < 10) queue.shift()?.()
    }
    const request = ({ success }: HostOptions) => {
      queue.push(() => {
        running += 1
        most = Math.max(most, running)
        setTimeout(() => {
          running -= 1
          success(respond(initBody({ CaptchaType: 'CHECK_BOX' })))
          next()
        }, answerMs)
      })
      next()
      return { abort: () => undefined }
    }
    return { request, most: () => most, queued: () => queue.length }
  }

  test('none times out, and at most 6 are sent at a time, which leaves the page 4', async () => {
    const platform = limited(2000)
    const wide = globalThis as unknown as { wx: { request: unknown } }
    wide.wx.request = platform.request
    const ids = Array.from({ length: 50 }, (_, at) => `c${at}`)
    const template = `<view>${ids.map(id => captchaTag(id, ['sceneId', 'prefix'])).join('')}</view>`
    const page = b.open(template, { sceneId: 'scene', prefix: 'demo' })
    for (let second = 0; second < 30; second += 1) {
      await advance(1000)
      expect(platform.queued()).toBe(0)
    }
    const told = ids.map(id => page.captcha(id).told)
    expect(told).toEqual(ids.map(() => ['ready']))
    expect(platform.most()).toBe(6)
    // Waiting for its turn counts in none of them.
    const elapsed = ids.map(id => page.captcha(id).only('ready').elapsedMs)
    expect(Math.max(...elapsed)).toBeLessThanOrEqual(2100)
  })

  test('one that leaves gives its turn to the next', async () => {
    b.service.initializations('never')
    const ids = Array.from({ length: 8 }, (_, at) => `c${at}`)
    const page = b.open(`<view>${ids.map(id => captchaTag(id, ['sceneId', 'prefix'])).join('')}</view>`, { sceneId: 'scene', prefix: 'demo' })
    await settled()
    expect(b.service.requests).toHaveLength(6)
    page.captcha('c0').api.reset()
    page.captcha('c7').api.reset()
    await settled()
    expect(b.service.requests).toHaveLength(7)
  })
}) // biome-ignore format: one line
