import { failureBody } from '../../unit/fakes/service'
import { advance, bench, challenge, failWith, type Outcome, respond, settled } from '../harness'

const b = bench()

const BUDGET_MS = 10000

/** What is tried again, and what a component must not try again. */
const RETRIED: readonly (readonly [string, Outcome])[] = [
  ['Throttling', respond(failureBody('Throttling'), 429)],
  ['a timeout of the platform', failWith('request:fail timeout', 5)],
  ['a network failure', failWith('request:fail')],
  ['HTTP 408', respond('', 408)],
  ['HTTP 429', respond('', 429)],
  ['HTTP 500', respond('', 500)],
  ['HTTP 503', respond('', 503)],
  ['HTTP 599', respond('', 599)],
  ['Throttling.User', respond(failureBody('Throttling.User'), 400)],
  ['any other flow control', respond(failureBody('Throttling.Whatever'), 400)],
  ['ServiceUnavailable', respond(failureBody('ServiceUnavailable'), 503)],
  ['InternalError, with HTTP 200', respond(failureBody('InternalError'))],
  ['an unknown code with HTTP 503', respond(failureBody('Whatever'), 503)],
  ['a host that is not found', failWith('request:fail -105:net::ERR_NAME_NOT_RESOLVED', 600001)],
]
const FINAL: readonly (readonly [string, Outcome])[] = [
  ['IllegalScene', respond(failureBody('IllegalScene'), 500)],
  ['ThrottlingByStrategy', respond(failureBody('ThrottlingByStrategy'), 429)],
  ['an unknown code with HTTP 400', respond(failureBody('Whatever'), 400)],
  ['a certificate', failWith('request:fail ssl hand shake error', 600001)],
  ['the page of a firewall', respond('<html></html>', 405)],
  ['a redirect', respond('', 302)],
  ['DomainNotAllowed', failWith('request:fail', 600002)],
  ['InvalidUrl', failWith('request:fail', 600009)],
  ['HTTP 300', respond('', 300)],
  ['HTTP 400', respond('', 400)],
  ['HTTP 404', respond('', 404)],
  ['HTTP 0', respond('', 0)],
  ['a malformed answer', respond('oops')],
]

/** How long after the first each request was sent, ms. */
const startsMs = (): readonly number[] => {
  const [first] = b.service.requests
  return b.service.requests.map(({ atMs }) => atMs - (first?.atMs ?? 0))
}

describe('attempts of one initialization', () => {
  test.each(RETRIED)('%s: three at most', async (_, outcome) => {
    b.service.initializations(outcome)
    const { captcha } = await b.mount()
    await advance(60000)
    expect(b.service.requests).toHaveLength(3)
    expect(captcha.told).toEqual(['error'])
    expect(captcha.only('error').attempts).toBe(3)
  })

  test.each(FINAL)('%s: one', async (_, outcome) => {
    b.service.initializations(outcome)
    const { captcha } = await b.mount()
    await advance(5000)
    expect(b.service.requests).toHaveLength(1)
    expect(captcha.only('error').attempts).toBe(1)
  })

  test.each(RETRIED)('%s, then an answer: ready, which says how many there were', async (_, outcome) => {
    b.service.initializations(outcome, outcome, challenge('PUZZLE'))
    const { captcha } = await b.mount()
    await advance(5000)
    expect(captcha.told).toEqual(['ready'])
    expect(captcha.only('ready')).toMatchObject({ attempts: 3, certifyId: 'certify-3' })
    const [, , third = 0] = startsMs()
    expect(captcha.only('ready').elapsedMs).toBe(third + 1)
  })

  test('the state stays requesting between them', async () => {
    b.service.initializations(failWith('request:fail'), challenge('PUZZLE'))
    const { captcha } = await b.mount()
    await advance(5000)
    expect(captcha.states).toEqual(['idle', 'validating', 'requesting', 'ready'])
  })

  test('send the same fields but SignatureNonce and Timestamp', async () => {
    b.service.initializations(failWith('request:fail'))
    await b.mount({ userCertifyId: 'auto', encryptedSceneId: 'secret', timeout: 3000 })
    await advance(20000)
    const bodies = b.service.requests.map(({ fields: { SignatureNonce, Timestamp, ...same } }) => same)
    expect(bodies).toHaveLength(3)
    expect(new Set(bodies.map(body => JSON.stringify(body))).size).toBe(1)
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

  test('none starts later than 10 s after the first', async () => {
    b.service.initializations('never')
    const { captcha } = await b.mount({ timeout: 6000 })
    await advance(60000)
    expect(b.service.requests).toHaveLength(2)
    expect(Math.max(...startsMs())).toBeLessThanOrEqual(BUDGET_MS)
    expect(captcha.only('error')).toMatchObject({ code: 'RequestTimeout', attempts: 2 })
  })

  test('each one that is out of time is aborted', async () => {
    b.service.initializations('never')
    await b.mount({ timeout: 1000 })
    await advance(20000)
    expect(b.service.requests.map(({ aborted }) => aborted)).toEqual([true, true, true])
  })

  test('an answer that comes after its time changes nothing', async () => {
    b.service.initializations('never')
    const { captcha } = await b.mount({ timeout: 1000 })
    await advance(20000)
    b.service.last.end(respond({ Success: true }))
    await settled()
    expect(captcha.told).toEqual(['error'])
  })
})

describe('Retry-After', () => {
  const busy = (value: string, name = 'Retry-After') => respond('busy', 503, { [name]: value })

  test.each(['Retry-After', 'retry-after', 'RETRY-AFTER'])('%s: seconds are waited for', async name => {
    b.service.initializations(busy('4', name), challenge('PUZZLE'))
    const { captcha } = await b.mount()
    await advance(3900)
    expect(b.service.requests).toHaveLength(1)
    await advance(500)
    expect(captcha.told).toEqual(['ready'])
  })

  test('a date is waited for', async () => {
    b.service.initializations(busy(new Date(Date.UTC(2026, 0, 2, 3, 4, 9)).toUTCString()), challenge('PUZZLE'))
    const { captcha } = await b.mount()
    await advance(3900)
    expect(b.service.requests).toHaveLength(1)
    await advance(500)
    expect(captcha.told).toEqual(['ready'])
  })

  test('beyond the 10 s there is no further attempt, and the error says when', async () => {
    b.service.initializations(busy('30'))
    const { captcha } = await b.mount()
    expect(captcha.only('error')).toMatchObject({ code: 'HttpError', attempts: 1, retryAfterMs: 30000 })
    await advance(29000)
    expect(b.service.requests).toHaveLength(1)
  })

  test.each(['soon', '-5', '', '1e3'])('%j is not understood, and counts as none', async value => {
    b.service.initializations(busy(value), challenge('PUZZLE'))
    const { captcha } = await b.mount()
    await advance(1000)
    expect(captcha.told).toEqual(['ready'])
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

  test('waits without a request while there is no network', async () => {
    const { captcha } = await offline()
    await advance(600000)
    expect(b.service.requests).toHaveLength(1)
    expect(captcha.told).toEqual(['error'])
  })

  test('goes on by itself when the network is back', async () => {
    const { captcha } = await offline()
    b.phone.setOnline(true)
    await settled()
    expect(captcha.told).toEqual(['error', 'ready'])
    expect(b.phone.networkListeners.size).toBe(0)
  })

  test('a change that brings no network brings no request', async () => {
    await offline()
    b.phone.setOnline(false)
    await settled()
    expect(b.service.requests).toHaveLength(1)
  })

  test('nothing listens any more after detached', async () => {
    const { page } = await offline()
    expect(b.phone.networkListeners.size).toBe(1)
    page.detach()
    expect(b.phone.networkListeners.size).toBe(0)
    b.phone.setOnline(true)
    await settled()
    expect(b.service.requests).toHaveLength(1)
  })

  test('a network that comes back on the way to another captcha’s error changes nothing', async () => {
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
    await captcha.view.fire('drag__picture', 'load', { width: 300, height: 200 })
    await captcha.view.fire('drag__piece', 'load', { width: 50, height: 200 })
    captcha.api.refresh()
    await settled()
    await captcha.view.fire('drag__picture', 'error')
    expect(captcha.told.filter(name => name === 'error')).toEqual([])
    expect(b.service.requests).toHaveLength(4)
  })
})
