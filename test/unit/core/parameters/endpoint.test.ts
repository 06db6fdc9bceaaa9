import { SERVICE_HOSTS, serviceEndpoint } from '../../../../plugin/core/parameters/endpoint'
import { expectServiceHost } from './serviceHost'

/** Each would lead to another host if it stood in the URL unescaped. */
// biome-ignore format: a list
const HOSTILE = [
  'evil.com/', 'evil.com/#', 'evil.com?', 'evil.com\\', 'user:pw@evil.com', '@evil.com', 'evil.com:443',
  'evil.com:443/#', 'evil.com%2F%23', 'evil.com%00', 'evil.com\u0000', 'evil.com\t/', 'evil.com\n#', 'evil.com／',
  'evil.com＃', 'evil.com？', 'evil.com。', 'evil。com／＃', 'evil.com＠', 'evil.com：443', 'evil.com℀', 'evil.com\u00AD/',
  '.', '..', '../', '.evil', 'evil..', '[::1]', '127.0.0.1/', ' ', '\uD800', '\uDC00evil.com/', '空', '😀',
  'x'.repeat(300), '%', '%2', '%GG', 'xn--', 'xn--\uFFFD', '\u202E',

]

test.each(HOSTILE)('the host remains the service, whatever the prefix: %j', prefix => {
  expectServiceHost(prefix, 'cn')
  expectServiceHost(prefix, 'sgp')
})

test.each([
  ['1q5abc', 'cn', 'https://1q5abc.captcha-open.aliyuncs.com/'],
  ['1q5abc', 'sgp', 'https://1q5abc.captcha-open-southeast.aliyuncs.com/'],
  ['evil.com/#', 'cn', 'https://evil.com%2F%23.captcha-open.aliyuncs.com/'],
] as const)('%s in %s: %s', (prefix, region, endpoint) => {
  expect(serviceEndpoint(prefix, region)).toBe(endpoint)
})

test('each region has a host', () => expect(Object.keys(SERVICE_HOSTS)).toEqual(['cn', 'sgp']))
