import { type Initialization, initialize, type Verification, verify } from '../../../../plugin/core/client/client'
import { createSlots } from '../../../../plugin/core/client/slots'
import type { CaptchaConfig, RawParameters } from '../../../../plugin/core/parameters/config'
import { checkParameters } from '../../../../plugin/core/parameters/validate'
import { fakeClock } from '../../fakes/clock'
import { fakeNetwork } from '../../fakes/network'
import { fakePage } from '../../fakes/page'
import { seededRandom } from '../../fakes/random'
import { failWith, respond, type Script, scriptedRequest } from '../../fakes/request'
import { failureBody, initBody, verifyBody } from '../../fakes/service'

const BROKEN = failWith('request:fail')
const configOf = (raw: RawParameters = {}) =>
  checkParameters({ sceneId: 's', prefix: 'demo', ...raw }).config as CaptchaConfig

function outside(script: readonly Script[]) {
  const request = scriptedRequest(...script)
  return {
    request,
    ports: {
      request: request.port,
      clock: fakeClock(),
      random: seededRandom(),
      network: fakeNetwork(),
      slots: createSlots(6),
      page: fakePage(),
    },
  }
}

describe('an initialization', () => {
  const begin = (raw: RawParameters, ...script: Script[]) => {
    const { request, ports } = outside(script)
    const results: Initialization[] = []
    const cancel = initialize(configOf(raw), ports, result => results.push(result))
    ports.clock.advance(60000)
    return { request, results, cancel }
  }

  test('gives the challenge', () => {
    const { request, results } = begin({}, respond(initBody()))
    const challenge = expect.objectContaining({ captchaType: 'INPAINTING', certifyId: 'demo_1a2B3c4D5e' })
    expect(results).toEqual([{ ok: true, attempts: 1, elapsedMs: 0, challenge }])
    expect(request.sent).toMatchObject([
      {
        url: 'https://demo.captcha-open.aliyuncs.com/',
        timeoutMs: 5000,
        fields: { Action: 'InitCaptcha', SceneId: 's' },
      },
    ])
  })

  test('reads pictures below the base of its parameters', () => {
    const { results } = begin({ imageBase: 'https://img.test/' }, respond(initBody()))
    expect(results).toMatchObject([{ challenge: { image: 'https://img.test/qst/online/2/inpainted.png' } }])
  })

  test('sends the same fields in each attempt, but SignatureNonce and Timestamp', () => {
    const { request } = begin({ userCertifyId: 'auto', language: 'en', encryptedSceneId: 'e' }, BROKEN)
    const rest = request.sent.map(({ fields: { SignatureNonce: _, Timestamp: __, ...others } }) => others)
    expect(rest).toEqual(Array(3).fill(rest[0]))
    expect(rest[0]?.UserCertifyId).toMatch(/^demo_[A-Za-z0-9]{10}$/)
    expect(new Set(request.sent.map(({ fields }) => fields.SignatureNonce)).size).toBe(3)
  })

  test.each([
    ['', {}],
    ['demo_7G47iByes3', { certifyId: 'demo_7G47iByes3' }],
  ])('whose UserCertifyId is %j: its failure names that and the host', (userCertifyId, facts) => {
    const { results } = begin({ userCertifyId }, respond(failureBody('IllegalScene')))
    const [result] = results
    expect(result).toMatchObject({
      failure: { code: 'IllegalScene', host: 'demo.captcha-open.aliyuncs.com', ...facts },
    })
    expect(result && !result.ok && 'certifyId' in result.failure).toBe(userCertifyId !== '')
  })

  test('of an endpoint that is too long for any URL has a failure without a host', () => {
    const { results } = begin({ prefix: 'x'.repeat(3000) }, respond(failureBody('IllegalUrl')))
    expect(results).toMatchObject([{ failure: { code: 'IllegalUrl', host: '' } }])
  })
})

describe('a verification', () => {
  const challenge = { captchaType: 'PUZZLE', certifyId: 'c-1', image: 'i', puzzleImage: 'p' } as const
  const begin = (...script: Script[]) => {
    const { request, ports } = outside(script)
    const results: Verification[] = []
    const cancel = verify(configOf(), challenge, 'cGFyYW0=', ports, result => results.push(result))
    return { clock: ports.clock, request, results, cancel }
  }

  test('gives the verdict', () => {
    const { request, results } = begin(respond(verifyBody()))
    expect(results).toEqual([{ ok: true, attempts: 1, verdict: { pass: true, verifyCode: 'T001', requestId: 'R-1' } }])
    const fields = { Action: 'VerifyCaptcha', SceneId: 's', CertifyId: 'c-1', CaptchaVerifyParam: 'cGFyYW0=' }
    expect(request.sent).toMatchObject([{ fields }])
  })

  test('that is refused ends in a verdict, not in an error', () => {
    const { results } = begin(respond(verifyBody({ VerifyResult: false, VerifyCode: 'F015' })))
    expect(results).toMatchObject([{ ok: true, verdict: { pass: false, verifyCode: 'F015' } }])
  })

  test('is attempted like an initialization, and its failure names the certifyId', () => {
    const { clock, request, results } = begin(BROKEN)
    clock.advance(60000)
    expect(request.sent).toHaveLength(3)
    expect(results).toMatchObject([{ ok: false, failure: { code: 'NetworkError', attempts: 3, certifyId: 'c-1' } }])
  })

  test('can be cancelled', () => {
    const { clock, request, results, cancel } = begin('never')
    cancel()
    clock.advance(60000)
    expect([request.sent[0]?.aborted, clock.pending, results]).toEqual([1, 0, []])
  })
})
