import { CALLBACK_NAMES, DROP_IN_FIELDS, readDropIn } from '../../../../plugin/core/parameters/dropIn'
import { FIELDS } from '../../../../plugin/core/parameters/rules'
import { checkParameters } from '../../../../plugin/core/parameters/validate'

const call = () => undefined
const faultsOf = (props: unknown) => readDropIn(props, {}).faults

test('the object written for Alibaba’s plugin is taken as it is, with a prefix beside it', () => {
  // As a page has it that uses V3.
  const slideStyle = { width: 540, height: 60 }
  const props = { SceneId: 'scene', mode: 'popup', region: 'cn', language: 'cn', slideStyle, success: call, fail: call }
  const { raw, callbacks, faults } = readDropIn(props, { prefix: 'demo' })
  expect([faults, callbacks]).toEqual([[], { success: call, fail: call }])
  expect(checkParameters(raw).config).toMatchObject({ sceneId: 'scene', prefix: 'demo', mode: 'popup', region: 'cn' })
})

test('each key stands for a property', () => {
  expect(DROP_IN_FIELDS).toEqual({
    SceneId: 'sceneId',
    prefix: 'prefix',
    region: 'region',
    language: 'language',
    mode: 'mode',
    element: 'element',
    button: 'button',
    UserCertifyId: 'userCertifyId',
    EncryptedSceneId: 'encryptedSceneId',
    timeout: 'timeout',
    slideStyle: 'slideStyle',
    upLang: 'texts',
  })
  for (const [key, field] of Object.entries(DROP_IN_FIELDS)) {
    expect(FIELDS).toContain(field)
    expect(readDropIn({ [key]: 7 }, {})).toEqual({ raw: { [field]: 7 }, callbacks: {}, faults: [] })
  }
})

test.each([
  [{ SceneId: 'a', mode: 'embed' }, { sceneId: 'b' }, { sceneId: 'b', mode: 'embed' }],
  [{ SceneId: 'a', mode: null }, { sceneId: null, mode: undefined }, { sceneId: 'a' }],
  [{ SceneId: 'a' }, { sceneId: '' }, { sceneId: '' }],
  [{ timeout: 1 }, { timeout: 0 }, { timeout: 0 }],
  [undefined, { sceneId: 's' }, { sceneId: 's' }],
  [null, {}, {}],
])('%j beside the properties %j: a property that is given wins', (props, properties, raw) => {
  expect(readDropIn(props, properties)).toEqual({ raw, callbacks: {}, faults: [] })
})

test.each(CALLBACK_NAMES)('%s has to be a function', name => {
  expect(readDropIn({ [name]: call }, {})).toEqual({ raw: {}, callbacks: { [name]: call }, faults: [] })
  expect(readDropIn({ [name]: null }, {})).toEqual({ raw: {}, callbacks: {}, faults: [] })
  expect(readDropIn({ [name]: 'call' }, {})).toEqual({
    raw: {},
    callbacks: {},
    faults: [{ field: `props.${name}`, rule: 'type', expected: 'function', received: '"call"' }],
  })
})

const SOME_KEYS = 'SceneId | mode | success | …'
test.each([
  ['sceneId', 'SceneId'],
  ['sceneID', 'SceneId'],
  ['Success', 'success'],
  ['languge', 'language'],
  ['captchaVerifyCallBack', 'captchaVerifyCallback'],
  ['userCertifyID', 'UserCertifyId'],
  ['uplang', 'upLang'],
  ['slidestyle', 'slideStyle'],
  ['getInstance', SOME_KEYS],
  ['dualStack', SOME_KEYS],
  ['captchaLogoImg', SOME_KEYS],
  ['__proto__', SOME_KEYS],
  ['constructor', SOME_KEYS],
  ['toString', SOME_KEYS],
])('the unknown key %s is a fault that names %s', (key, expected) => {
  expect(faultsOf(JSON.parse(`{"${key}": 1}`))).toEqual([
    { field: `props.${key}`, rule: 'value', expected, received: `"${key}"` },
  ])
})

test('all faults come at once', () => {
  const props = { sceneid: 1, Mode: 2, fail: 3, SceneId: 's' }
  expect(faultsOf(props).map(({ field }) => field)).toEqual(['props.sceneid', 'props.Mode', 'props.fail'])
})

const trap = () => {
  throw new Error('trap')
}
test.each([
  ['a text', 'a'],
  ['a list', []],
  ['a function', call],
  ['a number', 1],
  ['true', true],
  ['an object that throws when a key is read', Object.defineProperty({}, 'SceneId', { enumerable: true, get: trap })],
  ['an object that throws when its keys are listed', new Proxy({}, { ownKeys: trap })],
])('%s is one fault, and the properties are read all the same', (_, props) => {
  expect(readDropIn(props, { sceneId: 's' })).toMatchObject({
    raw: { sceneId: 's' },
    callbacks: {},
    faults: [{ field: 'props', rule: 'type', expected: 'object' }],
  })
})
