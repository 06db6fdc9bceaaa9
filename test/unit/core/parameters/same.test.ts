import { sameParameters } from '../../../../plugin/core/parameters/same'

const loop: { self?: unknown } = {}
loop.self = loop

test.each([
  ['nothing', {}, {}],
  ['equal texts', { sceneId: 'a', language: 'cn' }, { language: 'cn', sceneId: 'a' }],
  ['an equal object that is another', { slideStyle: { width: 1, height: 2 } }, { slideStyle: { width: 1, height: 2 } }],
  ['the same object, whatever it is', { texts: loop }, { texts: loop }],
  ['no number twice', { timeout: Number.NaN }, { timeout: Number.NaN }],
])('%s is the same', (_, before, now) => {
  expect(sameParameters(before, now)).toBe(true)
})

test.each([
  ['another text', { sceneId: 'a' }, { sceneId: 'b' }],
  ['one more', { sceneId: 'a' }, { sceneId: 'a', mode: 'embed' }],
  ['one less', { sceneId: 'a', mode: 'embed' }, { sceneId: 'a' }],
  ['a number and its text', { timeout: 5 }, { timeout: '5' }],
  ['no number and nothing', { timeout: Number.NaN }, { timeout: null }],
  ['another member', { texts: { cn: { FAIL: 'a' } } }, { texts: { cn: { FAIL: 'b' } } }],
  ['what cannot be written', { texts: loop }, { texts: { self: loop } }],
  ['one function and another', { texts: () => 1 }, { texts: () => 2 }],
])('%s is not', (_, before, now) => {
  expect(sameParameters(before, now)).toBe(false)
})
