import fc from 'fast-check'
import { SERVICE_HOSTS } from '../../../../plugin/core/parameters/endpoint'
import { checkParameters } from '../../../../plugin/core/parameters/validate'

/** The page "Client initialization errors" exempts WeChat mini programs from IllegalUserTag. */
const HOSTILE = [
  'evil.com/',
  'evil.com/#',
  'evil.com?',
  'evil.com\\',
  'user:pw@evil.com',
  '@evil.com',
  'evil.com:443',
  'evil.com:443/#',
  'evil.com%2F%23',
  'evil.com%00',
  'evil.com\u0000',
  'evil.com\t/',
  'evil.com\n#',
  'evil.com／',
  'evil.com＃',
  'evil.com？',
  'evil.com。',
  'evil。com／＃',
  'evil.com＠',
  'evil.com：443',
  'evil.com℀',
  'evil.com\u00AD/',
  '.',
  '..',
  '../',
  '.evil',
  'evil..',
  '[::1]',
  '127.0.0.1/',
  ' ',
  '\uD800',
  '\uDC00evil.com/',
  '空',
  '😀',
  'x'.repeat(300),
  '%',
  '%2',
  '%GG',
  'xn--',
  'xn--\uFFFD',
  '\u202E',
]

const endpointOf = (prefix: string, region: 'cn' | 'sgp') => {
  const { faults, config } = checkParameters({ sceneId: 's', prefix, region })
  expect(faults).toEqual([])
  return config?.endpoint ?? ''
}

/** Either no parser takes it, or it leads to a host below the region's. */
const expectAtHome = (prefix: string, region: 'cn' | 'sgp') => {
  const endpoint = endpointOf(prefix, region)
  expect(endpoint.slice(8, -1).replace(`.${SERVICE_HOSTS[region]}`, '')).not.toMatch(/[/\\?#@:\s[\]]/)
  if (!URL.canParse(endpoint)) return false
  const url = new URL(endpoint)
  expect(url.hostname.endsWith(`.${SERVICE_HOSTS[region]}`)).toBe(true)
  expect([url.protocol, url.username, url.password, url.port, url.pathname, url.hash]).toEqual([
    'https:',
    '',
    '',
    '',
    '/',
    '',
  ])
  return true
}

test.each(HOSTILE)('the host stays the service: %j', prefix => {
  expectAtHome(prefix, 'cn')
  expectAtHome(prefix, 'sgp')
})

test('the host stays the service, for a thousand strings', () => {
  let taken = 0
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.string({ unit: fc.constantFrom(...'evil.com/\\#?@:%0F[]。／＠\t\n\0 -'), minLength: 1, maxLength: 20 }),
    fc.string({ minLength: 1 }),
  )
  fc.assert(
    fc.property(anyText, fc.constantFrom('cn' as const, 'sgp' as const), (prefix, region) => {
      if (expectAtHome(prefix, region)) taken += 1
    }),
    { seed: 42, numRuns: 1000 },
  )
  expect(taken).toBeGreaterThan(50)
})

test('there is no check of its format: any string is accepted', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), prefix => {
      const { faults, config } = checkParameters({ sceneId: 's', prefix })
      return faults.length === 0 && config?.prefix === prefix
    }),
    { seed: 1, numRuns: 1000 },
  )
})

test('a tag like any other stands in the host as it is', () => {
  expect(endpointOf('1q5abc', 'cn')).toBe('https://1q5abc.captcha-open.aliyuncs.com/')
  expect(endpointOf('evil.com/#', 'cn')).toBe('https://evil.com%2F%23.captcha-open.aliyuncs.com/')
})
