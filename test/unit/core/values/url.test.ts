import { hostOf, parseUrl } from '../../../../plugin/core/values/url'

test.each([
  ['https://a.cn', 'https://a.cn', 'a.cn', '/', ''],
  ['HTTPS://Relay.example/a?b=c', 'https://Relay.example', 'Relay.example', '/a', '?b=c'],
  ['http://127.0.0.1:8787/demo/', 'http://127.0.0.1:8787', '127.0.0.1:8787', '/demo/', ''],
  ['http://[::1]:65535/', 'http://[::1]:65535', '[::1]:65535', '/', ''],
])('%s', (text, origin, host, path, query) => {
  expect(parseUrl(text)).toEqual({ origin, host, path, query })
  expect(hostOf(text)).toBe(host)
})

// biome-ignore format: a list
const REFUSED = [
  '', 'relay.example', '//relay.example/', 'ftp://relay.example/', 'javascript:alert(1)', 'https://', 'https:///x',
  'https://user@relay.example/', 'https://user:pw@relay.example/', 'https://user:1@relay.example/',
  'https://relay.example:99999/', 'https://relay.example/#x', 'https://relay.example/a b',
  'https://relay.example\\@evil.example/', 'https://relay.example\\evil.example/', 'https://relay.example/a\\b',
  'https://relay.example/\n', 'https://relay。example/', `https://relay.example/${'x'.repeat(3000)}`,
]
test.each(REFUSED)('%.60j is no absolute URL without credentials and fragment', text => {
  expect(parseUrl(text)).toBeNull()
  expect(hostOf(text)).toBe('')
})
