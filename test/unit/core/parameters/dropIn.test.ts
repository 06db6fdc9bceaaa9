import { CALLBACK_NAMES, readDropIn } from '../../../../plugin/core/parameters/dropIn'
import { checkParameters } from '../../../../plugin/core/parameters/validate'

/** As a page has it that was written for Alibaba's own plugin, V3. */
const written = {
  SceneId: 'scene',
  mode: 'popup',
  region: 'cn',
  language: 'cn',
  slideStyle: { width: 540, height: 60 },
  success: () => undefined,
  fail: () => undefined,
}

test('the object written for Alibaba’s plugin is taken as it is, with a prefix beside it', () => {
  const { raw, callbacks, faults } = readDropIn(written, { prefix: 'demo' })
  expect(faults).toEqual([])
  expect(Object.keys(callbacks)).toEqual(['success', 'fail'])
  expect(checkParameters(raw).config).toMatchObject({ sceneId: 'scene', prefix: 'demo', mode: 'popup', region: 'cn' })
})

test('each key stands for its property', () => {
  const props = {
    SceneId: 1,
    prefix: 2,
    region: 3,
    language: 4,
    mode: 5,
    element: 6,
    button: 7,
    UserCertifyId: 8,
    EncryptedSceneId: 9,
    timeout: 10,
    slideStyle: 11,
    upLang: 12,
  }
  expect(readDropIn(props, {}).raw).toEqual({
    sceneId: 1,
    prefix: 2,
    region: 3,
    language: 4,
    mode: 5,
    element: 6,
    button: 7,
    userCertifyId: 8,
    encryptedSceneId: 9,
    timeout: 10,
    slideStyle: 11,
    texts: 12,
  })
})

test('a property beside it wins, one that is not given does not', () => {
  expect(readDropIn({ SceneId: 'a', mode: 'embed' }, { sceneId: 'b', mode: null }).raw).toEqual({
    sceneId: 'b',
    mode: 'embed',
  })
})

test.each(CALLBACK_NAMES)('%s has to be a function', name => {
  const call = () => undefined
  expect(readDropIn({ [name]: call }, {}).callbacks).toEqual({ [name]: call })
  expect(readDropIn({ [name]: null }, {})).toEqual({ raw: {}, callbacks: {}, faults: [] })
  expect(readDropIn({ [name]: 'call' }, {}).faults).toEqual([
    { field: `props.${name}`, rule: 'type', expected: 'function', received: '"call"' },
  ])
})

test.each([
  ['sceneId', 'SceneId'],
  ['sceneID', 'SceneId'],
  ['Success', 'success'],
  ['captchaVerifyCallBack', 'captchaVerifyCallback'],
  ['userCertifyID', 'UserCertifyId'],
  ['uplang', 'upLang'],
  ['slidestyle', 'slideStyle'],
])('the unknown key %s is a fault that names %s', (key, meant) => {
  expect(readDropIn({ ...written, [key]: 'value' }, {}).faults).toEqual([
    { field: `props.${key}`, rule: 'value', expected: meant, received: `"${key}"` },
  ])
})

test.each(['getInstance', 'dualStack', 'captchaLogoImg', '__proto__x', 'constructor'])(
  'the unknown key %s, which is close to none, is a fault that names some',
  key => {
    expect(readDropIn({ [key]: true }, {}).faults).toMatchObject([
      { field: `props.${key}`, expected: expect.stringContaining('SceneId') },
    ])
  },
)

test('all its faults come at once', () => {
  expect(readDropIn({ sceneid: 1, Mode: 2, fail: 3 }, {}).faults.map(({ field }) => field)).toEqual([
    'props.sceneid',
    'props.Mode',
    'props.fail',
  ])
})

test.each([
  ['text', 'a'],
  ['a list', []],
  ['a function', () => undefined],
  ['a number', 1],
])('%s is no such object', (_, props) => {
  expect(readDropIn(props, { sceneId: 's' })).toMatchObject({
    raw: { sceneId: 's' },
    faults: [{ field: 'props', rule: 'type', expected: 'object' }],
  })
})

test.each([null, undefined])('%s is not given', props => {
  expect(readDropIn(props, {})).toEqual({ raw: {}, callbacks: {}, faults: [] })
})

test('an object that throws when it is read is a fault', () => {
  const hostile = Object.defineProperty({}, 'SceneId', {
    enumerable: true,
    get() {
      throw new Error('no')
    },
  })
  expect(readDropIn(hostile, {}).faults).toMatchObject([{ field: 'props', rule: 'type' }])
})
