import type { Announcement } from '../../../plugin/core/state/effects'
import type { MachineEvent } from '../../../plugin/core/state/events'
import { stage } from '../captcha/stage'
import { failWith, respond, type Script } from '../fakes/request'
import { initBody, verifyBody } from '../fakes/service'

// A challenge that asks nothing of a person answers itself once for each show(): no page makes ten logins out of one press.

const show = { type: 'show' } as const
const refresh = { type: 'refresh' } as const
const retry = { type: 'retry' } as const

const PASS = verifyBody()
const REFUSAL = verifyBody({ VerifyResult: false, VerifyCode: 'F001' })
const DROPPED = failWith('request:fail ')

interface Setting {
  /** Answers of the verifications, in order; the last one stays. */
  readonly verifications?: readonly (object | Exclude<Script, string>)[]
  readonly type?: string
  readonly onSaid?: (announcement: Announcement, dispatch: (event: MachineEvent) => void) => void
}

/** A shown captcha, whose service answers as soon as a test lets it. */
function pressed({ verifications = [PASS], type = 'TRACELESS', onSaid }: Setting = {}) {
  const one = stage({ script: ['never'], ...(onSaid && { onSaid }) })
  let answered = 0
  let verified = 0
  const answerAll = () => {
    for (; answered < one.request.sent.length; answered += 1) {
      const sent = one.request.sent[answered]
      if (sent?.fields.Action === 'InitCaptcha') {
        sent.answer(respond(initBody({ CaptchaType: type, CertifyId: `c-${answered}` })))
        continue
      }
      const next = verifications[Math.min(verified, verifications.length - 1)] ?? PASS
      verified += 1
      sent?.answer('kind' in next ? (next as never) : respond(next))
    }
  }
  /** Time passes, and what is asked meanwhile is answered. */
  const wait = (ms: number) => {
    answerAll()
    for (let passed = 0; passed < ms; passed += 50) {
      one.clock.advance(50)
      answerAll()
    }
  }
  one.configure()
  one.dispatch(show)
  answerAll()
  const count = (action: string) => one.actions().filter(sent => sent === action).length
  return {
    ...one,
    wait,
    logins: () => one.said.filter(({ name }) => name === 'success').length,
    verifications: () => count('VerifyCaptcha'),
    initializations: () => count('InitCaptcha'),
    get state() {
      return one.controller.current
    },
  }
}

const seconds = (count: number) => count * 1000

test('one press, one answer, one pass', () => {
  const one = pressed()
  one.wait(seconds(30))
  expect([one.logins(), one.verifications(), one.initializations()]).toEqual([1, 1, 1])
  expect(one.state).toMatchObject({ visible: false, asked: false })
})

describe('refresh() of the page does not ask for an answer', () => {
  test.each(['success', 'ready', 'close', 'statechange'] as const)('inside %s', name => {
    let times = 0
    const one = pressed({
      onSaid(announcement, dispatch) {
        if (announcement.name !== name || times >= 5) return
        times += 1
        dispatch(refresh)
      },
    })
    one.wait(seconds(120))
    expect(one.logins()).toBeLessThanOrEqual(1)
    expect(one.verifications()).toBeLessThanOrEqual(1)
    expect(times).toBeGreaterThan(0)
  })

  test('0.2 s after the pass: the popup goes first, and the fresh challenge waits hidden', () => {
    const one = pressed()
    one.wait(200)
    one.dispatch(refresh)
    one.wait(seconds(10))
    expect(one.names().filter(name => name.startsWith('@'))).toEqual(['@ready', '@success', '@close', '@ready'])
    expect(one.state).toMatchObject({ state: 'ready', visible: false })
    expect(one.verifications()).toBe(1)
  })

  test('while the popup is open: it waits for a press', () => {
    const one = pressed({ verifications: [REFUSAL, PASS] })
    one.wait(seconds(2))
    one.dispatch(refresh)
    one.wait(seconds(10))
    expect(one.state).toMatchObject({ state: 'ready', visible: true, asked: false })
    expect(one.verifications()).toBe(1)
  })
})

test('new properties inside success start a challenge that waits hidden', () => {
  let given = 0
  const one: ReturnType<typeof pressed> = pressed({
    onSaid({ name }, dispatch) {
      if (name !== 'success') return
      given += 1
      const raw = { sceneId: `scene-${given}`, prefix: 'demo' }
      dispatch({ type: 'configure', inputs: { raw, faults: [], given: true, handsOver: false } })
    },
  })
  one.wait(seconds(30))
  expect([one.logins(), one.verifications(), one.initializations()]).toEqual([1, 1, 2])
  expect(one.state).toMatchObject({ state: 'ready', visible: false })
})

test('after a refusal the next one waits for a press, and answers to it', () => {
  const one = pressed({ verifications: [REFUSAL, PASS] })
  one.wait(seconds(60))
  expect([one.logins(), one.verifications(), one.initializations()]).toEqual([0, 1, 2])
  expect(one.state).toMatchObject({ state: 'ready', visible: true })
  one.dispatch(show)
  one.wait(seconds(60))
  expect([one.logins(), one.verifications()]).toEqual([1, 2])
})

test('a press for each of three refusals', () => {
  const one = pressed({ verifications: [REFUSAL] })
  for (const press of [1, 2, 3]) {
    one.wait(seconds(60))
    expect(one.verifications()).toBe(press)
    one.dispatch(show)
  }
})

describe('an answer that did not get through', () => {
  const lost = [DROPPED, DROPPED, DROPPED]

  test('is sent again by the button of the error, once', () => {
    const one = pressed({ verifications: [...lost, REFUSAL, PASS] })
    one.wait(seconds(20))
    expect(one.state.state).toBe('error')
    one.dispatch(retry)
    one.wait(seconds(60))
    // Three attempts and the one by hand; the challenge after the refusal waits.
    expect([one.logins(), one.verifications()]).toEqual([0, 4])
    expect(one.state).toMatchObject({ state: 'ready', asked: false })
  })

  test('and whose challenge has expired meanwhile is answered anew: the button is a press', () => {
    const one = pressed({ verifications: [...lost, PASS] })
    one.wait(seconds(20))
    one.dispatch({ type: 'hide', reason: 'user' })
    one.wait(seconds(21 * 60))
    expect(one.state.state).toBe('expired')
    one.dispatch(show)
    one.wait(seconds(10))
    expect([one.logins(), one.verifications()]).toEqual([1, 4])
  })
})

test('the button of an error of the initialization is a press', () => {
  const one = stage({
    script: [DROPPED, DROPPED, DROPPED, respond(initBody({ CaptchaType: 'TRACELESS' })), respond(PASS)],
  })
  one.configure()
  one.clock.advance(seconds(10))
  one.dispatch(show)
  one.dispatch(refresh)
  one.clock.advance(seconds(10))
  one.dispatch(retry)
  one.clock.advance(seconds(10))
  expect(one.said.filter(({ name }) => name === 'success')).toHaveLength(1)
})

test('a popup that was closed before its answer starts nothing by itself', () => {
  const one = stage({ script: ['never'] })
  one.configure()
  one.dispatch(show)
  one.dispatch({ type: 'hide', reason: 'user' })
  one.request.sent[0]?.answer(respond(initBody({ CaptchaType: 'TRACELESS' })))
  expect(one.controller.current).toMatchObject({ state: 'ready', asked: false })
  expect(one.actions()).toEqual(['InitCaptcha'])
})

test('taken off its page and put back: nothing is shown, so nothing is answered', () => {
  const one = pressed({ verifications: [PASS] })
  for (let toggles = 0; toggles < 5; toggles += 1) {
    one.wait(300)
    one.dispatch({ type: 'detach' })
    one.configure()
    one.wait(300)
  }
  expect(one.logins()).toBe(1)
  expect(one.verifications()).toBe(1)
})

test('other challenges are not concerned: a person answers them', () => {
  const one = pressed({ type: 'SLIDING' })
  one.dispatch(refresh)
  one.wait(seconds(5))
  expect(one.state).toMatchObject({ state: 'ready', asked: true })
  expect(one.verifications()).toBe(0)
})
