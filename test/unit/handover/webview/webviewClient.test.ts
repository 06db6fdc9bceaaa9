import type { RawParameters } from '../../../../plugin/core/parameters/config'
import type { Message } from '../../../../plugin/core/webview/message'
import { respond } from '../../fakes/request'
import { initBody } from '../../fakes/service'
import { type OverWebview, overWebview } from './standIn'

const SUCCESS: Message = { type: 'success', captchaVerifyParam: 'eyJ9' }

/** With the page open. */
function opened(setting: Parameters<typeof overWebview>[0] = {}, raw: RawParameters = {}): OverWebview {
  const captcha = overWebview(setting)
  captcha.configure(raw)
  captcha.show()
  return captcha
}

test('is ready at once without a request, and opens the page with show()', () => {
  const captcha = overWebview()
  captcha.configure({ page: '/pages/captcha/captcha?a=b', language: 'en', texts: { en: { CLOSE: 'Shut' } } })
  expect([captcha.names(), captcha.pages]).toEqual([['ready'], []])
  captcha.show()
  expect(captcha.state).toBe('solving')
  expect(captcha.page.url).toBe('/pages/captcha/captcha?a=b')
  expect(captcha.page.invitation).toMatchObject({ language: 'en', theme: 'auto', texts: { en: { CLOSE: 'Shut' } } })
  expect(captcha.page.invitation.query).toMatch(/^v=1&nonce=[A-Za-z0-9]{20}&scene=scene&mode=popup&language=en&/)
  expect(captcha.request.sent).toEqual([])
})

test('a pass is success, and a second later close', () => {
  const captcha = opened()
  captcha.page.goes({ type: 'opened' }, { type: 'ready' }, SUCCESS)
  expect(captcha.names()).toEqual(['ready', 'success'])
  expect(captcha.details('success')).toMatchObject([
    { detail: { captchaVerifyParam: 'eyJ9', sceneId: 'scene', certifyId: '', verifyCode: '' } },
  ])
  captcha.clock.advance(1000)
  expect(captcha.names()).toEqual(['ready', 'success', 'close'])
  expect(captcha.details('close')).toMatchObject([{ detail: { reason: 'success' } }])
  expect(captcha.states()).toEqual(['validating', 'requesting', 'ready', 'solving', 'passed'])
  expect(captcha.clock.pending).toBe(0)
})

test('a pass counts as soon as it is told, and a page that stays is sent back', () => {
  const captcha = opened()
  captcha.page.say('messages', captcha.page.encoded(SUCCESS))
  expect(captcha.state).toBe('passed')
  expect(captcha.page.asksToLeave).toBe(false)
  captcha.clock.advance(1000)
  expect(captcha.page.asksToLeave).toBe(true)
  captcha.page.leaves()
  expect(captcha.names()).toEqual(['ready', 'success', 'close'])
})

test('messages that come when the page is gone count as well', () => {
  const captcha = opened()
  const messages = captcha.page.encoded(SUCCESS)
  captcha.page.leaves()
  captcha.clock.advance(499)
  captcha.page.say('messages', messages)
  expect(captcha.names()).toEqual(['ready', 'success'])
})

test('so do those of an error, at once', () => {
  const captcha = opened()
  const messages = captcha.page.encoded({ type: 'error', code: 'RequestTimeout' })
  captcha.page.leaves()
  captcha.page.say('messages', messages)
  expect(captcha.names()).toEqual(['ready', 'error'])
})

test('show() within the half second in which they may still come opens another page', () => {
  const captcha = opened()
  const messages = captcha.page.encoded(SUCCESS)
  const [first] = captcha.pages
  captcha.page.leaves()
  captcha.show()
  expect(captcha.pages).toHaveLength(2)
  first?.say('messages', messages)
  captcha.clock.advance(1000)
  expect([captcha.names(), captcha.state]).toEqual([['ready'], 'solving'])
})

test('a page that is shared tells what there is so far, and stays', () => {
  const captcha = opened()
  captcha.page.say('messages', captcha.page.encoded({ type: 'opened' }, { type: 'fail', verifyCode: 'F001' }))
  expect(captcha.names()).toEqual(['ready'])
  captcha.page.goes({ type: 'opened' }, { type: 'fail', verifyCode: 'F001' }, SUCCESS)
  expect(captcha.names()).toEqual(['ready', 'fail', 'success'])
})

test.each<[string, readonly Message[]]>([
  ['nothing', []],
  ['that it ran', [{ type: 'opened' }]],
  ['that it was ready', [{ type: 'opened' }, { type: 'ready' }]],
  ['that its popup was closed', [{ type: 'close' }]],
])('back from a page that told %s is close, and the next show() opens another', (_, messages) => {
  const captcha = opened()
  const { nonce } = captcha.page
  captcha.page.goes(...messages)
  captcha.clock.advance(500)
  expect(captcha.details('close')).toEqual([{ name: 'close', detail: { reason: 'user' } }])
  expect([captcha.state, captcha.visible, captcha.clock.pending]).toEqual(['ready', false, 0])
  captcha.show()
  expect(captcha.pages).toHaveLength(2)
  expect(captcha.page.nonce).not.toBe(nonce)
})

test('each refusal is fail, then what came after them', () => {
  const captcha = opened()
  captcha.page.goes({ type: 'fail', verifyCode: 'F015' }, { type: 'fail', verifyCode: '' })
  expect(captcha.names()).toEqual(['ready', 'fail', 'fail', 'close'])
  expect(captcha.details('fail')).toMatchObject([
    { verifyCode: 'F015', refreshes: 0 },
    { verifyCode: '', refreshes: 1 },
  ])
})

test('messages with another nonce are none', () => {
  const captcha = opened()
  const other = captcha.page.encoded(SUCCESS).map(message => ({ ...message, nonce: 'abcdefghijKLMNOP0123' }))
  captcha.page.say('messages', other)
  captcha.page.leaves()
  captcha.clock.advance(500)
  expect(captcha.names()).toEqual(['ready', 'close'])
})

test.each<[Message, object]>([
  [
    { type: 'error', code: 'ClientLoadFailed', errMsg: 'no script' },
    { code: 'ClientLoadFailed', type: 'Resource', pageFault: 'script', platform: { errMsg: 'no script' } },
  ],
  [
    { type: 'error', code: 'RequestTimeout' },
    { code: 'RequestTimeout', type: 'Network' },
  ],
  [
    { type: 'error', code: 'IllegalScene' },
    { code: 'IllegalScene', type: 'Configuration' },
  ],
  [
    { type: 'error', code: 'Odd', errMsg: 'words' },
    { code: 'Odd', type: 'Unknown', platform: { errMsg: 'words' } },
  ],
  [
    {
      type: 'error',
      code: 'InvalidParameter',
      issues: [{ field: 'mode', rule: 'value', expected: 'x', received: 'y' }],
    },
    { code: 'InvalidParameter', type: 'Parameter', faults: [{ field: 'mode', rule: 'value' }] },
  ],
])('what the H5 page ends with is error: %j', (message, failure) => {
  const captcha = opened()
  captcha.page.goes({ type: 'opened' }, message)
  expect(captcha.names()).toEqual(['ready', 'error'])
  expect(captcha.failure).toMatchObject(failure)
  expect(captcha.visible).toBe(true)
})

test.each([
  ['navigateTo:fail page "pages/captcha/captcha" is not found', 'missing'],
  ['navigateTo:fail url "pages/captcha/captcha" is not in app.json', 'missing'],
  ['navigateTo:fail can not navigateTo a tabbar page', 'tabBar'],
  ['navigateTo:fail webview count limit exceed', 'full'],
  ['navigateTo:fail page limit exceeded: 10', 'full'],
  ['navigateTo:fail timeout', 'refused'],
  ['', 'refused'],
])('a page that WeChat does not open is ClientLoadFailed: %s', (errMsg, pageFault) => {
  const captcha = opened({ opens: { errMsg } })
  expect(captcha.names()).toEqual(['ready', 'error'])
  expect(captcha.failure).toMatchObject({ code: 'ClientLoadFailed', pageFault, retryable: false })
  expect(captcha.failure?.platform).toEqual(errMsg ? { errMsg } : undefined)
  expect(captcha.clock.pending).toBe(0)
})

test('a page in which nothing answers is ClientLoadFailed after 15 s; one that answers later is sent back', () => {
  const captcha = opened({ greets: false })
  captcha.clock.advance(14999)
  expect(captcha.names()).toEqual(['ready'])
  captcha.clock.advance(1)
  expect(captcha.failure).toMatchObject({ code: 'ClientLoadFailed', pageFault: 'silent' })
  captcha.page.say('hello')
  expect([captcha.page.invitation, captcha.page.asksToLeave]).toEqual([undefined, true])
})

test('the channel and the hello come in either order', () => {
  const captcha = opened({ opens: 'late' })
  expect(captcha.page.invitation).toBeUndefined()
  captcha.opened()
  expect(captcha.page.invitation.query).toContain('scene=scene')
})

test.each([
  [{ fault: 'blocked', address: 'https://own.example/captcha.html' }, 'ClientLoadFailed', 'blocked'],
  [{ fault: 'slow', address: 'https://own.example/captcha.html' }, 'ClientLoadFailed', 'slow'],
  [{ fault: 'url', address: 'captcha.html' }, 'InvalidParameter', undefined],
  [{ fault: 'url', address: '' }, 'InvalidParameter', undefined],
  ['anything else', 'InvalidParameter', undefined],
])('what the page showed and the person left is error, with the popup closed: %j', (trouble, code, pageFault) => {
  const captcha = opened()
  captcha.page.say('failed', trouble)
  captcha.page.leaves()
  expect(captcha.names()).toEqual(['ready', 'close', 'error'])
  expect(captcha.failure?.code).toBe(code)
  expect(captcha.failure?.pageFault).toBe(pageFault)
  expect(captcha.visible).toBe(false)
})

test('the host of an address that did not load is named', () => {
  const captcha = opened()
  captcha.page.say('failed', { fault: 'blocked', address: 'https://own.example:8443/captcha.html' })
  captcha.page.leaves()
  expect(captcha.failure).toMatchObject({ host: 'own.example:8443' })
})

describe('20 minutes', () => {
  const LIFE_MS = 20 * 60 * 1000

  test('count from the opening: a captcha that waits hidden does not expire', () => {
    const captcha = overWebview()
    captcha.configure()
    captcha.clock.advance(2 * LIFE_MS)
    expect(captcha.names()).toEqual(['ready'])
  })

  test('with the page open are expire and close, and the page goes back', () => {
    const captcha = opened()
    captcha.clock.advance(LIFE_MS)
    expect(captcha.names()).toEqual(['ready', 'expire', 'close'])
    expect([captcha.state, captcha.page.asksToLeave]).toEqual(['expired', true])
    captcha.page.goes(SUCCESS)
    captcha.clock.advance(LIFE_MS)
    expect(captcha.names()).toEqual(['ready', 'expire', 'close'])
    captcha.show()
    expect(captcha.pages).toHaveLength(2)
  })

  test('as the H5 page tells them are the same', () => {
    const captcha = opened()
    captcha.page.goes({ type: 'opened' }, { type: 'expire' })
    expect(captcha.names()).toEqual(['ready', 'expire', 'close'])
    expect(captcha.clock.pending).toBe(0)
  })
})

describe('while the page is open', () => {
  test('show() once more opens no second one', () => {
    const captcha = opened()
    captcha.show()
    captcha.show()
    expect(captcha.pages).toHaveLength(1)
  })

  test.each<[string, (captcha: OverWebview) => void, readonly string[]]>([
    ['hide()', captcha => captcha.hide(), ['ready', 'close']],
    ['reset()', captcha => captcha.dispatch({ type: 'reset' }), ['ready', 'close']],
    ['a detach', captcha => captcha.detach(), ['ready']],
  ])('%s sends it back, and what it still says is dropped', (_, act, names) => {
    const captcha = opened()
    act(captcha)
    expect(captcha.page.asksToLeave).toBe(true)
    captcha.page.goes({ type: 'fail', verifyCode: 'F001' }, SUCCESS)
    captcha.clock.advance(60000)
    expect(captcha.names()).toEqual(names)
    expect([captcha.state, captcha.clock.pending]).toEqual(['idle', 0])
  })

  test('hide() before the page says hello sends it back as soon as it does', () => {
    const captcha = opened({ opens: 'late' })
    captcha.hide()
    expect(captcha.page.asksToLeave).toBe(false)
    captcha.opened()
    expect([captcha.page.asksToLeave, captcha.page.invitation]).toEqual([true, undefined])
  })

  test.each<[string, (captcha: OverWebview) => void]>([
    ['refresh()', captcha => captcha.dispatch({ type: 'refresh' })],
    ['new properties', captcha => captcha.configure({ language: 'en' })],
    ['hide() and show()', captcha => [captcha.hide(), captcha.show()]],
  ])('%s opens another, once the first is gone', (_, act) => {
    const captcha = opened()
    const [first] = captcha.pages
    act(captcha)
    expect([first?.asksToLeave, captcha.pages.length]).toEqual([true, 1])
    first?.goes(SUCCESS)
    expect(first?.heard['captcha:leave']).toHaveLength(1)
    captcha.clock.advance(1)
    expect(captcha.pages).toHaveLength(2)
    captcha.page.goes(SUCCESS)
    expect(captcha.details('success')).toHaveLength(1)
  })

  test('one that does not go is waited for no longer than 3 s', () => {
    const captcha = opened()
    captcha.dispatch({ type: 'refresh' })
    captcha.clock.advance(3000)
    expect(captcha.pages).toHaveLength(2)
  })

  test('a page that asks for another within success gets it with its next show()', () => {
    const captcha = opened({
      onSaid: ({ name }, dispatch) => {
        if (name === 'success') dispatch({ type: 'refresh' })
      },
    })
    captcha.page.goes(SUCCESS)
    captcha.clock.advance(60000)
    expect(captcha.names()).toEqual(['ready', 'success', 'close', 'ready'])
    expect(captcha.pages).toHaveLength(1)
  })

  test('a handler that resets within fail gets no success after it', () => {
    const captcha = opened({
      onSaid: ({ name }, dispatch) => {
        if (name === 'fail') dispatch({ type: 'reset' })
      },
    })
    captcha.page.goes({ type: 'fail', verifyCode: 'F001' }, SUCCESS)
    expect(captcha.names()).toEqual(['ready', 'fail', 'close'])
  })
})

test('several captchas are kept apart', () => {
  const captchas = [opened(), opened({}, { sceneId: 'other' })] as const
  const [first, second] = captchas
  const ofSecond = second.page.encoded(SUCCESS)
  first.page.say('messages', [...ofSecond, ...first.page.encoded({ type: 'opened' })].slice(0, 1))
  first.page.leaves()
  first.clock.advance(500)
  second.page.goes(SUCCESS)
  // The nonces of two of the same seed are the same, so the channel keeps them apart here.
  expect(second.names()).toEqual(['ready', 'success'])
  expect(second.details('success')).toMatchObject([{ detail: { sceneId: 'other' } }])
})

describe('mode embed', () => {
  test('opens nothing until it is pressed, and is a button again after a way back', () => {
    const captcha = overWebview()
    captcha.configure({ mode: 'embed' })
    expect([captcha.state, captcha.pages.length]).toEqual(['ready', 0])
    captcha.show()
    expect(captcha.page.invitation.query).toContain('mode=embed')
    captcha.page.goes({ type: 'opened' })
    expect([captcha.state, captcha.names()]).toEqual(['ready', ['ready']])
  })

  test('stays passed; refresh() makes it a button again', () => {
    const captcha = overWebview()
    captcha.configure({ mode: 'embed' })
    captcha.show()
    captcha.page.goes(SUCCESS)
    captcha.clock.advance(60000)
    captcha.show()
    expect([captcha.state, captcha.pages.length]).toEqual(['passed', 1])
    captcha.dispatch({ type: 'refresh' })
    expect([captcha.state, captcha.pages.length]).toEqual(['ready', 1])
    captcha.show()
    expect(captcha.pages).toHaveLength(2)
  })

  test('hide() sends the page back', () => {
    const captcha = overWebview()
    captcha.configure({ mode: 'embed' })
    captcha.show()
    captcha.hide()
    expect(captcha.page.asksToLeave).toBe(true)
  })

  test('a retry after an error opens it', () => {
    const captcha = overWebview({ greets: false })
    captcha.configure({ mode: 'embed' })
    captcha.show()
    captcha.clock.advance(15000)
    expect(captcha.state).toBe('error')
    captcha.page.leaves()
    captcha.dispatch({ type: 'retry' })
    expect(captcha.pages).toHaveLength(2)
  })
})

describe('parameters', () => {
  const faultsOf = (setting: Parameters<typeof overWebview>[0], raw: RawParameters) => {
    const captcha = overWebview(setting)
    captcha.configure(raw)
    captcha.show()
    expect(captcha.pages).toEqual([])
    return captcha.failure?.faults
  }

  test('a V2 callback is a fault: the H5 page is V3 only', () => {
    expect(faultsOf({ callbacks: { captchaVerifyCallback: () => ({ captchaResult: true }) } }, {})).toMatchObject([
      { field: 'props.captchaVerifyCallback', rule: 'value', received: 'function', property: 'client' },
    ])
  })

  test('texts that do not fit into an address are a fault, beside all others', () => {
    const texts = { cn: { START_VERIFY: '验'.repeat(500) } }
    expect(faultsOf({}, { texts })).toMatchObject([{ field: 'texts', rule: 'value' }])
  })

  test('no page is a fault', () => {
    expect(faultsOf({}, { page: null })).toMatchObject([{ field: 'page', rule: 'missing' }])
  })

  test('a preflight comes first, and its certifyId is not that of the page', () => {
    const captcha = overWebview({ script: [respond(initBody())] })
    captcha.configure({ preflight: true, prefix: 'demo' })
    captcha.show()
    expect(captcha.request.sent).toHaveLength(1)
    expect(captcha.details('ready')).toMatchObject([{ detail: { certifyId: '', attempts: 1 } }])
    expect(captcha.page.invitation.query).not.toContain('certify')
  })
})
