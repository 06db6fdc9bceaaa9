import { FIELDS } from '../../../plugin/core/parameters/rules'
import { bench, type Captcha, REQUIRED, settled, type Values } from '../harness'

const b = bench()

/** One property of each rule; all of them are in test/unit/core/parameters. */
const RULES: readonly (readonly [property: string, given: unknown, field: string, rule: string])[] = [
  ['sceneId', '', 'sceneId', 'missing'],
  ['prefix', undefined, 'prefix', 'missing'],
  ['region', 'us', 'region', 'value'],
  ['button', 'login', 'button', 'format'],
  ['client', 'plugin', 'client', 'value'],
  ['slideStyle', { height: -60 }, 'slideStyle.height', 'value'],
  ['texts', { en: { POPUP_TITEL: 'Hello' } }, 'texts.en.POPUP_TITEL', 'unknown'],
  ['props', { sceneid: 'scene' }, 'props.sceneid', 'unknown'],
  ['props', { success: 'onSuccess' }, 'props.success', 'type'],
  ['props', { region: 'us' }, 'region', 'value'],
]

/** WeChat would turn these into values of the declared type, so no property declares one. */
const COERCED: typeof RULES = [
  ['sceneId', 42, 'sceneId', 'type'],
  ['timeout', '5000', 'timeout', 'type'],
  ['prefetch', 'false', 'prefetch', 'type'],
  ['slideStyle', [540, 60], 'slideStyle', 'type'],
  ['texts', 'Hello', 'texts', 'type'],
  ['props', 'SceneId=1', 'props', 'type'],
]

test.each([...RULES, ...COERCED])(':%s %j is one error, without a request', async (property, given, field, rule) => {
  const { captcha } = await b.mount({ [property]: given })
  expect(captcha.told).toEqual(['error'])
  const { issues = [], ...detail } = captcha.only('error')
  expect(detail).toMatchObject({ code: 'InvalidParameter', type: 'Parameter', retryable: false, attempts: 0 })
  expect(issues.map(issue => [issue.field, issue.rule])).toEqual([[field, rule]])
  expect(captcha.states).toEqual(['idle', 'validating', 'error'])
  expect(b.service.requests).toEqual([])
})

test('an issue has what was expected and what came, a sentence and a fix, and is frozen', async () => {
  const { captcha } = await b.mount({ mode: 'dialog', language: 'en' })
  const { issues } = captcha.only('error')
  expect(issues).toEqual([
    {
      field: 'mode',
      rule: 'value',
      expected: "'popup' | 'embed'",
      received: '"dialog"',
      message: expect.stringContaining('mode'),
      fix: expect.stringContaining("'embed'"),
    },
  ])
  expect([issues, ...(issues ?? [])].every(Object.isFrozen)).toBe(true)
})

describe('several faults', () => {
  const wrong: Values = {
    sceneId: 5,
    prefix: {},
    region: 'us',
    language: 'xx',
    mode: 'dialog',
    element: 'captcha',
    button: '.login',
    userCertifyId: 6,
    encryptedSceneId: 7,
    endpoint: 'here',
    imageBase: 'there',
    timeout: '5000',
    prefetch: 'false',
    slideStyle: { width: 0, height: '60' },
    texts: { en: { NOPE: 'x' } },
    theme: 'blue',
    client: 'alibaba',
    preflight: 'false',
    props: { whatever: 1 },
  }

  test('are one event with all of them', async () => {
    const { captcha } = await b.mount(wrong)
    expect(captcha.told).toEqual(['error'])
    const fields = (captcha.only('error').issues ?? []).map(({ field }) => field)
    expect(new Set(fields.map(field => field.split('.')[0]))).toEqual(new Set(Object.keys(wrong)))
    expect(fields).toEqual(expect.arrayContaining(['slideStyle.width', 'slideStyle.height']))
    expect(b.service.requests).toEqual([])
  })

  test('of which one is left are one', async () => {
    const { page, captcha } = await b.mount(wrong)
    await page.set({ ...Object.fromEntries(Object.keys(wrong).map(name => [name, undefined])), ...REQUIRED, mode: 'x' })
    expect(captcha.details('error')).toHaveLength(2)
    expect(captcha.details('error')[1]?.issues).toMatchObject([{ field: 'mode' }])
  })

  test('that are all corrected end in ready', async () => {
    const { page, captcha } = await b.mount({ region: 'us', timeout: 0 })
    await page.set({ region: 'sgp', timeout: 1000 })
    expect(captcha.told).toEqual(['error', 'ready'])
    expect(b.service.requests).toHaveLength(1)
  })
})

describe('hostile values', () => {
  const NAMES = [...FIELDS, 'props']
  const trap = () => {
    throw new Error('trap')
  }
  const cyclic: Record<string, unknown> = {}
  cyclic.width = cyclic

  /** Properties exactly as given: miniprogram-simulate would copy them on their way, and fail on some itself. */
  async function give(captcha: Captcha, values: Values): Promise<void> {
    const { instance } = captcha.node
    instance.properties = values
    const { settle } = instance as unknown as { settle(): void }
    settle.call(instance)
    await settled()
  }

  test.each([
    ['NaN', Number.NaN],
    ['a function', () => 'popup'],
    ['a symbol', Symbol('scene')],
    ['a BigInt', BigInt(5000)],
    ['a cyclic object', cyclic],
    ['a proxy that throws', new Proxy({}, { get: trap, ownKeys: trap, getPrototypeOf: trap, has: trap })],
  ])('%s in every property is one error with a fault of each, in plain JSON', async (_, value) => {
    const { captcha } = await b.mount()
    await give(captcha, Object.fromEntries(NAMES.map(name => [name, value])))
    expect(captcha.told).toEqual(['ready', 'error'])
    const detail = captcha.only('error')
    expect(new Set(detail.issues?.map(({ field }) => field.split('.')[0]))).toEqual(new Set(NAMES))
    expect(detail.issues?.every(({ received }) => received.length <= 80)).toBe(true)
    expect(JSON.parse(JSON.stringify(detail))).toEqual(detail)
    expect(b.service.requests).toHaveLength(1)
  })

  test('a string of 10 MB is a small event', async () => {
    const huge = 'x'.repeat(10 * 1024 * 1024)
    const { captcha } = await b.mount()
    await give(captcha, Object.fromEntries(NAMES.map(name => [name, huge])))
    expect(captcha.told).toEqual(['ready', 'error'])
    const { issues = [] } = captcha.only('error')
    const named = issues.filter(({ field }) => NAMES.includes(field as (typeof NAMES)[number]))
    expect(named.length).toBeGreaterThan(10)
    for (const { received } of named) expect(received).toMatch(/^"x{70,79}…$/)
    // A text of any length is well-formed for three of them; of those that do not fit, the last issue gives the number.
    const left = NAMES.length - ['sceneId', 'prefix', 'encryptedSceneId'].length - named.length
    expect(issues.slice(named.length).map(({ message }) => message)).toEqual(
      left ? [expect.stringContaining(`${left}`)] : [],
    )
    expect(JSON.stringify(captcha.only('error')).length).toBeLessThan(8192)
  })
})
