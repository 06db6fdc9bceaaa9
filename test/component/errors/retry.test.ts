import { failureBody } from '../../unit/fakes/service'
import { advance, bench, challenge, failWith, picturesLoad, respond, settled } from '../harness'

const b = bench()

/** How long after the first each request was sent, ms. */
const startsMs = (): readonly number[] => {
  const [first] = b.service.requests
  return b.service.requests.map(({ atMs }) => atMs - (first?.atMs ?? 0))
}

/** Which failures are retried, how often and when: test/unit/core/client. */
describe('attempts of one initialization', () => {
  test.each([
    ['a failure that is retried', failWith('request:fail'), 3],
    ['one that is not', respond(failureBody('IllegalScene'), 500), 1],
  ])('%s', async (_, outcome, attempts) => {
    b.service.initializations(outcome)
    const { captcha } = await b.mount()
    await advance(60000)
    expect(b.service.requests).toHaveLength(attempts)
    expect(captcha.told).toEqual(['error'])
    expect(captcha.only('error').attempts).toBe(attempts)
  })

  test('that end in a challenge: ready has their number; the state is requesting between them', async () => {
    b.service.initializations(failWith('request:fail'), respond('', 503), challenge('PUZZLE'))
    const { captcha } = await b.mount()
    await advance(5000)
    expect(captcha.told).toEqual(['ready'])
    const [, , third = 0] = startsMs()
    expect(captcha.only('ready')).toMatchObject({ attempts: 3, certifyId: 'certify-3', elapsedMs: third + 1 })
    expect(captcha.states).toEqual(['idle', 'validating', 'requesting', 'ready'])
  })

  test('send the same fields but SignatureNonce and Timestamp', async () => {
    b.service.initializations(failWith('request:fail'))
    await b.mount({ userCertifyId: 'auto', encryptedSceneId: 'secret', timeout: 3000 })
    await advance(20000)
    const bodies = b.service.requests.map(({ fields: { SignatureNonce, Timestamp, ...same } }) => same)
    expect(bodies).toEqual(Array(3).fill(bodies[0]))
    expect(bodies[0]).toHaveProperty('UserCertifyId')
    expect(new Set(b.service.requests.map(({ fields }) => fields.SignatureNonce)).size).toBe(3)
    for (const { fields, atMs } of b.service.requests)
      expect(fields.Timestamp).toBe(new Date(atMs).toISOString().replace(/\.\d+/, ''))
  })

  test('wait a random while, never longer than 300 ms, then 600 ms', async () => {
    const seen: number[][] = []
    for (let round = 0; round < 20; round++) {
      b.service.requests.length = 0
      b.service.initializations(failWith('request:fail'))
      const { page } = await b.mount()
      await advance(5000)
      const [first = 0, second = 0, third = 0] = startsMs()
      seen.push([second - first, third - second])
      page.detach()
    }
    // A millisecond for the answer.
    for (const [first = 0, second = 0] of seen) {
      expect(first).toBeLessThanOrEqual(301)
      expect(second).toBeLessThanOrEqual(601)
    }
    expect(new Set(seen.map(([first]) => first)).size).toBeGreaterThan(5)
    expect(Math.max(...seen.map(([, second = 0]) => second))).toBeGreaterThan(301)
  })

  test('start within 10 s of the first; each that times out is aborted, and its late answer dropped', async () => {
    b.service.initializations('never')
    const { captcha } = await b.mount({ timeout: 6000 })
    await advance(60000)
    expect(b.service.requests.map(({ aborted }) => aborted)).toEqual([true, true])
    expect(Math.max(...startsMs())).toBeLessThanOrEqual(10000)
    expect(captcha.only('error')).toMatchObject({ code: 'RequestTimeout', attempts: 2 })
    b.service.last.end(challenge('PUZZLE')(0))
    await settled()
    expect(captcha.told).toEqual(['error'])
  })
})

describe('Retry-After', () => {
  const busy = (value: string, name = 'Retry-After') => respond('busy', 503, { [name]: value })

  test.each([
    ['seconds', busy('4')],
    ['seconds, in a header of other letters', busy('4', 'retry-after')],
    ['a date', busy(new Date(Date.UTC(2026, 0, 2, 3, 4, 9)).toUTCString())],
  ])('%s: waited for', async (_, outcome) => {
    b.service.initializations(outcome, challenge('PUZZLE'))
    const { captcha } = await b.mount()
    await advance(3900)
    expect(b.service.requests).toHaveLength(1)
    await advance(500)
    expect(captcha.told).toEqual(['ready'])
  })

  test('beyond the 10 s there is no further attempt, and the error has it as retryAfterMs', async () => {
    b.service.initializations(busy('30'))
    const { captcha } = await b.mount()
    expect(captcha.only('error')).toMatchObject({ code: 'HttpError', attempts: 1, retryAfterMs: 30000 })
    await advance(29000)
    expect(b.service.requests).toHaveLength(1)
  })

  test('counts beside a code of the service as well', async () => {
    b.service.initializations(respond(failureBody('Throttling'), 429, { 'Retry-After': '2' }), challenge('PUZZLE'))
    const { captcha } = await b.mount()
    await advance(1900)
    expect([captcha.told, b.service.requests.length]).toEqual([[], 1])
    await advance(200)
    expect(captcha.told).toEqual(['ready'])
  })

  test('beside a code, longer than the attempts may take: an error that says how long', async () => {
    b.service.initializations(respond(failureBody('Throttling'), 429, { 'Retry-After': '60' }), challenge('PUZZLE'))
    const { captcha } = await b.mount()
    await advance(1000)
    expect(captcha.only('error')).toMatchObject({ code: 'Throttling', attempts: 1, retryAfterMs: 60000 })
  })
})

describe('NetworkUnavailable', () => {
  const offline = async () => {
    b.phone.online = false
    b.service.initializations(failWith('request:fail'), challenge('PUZZLE'))
    const mounted = await b.mount({ mode: 'embed' })
    expect(mounted.captcha.only('error')).toMatchObject({ code: 'NetworkUnavailable', retryable: true, attempts: 1 })
    return mounted
  }

  test('waits without a request until the network is back, and then initializes by itself', async () => {
    const { captcha } = await offline()
    b.phone.setOnline(false)
    await advance(600000)
    expect(b.service.requests).toHaveLength(1)
    expect(captcha.told).toEqual(['error'])
    b.phone.setOnline(true)
    await settled()
    expect(captcha.told).toEqual(['error', 'ready'])
    expect(b.phone.networkListeners.size).toBe(0)
  })

  test('waits no longer after detached', async () => {
    const { page } = await offline()
    expect(b.phone.networkListeners.size).toBe(1)
    page.detach()
    expect(b.phone.networkListeners.size).toBe(0)
    b.phone.setOnline(true)
    await settled()
    expect(b.service.requests).toHaveLength(1)
  })

  test('no other error waits for the network', async () => {
    b.service.initializations(respond(failureBody('IllegalScene')))
    const { captcha } = await b.mount()
    b.phone.setOnline(true)
    await settled()
    expect(captcha.told).toEqual(['error'])
  })
})

describe('ResourceLoadFailed', () => {
  test.each(['drag__picture', 'drag__piece'])('%s: one fresh challenge by itself, then the error', async part => {
    const { captcha } = await b.mount({ mode: 'embed' })
    await captcha.view.fire(part, 'error')
    expect(captcha.details('ready').map(({ certifyId }) => certifyId)).toEqual(['certify-1', 'certify-2'])
    await captcha.view.fire(part, 'error')
    expect(captcha.only('error')).toMatchObject({ code: 'ResourceLoadFailed', certifyId: 'certify-2' })
    expect(b.service.requests).toHaveLength(2)
  })

  test('pictures that load in the meantime give the next failure its own retry', async () => {
    const { captcha } = await b.mount({ mode: 'embed' })
    await captcha.view.fire('drag__picture', 'error')
    await picturesLoad(captcha)
    captcha.api.refresh()
    await settled()
    await captcha.view.fire('drag__picture', 'error')
    expect(captcha.details('error')).toEqual([])
    expect(b.service.requests).toHaveLength(4)
  })
})
