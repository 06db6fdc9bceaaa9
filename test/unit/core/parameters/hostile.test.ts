import fc from 'fast-check'
import type { RawParameters } from '../../../../plugin/core/parameters/config'
import { FIELDS } from '../../../../plugin/core/parameters/rules'
import { checkParameters } from '../../../../plugin/core/parameters/validate'

const throwing = new Proxy(
  {},
  {
    get() {
      throw new Error('get')
    },
    ownKeys() {
      throw new Error('ownKeys')
    },
    getOwnPropertyDescriptor() {
      throw new Error('descriptor')
    },
  },
)
const revoked = (() => {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
})()
const cyclic: Record<string, unknown> = {}
cyclic.en = cyclic
cyclic.self = [cyclic]
const getter = {
  get en() {
    throw new Error('getter')
  },
}
const HOSTILE: Record<string, unknown> = {
  throwing,
  revoked,
  cyclic,
  getter,
  nan: Number.NaN,
  symbol: Symbol('x'),
  bigint: 10n ** 200n,
  function: () => 1,
  date: new Date(Number.NaN),
  map: new Map([['a', 1]]),
  huge: 'x'.repeat(10 * 1024 * 1024),
  hugeSurrogates: '\uD800'.repeat(1000),
  bare: Object.create(null),
  tagged: {
    get [Symbol.toStringTag]() {
      throw new Error('tag')
    },
  },
  manyKeys: Object.fromEntries(Array.from({ length: 20000 }, (_, at) => [`k${at}`, { [`k${at}`]: at }])),
  unprintable: {
    toString() {
      throw new Error('toString')
    },
  },
}

describe.each(Object.keys(HOSTILE))('%s', name => {
  test.each(FIELDS)('in %s', field => {
    const { faults, config } = checkParameters({ sceneId: 's', prefix: 'demo', [field]: HOSTILE[name] })
    expect(config === null).toBe(faults.length > 0)
    expect(faults.length).toBeLessThanOrEqual(33)
    for (const fault of faults) {
      expect(fault.received.length).toBeLessThanOrEqual(80)
      expect(fault.field.length).toBeLessThanOrEqual(80)
    }
  })
})

test('getters that throw are faults of their type', () => {
  const raw = Object.defineProperties({}, Object.fromEntries(FIELDS.map(name => [name, { get: getterThatThrows }])))
  const { faults } = checkParameters(raw)
  expect(faults.map(({ field, rule, received }) => [field, rule, received])).toEqual(
    FIELDS.map(field => [field, 'type', 'unreadable value']),
  )
})

function getterThatThrows(): never {
  throw new Error('no')
}

test('each property is read once', () => {
  const reads: Record<string, number> = {}
  checkParameters(
    new Proxy({} as RawParameters, {
      get(_, name) {
        reads[String(name)] = (reads[String(name)] ?? 0) + 1
        return undefined
      },
    }),
  )
  expect(reads).toEqual(Object.fromEntries(FIELDS.map(name => [name, 1])))
})

test.each([null, undefined, 7, 'x', throwing, revoked])('raw itself is no object of ours', raw => {
  expect(checkParameters(raw as RawParameters).config).toBeNull()
})

test('names of the prototype are keys like any other', () => {
  const texts = JSON.parse('{"__proto__": {"SUCCESS": "x"}, "constructor": {"SUCCESS": "y"}}')
  const { faults, config } = checkParameters({ sceneId: 's', prefix: 'demo', language: '__proto__', texts })
  expect(faults).toEqual([])
  expect(Object.keys(config?.texts ?? {})).toEqual(['__proto__', 'constructor'])
  expect(({} as Record<string, unknown>).SUCCESS).toBeUndefined()
})

test('anything at all', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...FIELDS), fc.anything()), raw => {
      const { faults, config } = checkParameters(raw)
      expect(config === null).toBe(faults.length > 0)
      expect(faults.every(({ received }) => received.length <= 80)).toBe(true)
    }),
    { seed: 7, numRuns: 2000 },
  )
})
