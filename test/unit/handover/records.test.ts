import { setObserver } from '../../../plugin/captcha/observer'
import type { CaptchaRecord } from '../../../plugin/core/observation/record'
import type { Message } from '../../../plugin/core/webview/message'
import { setPluginSource } from '../../../plugin/handover/plugin/pluginSource'
import { respond } from '../fakes/request'
import { failureBody, initBody } from '../fakes/service'
import { type HandedOver, handedOver, lateStandIn, standInPlugin } from './plugin/standIn'
import { type OverWebview, overWebview } from './webview/standIn'

let records: CaptchaRecord[] = []
beforeEach(() => {
  records = []
  setObserver(record => records.push(record))
})
afterEach(() => {
  setObserver(null)
  setPluginSource(null)
})

const lines = () =>
  records.map(({ kind, outcome, verifyCode = '', attempts }) =>
    [kind, outcome, verifyCode, ...attempts.map(attempt => attempt.outcome)].filter(Boolean).join(' '),
  )

const READY = 'initialization ready'
const DONE = 'interaction answered'
const PASS = 'verification success'

describe('client="plugin"', () => {
  const begin = (setting: Parameters<typeof handedOver>[0] = {}, raw = {}): HandedOver => {
    standInPlugin()
    const captcha = handedOver(setting)
    captcha.configure(raw)
    captcha.show()
    return captcha
  }

  test.each<[string, (captcha: HandedOver) => void, readonly string[]]>([
    ['a pass', ({ props }) => props?.success?.('PARAM'), [DONE, PASS]],
    ['a refusal, then a pass', ({ props }) => { props?.fail?.({ VerifyCode: 'F015' }); props?.success?.('PARAM') }, [DONE, 'verification fail F015', DONE, PASS]],
    ['a code of the service', ({ props }) => props?.fail?.({ Code: 'IllegalScene' }), ['interaction IllegalScene']],
    ['show() that throws', captcha => { setPluginSource({ show: () => { throw new Error('no') } }); captcha.show() }, ['interaction Unknown']],
    ['hide()', captcha => captcha.hide(), ['interaction aborted']],
    ['20 minutes', ({ clock }) => clock.advance(1_200_000), ['interaction expire']],
    ['another captcha that takes it', () => begin({}, {}).detach(), ['initialization ready', 'interaction aborted', 'interaction aborted']],
    ['a host that named none', ({ dispatch }) => dispatch({ type: 'client', outcome: 'absent', word: 'generic:challenge' }), ['interaction InvalidParameter']],
  ])('%s', (_, happen, expected) => {
    const log = jest.spyOn(console, 'error').mockReturnValue()
    const captcha = begin()
    expect(lines()).toEqual([READY])
    happen(captcha)
    expect(lines().slice(1)).toEqual(expected)
    expect(records.every(({ client, sceneId }) => client === 'plugin' && sceneId === 'scene')).toBe(true)
    captcha.detach()
    log.mockRestore()
  }) // biome-ignore format: a table

  test('closed by the person, where the page gives onClose', () => {
    const captcha = begin({ callbacks: { onClose: () => undefined } })
    captcha.props?.onClose?.()
    expect(lines()).toEqual([READY, 'interaction close'])
    captcha.detach()
  })

  test('the verdict of the page is the verification', async () => {
    const captcha = begin({ callbacks: { captchaVerifyCallback: () => new Promise(() => undefined) } })
    captcha.clock.advance(1000)
    void captcha.props?.captchaVerifyCallback?.('PARAM')
    expect(lines()).toEqual([READY, DONE])
    const log = jest.spyOn(console, 'error').mockReturnValue()
    captcha.clock.advance(30_000)
    log.mockRestore()
    expect(lines()).toEqual([READY, DONE, 'verification fail CallbackTimeout'])
    expect(records.map(({ elapsedMs }) => elapsedMs)).toEqual([0, 1000, 30_000])
    captcha.detach()
    expect(lines().slice(3)).toEqual(['interaction aborted'])
  })

  test('its subpackage is part of the initialization, after the requests of the preflight', async () => {
    const late = lateStandIn()
    const captcha = handedOver({ script: [respond(initBody())] })
    captcha.configure({ prefix: 'demo', preflight: true })
    captcha.clock.advance(700)
    late.come()
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
    expect(records).toMatchObject([
      { outcome: 'ready', elapsedMs: 700, captchaType: 'INPAINTING', attempts: [{ outcome: 'answered', statusCode: 200 }] },
    ]) // biome-ignore format: one line
    expect(records[0]).not.toHaveProperty('certifyId')
    captcha.detach()
  })

  test('a subpackage that does not come ends it, and so does a refused preflight', () => {
    lateStandIn()
    const captcha = handedOver()
    captcha.configure()
    captcha.clock.advance(15_000)
    expect(records).toMatchObject([{ outcome: 'ClientLoadFailed', elapsedMs: 15_000, attempts: [] }])
    captcha.detach()
    begin({ script: [respond(failureBody('IllegalScene'), 400)] }, { prefix: 'demo', preflight: true }).detach()
    expect(lines().slice(1)).toEqual(['initialization IllegalScene IllegalScene'])
  })
})

describe('client="webview"', () => {
  const SUCCESS: Message = { type: 'success', captchaVerifyParam: 'eyJ9' }
  const REFUSAL: Message = { type: 'fail', verifyCode: 'F015' }
  const begin = (setting: Parameters<typeof overWebview>[0] = {}, raw = {}): OverWebview => {
    const captcha = overWebview(setting)
    captcha.configure(raw)
    captcha.show()
    return captcha
  }

  test.each<[string, readonly Message[], readonly string[]]>([
    ['a pass', [SUCCESS], [DONE, PASS]],
    ['two refusals, then a pass', [REFUSAL, REFUSAL, SUCCESS], [DONE, 'verification fail F015', DONE, 'verification fail F015', DONE, PASS]],
    ['a refusal, then the person left', [REFUSAL], [DONE, 'verification fail F015', 'interaction close']],
    ['the person left', [], ['interaction close']],
    ['20 minutes', [{ type: 'expire' }], ['interaction expire']],
    ['an error of the H5 page', [{ type: 'error', code: 'ClientLoadFailed' }], ['interaction ClientLoadFailed']],
    ['a code of Alibaba', [{ type: 'error', code: 'SomethingNew' }], ['interaction SomethingNew']],
  ])('%s', (_, messages, expected) => {
    const captcha = begin()
    captcha.page.goes(...messages)
    captcha.clock.advance(1000)
    expect(lines()).toEqual([READY, ...expected])
    expect(records.every(({ client }) => client === 'webview')).toBe(true)
  }) // biome-ignore format: a table

  test('a page that cannot be opened', () => {
    begin({ opens: { errMsg: 'navigateTo:fail page "x" is not found' } })
    expect(lines()).toEqual([READY, 'interaction ClientLoadFailed'])
  })

  test('embedded: the page of its own is the interaction, not the button that opens it', () => {
    const captcha = overWebview()
    captcha.configure({ mode: 'embed' })
    captcha.clock.advance(5000)
    captcha.show()
    captcha.clock.advance(3000)
    captcha.page.goes()
    captcha.clock.advance(1000)
    expect(lines()).toEqual([READY, 'interaction close'])
    expect(records[1]?.elapsedMs).toBeGreaterThanOrEqual(3000)
    expect(records[1]?.elapsedMs).toBeLessThan(5000)
  })
})
