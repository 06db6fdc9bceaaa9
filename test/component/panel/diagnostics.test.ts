import { LANGUAGES } from '../../../plugin/core/parameters/config'
import { textsOf } from '../../../plugin/locales/tables'
import { failureBody } from '../../unit/fakes/service'
import { advance, bench, drag, failWith, type Outcome, picturesLoad, respond } from '../harness'

const b = bench()

let warned: jest.SpyInstance
beforeEach(() => {
  warned = jest.spyOn(console, 'warn').mockImplementation(() => undefined)
})
afterEach(() => warned.mockRestore())

const refused = respond({ ...failureBody('IllegalScene'), RequestId: 'REQ-42' }, 400)

async function failed(outcome: Outcome = refused, properties = {}) {
  b.service.initializations(outcome)
  const mounted = await b.mount({ mode: 'embed', ...properties })
  await advance(5000)
  return mounted
}

/** What a screen reader is told last. */
const said = (view: { texts(part: string): readonly string[] }) => view.texts('captcha__live').join('')

test('one tap copies what a ticket needs, without unfolding anything', async () => {
  b.phone.sdkVersion = '3.8.12'
  const { captcha } = await failed()
  expect(captcha.view.has('error__details')).toBe(false)
  await captcha.view.tap('error__copy')
  const [text = ''] = b.phone.clipboard
  expect(text.split('\n').filter(line => !line.startsWith('time: '))).toEqual([
    'code: IllegalScene',
    'requestId: REQ-42',
    'attempts: 1',
    'statusCode: 400',
    'sceneId: scene',
    'prefix: demo',
    'client: own',
    'baseLibrary: 3.8.12',
    'envVersion: release',
    'state: error, after requesting',
    expect.stringMatching(/^version: \d+\.\d+\.\d+$/),
  ])
  expect(text).toMatch(/^time: \d{4}-\d\d-\d\dT[\d:.]+Z$/m)
  expect(warned).not.toHaveBeenCalled()
})

test('the time is that of the error, not of the tap', async () => {
  const { captcha } = await failed()
  await captcha.view.tap('error__copy')
  await advance(60000)
  await captcha.view.tap('error__copy')
  const times = b.phone.clipboard.map(text => /^time: (.*)$/m.exec(text)?.[1])
  expect(times[0]).toBe(times[1])
})

test.each(LANGUAGES)(
  '%s: the button says for a moment that it has copied, and so does the live region',
  async language => {
    const texts = textsOf(language)
    const { captcha } = await failed(refused, { language })
    const { view } = captcha
    expect(view.text('error__copy')).toBe(texts.COPY_DIAGNOSTICS)
    await view.tap('error__copy')
    expect(view.text('error__copy')).toBe(texts.COPIED)
    expect(said(view)).toContain(texts.COPIED)
    await advance(2000)
    expect(view.text('error__copy')).toBe(texts.COPY_DIAGNOSTICS)
    expect(said(view)).not.toContain(texts.COPIED)
  },
)

test('the texts may be the page’s own', async () => {
  const texts = { en: { COPY_DIAGNOSTICS: 'For support', COPIED: 'Done' } }
  const { captcha } = await failed(refused, { language: 'en', texts })
  expect(captcha.view.text('error__copy')).toBe('For support')
  await captcha.view.tap('error__copy')
  expect(captcha.view.text('error__copy')).toBe('Done')
})

describe('where copying is refused', () => {
  test('the text is shown instead, it is said, and the console knows why', async () => {
    b.phone.clipboardError = { errMsg: 'setClipboardData:fail privacy permission is not authorized', errno: 104 }
    const { captcha } = await failed()
    const { view } = captcha
    await view.tap('error__copy')
    expect(view.text('error__copy')).toBe(textsOf('cn').COPY_DIAGNOSTICS)
    expect(view.text('error__said')).toBe(textsOf('cn').COPY_FAIL)
    expect(view.texts('error__line')[1]).toMatch(/^code: IllegalScene\n/)
    expect(said(view)).toContain(textsOf('cn').COPY_FAIL)
    expect(warned).toHaveBeenCalledWith(expect.stringContaining('剪切板'), b.phone.clipboardError)
    await advance(60000)
    expect(view.has('error__line')).toBe(true)

    b.phone.clipboardError = null
    await view.tap('error__copy')
    expect(view.has('error__line')).toBe(false)
    expect(view.text('error__copy')).toBe(textsOf('cn').COPIED)
  })

  test('a base library that throws is one that refuses', async () => {
    const { captcha } = await failed()
    const wx = (globalThis as unknown as { wx: { setClipboardData: unknown } }).wx
    wx.setClipboardData = () => {
      throw new Error('parameter error')
    }
    await captcha.view.tap('error__copy')
    expect(captcha.view.text('error__said')).toBe(textsOf('cn').COPY_FAIL)
  })

  test('an answer that comes after the error is gone, or the page, is dropped', async () => {
    const { captcha, page } = await failed(failWith('request:fail'))
    const answers: (() => void)[] = []
    const wx = (globalThis as unknown as { wx: { setClipboardData: unknown } }).wx
    wx.setClipboardData = ({ success }: { success: () => void }) => answers.push(success)
    await captcha.view.tap('error__copy')
    await captcha.view.tap('error__retry')
    await advance(5000)
    answers[0]?.()
    await advance(0)
    expect(said(captcha.view)).not.toContain(textsOf('cn').COPIED)
    await captcha.view.tap('error__copy')
    page.detach()
    expect(() => answers[1]?.()).not.toThrow()
  })
})

test('the next error is not said to have been copied', async () => {
  const { captcha } = await failed(respond({ ...failureBody('One.Code') }, 400))
  await captcha.view.tap('error__copy')
  b.service.initializations(respond({ ...failureBody('Another.Code') }, 400))
  await captcha.view.tap('error__retry')
  expect(captcha.view.text('error__code')).toBe('Another.Code')
  expect(captcha.view.text('error__copy')).toBe(textsOf('cn').COPY_DIAGNOSTICS)
})

test('the console has each kind of error once, whether a page listens or not, but not in a release', async () => {
  const one = respond({ ...failureBody('One.Code') }, 400)
  await failed(one)
  expect(warned).not.toHaveBeenCalled()
  b.phone.envVersion = 'trial'
  await failed(one)
  await failed(one)
  expect(warned.mock.calls).toEqual([[expect.stringMatching(/^\[captcha\] error One\.Code\n/)]])
})

test('faulty parameters are named, without what was passed', async () => {
  const { captcha } = await b.mount({ mode: 'embed', timeout: 'secret', encryptedSceneId: 7, client: { secret: 1 } })
  await captcha.view.tap('error__copy')
  const [text = ''] = b.phone.clipboard
  expect(text).toContain('issues: encryptedSceneId type, timeout type, client type')
  expect(text).toContain('state: error, after validating')
  expect(text).not.toMatch(/secret|7/)
})

test('in the middle of a verification: its state, and nothing of the answer', async () => {
  b.service.verifications(failWith('request:fail -118:net::ERR_CONNECTION_TIMED_OUT', 600001))
  const { captcha } = await b.mount({ mode: 'embed', encryptedSceneId: 'E'.repeat(64) })
  await picturesLoad(captcha)
  await drag(captcha)
  await advance(5000)
  await captcha.view.tap('error__copy')
  const [text = ''] = b.phone.clipboard
  expect(text).toContain('errno: 600001\nerrMsg: request:fail -118:net::ERR_CONNECTION_TIMED_OUT')
  expect(text).toContain('state: error, after verifying')
  expect(text).not.toMatch(/E{9}|data|[\w+/=]{40}/)
})
