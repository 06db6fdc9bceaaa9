import { failureBody, initBody } from '../../unit/fakes/service'
import { advance, bench, builtModule, challenge, failWith, type Outcome, respond } from '../harness'

const b = bench()

const GUIDE = 'captcha/captcha2-0/user-guide'
const NETWORK = 'https://developers.weixin.qq.com/miniprogram/dev/framework/ability/network.html'
const PLUGIN = 'native-plug-in-access-v2-architecture'

/** Where a developer reads on. */
const PAGES = {
  service: {
    cn: `https://help.aliyun.com/zh/${GUIDE}/client-initialization-error-description`,
    en: `https://www.alibabacloud.com/help/en/${GUIDE}/client-initialization-error-description`,
  },
  network: { cn: NETWORK, en: NETWORK },
  plugin: { cn: `https://help.aliyun.com/zh/${GUIDE}/${PLUGIN}`, en: `https://help.aliyun.com/en/${GUIDE}/${PLUGIN}` },
} as const

interface Row {
  readonly code: string
  readonly type: string
  readonly retryable: boolean
  /** Requests that were sent. */
  readonly attempts: number
  readonly outcome?: Outcome
  readonly properties?: Readonly<Record<string, unknown>>
  readonly page: keyof typeof PAGES
}

const service = (code: string, status: number): Outcome => respond(failureBody(code, `Said of ${code}.`), status)

/** Every code of the catalog and one that it does not know, each from its first cause. */
const ROWS: readonly Row[] = [
  { code: 'IllegalCertifyId', type: 'Configuration', retryable: false, attempts: 1, outcome: service('IllegalCertifyId', 400), page: 'service' },
  { code: 'IllegalScene', type: 'Configuration', retryable: false, attempts: 1, outcome: service('IllegalScene', 400), page: 'service' },
  { code: 'Forbidden.AccountAccessDenied', type: 'Account', retryable: false, attempts: 1, outcome: service('Forbidden.AccountAccessDenied', 403), page: 'service' },
  { code: 'IllegalUrl', type: 'Configuration', retryable: false, attempts: 1, outcome: service('IllegalUrl', 400), page: 'service' },
  { code: 'Forbidden.RiskControl', type: 'Account', retryable: false, attempts: 1, outcome: service('Forbidden.RiskControl', 403), page: 'service' },
  { code: 'Throttling', type: 'RateLimiting', retryable: true, attempts: 3, outcome: service('Throttling', 429), page: 'service' },
  { code: 'Throttling.User', type: 'RateLimiting', retryable: true, attempts: 3, outcome: service('Throttling.User', 400), page: 'service' },
  { code: 'Throttling.Api', type: 'RateLimiting', retryable: true, attempts: 3, outcome: service('Throttling.Api', 400), page: 'service' },
  { code: 'ServiceUnavailable', type: 'Service', retryable: true, attempts: 3, outcome: service('ServiceUnavailable', 503), page: 'service' },
  { code: 'InternalError', type: 'Service', retryable: true, attempts: 3, outcome: service('InternalError', 500), page: 'service' },
  { code: 'InvalidTimeStamp.Expired', type: 'Device', retryable: false, attempts: 1, outcome: service('InvalidTimeStamp.Expired', 400), page: 'service' },
  { code: 'IllegalTimestamp', type: 'Device', retryable: false, attempts: 1, outcome: service('IllegalTimestamp', 400), page: 'service' },
  { code: 'SignatureDoesNotMatch', type: 'Protocol', retryable: false, attempts: 1, outcome: service('SignatureDoesNotMatch', 400), page: 'service' },
  { code: 'InvalidAction.NotFound', type: 'Protocol', retryable: false, attempts: 1, outcome: service('InvalidAction.NotFound', 404), page: 'service' },
  { code: 'ThrottlingByStrategy', type: 'RateLimiting', retryable: false, attempts: 1, outcome: service('ThrottlingByStrategy', 400), page: 'service' },
  { code: 'InvalidParameter', type: 'Parameter', retryable: false, attempts: 0, properties: { mode: 'dialog' }, page: 'service' },
  { code: 'RequestTimeout', type: 'Network', retryable: true, attempts: 3, outcome: failWith('request:fail timeout', 5), page: 'network' },
  { code: 'NetworkUnavailable', type: 'Network', retryable: true, attempts: 1, outcome: failWith('request:fail'), page: 'network' },
  { code: 'NetworkError', type: 'Network', retryable: true, attempts: 3, outcome: failWith('request:fail', 600000), page: 'network' },
  { code: 'HostNotFound', type: 'Network', retryable: true, attempts: 3, outcome: failWith('request:fail -105:net::ERR_NAME_NOT_RESOLVED', 600001), page: 'network' },
  { code: 'CertificateInvalid', type: 'Network', retryable: false, attempts: 1, outcome: failWith('request:fail ssl hand shake error', 600001), page: 'network' },
  { code: 'DomainNotAllowed', type: 'Network', retryable: false, attempts: 1, outcome: failWith('request:fail url not in domain list', 600002), page: 'network' },
  { code: 'InvalidUrl', type: 'Network', retryable: false, attempts: 1, outcome: failWith('request:fail invalid url', 600009), page: 'network' },
  { code: 'HttpError', type: 'Protocol', retryable: true, attempts: 3, outcome: respond('<html>Bad gateway</html>', 502), page: 'service' },
  { code: 'AnswerIntercepted', type: 'Network', retryable: false, attempts: 1, outcome: respond('<html>Welcome</html>'), page: 'network' },
  { code: 'MalformedResponse', type: 'Protocol', retryable: false, attempts: 1, outcome: respond('oops'), page: 'service' },
  { code: 'ResourceLoadFailed', type: 'Resource', retryable: true, attempts: 0, outcome: respond(initBody()), page: 'network' },
  { code: 'ClientLoadFailed', type: 'Resource', retryable: false, attempts: 0, properties: { client: 'plugin' }, page: 'plugin' },
  { code: 'Some.NewCode', type: 'Unknown', retryable: false, attempts: 1, outcome: service('Some.NewCode', 400), page: 'service' },
] // biome-ignore format: a table

/** All that a detail may have (contract, section 5). */
const MEMBERS = [
  'code',
  'type',
  'message',
  'fix',
  'retryable',
  'attempts',
  'retryAfterMs',
  'certifyId',
  'requestId',
  'issues',
  'service',
  'platform',
  'docUrl',
]

/** Brings that error about and returns its detail. */
async function failed(row: Row, language?: string) {
  const { code, outcome, properties = {} } = row
  b.phone.online = code !== 'NetworkUnavailable'
  if (outcome) b.service.initializations(outcome)
  if (code === 'ClientLoadFailed') builtModule().configure({ plugin: () => Promise.reject({ errMsg: 'load:fail' }) })
  const { captcha } = await b.mount({
    mode: code === 'ResourceLoadFailed' ? 'embed' : 'popup',
    language,
    ...properties,
  })
  await advance(10000)
  if (code === 'ResourceLoadFailed') {
    await captcha.view.fire('drag__picture', 'error')
    await captcha.view.fire('drag__picture', 'error')
  }
  return { captcha, detail: captcha.only('error') }
}

const isFrozenThrough = (value: unknown): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (Object.isFrozen(value) && Object.values(value).every(member => isFrozenThrough(member)))

afterEach(() => builtModule().configure({ plugin: null }))

test('the table has every code of the catalog', () => {
  const codes = ROWS.map(({ code, type }) => (type === 'Unknown' ? 'Unknown' : code))
  expect([...codes].sort()).toEqual([...builtModule().errorCodes].sort())
})

describe.each(ROWS)('@error $code', row => {
  const { code, type, retryable, attempts, page, outcome } = row

  test('has its type, whether it is retried, the number of attempts and the HTTP status', async () => {
    const { captcha, detail } = await failed(row)
    expect(detail).toMatchObject({ code, type, retryable, attempts })
    expect(b.service.requests).toHaveLength(code === 'ResourceLoadFailed' ? 2 : attempts)
    expect(captcha.state).toBe('error')
    const answered = typeof outcome === 'object' && 'statusCode' in outcome && code !== 'ResourceLoadFailed'
    expect(detail.service?.statusCode).toBe(answered ? outcome.statusCode : undefined)
  })

  test('is plain JSON, frozen all through, without a secret', async () => {
    const { detail } = await failed({
      ...row,
      properties: { ...row.properties, encryptedSceneId: 'the-encrypted-scene' },
    })
    expect(isFrozenThrough(detail)).toBe(true)
    expect(Object.getPrototypeOf(detail)).toBe(Object.prototype)
    expect(JSON.parse(JSON.stringify(detail))).toEqual(detail)
    expect(Object.values(detail)).not.toContain(undefined)
    expect(Object.keys(detail).filter(key => !MEMBERS.includes(key))).toEqual([])
    const nonces = b.service.requests.map(({ fields }) => fields.SignatureNonce)
    for (const secret of ['the-encrypted-scene', 'AAAA', ...nonces])
      expect(JSON.stringify(detail)).not.toContain(secret)
  })

  test('is described to developers in Chinese for cn and tw, in English for en', async () => {
    const described = []
    for (const language of ['cn', 'tw', 'en']) {
      const { message, fix, docUrl } = (await failed(row, language)).detail
      expect(/[一-鿿]/.test(message)).toBe(language !== 'en')
      expect(`${message}${fix}`).not.toMatch(/\{\w+\}|undefined|null|NaN/)
      expect(fix.length).toBeGreaterThan(10)
      expect(docUrl).toBe(PAGES[page][language === 'en' ? 'en' : 'cn'])
      described.push(message + fix)
    }
    const [cn, tw, en] = described
    expect(tw).toBe(cn)
    expect(en).not.toBe(cn)
  })
})

describe('the language of a developer', () => {
  const message = async (language?: unknown) =>
    (await failed({ ...(ROWS[1] as Row), properties: { texts: { eo: {} }, language } })).detail.message

  test('is Chinese where none is given', async () => expect(await message()).toBe(await message('cn')))
  test('is Chinese for tw', async () => expect(await message('tw')).toBe(await message('cn')))
  test.each(['ja', 'ar', 'eo', 'xx', 5])('is English for %s', async language => {
    expect(await message(language)).toMatch(/^[ -~]+$/)
  })
})

describe('the detail', () => {
  test('has what the service answered, as received', async () => {
    b.service.initializations(respond({ ...failureBody('IllegalScene', 'In its own words.'), RequestId: 'R-7' }, 400))
    const { captcha } = await b.mount()
    expect(captcha.only('error')).toMatchObject({
      requestId: 'R-7',
      service: { code: 'IllegalScene', message: 'In its own words.', limitFlow: false, statusCode: 400 },
    })
    expect(captcha.only('error')).not.toHaveProperty('platform')
  })

  test('has a code that the catalog does not know verbatim, with the message of the service', async () => {
    b.service.initializations(respond(failureBody('Some.New-Code_7', 'Nobody expected this.'), 418))
    const { captcha } = await b.mount({ language: 'en' })
    expect(captcha.only('error')).toMatchObject({ code: 'Some.New-Code_7', type: 'Unknown', retryable: false })
    expect(captcha.only('error').message).toContain('Some.New-Code_7')
    expect(captcha.only('error').message).toContain('Nobody expected this.')
  })

  test('has what wx.request answered', async () => {
    b.service.initializations(failWith('request:fail url not in domain list', 600002))
    const { captcha } = await b.mount()
    expect(captcha.only('error').platform).toEqual({ errno: 600002, errMsg: 'request:fail url not in domain list' })
    expect(captcha.only('error')).not.toHaveProperty('service')
  })

  test.each(['cn', 'tw', 'en'])('names the host of DomainNotAllowed, and where to add it, in %s', async language => {
    b.service.initializations(failWith('request:fail', 600002))
    const { captcha } = await b.mount({ language, region: 'sgp' })
    const { fix } = captcha.only('error')
    expect(fix).toContain('https://demo.captcha-open-southeast.aliyuncs.com')
    expect(fix).toContain('configure({ request })')
    expect(fix).toMatch(/npm/)
  })

  test('has the UserCertifyId that was sent', async () => {
    b.service.initializations(service('IllegalCertifyId', 400))
    const { captcha } = await b.mount({ userCertifyId: 'demo_0123456789' })
    expect(captcha.only('error').certifyId).toBe('demo_0123456789')
  })

  test('has an issue for each place where an answer is not of the documented shape', async () => {
    b.service.initializations(challenge('HOLOGRAM', { CertifyId: '' }))
    const { captcha } = await b.mount()
    expect(captcha.only('error')).toMatchObject({ code: 'MalformedResponse', attempts: 1 })
    const issues = captcha.only('error').issues ?? []
    expect(issues.map(({ field, rule }) => [field, rule])).toEqual([
      ['CaptchaType', 'value'],
      ['CertifyId', 'missing'],
    ])
    expect(issues[0]?.received).toBe('"HOLOGRAM"')
  })

  test.each([
    ['nothing', undefined],
    ['half an answer', '{"Success":true,"Cod'],
    ['a picture from elsewhere', initBody({ Image: 'https://evil.com/a.png' })],
  ])('of an answer that is %s has issues', async (_, body) => {
    b.service.initializations(respond(body))
    const { captcha } = await b.mount()
    expect(captcha.only('error')).toMatchObject({ code: 'MalformedResponse', issues: [expect.anything()] })
  })
})

test.each([
  ['a code with HTTP 200', respond(failureBody('IllegalScene')), 'IllegalScene', 1],
  ['a code with HTTP 503', respond(failureBody('IllegalScene'), 503), 'IllegalScene', 1],
  ['Success: true beside another Code', respond(initBody({ Code: 'IllegalScene' })), 'IllegalScene', 1],
  ['LimitFlow: true', respond(initBody({ LimitFlow: true })), 'Throttling', 3],
  ['Success: false beside the Code Success', respond(initBody({ Success: false })), 'MalformedResponse', 1],
  ['a code of ours, said by the service', respond(failureBody('InvalidParameter'), 400), 'InvalidParameter', 1],
  ['a timeout in words', failWith('request:fail Time-out reached'), 'RequestTimeout', 3],
  ['a domain in words', failWith('request:fail url not in domain list'), 'DomainNotAllowed', 1],
])('%s', async (_, outcome, code, attempts) => {
  b.service.initializations(outcome)
  const { captcha } = await b.mount()
  await advance(10000)
  expect(captcha.only('error')).toMatchObject({ code, attempts })
})

test('a failure of wx.request without any text is a failure of the network', async () => {
  b.service.initializations('never')
  const { captcha } = await b.mount()
  b.service.last.end({ errMsg: undefined as unknown as string })
  await advance(1000)
  expect(b.service.requests).toHaveLength(2)
  expect(captcha.told).toEqual([])
})
