import type { RawParameters } from '../../../../plugin/core/parameters/config'
import { FIELDS } from '../../../../plugin/core/parameters/rules'
import { checkParameters, settleSelectors } from '../../../../plugin/core/parameters/validate'

const trap = (): never => {
  throw new Error('trap')
}
const throwing = new Proxy({}, { get: trap, ownKeys: trap, getOwnPropertyDescriptor: trap, getPrototypeOf: trap })
const revoked = (() => {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
})()
const cyclic: Record<string, unknown> = { width: 'cyclic' }
cyclic.self = [cyclic]

/** No property takes any of these. */
const HOSTILE: Readonly<Record<string, unknown>> = {
  throwing,
  revoked,
  cyclic,
  getter: Object.defineProperty({}, 'width', { enumerable: true, get: trap }),
  unprintable: { toString: trap, valueOf: trap, toJSON: trap, key: 1 },
  tagged: Object.defineProperty({}, Symbol.toStringTag, { get: trap }),
  nan: Number.NaN,
  negativeZero: -0,
  symbol: Symbol('x'),
  bigint: 10n ** 200n,
  function: () => 'popup',
  class: class Scene {},
  date: new Date(Number.NaN),
  expression: /#id/,
  map: new Map([['width', 540]]),
  promise: Promise.resolve('popup'),
  bytes: new Uint8Array(64),
  list: ['scene'],
  longList: Array.from({ length: 100000 }, (_, at) => at),
  manyKeys: Object.fromEntries(Array.from({ length: 20000 }, (_, at) => [`k${at}`, { [`k${at}`]: at }])),
}

test.each(Object.entries(HOSTILE))(
  '%s is a fault of each property that has it, of no other, and a short one',
  (_, value) => {
    for (const field of FIELDS) {
      const { faults, config } = checkParameters({ sceneId: 's', prefix: 'demo', [field]: value })
      expect([field, config]).toEqual([field, null])
      expect(new Set(faults.map(fault => fault.field.split('.')[0]))).toEqual(new Set([field]))
      expect(faults.length).toBeLessThanOrEqual(33)
      expect(faults.filter(fault => fault.received.length > 80 || fault.field.length > 80)).toEqual([])
    }
  },
)

/** 10 MB, and a thousand halves of characters: three properties take any string. */
test.each(['x'.repeat(10 * 1024 * 1024), '\uD800'.repeat(1000)])(
  'a huge string is taken or refused by each property: %.3s…',
  huge => {
    const refusing = FIELDS.filter(field => {
      const { faults, config } = checkParameters({ sceneId: 's', prefix: 'demo', [field]: huge })
      expect(config === null).toBe(faults.length > 0)
      for (const { received } of faults) expect(received.length).toBeLessThanOrEqual(80)
      return faults.length > 0
    })
    expect(FIELDS.filter(field => !refusing.includes(field))).toEqual(['sceneId', 'prefix', 'encryptedSceneId'])
  },
)

test('getters that throw are faults of their type', () => {
  const raw = Object.defineProperties({}, Object.fromEntries(FIELDS.map(name => [name, { get: trap }])))
  const { faults } = checkParameters(raw)
  expect(faults.map(({ field, rule, received }) => [field, rule, received])).toEqual(
    FIELDS.map(field => [field, 'type', 'unreadable value']),
  )
})

test('each property is read once', () => {
  const reads: Record<string, number> = {}
  const get = (_: object, name: string | symbol) => {
    reads[String(name)] = (reads[String(name)] ?? 0) + 1
    return undefined
  }
  checkParameters(new Proxy({}, { get }) as RawParameters)
  expect(reads).toEqual(Object.fromEntries(FIELDS.map(name => [name, 1])))
})

test.each([null, undefined, 7, 'x', throwing, revoked])('parameters that are no object are refused: %#', raw => {
  expect(checkParameters(raw as RawParameters).config).toBeNull()
})

test('all faults come at once, those of single properties first', () => {
  const raw = { sceneId: 1, prefix: 'demo', region: 'x', language: 'x', mode: 'x', element: 'x', timeout: 'x' }
  expect(checkParameters(raw).faults.map(({ field, rule }) => `${field} ${rule}`)).toEqual([
    'sceneId type',
    'region value',
    'mode value',
    'element format',
    'timeout type',
    'language value',
  ])
})

describe('selectors', () => {
  const check = (over: object) => checkParameters({ sceneId: 's', prefix: 'demo', ...over })
  const absent = (field: string, selector: string) => ({
    field,
    rule: 'selector',
    expected: 'id of a node on the page',
    received: `"${selector}"`,
  })
  const both = check({ element: '#a', button: '#b' })

  test.each([
    [{}, []],
    [{ element: '#a', button: '#b' }, ['#a', '#b']],
    [{ element: 'a', button: '#b' }, ['#b']],
  ])('of %j, the well-formed ones are to be looked up', (raw, selectors) => {
    expect(check(raw).selectors.map(({ selector }) => selector)).toEqual(selectors)
  })

  test.each([
    ['both are there', both, [true, true], []],
    ['one is absent', both, [true, false], [absent('button', '#b')]],
    ['both are absent', both, [false, false], [absent('element', '#a'), absent('button', '#b')]],
    ['the owner cannot be reached, so the check is skipped', both, null, []],
    ['the owner answers nothing, so the check is skipped', both, [], []],
    [
      'faults of values come first',
      check({ mode: 'x', element: '#a' }),
      [false],
      [expect.objectContaining({ field: 'mode' }), absent('element', '#a')],
    ],
  ] as const)('%s', (_, checked, found, issues) => {
    const settled = settleSelectors(checked, found)
    expect(settled).toEqual(issues.length > 0 ? { ok: false, issues } : { ok: true, value: checked.config })
  })
})
