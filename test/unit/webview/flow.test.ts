import { DEADLINES } from '../../../doctor/webview/page/deadlines'
import { FIXED, pageWorld, queryOf } from './pageWorld'

/** A page whose client gave its instance, past the documented wait. */
function solving() {
  const world = pageWorld()
  const destroyed: string[] = []
  world.call('getInstance', { destroyCaptcha: () => destroyed.push('destroyed') })
  world.clock.advance(DEADLINES.settle)
  return { world, destroyed }
}

test('from the address to the challenge, in the documented order', () => {
  const { world } = solving()
  expect(world.acts).toEqual([
    `load ${FIXED.jssdk}`,
    'post opened',
    'configure demo cn',
    `load ${FIXED.script}`,
    'init',
    'post ready',
    'press',
  ])
  expect(world.view).toEqual({ view: 'challenge', mode: 'popup' })
})

test('the client is initialized once, by its documented names', () => {
  const query = queryOf({
    language: 'xx',
    texts: { xx: { POPUP_TITLE: 'Hi' } },
    encryptedSceneId: 'e',
    userCertifyId: 'auto',
  })
  const { options } = pageWorld({ query })
  expect(options).toMatchObject({
    SceneId: 'puzzle',
    mode: 'popup',
    element: '#captcha-element',
    button: '#captcha-button',
    language: 'xx',
    slideStyle: { width: 270, height: 30 },
    upLang: { xx: { POPUP_TITLE: 'Hi' } },
    EncryptedSceneId: 'e',
    UserCertifyId: expect.stringMatching(/^demo_[A-Za-z0-9]{10}$/),
  })
  expect(Object.keys(pageWorld().options)).not.toEqual(expect.arrayContaining(['UserCertifyId']))
})

test('nothing is pressed within the 2 s that Alibaba asks for', () => {
  const world = pageWorld()
  world.clock.advance(500)
  world.call('getInstance', {})
  world.clock.advance(DEADLINES.settle - 501)
  expect(world.acts).not.toContain('press')
  world.clock.advance(1)
  expect(world.acts.filter(act => act === 'press')).toHaveLength(1)
})

test('an embedded challenge shows without a press', () => {
  const world = pageWorld({ query: queryOf({ mode: 'embed' }) })
  world.call('getInstance', {})
  world.clock.advance(DEADLINES.settle)
  expect([world.view, world.acts.includes('press')]).toEqual([{ view: 'challenge', mode: 'embed' }, false])
})

test('a pass is posted, then the page goes back; nothing that follows changes it', () => {
  const { world, destroyed } = solving()
  world.call('success', 'param')
  world.call('onClose')
  world.call('success', 'another')
  world.call('onError', 'late')
  world.call('fail', {})
  world.clock.advance(DEADLINES.expire)
  expect(world.acts.slice(-2)).toEqual(['post success', 'back'])
  expect(world.report.last).toEqual({ type: 'success', captchaVerifyParam: 'param' })
  expect([world.view, destroyed]).toEqual([{ view: 'passed' }, ['destroyed']])
  expect(world.clock.pending).toBe(0)
})

test('a refusal is told and the page stays', () => {
  const { world } = solving()
  world.call('fail', { VerifyCode: 'F015' })
  world.call('fail', undefined)
  expect(world.report.refusals).toEqual(['F015', ''])
  expect(world.acts).not.toContain('back')
  world.call('success', 'param')
  expect(world.report.last?.type).toBe('success')
})

test('a loop of refusals does not fill the list', () => {
  const { world } = solving()
  for (let n = 0; n < 10_000; n++) world.call('fail', 'F015')
  expect(world.posted.length).toBeLessThan(200)
})

test('closing the popup goes back', () => {
  const { world } = solving()
  world.call('onClose')
  expect([world.report.last, world.acts.slice(-1)]).toEqual([{ type: 'close' }, ['back']])
})

describe('20 minutes', () => {
  test('expire: told, shown, and the page stays for another try', () => {
    const { world } = solving()
    world.clock.advance(DEADLINES.expire - DEADLINES.settle - 1)
    expect(world.report.last?.type).toBe('ready')
    world.clock.advance(1)
    expect([world.report.last, world.view]).toEqual([{ type: 'expire' }, { view: 'expired' }])
    expect(world.acts).not.toContain('back')
    world.call('success', 'too late')
    expect(world.report.last?.type).toBe('expire')
  })

  test('also when the phone stopped its timers meanwhile', () => {
    const { world } = solving()
    world.clock.freeze(DEADLINES.expire)
    world.comeBack()
    expect(world.report.last?.type).toBe('expire')
  })

  test('a look elsewhere and back is none', () => {
    const { world } = solving()
    world.comeBack()
    expect(world.view?.view).toBe('challenge')
  })
})

describe('what breaks ends in a message, within its deadline', () => {
  const { script, jssdk } = FIXED
  type World = ReturnType<typeof pageWorld>
  interface Row {
    readonly world: Parameters<typeof pageWorld>[0]
    readonly act?: (world: World) => void
    readonly afterMs?: number
    readonly code: string
    readonly reason: string
    readonly errMsg?: RegExp
  }
  const rows: Record<string, Row> = {
    'the script is blocked': {
      world: { loads: { [script]: false } },
      code: 'ClientLoadFailed',
      reason: 'script',
      errMsg: /script\.example/,
    },
    'the script never comes': {
      world: { loads: { [script]: null } },
      afterMs: DEADLINES.script,
      code: 'ClientLoadFailed',
      reason: 'script',
    },
    'no initAliyunCaptcha': { world: { client: undefined }, code: 'ClientLoadFailed', reason: 'noClient' },
    'initAliyunCaptcha is no function': { world: { client: {} }, code: 'ClientLoadFailed', reason: 'noClient' },
    'initAliyunCaptcha throws': {
      world: {
        client: () => {
          throw new TypeError('x is not a function')
        },
      },
      code: 'ClientLoadFailed',
      reason: 'threw',
      errMsg: /TypeError: x is not a function/,
    },
    'initAliyunCaptcha throws nothing': {
      world: {
        client: () => {
          throw undefined
        },
      },
      code: 'ClientLoadFailed',
      reason: 'threw',
      errMsg: /undefined/,
    },
    'getInstance is never called': { world: {}, afterMs: DEADLINES.instance, code: 'RequestTimeout', reason: 'silent' },
    'onError with an Error': {
      world: {},
      act: world => world.call('onError', new Error('init failed')),
      code: 'ClientLoadFailed',
      reason: 'client',
      errMsg: /Error: init failed/,
    },
    'onError with an object': {
      world: {},
      act: world => world.call('onError', { code: 'IllegalScene', msg: 'invalid' }),
      code: 'IllegalScene',
      reason: 'client',
      errMsg: /^invalid$/,
    },
    'onError with a text': {
      world: {},
      act: world => world.call('onError', 'network error'),
      code: 'ClientLoadFailed',
      reason: 'client',
      errMsg: /^network error$/,
    },
    'onError with nothing': {
      world: {},
      act: world => world.call('onError'),
      code: 'ClientLoadFailed',
      reason: 'client',
      errMsg: /undefined/,
    },
    'onError with getters that throw': {
      world: {},
      act: world =>
        world.call(
          'onError',
          Object.defineProperty({}, 'code', {
            enumerable: true,
            get() {
              throw new Error('no')
            },
          }),
        ),
      code: 'ClientLoadFailed',
      reason: 'client',
    },
    'an empty pass': {
      world: {},
      act: world => world.call('success', ''),
      code: 'MalformedResponse',
      reason: 'answer',
    },
    'a pass that is no text': {
      world: {},
      act: world => world.call('success', { param: 'x' }),
      code: 'MalformedResponse',
      reason: 'answer',
    },
    'a pass of a megabyte': {
      world: {},
      act: world => world.call('success', 'x'.repeat(1 << 20)),
      code: 'MalformedResponse',
      reason: 'answer',
    },
  }
  test.each(Object.entries(rows))('%s', (_, { world: given, act, afterMs, code, reason, errMsg }) => {
    const world = pageWorld(given)
    act?.(world)
    if (afterMs !== undefined) {
      world.clock.advance(afterMs - 1)
      expect(world.view).toEqual({ view: 'loading' })
      world.clock.advance(1)
    }
    expect(world.report.last).toMatchObject({
      type: 'error',
      code,
      ...(errMsg ? { errMsg: expect.stringMatching(errMsg) } : {}),
    })
    expect(world.view).toMatchObject({ view: 'error', reason, code })
    // The person may try again here: only then is it not left at once.
    expect(world.acts).not.toContain('back')
    expect(world.clock.pending).toBe(0)
    world.clock.advance(DEADLINES.expire)
    expect(world.report.last).toMatchObject({ code })
  })

  test.each([false, null])('without the JSSDK (%s) nobody can be told, and the page says so', loaded => {
    const world = pageWorld({
      loads: { [jssdk]: loaded },
      post: () => {
        throw new Error('no wx')
      },
    })
    world.clock.advance(DEADLINES.jssdk)
    expect(world.view).toMatchObject({ view: 'error', reason: 'jssdk' })
    expect(world.acts).toEqual([`load ${jssdk}`])
  })

  test('an instance that comes after the end is destroyed', () => {
    const world = pageWorld()
    world.clock.advance(DEADLINES.instance)
    const destroyed: boolean[] = []
    world.call('getInstance', { destroyCaptcha: () => destroyed.push(true) })
    expect([destroyed.length, world.report.last?.type]).toEqual([1, 'error'])
  })
})

test.each([false, null])('outside of a mini program (%s) nothing of Alibaba’s is loaded', inMiniProgram => {
  const world = pageWorld({ inMiniProgram })
  world.clock.advance(DEADLINES.env)
  expect([world.view, world.acts]).toEqual([{ view: 'outside' }, [`load ${FIXED.jssdk}`]])
})

test('an address that is not valid: its faults are told, and the page goes back', () => {
  const world = pageWorld({ query: queryOf().replace('mode=popup', 'mode=popout') })
  expect(world.report.last).toMatchObject({
    code: 'InvalidParameter',
    issues: [{ field: 'mode', received: '"popout"' }],
  })
  expect(world.acts.slice(-2)).toEqual(['post error', 'back'])
  expect(world.acts).not.toContain(`load ${FIXED.script}`)
})

test('an address without a nonce: the person is told, since nobody else can be', () => {
  const world = pageWorld({ query: '?scene=x' })
  expect([world.posted, world.view]).toEqual([[], expect.objectContaining({ code: 'InvalidParameter' })])
  expect(world.acts).not.toContain('back')
})
