import { failureBody } from '../../unit/fakes/service'
import { bench, builtModule, respond } from '../harness'

const b = bench()

const TAGS: readonly string[] = [
  'demo',
  'UPPER',
  '1',
  '-',
  'under_score',
  'a.b.c',
  'with blank',
  '身份标',
  '😀',
  '\u0000',
  '\uD800',
  'x'.repeat(5000),
  'evil.com/#',
  'evil.com/',
  'evil.com:443/',
  'user@evil.com',
  'evil.com?',
  'evil.com\\',
  '//evil.com',
  '%2e%2e%2f',
  'evil。com／',
  'evil.com\n',
  '__proto__',
]

/** By a name short enough for a test's. */
const NAMED = TAGS.map(tag => [tag.length > 40 ? `${tag.length} letters` : JSON.stringify(tag), tag] as const)

/** `null` where no client would take the URL at all. */
function hostOf(url: string): string | null {
  try {
    return new URL(url).hostname
  } catch {
    return null
  }
}

describe(':prefix, the user tag', () => {
  test.each(NAMED)('%s passes without a check of its format', async (_, prefix) => {
    const { captcha } = await b.mount({ prefix })
    expect(captcha.told).toEqual(['ready'])
    expect(b.service.requests).toHaveLength(1)
  })

  test.each(NAMED)('%s cannot leave its place in the host', async (_, prefix) => {
    await b.mount({ prefix })
    const host = hostOf(b.service.last.url)
    if (host !== null) expect(host).toMatch(/\.captcha-open\.aliyuncs\.com$/)
    expect(b.service.last.url).toMatch(/^https:\/\/[^/?#@\\:]*\.captcha-open\.aliyuncs\.com\/$/)
  })

  test('IllegalUserTag has no row in the catalog', () => {
    expect(builtModule().errorCodes).not.toContain('IllegalUserTag')
  })

  test('IllegalUserTag, answered all the same, is a code like any unknown one', async () => {
    b.service.initializations(respond(failureBody('IllegalUserTag', 'The tag is illegal.'), 400))
    const { captcha } = await b.mount()
    expect(captcha.only('error')).toMatchObject({
      code: 'IllegalUserTag',
      type: 'Unknown',
      retryable: false,
      attempts: 1,
      service: { code: 'IllegalUserTag', message: 'The tag is illegal.', statusCode: 400 },
    })
    expect(captcha.only('error').message).toContain('IllegalUserTag')
  })
})
