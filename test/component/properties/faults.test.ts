import { bench, REQUIRED, type Values } from '../harness'

const b = bench()

type Rule = 'type' | 'value' | 'missing' | 'format' | 'unknown'

/** One property wrong at a time: what it holds, and how the fault is called. */
const FAULTS: Readonly<Record<string, readonly (readonly [given: unknown, rule: Rule, field?: string])[]>> = {
  sceneId: [
    ['', 'missing'],
    [42, 'type'],
    [{ id: 'scene' }, 'type'],
    [['scene'], 'type'],
    [true, 'type'],
  ],
  prefix: [
    [undefined, 'missing'],
    [null, 'missing'],
    ['', 'missing'],
    [7, 'type'],
    [{}, 'type'],
  ],
  region: [
    ['us', 'value'],
    ['CN', 'value'],
    ['', 'value'],
    ['toString', 'value'],
    [1, 'type'],
  ],
  language: [
    ['xx', 'value'],
    ['zh-CN', 'value'],
    ['EN', 'value'],
    ['constructor', 'value'],
    [5, 'type'],
    [['en'], 'type'],
  ],
  mode: [
    ['dialog', 'value'],
    ['Popup', 'value'],
    [0, 'type'],
  ],
  element: [
    ['captcha', 'format'],
    ['.captcha', 'format'],
    ['#', 'format'],
    ['#a b', 'format'],
    ['#a > #b', 'format'],
    [3, 'type'],
  ],
  button: [
    ['login', 'format'],
    ['#login.primary', 'format'],
    [false, 'type'],
  ],
  userCertifyId: [
    ['demo_short', 'format'],
    ['demo_abcdefghij1', 'format'],
    ['demo_abcdefghi!', 'format'],
    ['other_abcdefghij', 'format'],
    ['demoabcdefghij', 'format'],
    ['_abcdefghij', 'format'],
    [1234567890, 'type'],
  ],
  encryptedSceneId: [
    [1, 'type'],
    [{}, 'type'],
  ],
  endpoint: [
    ['relay.example.com', 'format'],
    ['//relay.example.com/', 'format'],
    ['ftp://relay.example.com/', 'format'],
    ['https://user:password@relay.example.com/', 'format'],
    ['https://relay.example.com/#part', 'format'],
    ['https://', 'format'],
    ['javascript:alert(1)', 'format'],
    [80, 'type'],
  ],
  imageBase: [
    ['pictures/', 'format'],
    ['https://u@pictures.example.com/', 'format'],
    ['https://pictures.example.com/?v=1', 'format'],
    [null, 'missing', ''],
    [[], 'type'],
  ],
  timeout: [
    ['5000', 'type'],
    [true, 'type'],
    [0, 'value'],
    [-1, 'value'],
    [0.5, 'value'],
    [60001, 'value'],
    [Number.NaN, 'value'],
    [Number.POSITIVE_INFINITY, 'value'],
  ],
  prefetch: [
    ['false', 'type'],
    ['', 'type'],
    [0, 'type'],
    [1, 'type'],
  ],
  slideStyle: [
    ['540x60', 'type'],
    [540, 'type'],
    [[540, 60], 'type'],
    [{ width: '540' }, 'type', 'slideStyle.width'],
    [{ width: 0 }, 'value', 'slideStyle.width'],
    [{ height: -60 }, 'value', 'slideStyle.height'],
    [{ height: Number.NaN }, 'value', 'slideStyle.height'],
    [{ width: Number.POSITIVE_INFINITY }, 'value', 'slideStyle.width'],
    [{ widht: 540 }, 'unknown', 'slideStyle.widht'],
  ],
  texts: [
    ['Hello', 'type'],
    [[], 'type'],
    [{ en: 'Hello' }, 'type', 'texts.en'],
    [{ en: { POPUP_TITLE: 5 } }, 'type', 'texts.en.POPUP_TITLE'],
    [{ en: { POPUP_TITEL: 'Hello' } }, 'unknown', 'texts.en.POPUP_TITEL'],
  ],
  theme: [
    ['blue', 'value'],
    ['Dark', 'value'],
    [null, 'missing', ''],
    [{}, 'type'],
  ],
  client: [
    ['alibaba', 'value'],
    ['official', 'value'],
    [5, 'type'],
  ],
  preflight: [
    ['true', 'type'],
    [1, 'type'],
  ],
  props: [
    ['SceneId=1', 'type'],
    [[], 'type'],
    [5, 'type'],
    [{ sceneid: 'scene' }, 'unknown', 'props.sceneid'],
    [{ success: 'onSuccess' }, 'type', 'props.success'],
    [{ captchaVerifyCallback: {} }, 'type', 'props.captchaVerifyCallback'],
    [{ region: 'us' }, 'value', 'region'],
    [{ mode: 3 }, 'type', 'mode'],
  ],
}

const isFault = ([, , field]: readonly [unknown, Rule, string?]) => field !== ''
const show = (given: unknown): string => (typeof given === 'object' ? JSON.stringify(given) : String(given))

for (const [property, rows] of Object.entries(FAULTS)) {
  describe(`:${property.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`, () => {
    for (const [given, rule, field = property] of rows.filter(isFault)) {
      test(`${show(given)} is a fault of its ${rule}`, async () => {
        const { captcha } = await b.mount({ [property]: given })
        expect(captcha.told).toEqual(['error'])
        expect(captcha.only('error')).toMatchObject({
          code: 'InvalidParameter',
          type: 'Parameter',
          retryable: false,
          attempts: 0,
        })
        const issues = captcha.only('error').issues ?? []
        expect(issues.map(issue => [issue.field, issue.rule])).toEqual([[field, rule]])
        expect(b.service.requests).toEqual([])
        expect(captcha.states).toEqual(['idle', 'validating', 'error'])
      })
    }
  })
}

describe.each([undefined, null])('scene-id %s', sceneId => {
  test('beside an object without a scene is a fault of its missing', async () => {
    const { captcha } = await b.mount({ sceneId, props: { mode: 'popup' } })
    expect(captcha.only('error').issues).toMatchObject([{ field: 'sceneId', rule: 'missing' }])
  })

  test('alone is no fault: the page has not learnt its scene', async () => {
    const { captcha } = await b.mount({ sceneId })
    expect(captcha.seen).toEqual([])
    expect(b.service.requests).toEqual([])
  })
})

describe('two properties together', () => {
  test('neither prefix nor endpoint: the prefix is missing', async () => {
    const { captcha } = await b.mount({ prefix: undefined })
    expect(captcha.only('error').issues).toMatchObject([{ field: 'prefix', rule: 'missing' }])
  })

  test('an automatic UserCertifyId needs a prefix even beside an endpoint', async () => {
    const { captcha } = await b.mount({
      prefix: undefined,
      endpoint: 'https://relay.example.com/',
      userCertifyId: 'auto',
    })
    expect(captcha.only('error').issues).toMatchObject([{ field: 'prefix', rule: 'missing' }])
  })

  test('beside an endpoint alone, any user tag may begin the UserCertifyId', async () => {
    const { captcha } = await b.mount({
      prefix: undefined,
      endpoint: 'https://relay.example.com/',
      userCertifyId: 'any_0123456789',
    })
    expect(captcha.told).toEqual(['ready'])
  })
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

  test('are told in one event, all of them', async () => {
    const { captcha } = await b.mount(wrong)
    expect(captcha.told).toEqual(['error'])
    const fields = (captcha.only('error').issues ?? []).map(({ field }) => field)
    const properties = new Set(fields.map(field => field.split('.')[0]))
    expect([...properties].sort()).toEqual(Object.keys(wrong).sort())
    expect(fields).toEqual(expect.arrayContaining(['slideStyle.width', 'slideStyle.height']))
    expect(b.service.requests).toEqual([])
  })

  test('one property mended leaves the others', async () => {
    const { page, captcha } = await b.mount(wrong)
    await page.set({ ...Object.fromEntries(Object.keys(wrong).map(name => [name, undefined])), ...REQUIRED, mode: 'x' })
    expect(captcha.details('error')).toHaveLength(2)
    expect(captcha.details('error')[1]?.issues).toMatchObject([{ field: 'mode' }])
  })

  test('mended, the captcha gets ready', async () => {
    const { page, captcha } = await b.mount({ region: 'us', timeout: 0 })
    await page.set({ region: 'sgp', timeout: 1000 })
    expect(captcha.told).toEqual(['error', 'ready'])
    expect(b.service.requests).toHaveLength(1)
  })
})

describe('@error issues', () => {
  test('say what was expected and what came, with a sentence and a way out', async () => {
    const { captcha } = await b.mount({ mode: 'dialog', language: 'en' })
    expect(captcha.only('error').issues).toEqual([
      {
        field: 'mode',
        rule: 'value',
        expected: "'popup' | 'embed'",
        received: '"dialog"',
        message: expect.stringContaining('mode'),
        fix: expect.stringContaining("'embed'"),
      },
    ])
  })

  test('shorten what came to 80 characters', async () => {
    const { captcha } = await b.mount({ region: 'x'.repeat(10000) })
    const [issue] = captcha.only('error').issues ?? []
    expect(issue?.received.length).toBeLessThanOrEqual(80)
    expect(issue?.received).toMatch(/^"xxx/)
  })

  test.each([
    [{ texts: { en: { POPUP_TITEL: 'x' } } }, 'POPUP_TITLE'],
    [{ props: { sceneid: 'x' } }, 'SceneId'],
    [{ slideStyle: { widht: 1 } }, 'width'],
  ])('%j: names the key that was probably meant', async (properties, meant) => {
    const { captcha } = await b.mount(properties)
    expect(captcha.only('error').issues?.map(({ expected }) => expected)).toEqual([meant])
  })
})
