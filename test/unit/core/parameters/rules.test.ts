import { LANGUAGES, type RawParameters } from '../../../../plugin/core/parameters/config'
import { FIELDS } from '../../../../plugin/core/parameters/rules'
import { checkParameters } from '../../../../plugin/core/parameters/validate'

const VALID: RawParameters = { sceneId: 's1', prefix: 'demo' }
const check = (over: RawParameters) => checkParameters({ ...VALID, ...over })

const DEFAULTS = {
  sceneId: 's1',
  prefix: 'demo',
  region: 'cn',
  language: 'cn',
  mode: 'popup',
  element: '',
  button: '',
  client: 'own',
  page: '',
  preflight: false,
  userCertifyId: '',
  encryptedSceneId: '',
  endpoint: 'https://demo.captcha-open.aliyuncs.com/',
  imageBase: 'https://static-captcha.aliyuncs.com/',
  timeoutMs: 5000,
  prefetch: true,
  slideStyle: { height: 60 },
  texts: {},
  theme: 'auto',
}

describe('defaults', () => {
  test('two properties are enough', () => {
    expect(check({})).toEqual({ faults: [], selectors: [], config: DEFAULTS })
  })

  test.each([null, undefined])('%p is not given, in every property', absent => {
    const raw = Object.fromEntries(FIELDS.map(name => [name, absent]))
    expect(FIELDS).toHaveLength(19)
    expect(check({ ...raw, ...VALID })).toEqual(check({}))
    expect(checkParameters(raw).faults).toMatchObject([
      { field: 'sceneId', rule: 'missing', expected: 'string', received: String(absent) },
      { field: 'prefix', rule: 'missing', expected: 'string', received: String(absent) },
    ])
  })

  test("'' is not given where the default is ''", () => {
    const names = ['element', 'button', 'endpoint', 'imageBase', 'userCertifyId', 'encryptedSceneId', 'page']
    const blank = Object.fromEntries(names.map(name => [name, '']))
    expect(check(blank).config).toEqual(DEFAULTS)
  })
})

/** Values that are taken as given. */
const ACCEPTED: Readonly<Record<string, readonly unknown[]>> = {
  sceneId: ['scène-1'],
  language: LANGUAGES,
  mode: ['popup', 'embed'],
  theme: ['auto', 'light', 'dark'],
  prefetch: [true, false],
  preflight: [true, false],
  client: ['own', 'plugin'],
  page: ['/pages/captcha/captcha', '/package-a/页面/index?a=b&c=/d', '/x'],
  element: ['#captcha-element', '#_1', '#A-9_'],
  button: ['#login'],
  encryptedSceneId: ['QUJD+/=='],
  userCertifyId: ['demo_7G47iByes3', 'auto'],
  endpoint: ['http://127.0.0.1:8787/demo/', 'https://relay.example/a?b=c'],
  imageBase: ['https://img.example/a/'],
  slideStyle: [{ width: 600, height: 80 }],
  texts: [{ en: { SUCCESS: 'Fine' } }],
}
test.each(Object.entries(ACCEPTED).flatMap(([field, values]) => values.map(value => ({ field, value }))))(
  '$field takes $value',
  ({ field, value }) => {
    const { faults, config } = check({ [field]: value })
    expect(faults).toEqual([])
    expect(config).toEqual(expect.objectContaining({ [field]: value }))
  },
)

test.each<[RawParameters, object]>([
  [{ timeout: 1 }, { timeoutMs: 1 }],
  [{ timeout: 12.5 }, { timeoutMs: 12.5 }],
  [{ timeout: 60000 }, { timeoutMs: 60000 }],
  [{ endpoint: 'https://relay.example' }, { endpoint: 'https://relay.example/' }],
  [{ endpoint: 'HTTPS://Relay.example:443/A?b=C' }, { endpoint: 'https://relay.example/A?b=C' }],
  [{ imageBase: 'https://img.example/a' }, { imageBase: 'https://img.example/a/' }],
  [
    { region: 'sgp' },
    {
      endpoint: 'https://demo.captcha-open-southeast.aliyuncs.com/',
      imageBase: 'https://static-captcha-sgp.aliyuncs.com/',
    },
  ],
])('%j is read as %j', (raw, config) => expect(check(raw)).toMatchObject({ faults: [], config }))

/** Values of each property that break a rule. */
const REFUSED: Readonly<Record<string, Readonly<Partial<Record<'type' | 'value' | 'missing' | 'format', unknown[]>>>>> =
  {
    sceneId: { missing: [''], type: [7, true, {}, [], () => 's', Symbol('s'), 7n, new Date(0), Number.NaN] },
    prefix: { missing: [''], type: [7, false, {}, ['demo']] },
    region: { type: [1, ['cn'], {}], value: ['us', 'CN', '', 'toString'] },
    language: { type: [1, ['cn'], {}], value: ['zh', 'zh-CN', 'EN', '', 'constructor', '__proto__'] },
    mode: { type: [1, ['popup'], {}], value: ['float', 'Popup'] },
    element: {
      type: [1, {}, true],
      format: [
        'x',
        '.x',
        '#',
        '# x',
        '#a b',
        '#a.b',
        '#a>#b',
        '#a,#b',
        '##a',
        ' #a',
        'view#a',
        '#1',
        '#1a',
        '#-a',
        '#--a',
        '#a:b',
        '#按钮',
        '#a\n',
      ],
    },
    button: { type: [1, {}, false], format: ['button', '#login.primary'] },
    userCertifyId: {
      type: [1, {}, true],
      format: [
        'demo_7G47iByes',
        'demo_7G47iByes34',
        'demo7G47iByes3',
        'Demo_7G47iByes3',
        'other_7G47iByes3',
        'demo_7G47iByes!',
        'demo_7G47iByes3\n',
        '_7G47iByes3',
        'AUTO',
      ],
    },
    encryptedSceneId: { type: [1, {}, true] },
    endpoint: { type: [1, {}, true], format: ['relay.example', 'https://user:pw@relay.example/'] },
    imageBase: { type: [1, {}, []], format: ['img/', 'https://img.example/?a='] },
    timeout: {
      type: ['5000', true, {}, 5n],
      value: [0, -1, 0.5, 60001, Number.NaN, Number.POSITIVE_INFINITY],
    },
    prefetch: { type: ['false', '', 0, 1, {}] },
    slideStyle: { type: ['540x60', 540, [540, 60], () => 0, new Date(0), new Map()] },
    texts: { type: ['en', [], 7] },
    theme: { type: [true, 0, {}], value: ['blue', 'Dark'] },
    client: { type: [5], value: ['alibaba', 'Own'] },
    page: {
      type: [1, {}, true],
      format: [
        ...[
          'pages/captcha/captcha',
          './captcha',
          '/',
          '//evil.example/a',
          '/a//b',
          '/a/',
          '/a b',
          '/a#b',
          '/a?b#c',
          '/a\n',
        ],
        ...['https://own.example/a', 'plugin://captcha/page', '/a\\b', '?a=b'],
      ],
    },
    preflight: { type: ['true', 1] },
  }
const REFUSALS = Object.entries(REFUSED).flatMap(([field, rules]) =>
  Object.entries(rules).flatMap(([rule, values]) => values.map(value => ({ field, rule, value }))),
)

test('each property has its faults', () => expect(Object.keys(REFUSED).sort()).toEqual([...FIELDS].sort()))

test.each(REFUSALS)('$field refuses $value: $rule', ({ field, rule, value }) => {
  const { faults, config } = check({ [field]: value })
  expect(faults).toMatchObject([{ field, rule }])
  expect(faults).toHaveLength(1)
  expect(config).toBeNull()
})

test.each([
  [{ mode: 'float' }, { field: 'mode', rule: 'value', expected: "'popup' | 'embed'", received: '"float"' }],
  [{ timeout: 0 }, { field: 'timeout', rule: 'value', expected: 'number 1–60000', received: '0' }],
  [{ element: 'x' }, { field: 'element', rule: 'format', expected: '#id', received: '"x"' }],
  [{ prefetch: 1 }, { field: 'prefetch', rule: 'type', expected: 'boolean', received: '1' }],
])('the fault of %j says what was expected and what came', (raw, fault) => {
  expect(check(raw).faults).toEqual([fault])
})
