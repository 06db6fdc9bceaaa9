/** @jest-environment jsdom */
import { faultsOf } from '../../standIns/web/options'

const right = {
  SceneId: 'x',
  mode: 'popup',
  element: '#element',
  button: '#button',
  success: () => {},
  getInstance: () => {},
} as const

beforeEach(() => {
  document.body.innerHTML = '<div id="element"></div><button id="button"></button>'
})

test('the documented minimum has no fault', () => expect(faultsOf(right)).toEqual([]))

/** Examples of the page "Client initialization errors". */
test.each<[string, unknown]>([
  ['mode', 'popout'],
  ['language', 'abc'],
  ['element', 'abc'],
  ['element', '#nowhere'],
  ['button', 'abc'],
  ['button', '#'],
  ['SceneId', undefined],
  ['success', 'f'],
  ['getInstance', undefined],
  ['onError', {}],
  ['timeout', '5000'],
])('%s: %p is told by its name', (name, value) => {
  const faults = faultsOf({ ...right, [name]: value } as never)
  expect(faults).toEqual([expect.stringMatching(new RegExp(`^${name}: expected `))])
})

test('a language of its own is a key of upLang', () => {
  expect(faultsOf({ ...right, language: 'xx', upLang: { xx: {} } })).toEqual([])
})
