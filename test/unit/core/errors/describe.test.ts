import type { CallbackFault } from '../../../../plugin/core/errors/callbackFault'
import { advisedCode, ERROR_CODES } from '../../../../plugin/core/errors/catalog'
import { describeError, developerLanguage } from '../../../../plugin/core/errors/describe'
import { type Failure, failureOf, serviceFailure } from '../../../../plugin/core/errors/failure'
import { serviceCode } from '../../../../plugin/core/errors/serviceCode'
import type { DeveloperLanguage, ErrorTexts } from '../../../../plugin/core/errors/texts'
import { LANGUAGES, type Language } from '../../../../plugin/core/parameters/config'
import { FIELDS } from '../../../../plugin/core/parameters/rules'
import { errorTexts } from '../../../../plugin/locales/errors'

const SPOKEN: readonly DeveloperLanguage[] = ['cn', 'en']
const describeIn = (failure: Failure, language: DeveloperLanguage = 'en') =>
  describeError(failure, errorTexts(language), language)
const FACTS = {
  attempts: 3,
  host: 'demo.captcha-open.aliyuncs.com',
  retryAfterMs: 20001,
  service: { code: 'X', message: 'said', limitFlow: false, statusCode: 503 },
  faults: [{ field: 'mode', rule: 'value', expected: "'popup' | 'embed'", received: '"x"' }] as const,
}
const frozenAllThrough = (value: unknown): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (Object.isFrozen(value) && Object.values(value).every(member => frozenAllThrough(member)))

describe.each(SPOKEN)('%s', language => {
  test.each([...ERROR_CODES.map(code => failureOf(code, FACTS)), serviceFailure(serviceCode('SomethingNew'), FACTS)])(
    '$code has a message and a fix, with nothing left open',
    failure => {
      const detail = describeIn(failure, language)
      for (const sentence of [detail.message, detail.fix]) {
        expect(sentence.length).toBeGreaterThan(3)
        expect(sentence).not.toMatch(
          /\{(host|code|status|field|expected|received|seconds|message|requestId)\}|[[\]]|undefined/,
        )
      }
      expect(detail.docUrl).toMatch(/^https:\/\//)
      expect(frozenAllThrough(detail)).toBe(true)
      expect(JSON.parse(JSON.stringify(detail))).toEqual(detail)
    },
  )

  test('every code, rule and property has a row, none has two', () => {
    const { codes, certificates, rules, fields, callbacks } = errorTexts(language)
    const faults: readonly CallbackFault[] = ['CallbackThrew', 'CallbackTimeout', 'CallbackInvalid']
    const ruleNames = ['type', 'value', 'missing', 'format', 'selector', 'unknown', 'remove', 'more']
    const advised = ERROR_CODES.filter(code => advisedCode(code) === code)
    expect(Object.keys(codes).sort()).toEqual([...advised].sort())
    expect(Object.keys(certificates).sort()).toEqual(['chain', 'clock', 'name'])
    expect(Object.keys(rules).sort()).toEqual(ruleNames.sort())
    expect(Object.keys(fields).sort()).toEqual([...FIELDS].sort())
    expect(Object.keys(callbacks).sort()).toEqual([...faults].sort())
    const sentences = Object.values(codes).flatMap(({ message, fix }) => [message, fix])
    expect(new Set(sentences).size).toBe(sentences.length)
  })

  test('the sentences are short', () => {
    for (const { message, fix } of Object.values(errorTexts(language).codes)) {
      expect(message.length).toBeLessThanOrEqual(62)
      expect(fix.length).toBeLessThanOrEqual(190)
    }
  })

  test('placeholders are the same as in English', () => {
    const inAll = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()
    const holes = (text: string) => [inAll(text), (text.match(/\[.*?\]/g) ?? []).map(inAll)]
    const [here, there] = [errorTexts(language), errorTexts('en')]
    for (const code of Object.keys(there.codes) as (keyof typeof there.codes)[]) {
      expect([code, holes(here.codes[code].message)]).toEqual([code, holes(there.codes[code].message)])
      expect([code, holes(here.codes[code].fix)]).toEqual([code, holes(there.codes[code].fix)])
    }
    for (const rule of Object.keys(there.rules) as (keyof typeof there.rules)[]) {
      expect([rule, holes(here.rules[rule])]).toEqual([rule, holes(there.rules[rule])])
    }
  })

  test('no fix tells to quote a requestId that the error does not carry', () => {
    const failures = [
      ...ERROR_CODES.map(code => failureOf(code, FACTS)),
      serviceFailure(serviceCode('SomethingNew'), FACTS),
    ]
    const quoting = (facts: Partial<Failure>) =>
      failures.filter(failure => /request.?id/i.test(describeIn({ ...failure, ...facts }, language).fix))
    expect(quoting({})).toEqual([])
    expect(quoting({ requestId: 'R-1' }).map(({ code }) => code)).toEqual([
      'Forbidden.RiskControl',
      'ServiceUnavailable',
      'InternalError',
      'HttpError',
      'Unknown',
      'SomethingNew',
    ])
    for (const failure of quoting({ requestId: 'R-1' }))
      expect(describeIn({ ...failure, requestId: 'R-1' }, language).fix).toMatch(/requestId R-1\b/)
  })

  test('an error without words of the service or the phone ends where they would begin', () => {
    expect(describeIn(failureOf('NetworkError', { host: 'h' }), language).message).toMatch(/(failed|失败)$/)
    expect(describeIn(serviceFailure(serviceCode('Some.Code')), language).message).toMatch(/Some\.Code$/)
  })

  test.each<[string, (texts: ErrorTexts) => string, readonly RegExp[]]>([
    ['Throttling: what Alibaba asks for', ({ codes }) => codes.Throttling.fix, [/QPS extension|扩容 QPS/, /2 days|2 天/, /account manager|客户经理/]],
    ['the account: both causes', ({ codes }) => codes['Forbidden.AccountAccessDenied'].fix, [/activated|开通/, /overdue|欠费/]],
    ['the prefix: where it is', ({ fields }) => fields.prefix, [/概览/]],
    ['IllegalUrl: the prefix, and where it is', ({ codes }) => codes.IllegalUrl.fix, [/prefix/, /概览/]],
    ['flow control: fewer requests', ({ codes }) => codes['Throttling.User'].fix, [/rate of requests|请求频率/]],
    ['the time: the clock, and how far off it may be', ({ codes }) => codes['InvalidTimeStamp.Expired'].fix, [/clock|手机时间/, /15/]],
    ['another protocol: both official clients', ({ codes }) => codes.SignatureDoesNotMatch.fix, [/plugin|插件/, /web-view/, /endpoint/]],
    ['HostNotFound: host, prefix and DNS', ({ codes }) => codes.HostNotFound.fix, [/\{host\}/, /prefix/, /DNS/]],
    ['CertificateInvalid: certificate and TLS', ({ codes }) => codes.CertificateInvalid.fix, [/certificate|证书/, /TLS 1\.2/, /prox|代理/]],
    ['a certificate outside of its dates: the clock', ({ certificates }) => certificates.clock, [/clock|手机时间/]],
    ['a certificate for another name: prefix and endpoint', ({ certificates }) => certificates.name, [/prefix/, /endpoint/, /prox|代理/]],
    ['a chain that is not trusted: its chain, and a proxy', ({ certificates }) => certificates.chain, [/full chain|完整的证书链/, /prox|代理/]],
    ['AnswerIntercepted: what stands between', ({ codes }) => codes.AnswerIntercepted.fix, [/WAF/, /Wi-Fi/, /prox|代理/, /VPN/]],
    ['pictures: their domain list', ({ codes }) => codes.ResourceLoadFailed.fix, [/downloadFile 合法域名/]],
  ])('%s', (_, pick, named) => {
    for (const fact of named) expect(pick(errorTexts(language))).toMatch(fact)
  }) // biome-ignore format: a table

  test('DomainNotAllowed names the exact host, and where to add it, for both kinds of use', () => {
    const { fix } = describeIn(failureOf('DomainNotAllowed', FACTS), language)
    expect(fix).toContain('https://demo.captcha-open.aliyuncs.com')
    expect(fix).toMatch(/request 合法域名/)
    expect(fix).toMatch(/npm/)
    expect(fix).toMatch(/插件|plugin/)
    expect(fix).toContain('configure({ request })')
  })
})

describe('the detail', () => {
  test('has what is known, and no member for what is not', () => {
    expect(Object.keys(describeIn(failureOf('IllegalScene'))).sort()).toEqual(
      ['attempts', 'code', 'docUrl', 'fix', 'message', 'retryable', 'type'].sort(),
    )
    const full = { ...FACTS, certifyId: 'demo_1', requestId: 'R', platform: { errMsg: 'request:fail' } }
    expect(describeIn(failureOf('HttpError', full))).toMatchObject({
      code: 'HttpError',
      type: 'Protocol',
      retryable: true,
      attempts: 3,
      retryAfterMs: 20001,
      certifyId: 'demo_1',
      requestId: 'R',
      service: FACTS.service,
      platform: { errMsg: 'request:fail' },
      message: 'demo.captcha-open.aliyuncs.com answered HTTP 503.',
    })
  })

  test('issues have the advice of their property, below it too', () => {
    const faults = [
      { field: 'mode', rule: 'value', expected: "'popup' | 'embed'", received: '"x"' },
      { field: 'texts.en.FOO', rule: 'value', expected: 'LOADING', received: '"FOO"', property: 'texts' },
    ] as const
    const { issues, message } = describeIn(failureOf('InvalidParameter', { faults }))
    expect(message).toBe('Invalid parameters: mode, texts.en.FOO.')
    expect(issues).toEqual([
      {
        field: 'mode',
        rule: 'value',
        expected: "'popup' | 'embed'",
        received: '"x"',
        message: "mode has an invalid value: expected 'popup' | 'embed', received \"x\".",
        fix: "Use 'popup', or 'embed' where the scene is not TRACELESS.",
      },
      expect.objectContaining({ field: 'texts.en.FOO', fix: errorTexts('en').fields.texts }),
    ])
  })

  /** Faults that ask for more than the rule of the property alone. */
  test.each([
    ['mode', "'popup' (TRACELESS)", 'TRACELESS'],
    ['prefix', "string, for userCertifyId 'auto'", 'auto'],
    ['client', "'plugin' + configure({ plugin })", 'configure({ plugin })'],
    ['client', "'plugin' + generic:challenge", 'generic:challenge'],
    ['client', "'webview' + npm component", 'npm'],
    ['element', '#id', 'ASCII'],
  ] as const)('the advice on %s does not contradict: expected %s', (field, expected, word) => {
    const faults = [{ field, rule: 'value', expected, received: '' }] as const
    for (const language of ['cn', 'en'] as const)
      expect(describeIn(failureOf('InvalidParameter', { faults }), language).issues?.[0]?.fix).toContain(word)
  })

  test('an H5 page that did not load has its own page to read', () => {
    const { docUrl } = describeIn(failureOf('ClientLoadFailed', { pageFault: 'slow', host: 'h' }))
    expect(docUrl).toMatch(/\/webview-h5-access-v3-architecture$/)
  })

  test('an unknown key is to be removed, or replaced by the one that was meant', () => {
    const unknown = (expected: string) =>
      ({ field: 'slideStyle.hight', rule: 'unknown', expected, received: '"hight"', property: 'slideStyle' }) as const
    const { issues } = describeIn(failureOf('InvalidParameter', { faults: [unknown(''), unknown('height')] }))
    expect(issues).toMatchObject([
      { message: 'There is no slideStyle.hight.', fix: 'Remove it.' },
      { message: 'There is no slideStyle.hight.', fix: 'Remove it, or use height.' },
    ])
  })

  test('what came stands in full beside its sentence, which has the beginning of it', () => {
    const faults = [{ field: 'mode', rule: 'value', expected: 'x', received: 'y'.repeat(80) }] as const
    const [issue] = describeIn(failureOf('InvalidParameter', { faults })).issues ?? []
    expect(issue?.received).toBe('y'.repeat(80))
    expect(issue?.message).toContain(`received ${'y'.repeat(39)}….`)
  })

  test('issues of a response have the advice of the error', () => {
    const faults = [{ field: 'CaptchaType', rule: 'value', expected: 'PUZZLE', received: '"X"' }] as const
    const detail = describeIn(failureOf('MalformedResponse', { faults }))
    expect(detail.issues?.[0]?.fix).toBe(detail.fix)
  })

  test('what the service answered is not read as a template', () => {
    const failure = serviceFailure(serviceCode('{host}'), {
      host: 'h',
      service: { message: '{code} {host} $& $1', statusCode: 200 },
    })
    expect(describeIn(failure).message).toContain('{host}: {code} {host} $& $1')
  })

  test('a code of ours in an answer of the service is described as an unknown one', () => {
    expect(describeIn(serviceFailure(serviceCode('NetworkError'))).message).toContain('an unlisted code, NetworkError')
    expect(describeIn(serviceFailure(serviceCode('constructor'))).message).toContain('constructor')
  })

  test('CertificateInvalid has the advice of what is wrong, as far as that is known', () => {
    const { codes, certificates } = errorTexts('en')
    const fixOf = (facts: Partial<Failure>) => describeIn(failureOf('CertificateInvalid', { host: 'h', ...facts })).fix
    expect(fixOf({})).toBe(codes.CertificateInvalid.fix.replace('{host}', 'h'))
    expect(fixOf({ certificate: 'clock' })).toBe(certificates.clock.replace('{host}', 'h'))
  })

  test('a code that shares texts has its own name in them', () => {
    expect(describeIn(serviceFailure(serviceCode('Throttling.Api'))).message).toContain('Throttling.Api')
    expect(describeIn(serviceFailure(serviceCode('InternalError'))).message).toContain('InternalError')
  })

  test('an answer in place of the service may have no status', () => {
    const { message } = describeIn(failureOf('AnswerIntercepted', { host: 'h' }))
    expect(message).toBe('A page or redirect answered, not h.')
  })

  test('seconds are rounded up', () => {
    expect(describeIn(failureOf('ThrottlingByStrategy', FACTS)).message).toContain('21 s')
    expect(describeIn(failureOf('ThrottlingByStrategy')).message).toContain('10 s')
  })

  test.each<[string, DeveloperLanguage, RegExp]>([
    ['IllegalScene', 'cn', /^https:\/\/help\.aliyun\.com\/zh\/.*client-initialization-error-description$/],
    ['IllegalScene', 'en', /^https:\/\/www\.alibabacloud\.com\/help\/en\//],
    ['NeverHeardOf', 'en', /^https:\/\/www\.alibabacloud\.com\/help\/en\//],
    ['DomainNotAllowed', 'en', /^https:\/\/developers\.weixin\.qq\.com\/.*network\.html$/],
    ['HostNotFound', 'cn', /^https:\/\/developers\.weixin\.qq\.com\//],
    ['CertificateInvalid', 'en', /^https:\/\/developers\.weixin\.qq\.com\//],
    ['RequestTimeout', 'cn', /^https:\/\/developers\.weixin\.qq\.com\//],
    ['ResourceLoadFailed', 'en', /^https:\/\/developers\.weixin\.qq\.com\/.*network\.html$/],
    ['ClientLoadFailed', 'cn', /^https:\/\/help\.aliyun\.com\/zh\/.*\/native-plug-in-access-v2-architecture$/],
    ['ClientLoadFailed', 'en', /^https:\/\/help\.aliyun\.com\/en\/.*\/native-plug-in-access-v2-architecture$/],
  ])('docUrl of %s in %s', (code, language, url) => {
    const failure = { code: serviceCode(code), type: 'Unknown', retryable: false, attempts: 1 } as const
    expect(describeIn(failure, language).docUrl).toMatch(url)
  })
})

/** Every built-in language, so that a new one has to be thought of. */
const ADDRESSED: Readonly<Record<Language, DeveloperLanguage>> = {
  cn: 'cn',
  tw: 'cn',
  en: 'en',
  ar: 'en',
  de: 'en',
  es: 'en',
  fr: 'en',
  in: 'en',
  it: 'en',
  ja: 'en',
  ko: 'en',
  pt: 'en',
  ru: 'en',
  ms: 'en',
  th: 'en',
  tr: 'en',
  vi: 'en',
}

test.each(LANGUAGES)('developers of %s are addressed in Chinese or English', language => {
  expect(developerLanguage(language)).toBe(ADDRESSED[language])
})

/** No language, one of the page's own, and none at all. */
test.each<[unknown, DeveloperLanguage]>([
  [undefined, 'cn'],
  [null, 'cn'],
  ['', 'cn'],
  ['xx', 'en'],
  ['zh', 'en'],
  ['CN', 'en'],
  ['constructor', 'en'],
  [7, 'en'],
  [Symbol('cn'), 'en'],
])('developers of %p are addressed in %s', (language, own) => expect(developerLanguage(language)).toBe(own))
