import fc from 'fast-check'
import { encodeVerifyParam } from '../../../../plugin/core/protocol/verifyParam'
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
])('base64 of %j is what Buffer says', text => expect(base64(text)).toBe(Buffer.from(text).toString('base64')))

test('base64 of any text is what Buffer says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => base64(text) === Buffer.from(text).toString('base64')),
    { seed: 2, numRuns: 1000 },
  )
})

test('the answer goes in whole, and nothing besides', () => {
  const answer = {
    type: 'PUZZLE',
    position: 212.5,
    durationMs: 840,
    input: 'touch',
    track: [
      [0, 0, 0],
      [106.25, -2, 840],
    ],
    device: 'x',
  } as const
  const param = encodeVerifyParam('scène', 'demo_1', answer)
  const { device: _, ...data } = answer
  expect(JSON.parse(Buffer.from(param, 'base64').toString())).toEqual({ sceneId: 'scène', certifyId: 'demo_1', data })
})
