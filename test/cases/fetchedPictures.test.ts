/** @jest-environment jsdom */
import { advance, bench, respond, settled } from '../component/harness'
import { NO_PICTURES, PICTURED } from './fetchedPictures'

/** Kind 5, pictures over `http:`: the tables, with the source of each row, are in fetchedPictures.ts. */
const b = bench()

const mounted = async () =>
  (await b.mount({ mode: 'embed', endpoint: 'http://192.168.1.2:8787/demo/', prefix: '', language: 'en' })).captcha

test.each(PICTURED)('$what: shown', async ({ data, statusCode, header, src }) => {
  b.service.pictures(respond(data, statusCode, header))
  const captcha = await mounted()
  await settled()
  expect(captcha.told).toEqual(['ready'])
  expect(captcha.view.attribute('drag__picture', 'src')).toBe(src)
})

test.each(NO_PICTURES)(
  '$what: a fresh challenge, then ResourceLoadFailed',
  async ({ data, statusCode, header, said }) => {
    b.service.pictures(respond(data, statusCode, header))
    const captcha = await mounted()
    await advance(5000)
    expect(captcha.told).toEqual(['ready', 'ready', 'error'])
    const error = captcha.only('error')
    expect(error).toMatchObject({ code: 'ResourceLoadFailed', type: 'Resource', retryable: true, ...said })
    expect(error.message).toContain('192.168.1.2:8787')
    expect(JSON.stringify(error).length).toBeLessThan(2048)
    expect(b.service.sent('InitCaptcha')).toHaveLength(2)
  },
)
