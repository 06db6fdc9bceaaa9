import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CATALOG } from '../../plugin/core/errors/catalog'
import { LANGUAGES } from '../../plugin/core/parameters/config'
import { advance, bench, builtModule, challenge } from './harness'

const b = bench()
const { version } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as { version: string }

afterEach(() => builtModule().configure({ request: null, observe: null }))

describe('requirePlugin', () => {
  test('gives exactly the public names', () => {
    expect(Object.keys(builtModule()).sort()).toEqual([
      'configure',
      'createUserCertifyId',
      'errorCodes',
      'hide',
      'languages',
      'refresh',
      'reloadCaptcha',
      'show',
      'version',
    ])
  })

  test('version is that of the package', () => expect(builtModule().version).toBe(version))
  test('languages are the 17 codes', () => {
    expect(builtModule().languages).toEqual(LANGUAGES)
    expect(builtModule().languages).toHaveLength(17)
  })
  test('errorCodes are the rows of the catalog', () => expect(builtModule().errorCodes).toEqual(Object.keys(CATALOG)))

  test.each(['languages', 'errorCodes'] as const)(
    '%s are frozen: what a page does to them changes no captcha',
    name => {
      expect(() => (builtModule()[name] as string[]).push('x')).toThrow(TypeError)
      expect(builtModule()[name]).not.toContain('x')
    },
  )

  test('its import does nothing', () => {
    const called: string[] = []
    const wx = new Proxy({}, { get: (_, name) => called.push(String(name)) })
    const held = Reflect.get(globalThis, 'wx') as unknown
    Reflect.set(globalThis, 'wx', wx)
    const globals = Object.keys(globalThis).sort()
    jest.isolateModules(() => void builtModule())
    Reflect.set(globalThis, 'wx', held)
    expect(called).toEqual([])
    expect(Object.keys(globalThis).sort()).toEqual(globals)
    expect(jest.getTimerCount()).toBe(0)
  })
})

describe('createUserCertifyId', () => {
  test('gives what the property takes', async () => {
    const userCertifyId = builtModule().createUserCertifyId('demo')
    expect(userCertifyId).toMatch(/^demo_[A-Za-z0-9]{10}$/)
    const { captcha } = await b.mount({ userCertifyId })
    expect(captcha.told).toEqual(['ready'])
    expect(b.service.last.fields.UserCertifyId).toBe(userCertifyId)
  })

  test.each([[[]], [['']], [[null]], [[7]], [[{}]]])('%j is refused: it would be part of the id', given => {
    const call = () => builtModule().createUserCertifyId(...(given as unknown as [string]))
    expect(call).toThrow(TypeError)
    expect(call).toThrow(/^createUserCertifyId: prefix must be your user tag, a string; received /)
  })

  test('is another one each time', () => {
    const ids = Array.from({ length: 100 }, () => builtModule().createUserCertifyId('demo'))
    expect(new Set(ids).size).toBe(100)
  })
})

describe('configure({ request })', () => {
  const hostRequest = () =>
    jest.fn((options: { success: (answer: unknown) => void }) => {
      setTimeout(() => options.success(challenge('SLIDING')(0)), 1)
      return { abort: jest.fn() }
    })

  test('is used in the place of wx.request', async () => {
    const request = hostRequest()
    builtModule().configure({ request })
    const { captcha } = await b.mount()
    expect(request).toHaveBeenCalledTimes(1)
    expect(b.service.requests).toEqual([])
    expect(captcha.only('ready').captchaType).toBe('SLIDING')
  })

  test('null goes back to wx.request', async () => {
    const request = hostRequest()
    builtModule().configure({ request })
    builtModule().configure({ request: null })
    await b.mount()
    expect(request).not.toHaveBeenCalled()
    expect(b.service.requests).toHaveLength(1)
  })

  test('other settings leave it as it is', async () => {
    const request = hostRequest()
    builtModule().configure({ request })
    builtModule().configure({})
    await b.mount()
    expect(request).toHaveBeenCalledTimes(1)
  })

  test.each([
    [[], 'settings must be an object (request, plugin, observe); received undefined'],
    [[null], 'settings must be an object (request, plugin, observe); received null'],
    [['request'], 'settings must be an object (request, plugin, observe); received "request"'],
    [[{ requset: 1 }], 'there is no "requset"; did you mean request?'],
    [[{ Request: null }], 'there is no "Request"; did you mean request?'],
    [[{ request: null, official: {} }], 'there is no "official"; there are: request, plugin, observe'],
  ])('called with %j it says what is wrong, and changes nothing', async (given, message) => {
    const request = hostRequest()
    builtModule().configure({ request })
    expect(() => builtModule().configure(...(given as [never]))).toThrow(new TypeError(`configure: ${message}`))
    await b.mount()
    expect(request).toHaveBeenCalledTimes(1)
  })

  test.each([5, 'wx.request', {}, true])('%j is refused', request => {
    expect(() => builtModule().configure({ request })).toThrow(TypeError)
  })

  const NO_PLUGIN =
    "plugin must be the interface of Alibaba's plugin, with show(), a function that returns it or a promise of it, or null"
  test.each([
    [5, '5'],
    ['AliyunCaptcha', '"AliyunCaptcha"'],
    [{ show: true }, '{show: true}'],
    [Promise.resolve({}), 'Promise'],
  ])('plugin %p is refused', (plugin, received) => {
    expect(() => builtModule().configure({ plugin })).toThrow(
      new TypeError(`configure: ${NO_PLUGIN}; received ${received}`),
    )
  })

  const broken = () => {
    throw new Error('no')
  }
  test.each([
    ['throws', broken, 'NetworkError'],
    ['gives nothing back', () => undefined, 'RequestTimeout'],
    ['cannot be aborted', () => ({ abort: broken }), 'RequestTimeout'],
  ])('one that %s is an error like any other', async (_, request, code) => {
    builtModule().configure({ request })
    const { captcha } = await b.mount({ timeout: 100 })
    await advance(20000)
    expect(captcha.told).toEqual(['error'])
    expect(captcha.only('error')).toMatchObject({ code, attempts: 3 })
  })
})

describe('configure({ observe })', () => {
  test('is called with a frozen record of each end, until null', async () => {
    const observe = jest.fn()
    builtModule().configure({ observe })
    const { captcha } = await b.mount()
    expect(observe.mock.calls).toEqual([
      [
        {
          kind: 'initialization',
          captcha: expect.any(Number),
          client: 'own',
          sceneId: expect.any(String),
          outcome: 'ready',
          startedAt: expect.any(Number),
          elapsedMs: captcha.only('ready').elapsedMs,
          attempts: [{ elapsedMs: expect.any(Number), outcome: 'answered', statusCode: 200 }],
          requestId: captcha.only('ready').requestId,
          certifyId: captcha.only('ready').certifyId,
          captchaType: captcha.only('ready').captchaType,
        },
      ],
    ])
    expect(Object.isFrozen(observe.mock.calls[0]?.[0])).toBe(true)
    builtModule().configure({ observe: null })
    await b.mount()
    expect(observe).toHaveBeenCalledTimes(1)
  })

  test('one takes the place of the one before; other settings leave it', async () => {
    const [first, second] = [jest.fn(), jest.fn()]
    builtModule().configure({ observe: first })
    builtModule().configure({ observe: second })
    builtModule().configure({ request: null })
    await b.mount()
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1])
  })

  test.each([
    [5, '5'],
    ['console.log', '"console.log"'],
    [{ observe: true }, '{observe: true}'],
    [[], '[]'],
  ])('%p is refused, and so is what stands beside it', async (observe, received) => {
    const request = jest.fn()
    const message = `configure: observe must be a function that takes a record, or null; received ${received}`
    expect(() => builtModule().configure({ request, observe })).toThrow(new TypeError(message))
    await b.mount()
    expect(request).not.toHaveBeenCalled()
  })
})
