import type { RawParameters } from '../../../../plugin/core/parameters/config'
import { pluginProps } from '../../../../plugin/handover/plugin/pluginProps'
import type { Callbacks } from '../../../../plugin/types/dropIn'
import { configOf } from '../../core/state/journey'
import type { StandInProps } from './standIn'

/** The props of a captcha, and what the component reports through them. */
function stage(raw: RawParameters = {}, callbacks: Callbacks = {}) {
  const emit = jest.fn()
  const ask = jest.fn((_: string, settle: (verdict: { readonly captchaResult: boolean }) => void) =>
    settle({ captchaResult: true }),
  )
  const props = pluginProps(configOf({ client: 'plugin', ...raw }), callbacks, { emit, ask }) as StandInProps
  return { props, emit, ask }
}

const judges: Callbacks = { captchaVerifyCallback: () => ({ captchaResult: true }) }
const hears: Callbacks = { onClose: () => 0, onError: () => 0 }

test('V3: the documented keys and no other, with their documented defaults; nothing of ours', () => {
  expect(stage({ endpoint: 'https://relay.test/', theme: 'dark', timeout: 1 }).props).toEqual({
    SceneId: 'scene',
    mode: 'popup',
    region: 'cn',
    language: 'cn',
    slideStyle: { width: 540, height: 60 },
    success: expect.any(Function),
    fail: expect.any(Function),
  })
})

test('V2 in the place of V3, where the page judges', () => {
  const { props } = stage({}, judges)
  const callbacks = Object.keys(props).filter(key => /success|fail|Callback/.test(key))
  expect(callbacks).toEqual(['captchaVerifyCallback', 'onBizResultCallback'])
})

test('keys of the Web client only where the page gave them', () => {
  const texts = { en: { POPUP_TITLE: 'Hello' } }
  const given = { userCertifyId: 'demo_aB3dE6gH9j', encryptedSceneId: 'secret', texts }
  const { props } = stage(given, hears)
  expect(props).toMatchObject({ UserCertifyId: 'demo_aB3dE6gH9j', EncryptedSceneId: 'secret', upLang: texts })
  expect(Object.getPrototypeOf(props.upLang)).toBe(Object.prototype)
  expect(Object.keys(props)).toEqual(expect.arrayContaining(['onClose', 'onError']))
})

test("userCertifyId 'auto' is left to the client", () => {
  expect(stage({ userCertifyId: 'auto' }).props).not.toHaveProperty('UserCertifyId')
})

describe('what the component reports', () => {
  test('success and onClose', () => {
    const { props, emit } = stage({}, hears)
    props.success?.('PARAM')
    props.onClose?.()
    expect(emit.mock.calls).toEqual([['passed', 'PARAM'], ['closed', '']]) // biome-ignore format: one line
  })

  test('an answer for the page to judge, whose verdict goes back as it is', async () => {
    const { props, ask } = stage({}, judges)
    expect(await props.captchaVerifyCallback?.('PARAM')).toEqual({ captchaResult: true })
    expect(ask).toHaveBeenCalledWith('PARAM', expect.any(Function))
    expect(props.onBizResultCallback?.(true)).toBeUndefined()
  })

  const unreadable = {
    get code(): string {
      throw new Error('getter')
    },
  }
  /** The shape of its errors is not documented. */
  test.each([
    ['a code', 'F001', 'F001', 'F001'],
    ['nothing', undefined, '', 'undefined'],
    ['an object', { code: 'F002' }, 'F002', '[object Object]'],
    ['an object in other letters', { VerifyCode: 'F001', message: 'no' }, 'F001', 'no'],
    ['an answer of the service', { Code: 'Throttling', Message: 'slow down' }, 'Throttling', 'slow down'],
    [
      'a verdict of the service',
      { Code: 'Success', Result: { VerifyResult: false, VerifyCode: 'F010' } },
      'F010',
      '[object Object]',
    ],
    ['an empty object', {}, '', '[object Object]'],
    ['a number', 7, '', '7'],
    ['an error', new Error('F003'), '', 'Error: F003'],
    ['a very long text', 'x'.repeat(999), 'x'.repeat(64), `${'x'.repeat(255)}…`],
    ['a failure of the platform', { errMsg: 'load:fail\u0007' }, '', 'load:fail\u2407'],
    ['what is no text', Object.create(null), '', ''],
    ['what throws', unreadable, '', '[object Object]'],
  ])('fail and onError with %s', (_, error, code, sentence) => {
    const { props, emit } = stage({}, hears)
    props.fail?.(error)
    props.onError?.(error)
    expect(emit.mock.calls).toEqual([
      ['refused', code],
      ['broken', code, sentence],
    ])
  })
})
