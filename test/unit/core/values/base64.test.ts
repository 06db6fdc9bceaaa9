import { base64 } from '../../../../plugin/core/values/base64'

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
