import { LANGUAGES } from '../../../plugin/core/parameters/config'
import { FIELDS } from '../../../plugin/core/parameters/rules'
import { textsOf } from '../../../plugin/locales/tables'
import { advance, bench, challenge, REQUIRED, settled } from '../harness'

const b = bench()
const CN_HOST = 'captcha-open.aliyuncs.com'

describe('with the required properties alone', () => {
  test('the request is the documented one, with the defaults in it', async () => {
    await b.mount()
    const { url, method, header, timeout, fields } = b.service.last
    expect(url).toBe(`https://demo.${CN_HOST}/`)
    expect(method).toBe('POST')
    expect(header).toEqual({ 'content-type': 'application/x-www-form-urlencoded' })
    expect(timeout).toBe(5000)
    expect(fields).toEqual({
      Action: 'InitCaptcha',
      Version: '2023-03-05',
      Format: 'JSON',
      SceneId: 'scene',
      Mode: 'popup',
      Language: 'cn',
      SignatureNonce: expect.stringMatching(/^[0-9a-f]{32}$/),
      Timestamp: '2026-01-02T03:04:05Z',
    })
  })

  test('the texts are Chinese, in a popup, and the theme is that of the system', async () => {
    const { captcha } = await b.mount()
    await captcha.show()
    expect(captcha.view.text('panel__title')).toBe(textsOf('cn').POPUP_TITLE)
    expect(captcha.view.has('popup')).toBe(true)
    expect(captcha.view.has('panel--auto')).toBe(true)
  })
})

test.each([
  ['sceneId', 'scène-1', 'SceneId'],
  ['language', 'ja', 'Language'],
  ['mode', 'embed', 'Mode'],
  ['userCertifyId', 'demo_aB3dE6gH9j', 'UserCertifyId'],
  ['encryptedSceneId', 'a+b/c==', 'EncryptedSceneId'],
])(':%s %s is sent as %s', async (property, value, field) => {
  const { captcha } = await b.mount({ [property]: value })
  expect(captcha.told).toEqual(['ready'])
  expect(b.service.last.fields[field]).toBe(value)
})

describe('null and undefined mean not given', () => {
  test.each([null, undefined])('all of them %s', async nothing => {
    const optional = [...FIELDS, 'props'].filter(name => !(name in REQUIRED))
    const { captcha } = await b.mount(Object.fromEntries(optional.map(name => [name, nothing])))
    expect(captcha.told).toEqual(['ready'])
    const { url, timeout, fields } = b.service.last
    expect([url, timeout]).toEqual([`https://demo.${CN_HOST}/`, 5000])
    expect(Object.keys(fields)).not.toContain('UserCertifyId')
    expect(fields).toMatchObject({ Mode: 'popup', Language: 'cn' })
  })

  test('a property that is set to null has its default again', async () => {
    const { page } = await b.mount({ region: 'sgp' })
    await page.set({ region: null })
    expect(b.service.last.url).toBe(`https://demo.${CN_HOST}/`)
  })
})

describe(':region', () => {
  test.each([
    ['cn', CN_HOST, 'https://static-captcha.aliyuncs.com/'],
    ['sgp', 'captcha-open-southeast.aliyuncs.com', 'https://static-captcha-sgp.aliyuncs.com/'],
  ])('%s: its host and its pictures', async (region, host, base) => {
    b.service.initializations(challenge('PUZZLE', { Image: 'qst/a.png', PuzzleImage: 'qst/b.png' }))
    const { captcha } = await b.mount({ region, mode: 'embed' })
    expect(b.service.last.url).toBe(`https://demo.${host}/`)
    expect(captcha.view.attribute('drag__picture', 'src')).toBe(`${base}qst/a.png`)
    expect(captcha.view.attribute('drag__piece', 'src')).toBe(`${base}qst/b.png`)
  })
})

describe(':language', () => {
  test.each(LANGUAGES)('%s', async language => {
    const { captcha } = await b.mount({ language, mode: 'embed' })
    expect(captcha.told).toEqual(['ready'])
    expect(b.service.last.fields.Language).toBe(language)
    expect(captcha.view.text('panel__title')).toBe(textsOf(language).POPUP_TITLE)
    expect(captcha.view.text('drag__tip')).toBe(textsOf(language).PUZZLE_TIP)
    expect(captcha.view.has('panel--rtl')).toBe(language === 'ar')
  })

  test('a key of texts', async () => {
    const { captcha } = await b.mount({ language: 'eo', texts: { eo: { POPUP_TITLE: 'Saluton' } }, mode: 'embed' })
    expect(b.service.last.fields.Language).toBe('eo')
    expect(captcha.view.text('panel__title')).toBe('Saluton')
  })
})

test(':endpoint takes the place of the service’s address, and needs no prefix beside it', async () => {
  const { captcha } = await b.mount({ endpoint: 'http://127.0.0.1:8787/demo/', prefix: undefined })
  expect(captcha.told).toEqual(['ready'])
  expect(b.service.sent('InitCaptcha').map(({ url }) => url)).toEqual(['http://127.0.0.1:8787/demo/'])
})

test(':image-base is the folder of the pictures', async () => {
  b.service.initializations(challenge('PUZZLE', { Image: 'a.png', PuzzleImage: 'b.png' }))
  const { captcha } = await b.mount({ imageBase: 'https://pictures.example.com/q', mode: 'embed' })
  expect(captcha.view.attribute('drag__picture', 'src')).toBe('https://pictures.example.com/q/a.png')
})

test(':timeout is that of wx.request and of our own clock', async () => {
  b.service.initializations('never')
  const { captcha } = await b.mount({ timeout: 2500.5 })
  const [first] = b.service.requests
  expect(first?.timeout).toBe(2500.5)
  await advance(2500.5)
  expect(first?.aborted).toBe(true)
  await advance(20000)
  expect(captcha.only('error').code).toBe('RequestTimeout')
})

describe(':prefetch', () => {
  test('true: initializes when attached', async () => {
    const { captcha } = await b.mount({ prefetch: true })
    expect(captcha.told).toEqual(['ready'])
  })

  test('false: at the first show()', async () => {
    const { captcha } = await b.mount({ prefetch: false })
    expect(b.service.requests).toEqual([])
    expect(captcha.states).toEqual(['idle', 'validating', 'idle'])
    await captcha.show()
    expect(captcha.told).toEqual(['ready'])
    expect(b.service.requests).toHaveLength(1)
  })

  test('false: faults are an error all the same', async () => {
    const { captcha } = await b.mount({ prefetch: false, region: 'moon' })
    expect(captcha.only('error').code).toBe('InvalidParameter')
  })

  test('false, embedded: a button starts it', async () => {
    const { captcha } = await b.mount({ prefetch: false, mode: 'embed' })
    expect(captcha.view.text('panel__start')).toBe(textsOf('cn').START_VERIFY)
    await captcha.view.tap('panel__start')
    expect(captcha.told).toEqual(['ready'])
    expect(captcha.view.has('panel__start')).toBe(false)
  })
})

describe(':slide-style', () => {
  test.each([
    [undefined, 'SLIDING', 'min-height: 60rpx'],
    [{ width: 600, height: 80 }, 'SLIDING', 'max-width: 600rpx; min-height: 80rpx'],
    [{ height: 72 }, 'SLIDING', 'min-height: 72rpx'],
    [{ width: 600, height: 80 }, 'PUZZLE', ''],
  ])('%j with %s', async (slideStyle, type, style) => {
    b.service.initializations(challenge(type))
    const { captcha } = await b.mount({ slideStyle, mode: 'embed' })
    expect(captcha.view.attribute('drag__track', 'style')).toBe(style)
  })
})

describe(':user-certify-id', () => {
  test('auto: a fresh one of the documented form for each initialization', async () => {
    const { captcha } = await b.mount({ userCertifyId: 'auto' })
    captcha.api.refresh()
    await settled()
    const ids = b.service.requests.map(({ fields }) => fields.UserCertifyId)
    expect(ids).toEqual([expect.stringMatching(/^demo_[A-Za-z0-9]{10}$/), expect.stringMatching(/^demo_/)])
    expect(new Set(ids).size).toBe(2)
  })
})

describe(':theme', () => {
  test.each(['light', 'dark'])('%s, whatever the system has', async theme => {
    b.phone.theme = theme === 'dark' ? 'light' : 'dark'
    const { captcha } = await b.mount({ theme, mode: 'embed' })
    expect(captcha.view.has(`panel--${theme}`)).toBe(true)
  })

  test('auto: that of the system, now and when it changes', async () => {
    b.phone.theme = 'dark'
    const { captcha } = await b.mount({ theme: 'auto', mode: 'embed' })
    expect(captcha.view.has('panel--dark')).toBe(true)
    b.phone.setTheme('light')
    await settled()
    expect(captcha.view.has('panel--light')).toBe(true)
    expect(captcha.view.has('panel--dark')).toBe(false)
  })

  test('is not watched before there is something to draw', async () => {
    const { captcha } = await b.mount()
    expect(b.phone.themeListeners.size).toBe(0)
    await captcha.show()
    expect(b.phone.themeListeners.size).toBe(1)
  })

  test('is not watched after detached', async () => {
    const { page } = await b.mount({ mode: 'embed' })
    expect(b.phone.themeListeners.size).toBe(1)
    page.detach()
    expect(b.phone.themeListeners.size).toBe(0)
  })
})

describe(':props, the object of Alibaba’s own plugin', () => {
  test('gives the same values under its own names', async () => {
    const { captcha } = await b.mount({
      sceneId: undefined,
      prefix: undefined,
      props: {
        SceneId: 'from-props',
        prefix: 'tag',
        region: 'sgp',
        language: 'en',
        mode: 'embed',
        UserCertifyId: 'tag_0123456789',
        EncryptedSceneId: 'secret',
        timeout: 700,
        upLang: { en: { PUZZLE_TIP: 'Push' } },
      },
    })
    expect(b.service.last).toMatchObject({
      url: 'https://tag.captcha-open-southeast.aliyuncs.com/',
      timeout: 700,
      fields: {
        SceneId: 'from-props',
        Mode: 'embed',
        Language: 'en',
        UserCertifyId: 'tag_0123456789',
        EncryptedSceneId: 'secret',
      },
    })
    expect(captcha.view.text('drag__tip')).toBe('Push')
  })

  test('a property of the same meaning wins', async () => {
    await b.mount({ ...REQUIRED, props: { SceneId: 'from-props', region: 'sgp' } })
    expect(b.service.last).toMatchObject({
      url: 'https://demo.captcha-open-southeast.aliyuncs.com/',
      fields: { SceneId: 'scene' },
    })
  })
})
