import { textsOf } from '../../../plugin/locales/tables'
import { failureBody } from '../../unit/fakes/service'
import { advance, bench, challenge, drag, failWith, type Outcome, picturesLoad, respond, settled } from '../harness'

const b = bench()

const service = (code: string, over: Readonly<Record<string, unknown>> = {}): Outcome =>
  respond({ ...failureBody(code), ...over }, 400)

interface Case {
  readonly code: string
  readonly outcome: Outcome
  /** What the person is told. */
  readonly text: keyof ReturnType<typeof textsOf>
  readonly retry: boolean
}

const CASES: readonly Case[] = [
  { code: 'IllegalCertifyId', outcome: service('IllegalCertifyId'), text: 'UNAVAILABLE', retry: false },
  { code: 'IllegalScene', outcome: service('IllegalScene'), text: 'UNAVAILABLE', retry: false },
  { code: 'Forbidden.AccountAccessDenied', outcome: service('Forbidden.AccountAccessDenied'), text: 'UNAVAILABLE', retry: true },
  { code: 'Throttling', outcome: service('Throttling'), text: 'CONGESTION', retry: true },
  { code: 'ThrottlingByStrategy', outcome: service('ThrottlingByStrategy'), text: 'FAIL_FREQUENT', retry: true },
  { code: 'RequestTimeout', outcome: failWith('timeout', 5), text: 'CONGESTION', retry: true },
  { code: 'NetworkError', outcome: failWith('request:fail'), text: 'CONGESTION', retry: true },
  { code: 'DomainNotAllowed', outcome: failWith('', 600002), text: 'UNAVAILABLE', retry: true },
  { code: 'InvalidUrl', outcome: failWith('', 600009), text: 'UNAVAILABLE', retry: true },
  { code: 'HttpError', outcome: respond('', 404), text: 'CONGESTION', retry: true },
  { code: 'MalformedResponse', outcome: respond(''), text: 'UNAVAILABLE', retry: true },
  { code: 'IllegalUrl', outcome: service('IllegalUrl'), text: 'UNAVAILABLE', retry: false },
  { code: 'Forbidden.RiskControl', outcome: service('Forbidden.RiskControl'), text: 'UNAVAILABLE', retry: true },
  { code: 'Throttling.User', outcome: service('Throttling.User'), text: 'CONGESTION', retry: true },
  { code: 'ServiceUnavailable', outcome: service('ServiceUnavailable'), text: 'CONGESTION', retry: true },
  { code: 'InternalError', outcome: service('InternalError'), text: 'CONGESTION', retry: true },
  { code: 'InvalidTimeStamp.Expired', outcome: service('InvalidTimeStamp.Expired'), text: 'UNAVAILABLE', retry: true },
  { code: 'SignatureDoesNotMatch', outcome: service('SignatureDoesNotMatch'), text: 'UNAVAILABLE', retry: true },
  { code: 'HostNotFound', outcome: failWith('request:fail -105:net::ERR_NAME_NOT_RESOLVED'), text: 'CONGESTION', retry: true },
  { code: 'CertificateInvalid', outcome: failWith('request:fail ssl hand shake error'), text: 'CONGESTION', retry: true },
  { code: 'AnswerIntercepted', outcome: respond('<html></html>', 405), text: 'CONGESTION', retry: true },
  { code: 'Some.NewCode', outcome: service('Some.NewCode'), text: 'UNAVAILABLE', retry: true },
] // biome-ignore format: a table

async function failed(outcome: Outcome, properties = {}) {
  b.service.initializations(outcome)
  const mounted = await b.mount({ mode: 'embed', ...properties })
  await advance(5000)
  return mounted.captcha
}

describe.each(CASES)('the panel on $code', ({ code, outcome, text, retry }) => {
  test('tells the person, names the code, and offers a retry where one may help', async () => {
    const { view } = await failed(outcome)
    expect(view.text('error__text')).toBe(textsOf('cn')[text])
    expect(view.text('captcha__live')).toBe(textsOf('cn')[text])
    expect(view.text('error__code')).toBe(code)
    expect(view.has('error__retry')).toBe(retry)
    if (retry) expect(view.text('error__retry')).toBe(textsOf('cn').RETRY)
    expect(view.attribute('captcha__live', 'ariaLive')).toBe('polite')
  })

  test.each(['develop', 'trial', 'release', ''] as const)(
    'has the developer’s part folded away, unless only the page can fix it and the version is for tests: %j',
    async version => {
      const log = jest.spyOn(console, 'warn').mockImplementation(() => undefined)
      b.phone.envVersion = version
      const captcha = await failed(outcome, { language: 'en' })
      const { view } = captcha
      const { message, fix } = captcha.only('error')
      const unfolded = !retry && (version === 'develop' || version === 'trial')
      expect(view.has('error__details')).toBe(unfolded)
      if (!unfolded) await view.tap('error__fold')
      expect(view.texts('error__line').slice(0, 2)).toEqual([message, fix])
      expect(view.attribute('error__fold', 'ariaExpanded')).toBe(true)
      await view.tap('error__fold')
      expect(view.has('error__details')).toBe(false)
      log.mockRestore()
    },
  )
})

test('on InvalidParameter: every issue for the developer, no retry', async () => {
  const { captcha } = await b.mount({ mode: 'embed', timeout: 0 })
  const { message, fix, issues } = captcha.only('error')
  const each = (issues ?? []).map(issue => `${issue.message}${issue.fix}`)
  expect(each).toHaveLength(1)
  await captcha.view.tap('error__fold')
  expect(captcha.view.texts('error__line')).toEqual([message, fix, ...each])
  expect(captcha.view.has('error__retry')).toBe(false)
  expect(captcha.view.text('error__text')).toBe(textsOf('cn').UNAVAILABLE)
})

test('on NetworkUnavailable: says that it goes on by itself', async () => {
  b.phone.online = false
  const { view } = await failed(failWith('request:fail'))
  expect(view.text('error__text')).toBe(textsOf('cn').OFFLINE)
  expect(view.text('error__code')).toBe('NetworkUnavailable')
})

test('on ResourceLoadFailed: the same panel in the place of the challenge', async () => {
  const { captcha } = await b.mount({ mode: 'embed' })
  await captcha.view.fire('drag__picture', 'error')
  await captcha.view.fire('drag__picture', 'error')
  expect(captcha.view.text('error__text')).toBe(textsOf('cn').CONGESTION)
  expect(captcha.view.text('error__code')).toBe('ResourceLoadFailed')
  expect(captcha.view.has('error__retry')).toBe(true)
})

test('is shown in a popup that is open', async () => {
  b.service.initializations(challenge('PUZZLE'), service('IllegalScene'))
  const { captcha } = await b.mount()
  await captcha.show()
  captcha.api.refresh()
  await settled()
  expect(captcha.view.text('error__code')).toBe('IllegalScene')
  expect(captcha.view.hasLabel(textsOf('cn').CLOSE)).toBe(true)
})

test('the request id is shown, where there is one', async () => {
  const { view } = await failed(service('Some.Code', { RequestId: 'REQ-42' }))
  await view.tap('error__fold')
  expect(view.texts('error__request')).toEqual([`${textsOf('cn').REQUEST_ID}REQ-42`])
  expect(view.text('error__id')).toBe('REQ-42')
  const other = await failed(service('Some.Code'))
  await other.view.tap('error__fold')
  expect(other.view.has('error__request')).toBe(false)
})

describe('the retry button', () => {
  test('begins anew, and the panel gives way', async () => {
    const captcha = await failed(service('Forbidden.AccountAccessDenied'))
    b.service.initializations(challenge('PUZZLE'))
    await captcha.view.tap('error__retry')
    expect(captcha.told).toEqual(['error', 'ready'])
    expect(captcha.view.has('error')).toBe(false)
  })

  test('twice in a row sends one request', async () => {
    const captcha = await failed(service('Forbidden.AccountAccessDenied'))
    b.service.initializations('never')
    const sent = b.service.requests.length
    await captcha.view.tap('error__retry')
    captcha.api.show()
    await settled()
    expect(b.service.requests).toHaveLength(sent + 1)
  })

  test('folds the developer’s part of the next error again', async () => {
    const captcha = await failed(service('One.Code'))
    await captcha.view.tap('error__fold')
    b.service.initializations(service('Another.Code'))
    await captcha.view.tap('error__retry')
    expect(captcha.view.text('error__code')).toBe('Another.Code')
    expect(captcha.view.has('error__details')).toBe(false)
  })
})

test('an error in the middle of a verification lies over the challenge', async () => {
  b.service.verifications(failWith('request:fail'))
  const { captcha } = await b.mount({ mode: 'embed' })
  await picturesLoad(captcha)
  await drag(captcha)
  await advance(5000)
  expect(captcha.view.has('panel--error')).toBe(true)
  expect(captcha.view.has('panel__under')).toBe(true)
  expect(captcha.view.attribute('drag__picture', 'src')).toMatch(/^https:/)
})
