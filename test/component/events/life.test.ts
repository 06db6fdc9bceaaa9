import {
  advance,
  bench,
  captchaTag,
  challenge,
  drag,
  failWith,
  hearing,
  picturesLoad,
  REQUIRED,
  respond,
  settled,
  verdict,
} from '../harness'

const b = bench()

describe('an initialization', () => {
  const ENDS = [
    ['a challenge', challenge('PUZZLE'), 'ready'],
    ['an error of the service', respond({ Success: false, Code: 'IllegalScene' }), 'error'],
    ['a network failure', failWith('request:fail'), 'error'],
    ['no answer', 'never', 'error'],
    ['an answer of another shape', respond('rubbish'), 'error'],
  ] as const

  test.each(ENDS)('%s: ends in exactly one event', async (_, outcome, name) => {
    b.service.initializations(outcome)
    const { captcha } = await b.mount()
    await advance(30000)
    expect(captcha.told).toEqual([name])
  })

  test('whose request calls back twice ends once', async () => {
    b.service.initializations('never')
    const { captcha } = await b.mount()
    b.service.last.end(challenge('PUZZLE')(0))
    b.service.last.end(respond({ Success: false, Code: 'IllegalScene' }))
    b.service.last.end(failWith('request:fail'))
    await advance(30000)
    expect(captcha.told).toEqual(['ready'])
  })

  test.each(['refresh', 'reset'] as const)('that %s() supersedes is aborted, and ends in neither', async method => {
    b.service.initializations('never', challenge('PUZZLE'))
    const { captcha } = await b.mount()
    captcha.api[method]()
    expect(b.service.requests[0]?.aborted).toBe(true)
    b.service.requests[0]?.end(challenge('SLIDING')(0))
    await advance(30000)
    expect(captcha.details('ready').map(({ certifyId }) => certifyId)).toEqual(method === 'reset' ? [] : ['certify-2'])
    expect(captcha.state).toBe(method === 'reset' ? 'idle' : 'ready')
  })
})

describe('after detached', () => {
  test('in the tick of attached: nothing ever happens', async () => {
    const page = b.open(captchaTag('captcha', ['sceneId', 'prefix']), REQUIRED)
    const captcha = page.captcha()
    page.detach()
    await advance(60000)
    expect(captcha.seen).toEqual([])
    expect(b.service.requests).toEqual([])
  })

  test('during an initialization: it is aborted, and its answer is dropped', async () => {
    b.service.initializations('never')
    const { page, captcha } = await b.mount()
    const before = captcha.seen.length
    page.detach()
    expect(b.service.last.aborted).toBe(true)
    b.service.last.end(challenge('PUZZLE')(0))
    await advance(60000)
    expect(captcha.seen).toHaveLength(before)
    expect(b.service.requests).toHaveLength(1)
  })

  test('between two attempts: there is no further one', async () => {
    b.service.initializations(failWith('request:fail'))
    const page = b.open(captchaTag('captcha', ['sceneId', 'prefix']), REQUIRED)
    await advance(2)
    const sent = b.service.requests.length
    page.detach()
    await advance(60000)
    expect(b.service.requests).toHaveLength(sent)
    expect(page.captcha().told).toEqual([])
  })

  test('during a verification: it is aborted, and its verdict is dropped', async () => {
    b.service.verifications('never')
    const { page, captcha } = await b.mount({ mode: 'embed' })
    await picturesLoad(captcha)
    await drag(captcha)
    page.detach()
    expect(b.service.last.aborted).toBe(true)
    b.service.last.end(verdict(true, 'T001'))
    await advance(60000)
    expect(captcha.told).toEqual(['ready'])
  })

  test('the 20 minutes do not run on, and no timer is left', async () => {
    const { page, captcha } = await b.mount()
    // Those of the 20 minutes and of the popup that is mounted ahead.
    expect(jest.getTimerCount()).toBe(2)
    page.detach()
    expect(jest.getTimerCount()).toBe(0)
    await advance(30 * 60 * 1000)
    expect(captcha.told).toEqual(['ready'])
  })

  test.each(['show', 'hide', 'refresh', 'reset'] as const)('%s(), kept by the page, does nothing', async method => {
    const { page, captcha } = await b.mount({ mode: 'embed' })
    const { api } = captcha
    const before = captcha.seen.length
    page.detach()
    api[method]()
    await advance(60000)
    expect(captcha.seen).toHaveLength(before)
    expect(b.service.requests).toHaveLength(1)
    expect(jest.getTimerCount()).toBe(0)
  })

  test('a change of the system’s theme draws nothing', async () => {
    const { page } = await b.mount()
    page.detach()
    b.phone.setTheme('dark')
    expect(jest.getTimerCount()).toBe(0)
  })
})

test('no event bubbles to the elements around the captcha', async () => {
  b.service.verifications(verdict(false, 'F015'))
  const around = (tag: string) => `<view ${hearing('onBubble')}><view ${hearing('onBubble')}>${tag}</view></view>`
  const { page, captcha } = await b.mount({ region: 'cn' }, around)
  await captcha.show()
  await picturesLoad(captcha)
  await drag(captcha)
  captcha.api.hide()
  await page.set({ region: 'us' })
  await page.set({ region: 'cn' })
  await advance(21 * 60 * 1000)
  expect(new Set(captcha.told)).toEqual(new Set(['ready', 'fail', 'close', 'error', 'expire']))
  expect(page.bubbled).toEqual([])
})

describe('several captchas on one page', () => {
  const NAMES = ['sceneId', 'prefix', 'mode']
  const pair = async (mode: string) => {
    const page = b.open(`<view>${captchaTag('one', NAMES, 'a.')}${captchaTag('two', NAMES, 'b.')}</view>`, {
      a: { sceneId: 'first', prefix: 'demo', mode },
      b: { sceneId: 'second', prefix: 'other', mode },
    })
    const one = page.captcha('one')
    const two = page.captcha('two')
    await settled()
    return { page, one, two }
  }

  test('each has its own parameters, request and challenge', async () => {
    const { one, two } = await pair('popup')
    expect(b.service.requests.map(({ url, fields }) => [url.slice(8, 13), fields.SceneId])).toEqual([
      ['demo.', 'first'],
      ['other', 'second'],
    ])
    expect(one.only('ready')).toMatchObject({ sceneId: 'first', certifyId: 'certify-1' })
    expect(two.only('ready')).toMatchObject({ sceneId: 'second', certifyId: 'certify-2' })
  })

  test('one that opens leaves the other closed', async () => {
    const { one, two } = await pair('popup')
    await two.show()
    expect([one.api.getState().visible, two.api.getState().visible]).toEqual([false, true])
    two.api.hide()
    expect(two.told).toEqual(['ready', 'close'])
    expect(one.told).toEqual(['ready'])
  })

  test('an answer to one is not one to the other', async () => {
    const { one, two } = await pair('embed')
    await picturesLoad(one)
    await picturesLoad(two)
    await drag(two)
    expect(b.service.last.fields).toMatchObject({ SceneId: 'second', CertifyId: 'certify-2' })
    expect(two.told).toEqual(['ready', 'success'])
    expect(one.told).toEqual(['ready'])
    expect(one.state).toBe('ready')
  })

  test('a refresh of one, or its error, leaves the other alone', async () => {
    const { page, one, two } = await pair('embed')
    one.api.refresh()
    await settled()
    await page.set({ b: { sceneId: '', prefix: 'other', mode: 'embed' } })
    expect(one.told).toEqual(['ready', 'ready'])
    expect(two.told).toEqual(['ready', 'error'])
    expect(one.view.has('error')).toBe(false)
    expect(two.view.has('error')).toBe(true)
  })
})

describe('a page that acts from inside a handler', () => {
  test('refresh() in @ready waits for its turn', async () => {
    const page = b.open(captchaTag('captcha', ['sceneId', 'prefix']), REQUIRED)
    const captcha = page.captcha()
    let once = true
    page.heed = ({ name }) => {
      if (name === 'ready' && once) {
        once = false
        captcha.api.refresh()
      }
    }
    await settled()
    expect(captcha.told).toEqual(['ready', 'ready'])
    expect(captcha.states).toEqual('idle validating requesting ready requesting ready'.split(' '))
  })

  test('show() in @ready opens', async () => {
    const page = b.open(captchaTag('captcha', ['sceneId', 'prefix']), REQUIRED)
    const captcha = page.captcha()
    page.heed = ({ name }) => name === 'ready' && captcha.api.show()
    await advance(200)
    expect(captcha.api.getState()).toMatchObject({ state: 'ready', visible: true })
  })

  test('a page that is left in @success gets no further event', async () => {
    const { page, captcha } = await b.mount({ mode: 'embed' })
    await picturesLoad(captcha)
    page.heed = ({ name }) => name === 'success' && page.detach()
    await drag(captcha)
    await advance(60000)
    expect(captcha.told).toEqual(['ready', 'success'])
    expect(jest.getTimerCount()).toBe(0)
  })

  test('refresh() in every @error does not become a loop', async () => {
    const page = b.open(captchaTag('captcha', ['sceneId', 'prefix']), REQUIRED)
    const captcha = page.captcha()
    b.service.initializations(respond({ Success: false, Code: 'IllegalScene' }))
    page.heed = ({ name }) => name === 'error' && captcha.api.refresh()
    await advance(60000)
    expect(b.service.requests.length).toBeLessThanOrEqual(20)
  })
})
