import { failureOf } from '../../../../plugin/core/errors/failure'
import { encodeVerifyParam } from '../../../../plugin/core/protocol/verifyParam'
import { INITIAL_MODEL, type Model } from '../../../../plugin/core/state/model'
import {
  ANSWER,
  answered,
  answerIn,
  blocked,
  challengeOf,
  configOf,
  configure,
  failed,
  failureIn,
  initialized,
  judged,
  lineOf,
  modelIn,
  NOON,
  offline,
  play,
  refresh,
  retry,
  said,
  show,
  timer,
  validated,
} from './journey'

const PARAM = encodeVerifyParam('scene', 'c-1', ANSWER)

describe('an answer', () => {
  test('is verified by the service', () => {
    const { model, effects } = play(modelIn('solving'), [answered])
    expect(effects).toContainEqual({
      type: 'verify',
      run: model.run,
      config: configOf(),
      challenge: challengeOf(),
      captchaVerifyParam: PARAM,
    })
  })

  test('is taken once: a double tap sends once', () => {
    const { effects } = play(modelIn('ready'), [answered, answered])
    expect(effects).toEqual([])
  })

  test('needs no grab before it', () => {
    expect(play(modelIn('ready'), [answered]).model.state).toBe('verifying')
  })

  test('is handed over to the page in V2', () => {
    const { model, effects } = play(INITIAL_MODEL, [show, configure({}, true), validated(), initialized(), answered])
    expect(effects).toContainEqual({ type: 'handOver', run: model.run, captchaVerifyParam: PARAM })
    expect(lineOf(effects)).toBe('say statechange, handOver')
    expect(play(model, [judged(true, '')]).model.state).toBe('passed')
  })
})

describe('a pass', () => {
  test('tells the page what its server has to check', () => {
    const { effects } = play(modelIn('verifying'), [judged(true, 'T001')])
    expect(said(effects, 'success')).toEqual([
      {
        name: 'success',
        detail: { captchaVerifyParam: PARAM, certifyId: 'c-1', sceneId: 'scene', verifyCode: 'T001' },
      },
    ])
  })

  test('closes the popup after its tick', () => {
    const { model, effects } = play(modelIn('passed'), [timer('close')])
    expect(model).toMatchObject({ state: 'passed', visible: false })
    expect(said(effects, 'close')).toEqual([{ name: 'close', detail: { reason: 'success' } }])
  })

  test('leaves an embedded one where it is', () => {
    const raw = { mode: 'embed' }
    const turns = [configure(raw), validated(raw), initialized(), answered, judged(true)]
    const { model, effects } = play(INITIAL_MODEL, turns)
    expect(lineOf(effects)).toBe('say statechange, stop expiry, say success')
    expect(play(model, [show]).model.state).toBe('passed')
  })

  test('counts fresh challenges from nothing again', () => {
    const { model } = play(modelIn('verifying'), [judged(false), timer('renew'), initialized(), answered, judged(true)])
    expect(model.refreshes).toBe(0)
  })
})

describe('a refusal', () => {
  test('tells how many fresh challenges there were', () => {
    const round = [timer('renew'), initialized(), answered, judged(false, 'F015')]
    const { effects } = play(modelIn('failed'), [...round, ...round])
    expect(said(effects, 'fail')).toEqual([
      { name: 'fail', verifyCode: 'F015', challenge: challengeOf(), refreshes: 2 },
    ])
  })

  test('is followed by a fresh challenge after the shake', () => {
    expect(lineOf(play(modelIn('verifying'), [judged(false)]).effects)).toContain('start renew 1200')
    expect(play(modelIn('failed'), [timer('renew')]).model.state).toBe('requesting')
  })

  test('a refresh by hand is not followed by a second one', () => {
    const { model } = play(modelIn('failed'), [refresh, initialized(), timer('renew')])
    expect(model.state).toBe('ready')
  })
})

describe('a verification that failed', () => {
  const stuck = (failure = offline): Model => play(modelIn('verifying'), [failed(failure)]).model

  test('keeps the answer and its challenge', () => {
    expect(stuck()).toMatchObject({ state: 'error', captchaVerifyParam: PARAM, challenge: challengeOf() })
  })

  test.each([
    ['a retry', retry],
    ['show()', show],
  ])('%s sends the same answer again', (_, event) => {
    const { model, effects } = play(stuck(failureOf('RequestTimeout')), [event])
    expect(model).toMatchObject({ state: 'verifying' })
    expect(effects).toContainEqual(expect.objectContaining({ type: 'verify', captchaVerifyParam: PARAM }))
  })

  test('the network that is back sends it by itself', () => {
    const { effects } = play(stuck(offline), [{ type: 'online' }])
    expect(lineOf(effects)).toBe('say statechange, unwatch, verify')
  })

  test('refresh() gives it up', () => {
    const { model } = play(stuck(), [refresh])
    expect(model.state).toBe('requesting')
    expect(answerIn(model)).toBeNull()
  })

  test('in V2 it cannot happen, but a retry would ask the page again', () => {
    const { model } = play(INITIAL_MODEL, [configure({}, true), validated(), initialized(), answered, failed()])
    expect(lineOf(play(model, [retry]).effects)).toContain('handOver')
  })

  test('the answer outlives a cool-down, in which nothing is sent', () => {
    const early = play(stuck(blocked), [retry], NOON + 4000)
    expect(lineOf(early.effects)).toBe('say error, start countdown 1000')
    expect(failureIn(early.model)).toMatchObject({ code: 'ThrottlingByStrategy', attempts: 0, retryAfterMs: 6000 })
    const { effects } = play(early.model, [retry], NOON + 10000)
    expect(effects).toContainEqual(expect.objectContaining({ type: 'verify', captchaVerifyParam: PARAM }))
  })

  test('a page that shows it again on each error is held back as with initializations', () => {
    let model = stuck(failureOf('MalformedResponse'))
    const lines = Array.from({ length: 12 }, () => {
      const next = play(model, [show])
      model = play(next.model, [failed(failureOf('MalformedResponse'))]).model
      return lineOf(next.effects)
    })
    expect(lines.filter(line => /\bverify\b/.test(line)).length).toBeLessThanOrEqual(9)
    expect(lines.filter(line => /initialize/.test(line))).toEqual([])
  })
})
