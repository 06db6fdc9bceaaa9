import { failureBody } from '../../unit/fakes/service'
import { bench, builtModule, respond } from '../harness'

const b = bench()

describe(':prefix, the user tag', () => {
  test.each(['under_score', '身份标', 'evil.com/#', 'user@evil.com', '\uD800', '__proto__', 'x'.repeat(5000)])(
    '%.40j is accepted, and stays in its place in the host',
    async prefix => {
      const { captcha } = await b.mount({ prefix })
      expect(captcha.told).toEqual(['ready'])
      expect(b.service.last.url).toMatch(/^https:\/\/[^/?#@\\:]*\.captcha-open\.aliyuncs\.com\/$/)
    },
  )

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
