/** @jest-environment jsdom */
import {
  advance,
  bench,
  challenge,
  letGo,
  type Outcome,
  picturesLoad,
  respond,
  settled,
  verdict,
} from '../component/harness'
import { initBody, verifyBody } from '../unit/fakes/service'
import { type AnswerCase, LISTED_ANSWERS, REPORTED_ANSWERS } from './answers'

/** Kind 2: what answers instead of the documented JSON. The tables, with the source of each row, are in answers.ts. */
const b = bench()

/** Everything that the attempts of one call may take. */
const LONG_MS = 15000

const outcomeOf = ({ data, status, header }: AnswerCase): Outcome => respond(data, status, header)

describe.each([
  ['as reported', REPORTED_ANSWERS],
  ['further', LISTED_ANSWERS],
])('%s', (_, cases) => {
  test.each(cases)('$what: $code', async row => {
    const { code, type, retried, fix, requestId, status } = row
    b.service.initializations(outcomeOf(row))
    const { captcha } = await b.mount({ language: 'en' })
    await advance(LONG_MS)
    const detail = captcha.only('error')
    const attempts = retried ? 3 : 1
    expect(detail).toMatchObject({ code, type, attempts, retryable: retried, service: { statusCode: status } })
    expect(detail.requestId).toBe(requestId)
    expect(b.service.requests).toHaveLength(attempts)
    if (fix) expect(detail.fix).toMatch(fix)
    expect(`${detail.message}${detail.fix}`).not.toMatch(/undefined|\{\w+\}/)
  })

  test.each(cases.filter(({ retried }) => retried))('$what, then a good answer: ready', async row => {
    b.service.initializations(outcomeOf(row), challenge('PUZZLE'))
    const { captcha } = await b.mount()
    await advance(LONG_MS)
    expect([captcha.told, b.service.requests.length]).toEqual([['ready'], 2])
  })
})

test.each(['2', 'Fri, 02 Jan 2026 03:04:07 GMT'])(
  '503 with a JSON ServiceUnavailable and Retry-After: %s is waited for, then ready',
  async value => {
    const busy = respond({ Code: 'ServiceUnavailable' }, 503, { 'Retry-After': value })
    b.service.initializations(busy, challenge('PUZZLE'))
    const { captcha } = await b.mount()
    await advance(1800)
    expect([captcha.told, b.service.requests.length]).toEqual([[], 1])
    await advance(500)
    expect([captcha.told, b.service.requests.length]).toEqual([['ready'], 2])
  },
)

const JSON_TEXT = JSON.stringify(initBody({ CaptchaType: 'CHECK_BOX' }))
test.each([
  ['as a text', JSON_TEXT],
  ['behind a byte order mark', `\uFEFF${JSON_TEXT}`],
  ['as a text in a text', JSON.stringify(JSON_TEXT)],
  ['between line ends', `\r\n${JSON_TEXT}\r\n`],
])('200 with the whole JSON %s: ready', async (_, data) => {
  b.service.initializations(respond(data))
  const { captcha } = await b.mount()
  expect(captcha.told).toEqual(['ready'])
  expect(captcha.only('ready')).toMatchObject({ captchaType: 'CHECK_BOX', requestId: initBody().RequestId })
})

describe('a verification', () => {
  const solved = async (...answers: readonly Outcome[]) => {
    b.service.verifications(...answers)
    const { captcha } = await b.mount()
    await captcha.show()
    await picturesLoad(captcha)
    letGo(captcha)
    await settled()
    return captcha
  }

  test.each<[string, unknown]>([
    ['false without a VerifyCode', verifyBody({ VerifyResult: false })],
    ['false with a VerifyCode of another type', verifyBody({ VerifyResult: false, VerifyCode: 15 })],
    ['false as a text', JSON.stringify(verifyBody({ VerifyResult: false }))],
  ])('VerifyResult %s: fail, then a fresh challenge', async (_, body) => {
    const captcha = await solved(respond(body))
    expect(captcha.only('fail')).toMatchObject({ verifyCode: '', certifyId: 'certify-1' })
    await advance(LONG_MS)
    expect(captcha.details('ready').map(({ certifyId }) => certifyId)).toEqual(['certify-1', 'certify-2'])
    expect(captcha.details('error')).toEqual([])
  })

  test('VerifyResult true without a VerifyCode: success', async () => {
    const captcha = await solved(respond(verifyBody({ VerifyResult: true })))
    expect(captcha.only('success')).toMatchObject({ verifyCode: '', certifyId: 'certify-1' })
  })

  test.each<[string, Outcome, number]>([
    ['MalformedResponse', respond(verifyBody({})), 1],
    ['MalformedResponse', respond(verifyBody({ VerifyResult: 'true', VerifyCode: 'T001' })), 1],
    ['AnswerIntercepted', respond('<html>', 405), 1],
    ['InvalidTimeStamp.Expired', respond({ Code: 'InvalidTimeStamp.Expired' }, 400), 1],
    ['Throttling.User', respond({ Code: 'Throttling.User' }, 400), 3],
  ])('%s: an error, and no verdict', async (code, answer, attempts) => {
    const captcha = await solved(answer)
    await advance(LONG_MS)
    expect(captcha.only('error')).toMatchObject({ code, attempts, certifyId: 'certify-1' })
    expect([captcha.details('success'), captcha.details('fail')]).toEqual([[], []])
  })

  test('Throttling.User, then a verdict: success', async () => {
    const captcha = await solved(respond({ Code: 'Throttling.User' }, 400), verdict(true, 'T001'))
    await advance(LONG_MS)
    expect(captcha.only('success')).toMatchObject({ verifyCode: 'T001' })
  })
})
