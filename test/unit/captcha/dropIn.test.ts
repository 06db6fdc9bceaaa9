import { CALLBACK_NAMES, readDropIn } from '../../../plugin/core/parameters/dropIn'

const call = () => undefined

test('the object of the official plugin, key by key', () => {
  const texts = { en: { SUCCESS: 'x' } }
  const { raw, callbacks, faults } = readDropIn(
    {
      SceneId: 's',
      prefix: 'p',
      region: 'sgp',
      language: 'en',
      mode: 'embed',
      element: '#e',
      button: '#b',
      UserCertifyId: 'u',
      EncryptedSceneId: 'x',
      timeout: 1,
      slideStyle: { width: 1 },
      upLang: texts,
      ...Object.fromEntries(CALLBACK_NAMES.map(name => [name, call])),
    },
    {},
  )
  expect(faults).toEqual([])
  expect(raw).toEqual({
    sceneId: 's',
    prefix: 'p',
    region: 'sgp',
    language: 'en',
    mode: 'embed',
    element: '#e',
    button: '#b',
    userCertifyId: 'u',
    encryptedSceneId: 'x',
    timeout: 1,
    slideStyle: { width: 1 },
    texts,
  })
  expect(Object.keys(callbacks)).toEqual([...CALLBACK_NAMES])
})

describe('a property in WXML', () => {
  test('wins over the same one in props', () => {
    expect(readDropIn({ SceneId: 'props' }, { sceneId: 'wxml' }).raw).toEqual({ sceneId: 'wxml' })
  })

  test.each([null, undefined])('that is %p is not given', absent => {
    expect(readDropIn({ SceneId: 'props', mode: absent }, { sceneId: absent }).raw).toEqual({ sceneId: 'props' })
  })

  test.each([0, false, '', Number.NaN])('that is %p is given', value => {
    expect(readDropIn({ SceneId: 'props' }, { sceneId: value }).raw).toEqual({ sceneId: value })
  })
})

describe('faults', () => {
  test.each([
    ['sceneId', 'props.sceneId', 'SceneId'],
    ['SceneID', 'props.SceneID', 'SceneId'],
    ['languge', 'props.languge', 'language'],
    ['captchaVerifyCallBack', 'props.captchaVerifyCallBack', 'captchaVerifyCallback'],
  ])('%s is no key of it, and the nearest one is named', (key, field, expected) => {
    expect(readDropIn({ [key]: 'x' }, {}).faults).toMatchObject([{ field, rule: 'value', expected }])
  })

  test.each(CALLBACK_NAMES)('%s has to be a function', name => {
    const { faults, callbacks } = readDropIn({ [name]: 'call me' }, {})
    expect(faults).toEqual([{ field: `props.${name}`, rule: 'type', expected: 'function', received: '"call me"' }])
    expect(callbacks).toEqual({})
  })

  test.each([7, 'x', true, [], [{}], call])('props that are %p are no object', props => {
    expect(readDropIn(props, {}).faults).toMatchObject([{ field: 'props', rule: 'type', expected: 'object' }])
  })

  test.each([undefined, null])('props that are %p are not given', props => {
    expect(readDropIn(props, { sceneId: 's' })).toEqual({ raw: { sceneId: 's' }, callbacks: {}, faults: [] })
  })

  test('all of them come at once', () => {
    expect(readDropIn({ a: 1, success: 2, fail: 3, SceneId: 's' }, {}).faults).toHaveLength(3)
  })

  test.each(['__proto__', 'constructor', 'toString'])('%s is a key like any other', key => {
    const props = JSON.parse(`{"${key}": 1}`)
    expect(readDropIn(props, {}).faults).toMatchObject([{ field: `props.${key}`, rule: 'value' }])
  })
})

test('props that cannot be read are one fault, and the properties are read all the same', () => {
  const hostile = new Proxy(
    {},
    {
      ownKeys() {
        throw new Error('keys')
      },
    },
  )
  const { raw, faults } = readDropIn(hostile, { sceneId: 's' })
  expect(raw).toEqual({ sceneId: 's' })
  expect(faults).toMatchObject([{ field: 'props', rule: 'type' }])
})
