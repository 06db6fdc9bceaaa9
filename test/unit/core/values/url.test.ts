import { hostOf, parseUrl } from '../../../../plugin/core/values/url'

test.each([
  ['https://a.cn', 'https://a.cn', 'a.cn', '/', ''],
  ['HTTPS://Relay.example/a?b=c', 'https://relay.example', 'relay.example', '/a', '?b=c'],
  ['https://a.cn:443/', 'https://a.cn', 'a.cn', '/', ''],
  ['http://a.cn:080?x', 'http://a.cn', 'a.cn', '/', '?x'],
  ['https://a.cn:080/', 'https://a.cn:80', 'a.cn:80', '/', ''],
  ['https://a_b-c.example/%zz', 'https://a_b-c.example', 'a_b-c.example', '/%zz', ''],
  ['http://255.255.255.255/', 'http://255.255.255.255', '255.255.255.255', '/', ''],
  ['http://127.0.0.1:8787/demo/', 'http://127.0.0.1:8787', '127.0.0.1:8787', '/demo/', ''],
  ['http://[::1]:65535/', 'http://[::1]:65535', '[::1]:65535', '/', ''],
])('%s', (text, origin, host, path, query) => {
  expect(parseUrl(text)).toEqual({ origin, host, path, query })
  expect(new URL(text).host).toBe(host)
})

test.each([
  ['https://demo.captcha-open.aliyuncs.com/', 'demo.captcha-open.aliyuncs.com'],
  ['http://127.0.0.1:8787/demo/', '127.0.0.1:8787'],
  [`https://${'x'.repeat(600)}.example/`, ''],
  ['', ''],
])('the host of the address %.60s is %s', (url, host) => expect(hostOf(url)).toBe(host))

// biome-ignore format: a list
const REFUSED = [
  '', 'relay.example', '//relay.example/', 'ftp://relay.example/', 'javascript:alert(1)', 'https://', 'https:///x',
  'https://user@relay.example/', 'https://user:pw@relay.example/', 'https://user:1@relay.example/',
  'https://relay.example:99999/', 'https://relay.example/#x', 'https://relay.example/a b',
  'https://relay.example\\@evil.example/', 'https://relay.example\\evil.example/', 'https://relay.example/a\\b',
  'https://relay.example/\n', 'https://relay。example/', `https://relay.example/${'x'.repeat(3000)}`,
  // Hosts that a URL parser refuses, or rewrites into another one.
  'http://a<b/', 'http://%2f/', 'http://999.1.1.1/', 'http://xn--/', 'http://1.2.3/', 'http://0x7f.1/', 'http://127.1/',
  'http://01.2.3.4/', 'http://1.2.3.4.5/', 'http://a.0x1/', 'http://a..b/', 'http://a.b./', 'http://.a/', 'http://a:/',
  'http://[::2]/', 'http://[::1/', 'http://a,b/', 'http://a^b/', 'http://a|b/', `http://${'x'.repeat(64)}.example/`,
  `http://${'x.'.repeat(130)}example/`, 'http://XN--80AK6AA92E.com/', 'http://256.1.1.1/', 'http://a:65536/',
]
test.each(REFUSED)('%.60j is no absolute URL without credentials and fragment', text => {
  expect(parseUrl(text)).toBeNull()
})
