import { type Initialization, initialize, type Verification, verify } from '../../../../plugin/core/client/client'
import type { CaptchaConfig, RawParameters } from '../../../../plugin/core/parameters/config'
import { checkParameters } from '../../../../plugin/core/parameters/validate'
import type { RandomPort } from '../../../../plugin/core/ports'
import { type FakeClock, fakeClock } from '../../fakes/clock'
import { fakeNetwork } from '../../fakes/network'
import { constantRandom, seededRandom } from '../../fakes/random'
import { failWith, respond, type Script, type ScriptedRequest, scriptedRequest } from '../../fakes/request'
import { failureBody, initBody, verifyBody } from '../../fakes/service'

interface Scene {
  readonly clock: FakeClock
  readonly request: ScriptedRequest
  readonly network: ReturnType<typeof fakeNetwork>
  readonly results: Initialization[]
  readonly cancel: () => void
}
interface Setting {
  readonly raw?: RawParameters
  readonly random?: RandomPort
  readonly online?: boolean | null
}

/** An initialization over fakes; jitter is at its longest unless given. */
function begin(script: readonly Script[], setting: Setting = {}): Scene {
  const { raw = {}, random = constantRandom(1 - Number.EPSILON), online = true } = setting
  const config = checkParameters({ sceneId: 's', prefix: 'demo', ...raw }).config as CaptchaConfig
  const clock = fakeClock()
  const request = scriptedRequest(...script)
  const network = fakeNetwork(online)
  const results: Initialization[] = []
  const ports = { request: request.port, clock, random, network }
  const cancel = initialize(config, ports, result => results.push(result))
  return { clock, request, network, results, cancel }
}
const OK = respond(initBody())
const BROKEN = failWith('request:fail')
const code = ({ results }: Scene) => results.map(result => (result.ok ? 'ok' : result.failure.code))
const MINUTE = 60000

test('the first answer is enough', () => {
  const scene = begin([OK])
  expect(scene.results).toEqual([
    { ok: true, attempts: 1, elapsedMs: 0, challenge: expect.objectContaining({ captchaType: 'INPAINTING' }) },
  ])
  expect(scene.request.sent).toHaveLength(1)
  expect(scene.request.sent[0]).toMatchObject({ url: 'https://demo.captcha-open.aliyuncs.com/', timeoutMs: 5000 })
  expect(scene.clock.pending).toBe(0)
})

describe('retries', () => {
  test('fails twice, then works', () => {
    const scene = begin([BROKEN, respond('', 503), OK])
    expect(scene.results).toEqual([])
    scene.clock.advance(299)
    expect(scene.request.sent).toHaveLength(1)
    scene.clock.advance(1)
    expect(scene.request.sent).toHaveLength(2)
    scene.clock.advance(600)
    expect(scene.results).toMatchObject([{ ok: true, attempts: 3, elapsedMs: 900 }])
    expect(scene.clock.pending).toBe(0)
  })

  test('the same fields but SignatureNonce and Timestamp', () => {
    const raw = { userCertifyId: 'auto', language: 'en', encryptedSceneId: 'e' }
    const { clock, request } = begin([{ kind: 'timeout' }, { kind: 'timeout' }, 'never'], {
      raw,
      random: seededRandom(),
    })
    clock.advance(1000)
    expect(request.sent).toHaveLength(3)
    const rest = request.sent.map(({ fields: { SignatureNonce: _, Timestamp: __, ...others } }) => others)
    expect(rest[1]).toEqual(rest[0])
    expect(rest[2]).toEqual(rest[0])
    expect(rest[0]?.UserCertifyId).toMatch(/^demo_[A-Za-z0-9]{10}$/)
    expect(new Set(request.sent.map(({ fields }) => fields.SignatureNonce)).size).toBe(3)
  })

  test('the timestamp is that of the attempt', () => {
    const { clock, request } = begin(['never'])
    clock.advance(6000)
    expect(request.sent.map(({ fields }) => fields.Timestamp)).toEqual(['2026-01-02T03:04:05Z', '2026-01-02T03:04:10Z'])
  })

  test.each<[string, Script, string, number]>([
    ['network', BROKEN, 'NetworkError', 3],
    ['timeout of wx.request', failWith('request:fail timeout', 5), 'RequestTimeout', 3],
    ['Throttling', respond(failureBody('Throttling'), 503), 'Throttling', 3],
    ['LimitFlow', respond(initBody({ LimitFlow: true })), 'Throttling', 3],
    ['HTTP 500', respond('', 500), 'HttpError', 3],
    ['HTTP 429', respond('', 429), 'HttpError', 3],
    ['HTTP 408', respond('', 408), 'HttpError', 3],
    ['HTTP 404', respond('', 404), 'HttpError', 1],
    ['ThrottlingByStrategy', respond(failureBody('ThrottlingByStrategy'), 403), 'ThrottlingByStrategy', 1],
    ['IllegalScene', respond(failureBody('IllegalScene'), 400), 'IllegalScene', 1],
    ['IllegalCertifyId', respond(failureBody('IllegalCertifyId'), 400), 'IllegalCertifyId', 1],
    ['overdue', respond(failureBody('Forbidden.AccountAccessDenied'), 403), 'Forbidden.AccountAccessDenied', 1],
    ['unknown code, 500', respond(failureBody('SomethingNew'), 500), 'SomethingNew', 1],
    ['domain', failWith('request:fail url not in domain list', 600002), 'DomainNotAllowed', 1],
    ['URL', failWith('request:fail', 600009), 'InvalidUrl', 1],
    ['a page', respond('<html>'), 'MalformedResponse', 1],
    ['half the JSON', respond('{"Success": tr'), 'MalformedResponse', 1],
    ['no Code', respond({}), 'MalformedResponse', 1],
    ['unknown CaptchaType', respond(initBody({ CaptchaType: 'SPATIAL' })), 'MalformedResponse', 1],
  ])('%s', (_, answer, expected, attempts) => {
    const scene = begin([answer])
    scene.clock.advance(MINUTE)
    expect(code(scene)).toEqual([expected])
    expect(scene.results).toMatchObject([{ ok: false, failure: { attempts, host: 'demo.captcha-open.aliyuncs.com' } }])
    expect(scene.request.sent).toHaveLength(attempts)
    expect(scene.clock.pending).toBe(0)
  })

  test('a malformed answer says where, and keeps what names it', () => {
    const raw = { userCertifyId: 'demo_7G47iByes3' }
    expect(begin([respond(initBody({ CertifyId: 7 }))], { raw }).results).toMatchObject([
      {
        failure: {
          faults: [{ field: 'CertifyId', rule: 'type' }],
          certifyId: 'demo_7G47iByes3',
          requestId: 'A1B2C3D4-0000-1111-2222-333344445555',
          service: { statusCode: 200 },
        },
      },
    ])
  })
})

describe('the budget', () => {
  test('no attempt starts later than 10 s after the first', () => {
    const scene = begin(['never'])
    scene.clock.advance(MINUTE)
    // 0 s, 5.3 s; the second ends at 10.3 s.
    expect(scene.request.sent).toHaveLength(2)
    expect(code(scene)).toEqual(['RequestTimeout'])
  })

  test('a timer that stood still in the background starts no attempt', () => {
    const scene = begin([BROKEN])
    scene.clock.freeze(20000)
    scene.clock.advance(0)
    expect(scene.request.sent).toHaveLength(1)
    expect(code(scene)).toEqual(['NetworkError'])
  })

  test('Retry-After is waited for', () => {
    const scene = begin([respond('', 503, { 'Retry-After': '4' }), OK])
    scene.clock.advance(3999)
    expect(scene.request.sent).toHaveLength(1)
    scene.clock.advance(1)
    expect(scene.results).toMatchObject([{ ok: true, attempts: 2, elapsedMs: 4000 }])
  })

  test('Retry-After beyond the budget ends the attempts and goes into the error', () => {
    const scene = begin([respond('', 503, { 'Retry-After': '11' }), OK])
    expect(scene.results).toMatchObject([
      { ok: false, failure: { code: 'HttpError', attempts: 1, retryAfterMs: 11000 } },
    ])
    expect(scene.clock.pending).toBe(0)
  })

  test('Retry-After is not read where the body names a code', () => {
    const scene = begin([respond(failureBody('Throttling'), 429, { 'Retry-After': '11' }), OK])
    scene.clock.advance(300)
    expect(code(scene)).toEqual(['ok'])
  })
})

describe('the deadline', () => {
  test('is our own; the request is aborted, and its late answer not heard', () => {
    const scene = begin(['never', OK], { raw: { timeout: 100 } })
    scene.clock.advance(99)
    expect(scene.request.sent[0]?.aborted).toBe(0)
    scene.clock.advance(1)
    expect(scene.request.sent[0]?.aborted).toBe(1)
    scene.request.sent[0]?.answer(respond(failureBody('IllegalScene')))
    scene.clock.advance(300)
    expect(scene.results).toMatchObject([{ ok: true, attempts: 2, elapsedMs: 400 }])
    expect(scene.network.asked).toBe(0)
  })
})

describe('the network', () => {
  test('none at all ends the attempts', () => {
    const scene = begin([BROKEN], { online: false })
    expect(scene.results).toMatchObject([
      {
        failure: {
          code: 'NetworkUnavailable',
          type: 'Network',
          retryable: true,
          attempts: 1,
          platform: BROKEN_PLATFORM,
        },
      },
    ])
    expect(scene.clock.pending).toBe(0)
  })
  const BROKEN_PLATFORM = { errMsg: 'request:fail' }

  test('may go away between attempts', () => {
    const scene = begin([BROKEN])
    scene.network.online = false
    scene.clock.advance(300)
    expect(scene.results).toMatchObject([{ failure: { code: 'NetworkUnavailable', attempts: 2 } }])
  })

  test.each([
    failWith('request:fail timeout'),
    failWith('x', 600002),
    failWith('x', 600009),
    respond('', 500),
    respond('<html>'),
  ])('is not asked for: %j', answer => {
    const scene = begin([answer], { online: false })
    scene.clock.advance(MINUTE)
    expect(scene.network.asked).toBe(0)
    expect(code(scene)).not.toContain('NetworkUnavailable')
  })

  test('a question without an answer holds nothing up', () => {
    const scene = begin([BROKEN, OK], { online: null })
    scene.clock.advance(1000 + 300)
    expect(scene.results).toMatchObject([{ ok: true, attempts: 2 }])
  })
})

describe('ports that misbehave', () => {
  test('one that throws is a network error', () => {
    const scene = begin([new TypeError('no wx.request here')])
    scene.clock.advance(MINUTE)
    expect(scene.results).toMatchObject([
      { failure: { code: 'NetworkError', attempts: 3, platform: { errMsg: 'no wx.request here' } } },
    ])
  })

  test('an answer given twice is heard once', () => {
    const scene = begin(['never'])
    scene.request.sent[0]?.answer(OK)
    expect(scene.clock.pending).toBe(0)
    scene.request.sent[0]?.answer(BROKEN)
    scene.clock.advance(MINUTE)
    expect(code(scene)).toEqual(['ok'])
    expect(scene.network.asked).toBe(0)
  })

  test('an answer and an exception are an answer', () => {
    const { config } = checkParameters({ sceneId: 's', prefix: 'demo' })
    const results: Initialization[] = []
    const request = (_: unknown, done: (outcome: typeof OK) => void): never => {
      done(OK)
      throw new Error('late')
    }
    const ports = { request, clock: fakeClock(), random: seededRandom(), network: fakeNetwork() }
    initialize(config as CaptchaConfig, ports, result => results.push(result))
    expect(results).toMatchObject([{ ok: true }])
  })

  test('a network port that throws counts as a network', () => {
    const { config } = checkParameters({ sceneId: 's', prefix: 'demo' })
    const results: Initialization[] = []
    const clock = fakeClock()
    const isOnline = (): never => {
      throw new Error('old')
    }
    const ports = {
      request: scriptedRequest(BROKEN).port,
      clock,
      random: seededRandom(),
      network: { ...fakeNetwork(), isOnline },
    }
    initialize(config as CaptchaConfig, ports, result => results.push(result))
    clock.advance(MINUTE)
    expect(results).toMatchObject([{ failure: { code: 'NetworkError', attempts: 3 } }])
  })

  test('an exception of the listener is its own', () => {
    const { config } = checkParameters({ sceneId: 's', prefix: 'demo' })
    const ports = {
      request: scriptedRequest(OK).port,
      clock: fakeClock(),
      random: seededRandom(),
      network: fakeNetwork(),
    }
    const listener = () => {
      throw new Error('mine')
    }
    expect(() => initialize(config as CaptchaConfig, ports, listener)).toThrow('mine')
  })
})

describe('the cancel', () => {
  test('in flight: aborts, and nothing is called any more', () => {
    const scene = begin(['never'])
    scene.cancel()
    scene.cancel()
    expect(scene.request.sent[0]?.aborted).toBe(1)
    expect(scene.clock.pending).toBe(0)
    scene.request.sent[0]?.answer(OK)
    scene.clock.advance(MINUTE)
    expect(scene.results).toEqual([])
    expect(scene.request.sent).toHaveLength(1)
  })

  test('between attempts: no timer is left', () => {
    const scene = begin([BROKEN])
    expect(scene.clock.pending).toBe(1)
    scene.cancel()
    expect(scene.clock.pending).toBe(0)
    scene.clock.advance(MINUTE)
    expect(scene.request.sent).toHaveLength(1)
    expect(scene.results).toEqual([])
  })

  test('while the network is asked for', () => {
    const scene = begin([BROKEN], { online: null })
    scene.cancel()
    expect(scene.clock.pending).toBe(0)
    scene.clock.advance(MINUTE)
    expect(scene.results).toEqual([])
  })

  test('after the end: harmless', () => {
    const scene = begin([OK])
    scene.cancel()
    expect(scene.request.sent[0]?.aborted).toBe(0)
    expect(scene.results).toHaveLength(1)
  })

  test('brought about by the port itself: the request is aborted', () => {
    const { config } = checkParameters({ sceneId: 's', prefix: 'demo' })
    const clock = fakeClock()
    const results: Initialization[] = []
    let cancel = () => {}
    let aborted = 0
    let sent = 0
    const request = (_: unknown, done: (outcome: typeof BROKEN) => void) => {
      sent += 1
      if (sent === 1) done(BROKEN)
      else cancel()
      return () => {
        aborted += 1
      }
    }
    const ports = { request, clock, random: seededRandom(), network: fakeNetwork() }
    cancel = initialize(config as CaptchaConfig, ports, result => results.push(result))
    clock.advance(1000)
    expect([sent, aborted, clock.pending, results]).toEqual([2, 1, 0, []])
  })
})

describe('verification', () => {
  const challenge = { captchaType: 'PUZZLE', certifyId: 'c-1', image: 'i', puzzleImage: 'p' } as const
  const config = checkParameters({ sceneId: 's', prefix: 'demo' }).config as CaptchaConfig
  const beginVerify = (...script: Script[]) => {
    const clock = fakeClock()
    const request = scriptedRequest(...script)
    const results: Verification[] = []
    const ports = { request: request.port, clock, random: seededRandom(), network: fakeNetwork() }
    const cancel = verify(config, challenge, 'cGFyYW0=', ports, result => results.push(result))
    return { clock, request, results, cancel }
  }

  test('passes on the verdict', () => {
    const { request, results } = beginVerify(respond(verifyBody()))
    expect(results).toEqual([{ ok: true, attempts: 1, verdict: { pass: true, verifyCode: 'T001', requestId: 'R-1' } }])
    expect(request.sent[0]?.fields).toMatchObject({
      Action: 'VerifyCaptcha',
      SceneId: 's',
      CertifyId: 'c-1',
      CaptchaVerifyParam: 'cGFyYW0=',
    })
  })

  test('a refusal is a verdict, not an error', () => {
    const { results } = beginVerify(respond(verifyBody({ VerifyResult: false, VerifyCode: 'F015' })))
    expect(results).toMatchObject([{ ok: true, verdict: { pass: false, verifyCode: 'F015' } }])
  })

  test('is attempted like an initialization, and its errors name the certifyId', () => {
    const { clock, request, results } = beginVerify(BROKEN)
    clock.advance(MINUTE)
    expect(request.sent).toHaveLength(3)
    expect(results).toMatchObject([{ ok: false, failure: { code: 'NetworkError', attempts: 3, certifyId: 'c-1' } }])
  })

  test('can be cancelled', () => {
    const { clock, request, results, cancel } = beginVerify('never')
    cancel()
    clock.advance(MINUTE)
    expect([request.sent[0]?.aborted, clock.pending, results]).toEqual([1, 0, []])
  })
})
