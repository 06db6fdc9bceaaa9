import { bench, type Captcha, REQUIRED, settled, type Values } from '../harness'

const b = bench()

const NAMES = [
  'sceneId',
  'prefix',
  'region',
  'language',
  'mode',
  'element',
  'button',
  'userCertifyId',
  'encryptedSceneId',
  'endpoint',
  'imageBase',
  'timeout',
  'prefetch',
  'slideStyle',
  'texts',
  'theme',
  'client',
  'preflight',
  'props',
] as const

const cyclic: Record<string, unknown> = { name: 'cyclic' }
cyclic.self = cyclic
cyclic.width = cyclic

const thrower = () => {
  throw new Error('hands off')
}

/** No property takes any of these. */
const HOSTILE: readonly (readonly [name: string, value: unknown])[] = [
  ['NaN', Number.NaN],
  ['negative zero', -0],
  ['a function', () => 'popup'],
  ['a class', class Scene {}],
  ['a date', new Date(0)],
  ['an invalid date', new Date(Number.NaN)],
  ['a regular expression', /#id/],
  ['a list', ['scene']],
  ['a long list', Array.from({ length: 100000 }, (_, at) => at)],
  ['a symbol', Symbol('scene')],
  ['a BigInt', BigInt(5000)],
  ['a map', new Map([['width', 540]])],
  ['a promise', Promise.resolve('popup')],
  ['bytes', new Uint8Array(64)],
  ['a cyclic object', cyclic],
  ['an object whose getter throws', Object.defineProperty({}, 'width', { enumerable: true, get: thrower })],
  ['an object that cannot be printed', { toString: thrower, valueOf: thrower, toJSON: thrower, key: 1 }],
  ['a proxy that throws', new Proxy({}, { get: thrower, ownKeys: thrower, getPrototypeOf: thrower, has: thrower })],
  ['a revoked proxy', revoked()],
]

function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}

/** Properties exactly as given: miniprogram-simulate would copy them on their way, and choke on some itself. */
async function give(captcha: Captcha, values: Values): Promise<void> {
  captcha.node.instance.properties = values
  const { settle } = captcha.node.instance as unknown as { settle(): void }
  settle.call(captcha.node.instance)
  await settled()
}

test.each(HOSTILE)('%s is a fault of each property that holds it', async (_, value) => {
  const { captcha } = await b.mount()
  for (const name of NAMES) {
    const before = captcha.told.length
    await give(captcha, { ...REQUIRED, [name]: value })
    expect([name, captcha.told.slice(before)]).toEqual([name, ['error']])
    const [last] = captcha.details('error').slice(-1)
    expect(last?.code).toBe('InvalidParameter')
    expect(new Set(last?.issues?.map(({ field }) => field.split('.')[0]))).toEqual(new Set([name]))
    expect(JSON.parse(JSON.stringify(last))).toEqual(last)
  }
  await give(captcha, Object.fromEntries(NAMES.map(name => [name, value])))
  const issues = captcha.details('error')[NAMES.length]?.issues ?? []
  // One for each, or as many as a detail has room for; then the last one says how many more there are.
  const named = issues.map(({ field }) => field.split('.')[0]).filter(field => field !== '…')
  expect(NAMES).toEqual(expect.arrayContaining(named))
  expect(named.length).toBeGreaterThan(10)
  if (named.length === issues.length) expect(new Set(named)).toEqual(new Set(NAMES))
  else expect(issues[issues.length - 1]?.message).toMatch(/[1-9]/)
  for (const { received } of issues) expect(received.length).toBeLessThanOrEqual(80)
  expect(b.service.requests).toHaveLength(1)
})

test('a string of 10 MB ends in ready or in an error, once', async () => {
  const huge = 'x'.repeat(10 * 1024 * 1024)
  const accepted = ['sceneId', 'prefix', 'encryptedSceneId']
  const { captcha } = await b.mount()
  for (const name of NAMES) {
    const before = captcha.told.length
    await give(captcha, { ...REQUIRED, [name]: huge })
    expect([name, captcha.told.slice(before)]).toEqual([name, [accepted.includes(name) ? 'ready' : 'error']])
  }
  const issues = captcha.details('error').flatMap(detail => detail.issues ?? [])
  expect(issues).toHaveLength(NAMES.length - accepted.length)
  for (const { received } of issues) expect(received).toMatch(/^"x{70,79}…$/)
  for (const detail of captcha.details('error')) expect(JSON.stringify(detail).length).toBeLessThan(2000)
})
