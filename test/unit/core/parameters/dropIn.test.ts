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
    const given = key === 'SceneId'
    expect(readDropIn({ [key]: 7 }, {})).toMatchObject({ raw: { [field]: 7 }, callbacks: {}, faults: [], ignored: [] })
    expect(readDropIn(undefined, { [field]: 7 }).given).toBe(given)
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
  const given = props !== undefined && props !== null ? true : 'sceneId' in raw
  expect(readDropIn(props, properties)).toEqual({ raw, callbacks: {}, faults: [], ignored: [], given })
})

test.each(CALLBACK_NAMES)('%s has to be a function', name => {
  const nothing = { raw: {}, callbacks: {}, faults: [], ignored: [], given: true }
  expect(readDropIn({ [name]: call }, {})).toEqual({ ...nothing, callbacks: { [name]: call } })
  expect(readDropIn({ [name]: null }, {})).toEqual(nothing)
  expect(readDropIn({ [name]: 'call' }, {})).toEqual({
    ...nothing,
    faults: [{ field: `props.${name}`, rule: 'type', expected: 'function', received: '"call"' }],
  })
})

test.each([
  ['sceneId', 'SceneId'],
  ['sceneID', 'SceneId'],
  ['Success', 'success'],
  ['languge', 'language'],
  ['captchaVerifyCallBack', 'captchaVerifyCallback'],
  ['userCertifyID', 'UserCertifyId'],
  ['uplang', 'upLang'],
  ['slidestyle', 'slideStyle'],
  ['whatever', ''],
  ['__proto__', ''],
  ['constructor', ''],
  ['toString', ''],
])('the unknown key %s is a fault of rule unknown that names %j', (key, expected) => {
  expect(faultsOf(JSON.parse(`{"${key}": 1}`))).toEqual([
    { field: `props.${key}`, rule: 'unknown', expected, received: `"${key}"` },
  ])
})

test('known keys of the Web client are left aside, and named', () => {
  const web = {
    getInstance: call,
    immediate: false,
    rem: 1,
    dualStack: true,
    autoRefresh: true,
    captchaLogoImg: 'x',
    showErrorTip: true,
    delayBeforeSuccess: false,
    zIndex: 9,
    disableMaskClick: true,
    server: [],
    verifyType: '1.0',
  }
  const { raw, callbacks, faults, ignored } = readDropIn({ SceneId: 's', ...web, zIndex: null }, {})
  expect([raw, callbacks, faults]).toEqual([{ sceneId: 's' }, {}, []])
  expect([...ignored].sort()).toEqual(
    Object.keys(web)
      .filter(key => key !== 'zIndex')
      .sort(),
  )
})

test('of three thousand unknown keys each is a fault, and its name is shortened; only the first have advice', () => {
  const long = 'languge'.padEnd(5000, 'x')
  const many = Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`SceneIdd${at}`, at]))
  const faults = faultsOf({ [long]: 1, ...many, SceneIdd: 1 })
  expect(faults).toHaveLength(3002)
  expect(faults[0]?.field.length).toBeLessThan(100)
  expect(faults[3001]).toMatchObject({ field: 'props.SceneIdd', rule: 'unknown', expected: '' })
})

test.each<[unknown, object, boolean]>([
  [undefined, {}, false],
  [null, {}, false],
  [undefined, { sceneId: null }, false],
  [null, { prefix: 'demo' }, false],
  [{}, {}, true],
  ['', {}, true],
  [null, { sceneId: '' }, true],
])('%j beside the properties %j: something to be configured by is given: %p', (props, properties, given) => {
  expect(readDropIn(props, properties).given).toBe(given)
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
