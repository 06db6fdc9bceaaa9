import { tell } from '../../../plugin/captcha/announce'
import { failureOf } from '../../../plugin/core/errors/failure'
import type { Announcement } from '../../../plugin/core/state/effects'
import { locales } from '../../../plugin/locales/locales'
import { texts as english } from '../../../plugin/locales/texts/en'
import type { Callbacks } from '../../../plugin/types/dropIn'
import { createDescriber } from '../../../plugin/view/describer'
import { challengeOf, modelIn } from '../core/state/journey'

const model = modelIn('ready', { language: 'en' })
const describer = createDescriber(locales)
const success: Announcement = {
  name: 'success',
  detail: { captchaVerifyParam: 'PARAM', certifyId: 'c-1', sceneId: 'scene', verifyCode: 'T001' },
}
const fail: Announcement = { name: 'fail', verifyCode: 'F015', challenge: challengeOf(), refreshes: 2 }
const error: Announcement = { name: 'error', failure: failureOf('IllegalScene', { attempts: 1 }) }
const close: Announcement = { name: 'close', detail: { reason: 'user' } }
const EVERY: readonly Announcement[] = [
  success,
  fail,
  error,
  close,
  { name: 'expire', detail: { certifyId: 'c-1' } },
  { name: 'statechange', detail: { from: 'idle', to: 'ready' } },
  {
    name: 'ready',
    detail: { certifyId: 'c', captchaType: 'PUZZLE', requestId: '', sceneId: 's', attempts: 1, elapsedMs: 1 },
  },
]

function announced(announcement: Announcement, callbacks: Callbacks = {}) {
  const events: { name: string; detail: object }[] = []
  tell(announcement, model, { callbacks, describe: describer }, (name, detail) => events.push({ name, detail }))
  return events
}

test.each(EVERY.map(one => [one.name, one] as const))('%s is one event, frozen and plain', (name, announcement) => {
  const events = announced(announcement)
  expect(events.map(event => event.name)).toEqual([name])
  const detail = events[0]?.detail ?? {}
  expect(Object.isFrozen(detail)).toBe(true)
  expect(JSON.parse(JSON.stringify(detail))).toEqual(detail)
})

test('fail has a sentence', () => {
  expect(announced(fail)).toEqual([
    {
      name: 'fail',
      detail: { verifyCode: 'F015', message: english.CAPTCHA_FAIL, certifyId: 'c-1', refreshes: 2 },
    },
  ])
})

test('error has sentences, and a page to read', () => {
  const [event] = announced(error)
  expect(event?.detail).toMatchObject({ code: 'IllegalScene', type: 'Configuration', attempts: 1, retryable: false })
  expect(Object.keys(event?.detail ?? {})).toEqual(expect.arrayContaining(['message', 'fix', 'docUrl']))
})

describe('the functions of props', () => {
  test.each([
    ['success', success, ['PARAM']],
    ['fail', fail, [expect.objectContaining({ verifyCode: 'F015', message: english.CAPTCHA_FAIL })]],
    ['onError', error, [expect.objectContaining({ code: 'IllegalScene' })]],
    ['onClose', close, ['user']],
  ] as const)('%s', (name, announcement, given) => {
    const callback = jest.fn()
    announced(announcement, { [name]: callback })
    expect(callback.mock.calls).toEqual([given])
    for (const other of EVERY) if (other !== announcement) announced(other, { [name]: callback })
    expect(callback).toHaveBeenCalledTimes(1)
  })

  test('are called after the event', () => {
    const order: string[] = []
    tell(success, model, { callbacks: { success: () => order.push('function') }, describe: describer }, () =>
      order.push('event'),
    )
    expect(order).toEqual(['event', 'function'])
  })

  test('may throw, which is logged', () => {
    const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    const broken = () => {
      throw new Error('page')
    }
    expect(() => announced(success, { success: broken })).not.toThrow()
    expect(logged).toHaveBeenCalledTimes(1)
    logged.mockRestore()
  })
})
