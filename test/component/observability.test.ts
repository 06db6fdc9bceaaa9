import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { failureBody } from '../unit/fakes/service'
import { advance, bench, builtModule, challenge, drag, failWith, opened, respond, settled, verdict } from './harness'

const b = bench()
const document_ = readFileSync(join(__dirname, '../../doc/observability.md'), 'utf8')

/** Blocks of JavaScript of the document, in their order. */
const [BEGIN = '', REALTIME = '', IN_PLUGIN = '', EVENT = '', COLLECTOR = '', ...others] = [
  ...document_.matchAll(/^```js\n([\s\S]*?)^```$/gm),
].map(([, code = '']) => code)

afterEach(() => builtModule().configure({ observe: null }))

/** Runs blocks as one file of a host. */
function run(wx: object, ...blocks: readonly string[]): void {
  const app = (options: { onLaunch(): void }) => options.onLaunch()
  const load = new Function('require', 'App', 'wx', blocks.join('\n'))
  load((name: string) => (name === 'aliyun-captcha-miniprogram' ? builtModule() : undefined), app, wx)
}

/** A pass at the second try, and then an account that is refused. */
async function aLogin(): Promise<void> {
  b.service.initializations(
    challenge('SLIDING'),
    challenge('SLIDING'),
    respond(failureBody('Forbidden.AccountAccessDenied'), 403),
  )
  b.service.verifications(verdict(false, 'F015'), verdict(true, 'T001'))
  const { captcha } = await b.mount()
  captcha.api.show()
  await opened()
  await drag(captcha)
  await advance(1500)
  await drag(captcha)
  await advance(1500)
  captcha.api.refresh()
  await settled()
}

const LOGIN = [
  'initialization ready',
  'interaction answered',
  'verification fail',
  'initialization ready',
  'interaction answered',
  'verification success',
  'initialization Forbidden.AccountAccessDenied',
]

interface Told {
  readonly kind: string
  readonly outcome: string
}
const line = ({ kind, outcome }: Told) => `${kind} ${outcome}`

test('the document has these blocks', () => {
  expect(others).toEqual([])
  expect([BEGIN, REALTIME, IN_PLUGIN, EVENT, COLLECTOR].map(code => /configure\(/.test(code))).toEqual(
    Array(5).fill(true),
  )
})

test('the first block writes each record to the console', async () => {
  const info = jest.spyOn(console, 'info').mockReturnValue()
  run({}, BEGIN)
  await aLogin()
  const told = info.mock.calls.map(([, record]) => line(record as Told))
  info.mockRestore()
  expect(told).toEqual(LOGIN)
})

describe('the realtime log', () => {
  const logger = () => ({ info: jest.fn(), error: jest.fn(), addFilterMsg: jest.fn() })

  test('of a host has each record, errors as errors and under their code, below 5 KB', async () => {
    const log = logger()
    run({ getRealtimeLogManager: () => log }, BEGIN, REALTIME)
    await aLogin()
    expect(log.info.mock.calls.map(([, record]) => line(record))).toEqual(LOGIN.slice(0, -1))
    expect(log.error.mock.calls.map(([word, record]) => [word, line(record)])).toEqual([
      ['captcha', 'initialization Forbidden.AccountAccessDenied'],
    ])
    expect(log.addFilterMsg.mock.calls).toEqual([['Forbidden.AccountAccessDenied']])
    for (const [record] of log.info.mock.calls) expect(JSON.stringify(record).length).toBeLessThan(5000)
  })

  /** One record, an error. */
  const refused = () => b.mount({ mode: 'wrong' })

  test('of an old base library is done without', async () => {
    run({}, BEGIN, REALTIME)
    await refused()
    const { addFilterMsg: _, ...old } = logger()
    run({ getRealtimeLogManager: () => old }, BEGIN, REALTIME)
    await refused()
    expect(old.error).toHaveBeenCalledTimes(1)
  })

  test('of a plugin has a key and a value', async () => {
    const { addFilterMsg: _, ...tagged } = logger()
    const tag = jest.fn(() => tagged)
    run({ getRealtimeLogManager: () => ({ tag }) }, BEGIN, REALTIME, IN_PLUGIN)
    await aLogin()
    expect(tag.mock.calls).toEqual([['captcha']])
    expect(tagged.info.mock.calls.map(([key, { outcome }]) => `${key} ${outcome}`)).toEqual(LOGIN.slice(0, -1))
    expect(tagged.error.mock.calls.map(([key]) => key)).toEqual(['initialization'])
    run({ getRealtimeLogManager: () => ({}) }, BEGIN, REALTIME, IN_PLUGIN)
    await refused()
  })
})

describe('events of We分析', () => {
  test('are flat, and every one has the same fields', async () => {
    const reportEvent = jest.fn()
    run({ reportEvent }, BEGIN, EVENT)
    await aLogin()
    expect(reportEvent.mock.calls.map(([id]) => id)).toEqual(LOGIN.map(() => 'captcha_record'))
    const events = reportEvent.mock.calls.map(([, event]) => event as Readonly<Record<string, unknown>>)
    expect(events.map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual(LOGIN)
    const types = (event: object) => Object.entries(event).map(([name, value]) => `${name} ${typeof value}`)
    for (const event of events) expect(types(event)).toEqual(types(events[0] ?? {}))
    expect(events[2]).toMatchObject({ verify_code: 'F015', status_code: 200, attempts: 1, captcha_type: 'SLIDING' })
    expect(events[6]).toMatchObject({ verify_code: '', status_code: 403, errno: 0 })
  })

  test('have the number of the last failure', async () => {
    const reportEvent = jest.fn()
    run({ reportEvent }, BEGIN, EVENT)
    b.service.initializations(failWith('request:fail url not in domain list', 600002))
    await b.mount()
    expect(reportEvent.mock.calls).toMatchObject([
      ['captcha_record', { outcome: 'DomainNotAllowed', errno: 600002, status_code: 0, attempts: 1 }],
    ])
    run({}, BEGIN, EVENT)
    await b.mount()
  })
})

describe('the collector', () => {
  interface Post {
    readonly url: string
    readonly data: { readonly lost: number; readonly records: readonly Told[] }
    success(answer: { readonly statusCode: number }): void
    fail(failure: object): void
  }

  /** Its host, which answers by hand, and a mini program that can be put into the background. */
  function host() {
    const posts: Post[] = []
    let hide = () => undefined as unknown
    const wx = {
      request: (options: Post) => void posts.push(options),
      onAppHide: (listener: () => unknown) => {
        hide = listener
      },
    }
    run(wx, BEGIN, COLLECTOR)
    return { posts, hide: () => hide(), last: () => posts[posts.length - 1] as Post }
  }

  /** So many records: initializations that wrong parameters end at once. */
  async function records(count: number): Promise<void> {
    for (let at = 0; at < count; at += 1) await b.mount({ mode: 'wrong' })
  }

  test('sends what there is after 10 s, in one request that is not of the captcha', async () => {
    const { posts } = host()
    await aLogin()
    expect(posts).toEqual([])
    const before = b.service.requests.length
    await advance(10_000)
    expect(posts).toHaveLength(1)
    expect(posts[0]?.url).toBe('https://logs.example.com/captcha')
    expect(posts[0]?.data.lost).toBe(0)
    expect(posts[0]?.data.records.map(line)).toEqual(LOGIN)
    expect(b.service.requests).toHaveLength(before)
    posts[0]?.success({ statusCode: 204 })
    await advance(3_600_000)
    expect(posts).toHaveLength(1)
  })

  test('sends twenty at once, one request at a time', async () => {
    const { posts } = host()
    await records(45)
    expect(posts.map(({ data }) => data.records.length)).toEqual([20])
    posts[0]?.success({ statusCode: 200 })
    await advance(10_000)
    expect(posts.map(({ data }) => data.records.length)).toEqual([20, 20])
    posts[1]?.success({ statusCode: 200 })
    await advance(10_000)
    expect(posts.map(({ data }) => data.records.length)).toEqual([20, 20, 5])
  })

  test('sends when the mini program goes to the background', async () => {
    const { posts, hide } = host()
    hide()
    expect(posts).toEqual([])
    await records(2)
    hide()
    hide()
    expect(posts.map(({ data }) => data.records.length)).toEqual([2])
  })

  test('tries a batch three times, ever later, and says with the next how many were lost', async () => {
    const { posts, last } = host()
    await records(3)
    await advance(10_000)
    const waits = [20_000, 40_000, 80_000]
    for (const wait of waits) {
      last().fail({ errMsg: 'request:fail' })
      await records(wait === 80_000 ? 1 : 0)
      const sent = posts.length
      await advance(wait / 2)
      expect(posts).toHaveLength(sent)
      await advance(wait / 2)
    }
    expect(posts.map(({ data }) => [data.lost, data.records.length])).toEqual([[0, 3], [0, 3], [0, 3], [3, 1]]) // biome-ignore format: one line
  })

  test('gives up what is refused, and waits with what is too much', async () => {
    const { posts, last } = host()
    await records(1)
    await advance(10_000)
    last().success({ statusCode: 400 })
    await records(1)
    await advance(400_000)
    last().success({ statusCode: 429 })
    await advance(400_000)
    expect(posts.map(({ data }) => [data.lost, data.records.length])).toEqual([[0, 1], [1, 1], [1, 1]]) // biome-ignore format: one line
  })

  test('keeps 200 at most while its host is down, makes no loop, and says of each record that it is lost', async () => {
    const { posts, last } = host()
    await records(250)
    for (let answered = 0; answered < 6; ) {
      await advance(60_000)
      if (posts.length === answered) continue
      answered = posts.length
      last().success({ statusCode: 503 })
    }
    const failed = posts.length
    await advance(10 * 60_000)
    expect(posts.length).toBe(failed + 1)
    for (let sent = failed; posts.length > sent; ) {
      sent = posts.length
      last().success({ statusCode: 200 })
      await advance(10_000)
    }
    const taken = posts.slice(failed).map(({ data }) => data)
    const kept = taken.reduce((sum, data) => sum + data.records.length, 0)
    const lost = taken.reduce((sum, data) => sum + data.lost, 0)
    expect([kept <= 200, kept + lost]).toEqual([true, 250])
  })
})
