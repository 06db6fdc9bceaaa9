import { base64, base64Bytes } from '../../../../plugin/core/values/base64'

test.each([
  '',
  'a',
  'ab',
  'abc',
  'abcd',
  '%41',
  'ÿ',
  '验证码',
  '😀',
  '\u0000\u007F\u0080\u07FF\u0800\uFFFF',
  'a\uD800b',
])('%j is encoded as Buffer does', text => expect(base64(text)).toBe(Buffer.from(text).toString('base64')))

test('bytes of every length and value are encoded as Buffer does', () => {
  for (let length = 0; length < 70; length += 1) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 37 + length) % 256)
    expect(base64Bytes(bytes)).toBe(Buffer.from(bytes).toString('base64'))
  }
  const all = Uint8Array.from({ length: 256 }, (_, at) => at)
  expect(base64Bytes(all)).toBe(Buffer.from(all).toString('base64'))
})
