import { type Answer, encodeVerifyParam } from '../../../../plugin/core/protocol/verifyParam'

const answer: Answer = {
  type: 'PUZZLE',
  position: 212.5,
  durationMs: 840,
  input: 'touch',
  track: [
    [0, 0, 0],
    [106.25, -2, 840],
  ],
}
const decoded = (over: object = {}) =>
  JSON.parse(Buffer.from(encodeVerifyParam('scène', 'demo_1', { ...answer, ...over }), 'base64').toString())

test('the whole answer is encoded, and nothing else', () => {
  expect(decoded({ device: 'x' })).toEqual({ sceneId: 'scène', certifyId: 'demo_1', data: answer })
})

test.each([
  ['PUZZLE', 212.4567, 212.5],
  ['INPAINTING', 0.04, 0],
  ['SLIDING', 0.4567, 0.4567],
])('a position of %s: %d is sent as %d', (type, position, sent) => {
  expect(decoded({ type, position }).data.position).toBe(sent)
})
