/** @jest-environment jsdom */
import { CATALOG } from '../../plugin/core/errors/catalog'
import { advance, bench, challenge, failWith, letGo, picturesLoad, settled, verdict } from '../component/harness'
import { LISTED, NAMED, type PhoneCase, REPORTED, TRANSLATED } from './phones'

/** Kind 1: what `wx.request` says when it fails. The tables, with the source of each row, are in phones.ts. */
const b = bench()

/** Everything that the attempts of one call may take. */
const LONG_MS = 15000

const requestsOf = ({ code }: PhoneCase) => (CATALOG[code].retry === 'no' ? 1 : 3)

describe.each([
  ['as reported', REPORTED],
  ['further, from the lists of the platforms', LISTED],
  ['in other languages and words', TRANSLATED],
])('%s', (_, cases) => {
  test.each(cases)('$errMsg, errno $errno: $code', async row => {
    const { errMsg, errno, code, named } = row
    b.service.initializations(failWith(errMsg, errno))
    const { captcha } = await b.mount({ language: 'en' })
    await advance(LONG_MS)
    const { fix, message, ...detail } = captcha.only('error')
    expect(detail).toMatchObject({ code, type: 'Network', attempts: requestsOf(row), platform: { errMsg } })
    expect(b.service.requests).toHaveLength(requestsOf(row))
    if (named) expect(fix).toMatch(NAMED[named])
    expect(`${message}${fix}`).not.toMatch(/undefined|\{\w+\}/)
  })
})

test.each(REPORTED.filter(({ code }) => code === 'NetworkUnavailable' || code === 'HostNotFound'))(
  '$errMsg, and the phone has no network: one request, and the next one when there is a network again',
  async ({ errMsg }) => {
    b.phone.online = false
    b.service.initializations(failWith(errMsg), challenge('PUZZLE'))
    const { captcha } = await b.mount()
    await advance(LONG_MS)
    expect(captcha.only('error')).toMatchObject({ code: 'NetworkUnavailable', attempts: 1 })
    b.phone.setOnline(true)
    await settled()
    expect([captcha.told, b.service.requests.length]).toEqual([['error', 'ready'], 2])
  },
)

const SUSPENDED = failWith(
  'request:fail createRequestTask:fail: jsapi has no permission, event=createRequestTask, runningState=suspend, permissionMsg=permission ok, detail=network api interrupted in suspend state',
)
const INTERRUPTED = failWith('request:fail interrupted', 600003)

describe('a page in the background', () => {
  test('initialization: interrupted, refused twice, then shown: no error, ready by itself', async () => {
    b.service.initializations('never', SUSPENDED, SUSPENDED, challenge('PUZZLE'))
    const { page, captcha } = await b.mount()
    page.lifetime('hide')
    b.service.last.end(INTERRUPTED)
    await advance(60000)
    expect([captcha.told, b.service.requests.length]).toEqual([[], 1])
    for (const requests of [2, 3]) {
      page.lifetime('show')
      page.lifetime('hide')
      await advance(60000)
      expect([captcha.told, b.service.requests.length]).toEqual([[], requests])
    }
    page.lifetime('show')
    await settled()
    expect([captcha.told, captcha.state]).toEqual([['ready'], 'ready'])
    expect(captcha.only('ready')).toMatchObject({ attempts: 1 })
  })

  test('verification: the answer is kept, and verified when the page is back', async () => {
    b.service.verifications('never', SUSPENDED, SUSPENDED, verdict(true, 'T001'))
    const { page, captcha } = await b.mount()
    await captcha.show()
    await picturesLoad(captcha)
    letGo(captcha)
    await settled()
    page.lifetime('hide')
    b.service.last.end(INTERRUPTED)
    await advance(60000)
    for (const requests of [2, 3]) {
      page.lifetime('show')
      page.lifetime('hide')
      await advance(60000)
      expect([captcha.details('error'), b.service.sent('VerifyCaptcha').length]).toEqual([[], requests])
    }
    page.lifetime('show')
    await settled()
    expect(captcha.only('success')).toMatchObject({ verifyCode: 'T001' })
    const answers = b.service.sent('VerifyCaptcha').map(({ fields }) => fields.CaptchaVerifyParam)
    expect([answers.length, new Set(answers).size]).toEqual([4, 1])
  })

  test('a fresh budget: what failed before the page was hidden is forgotten', async () => {
    const broken = failWith('request:fail -101:net::ERR_CONNECTION_RESET', 600001)
    b.service.initializations(broken, broken, 'never', broken, broken, challenge('PUZZLE'))
    const { page, captcha } = await b.mount()
    await advance(2000)
    expect(b.service.requests).toHaveLength(3)
    page.lifetime('hide')
    b.service.last.end(INTERRUPTED)
    await advance(60000)
    page.lifetime('show')
    await advance(LONG_MS)
    expect(captcha.told).toEqual(['ready'])
  })

  test('an interruption that is reported when the page is back is not counted either', async () => {
    const broken = failWith('request:fail -101:net::ERR_CONNECTION_RESET', 600001)
    b.service.initializations('never', broken, broken, challenge('PUZZLE'))
    const { page, captcha } = await b.mount()
    page.lifetime('hide')
    page.lifetime('show')
    b.service.last.end(INTERRUPTED)
    await advance(LONG_MS)
    expect([captcha.told, b.service.requests.length]).toEqual([['ready'], 4])
  })
})
