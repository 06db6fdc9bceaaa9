import { LANGUAGES, type RawParameters } from '../../../../plugin/core/parameters/config'
import { checkParameters } from '../../../../plugin/core/parameters/validate'

const VALID: RawParameters = { sceneId: 's1', prefix: 'demo' }
const faultsOf = (over: RawParameters) =>
  checkParameters({ ...VALID, ...over }).faults.map(({ field, rule }) => `${field} ${rule}`)

describe('defaults', () => {
  test('two properties are enough', () => {
    expect(checkParameters(VALID)).toEqual({
      faults: [],
      selectors: [],
      config: {
        sceneId: 's1',
        prefix: 'demo',
        region: 'cn',
        language: 'cn',
        mode: 'popup',
        element: '',
        button: '',
        client: 'own',
        preflight: false,
        userCertifyId: '',
        encryptedSceneId: '',
        endpoint: 'https://demo.captcha-open.aliyuncs.com/',
        imageBase: 'https://static-captcha.aliyuncs.com/',
        timeoutMs: 5000,
        prefetch: true,
        slideStyle: { width: 540, height: 60 },
        texts: {},
        theme: 'auto',
      },
    })
  })

  test.each([null, undefined])('%p is not given, in every property', absent => {
    const names = Object.keys(checkParameters(VALID).config ?? {}).map(name => name.replace('timeoutMs', 'timeout'))
    const raw = Object.fromEntries(names.map(name => [name, absent]))
    expect(names).toHaveLength(18)
    expect(checkParameters({ ...raw, ...VALID })).toEqual(checkParameters(VALID))
    expect(checkParameters(raw).faults).toMatchObject([
      { field: 'sceneId', rule: 'missing', expected: 'string', received: String(absent) },
      { field: 'prefix', rule: 'missing', expected: 'string', received: String(absent) },
    ])
  })

  test('the region has hosts of its own', () => {
    expect(checkParameters({ ...VALID, region: 'sgp' }).config).toMatchObject({
      endpoint: 'https://demo.captcha-open-southeast.aliyuncs.com/',
      imageBase: 'https://static-captcha-sgp.aliyuncs.com/',
    })
  })
})

describe('accepted', () => {
  test.each<[RawParameters, object]>([
    ...LANGUAGES.map((language): [RawParameters, object] => [{ language }, { language }]),
    [{ language: 'xx', texts: { xx: { SUCCESS: 'ok' } } }, { language: 'xx' }],
    [{ mode: 'embed' }, { mode: 'embed' }],
    [{ theme: 'dark' }, { theme: 'dark' }],
    [{ theme: 'light' }, { theme: 'light' }],
    [{ prefetch: false }, { prefetch: false }],
    [{ timeout: 1 }, { timeoutMs: 1 }],
    [{ timeout: 60000 }, { timeoutMs: 60000 }],
    [{ timeout: 12.5 }, { timeoutMs: 12.5 }],
    [{ slideStyle: { width: 600 } }, { slideStyle: { width: 600, height: 60 } }],
    [{ slideStyle: { width: 0.5, height: null } }, { slideStyle: { width: 0.5, height: 60 } }],
    [{ texts: { en: { SUCCESS: 'Fine', POPUP_TITLE: null } } }, { texts: { en: { SUCCESS: 'Fine' } } }],
    [{ element: '#captcha-element' }, { element: '#captcha-element' }],
    [{ button: '#按钮_1' }, { button: '#按钮_1' }],
    [{ element: '', button: '', endpoint: '', imageBase: '', userCertifyId: '', encryptedSceneId: '' }, {}],
    [{ encryptedSceneId: 'QUJD+/==' }, { encryptedSceneId: 'QUJD+/==' }],
    [{ userCertifyId: 'demo_7G47iByes3' }, { userCertifyId: 'demo_7G47iByes3' }],
    [{ userCertifyId: 'auto' }, { userCertifyId: 'auto' }],
    [{ prefix: 'a.*b', userCertifyId: 'a.*b_7G47iByes3' }, {}],
    [{ prefix: null, endpoint: 'https://r.cn', userCertifyId: 'any_tag_7G47iByes3' }, { endpoint: 'https://r.cn/' }],
    [{ endpoint: 'http://127.0.0.1:8787/demo/' }, { endpoint: 'http://127.0.0.1:8787/demo/', prefix: 'demo' }],
    [{ endpoint: 'HTTPS://Relay.example/a?b=c' }, { endpoint: 'https://Relay.example/a?b=c' }],
    [{ endpoint: 'http://[::1]:8787/' }, { endpoint: 'http://[::1]:8787/' }],
    [{ imageBase: 'https://img.example/a' }, { imageBase: 'https://img.example/a/' }],
  ])('%j', (raw, config) => {
    const checked = checkParameters({ ...VALID, ...raw })
    expect(checked.faults).toEqual([])
    expect(checked.config).toMatchObject(config)
  })
})

describe('refused', () => {
  const TYPE_FAULTS: readonly [keyof RawParameters, readonly unknown[]][] = [
    ['sceneId', [7, true, {}, [], () => 's', Symbol('s'), 7n, new Date(0), Number.NaN]],
    ['prefix', [7, false, {}, ['demo']]],
    ['region', [1, ['cn'], {}]],
    ['language', [1, ['cn'], {}]],
    ['mode', [1, ['popup'], {}]],
    ['element', [1, {}, true]],
    ['button', [1, {}, true]],
    ['userCertifyId', [1, {}, true]],
    ['encryptedSceneId', [1, {}, true]],
    ['endpoint', [1, {}, true]],
    ['imageBase', [1, {}, true]],
    ['timeout', ['5000', true, {}, 5n]],
    ['prefetch', ['false', 0, {}]],
    ['slideStyle', ['540x60', 540, [540, 60], () => 0, new Date(0), new Map()]],
    ['texts', ['en', [], 7]],
    ['theme', [true, 0]],
  ]
  test.each(TYPE_FAULTS.flatMap(([field, values]) => values.map(value => ({ field, value }))))(
    'type of $field',
    ({ field, value }) => expect(faultsOf({ [field]: value })).toEqual([`${field} type`]),
  )

  test.each<[RawParameters, string[]]>([
    [{ sceneId: '' }, ['sceneId missing']],
    [{ prefix: '' }, ['prefix missing']],
    [{ prefix: '', endpoint: 'nowhere' }, ['endpoint format']],
    [{ prefix: '', endpoint: 'https://r.cn/', userCertifyId: 'auto' }, ['prefix missing']],
    [{ prefix: '', userCertifyId: 'auto' }, ['prefix missing']],
    [{ region: 'us' }, ['region value']],
    [{ region: 'CN' }, ['region value']],
    [{ region: '' }, ['region value']],
    [{ language: 'zh' }, ['language value']],
    [{ language: '' }, ['language value']],
    [{ language: 'constructor', texts: {} }, ['language value']],
    [{ language: '__proto__', texts: {} }, ['language value']],
    [{ language: 'xx', texts: { xx: { OOPS: '' } } }, ['texts.xx.OOPS value']],
    [{ mode: 'float' }, ['mode value']],
    [{ theme: 'Dark' }, ['theme value']],
    ...[0, -1, 0.5, 60001, Number.NaN, Infinity].map((timeout): [RawParameters, string[]] => [
      { timeout },
      ['timeout value'],
    ]),
    ...['x', '.x', '#', '# x', '#a b', '#a.b', '#a>#b', '#a,#b', '##a', ' #a', 'view#a'].map(
      (element): [RawParameters, string[]] => [{ element }, ['element format']],
    ),
    [{ button: 'button' }, ['button format']],
    ...[
      'demo_7G47iByes',
      'demo_7G47iByes34',
      'demo7G47iByes3',
      'Demo_7G47iByes3',
      'demo_7G47iByes!',
      '_7G47iByes3',
      'demo_7G47iByes3\n',
      'AUTO',
    ].map((userCertifyId): [RawParameters, string[]] => [{ userCertifyId }, ['userCertifyId format']]),
    [{ prefix: null, endpoint: 'https://r.cn/', userCertifyId: '_7G47iByes3' }, ['userCertifyId format']],
    [{ prefix: 'a.b', userCertifyId: 'axb_7G47iByes3' }, ['userCertifyId format']],
    ...[
      'relay.example',
      '//relay.example/',
      'ftp://relay.example/',
      'https://',
      'https:///x',
      'https://user@relay.example/',
      'https://user:pw@relay.example/',
      'https://user:1@relay.example/',
      'https://relay.example:99999/',
      'https://relay.example/#x',
      'https://relay.example/a b',
      'https://relay.example\\@evil.example/',
      'https://relay.example\\evil.example/',
      'https://relay.example/a\\b',
      'https://relay.example/\n',
      'https://relay。example/',
      `https://relay.example/${'x'.repeat(3000)}`,
      'javascript:alert(1)',
    ].map((endpoint): [RawParameters, string[]] => [{ endpoint }, ['endpoint format']]),
    [{ imageBase: 'https://img.example/?a=' }, ['imageBase format']],
    [{ imageBase: 'img/' }, ['imageBase format']],
    [{ slideStyle: { width: 0 } }, ['slideStyle.width value']],
    [{ slideStyle: { width: -1, height: Infinity } }, ['slideStyle.width value', 'slideStyle.height value']],
    [{ slideStyle: { width: '540', height: Number.NaN } }, ['slideStyle.width type', 'slideStyle.height value']],
    [{ slideStyle: { widht: 540 } }, ['slideStyle.widht value']],
    [{ texts: { en: 'Fine' } }, ['texts.en type']],
    [{ texts: { en: { SUCCESS: 1 } } }, ['texts.en.SUCCESS type']],
    [{ texts: { en: { SUCCES: 'x' }, cn: { FOO: 'x' } } }, ['texts.en.SUCCES value', 'texts.cn.FOO value']],
  ])('%j', (raw, faults) => {
    expect(faultsOf(raw)).toEqual(faults)
    expect(checkParameters({ ...VALID, ...raw }).config).toBeNull()
  })
})

describe('what a fault says', () => {
  const onlyFault = (raw: RawParameters) => checkParameters({ ...VALID, ...raw }).faults[0]

  test('the choices', () => {
    expect(onlyFault({ mode: 'float' })).toEqual({
      field: 'mode',
      rule: 'value',
      expected: "'popup' | 'embed'",
      received: '"float"',
    })
  })

  test('the key that was probably meant', () => {
    expect(onlyFault({ texts: { en: { popup_titel: '' } } })).toMatchObject({
      expected: 'POPUP_TITLE',
      property: 'texts',
    })
    expect(onlyFault({ slideStyle: { hight: 1 } })).toMatchObject({ expected: 'height', property: 'slideStyle' })
    expect(onlyFault({ slideStyle: { colour: 1 } })).toMatchObject({ expected: 'width | height' })
  })

  test('the form of the UserCertifyId', () => {
    expect(onlyFault({ userCertifyId: 'x' })).toMatchObject({ expected: 'demo_ + 10 × [A-Za-z0-9]' })
  })

  test('all of them at once', () => {
    expect(faultsOf({ sceneId: 1, region: 'x', language: 'x', mode: 'x', element: 'x', timeout: 'x' })).toEqual([
      'sceneId type',
      'region value',
      'mode value',
      'element format',
      'timeout type',
      'language value',
    ])
  })
})
