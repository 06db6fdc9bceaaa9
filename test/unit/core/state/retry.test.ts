import { failureOf } from '../../../../plugin/core/errors/failure'
import { encodeVerifyParam } from '../../../../plugin/core/protocol/verifyParam'
import { INITIAL_MODEL, type Model } from '../../../../plugin/core/state/model'
import {
  ANSWER,
  answered,
  answerIn,
  blocked,
  challengeOf,
  configure,
  failed,
  failureIn,
  hide,
  initialized,
  lineOf,
  modelIn,
  NOON,
  offline,
  play,
  refresh,
  retry,
  show,
  validated,
} from './journey'

const online = { type: 'online' } as const

test('an error without a network waits for one', () => {
  expect(lineOf(play(modelIn('requesting'), [failed(offline)]).effects)).toBe('emit statechange, emit error, watch')
})

test.each(['NetworkError', 'RequestTimeout', 'DomainNotAllowed', 'Throttling'] as const)(
  'an error %s waits for no network',
  code => {
    const { model, effects } = play(modelIn('requesting'), [failed(failureOf(code))])
    expect(lineOf(effects)).not.toContain('watch')
    expect(play(model, [online]).model.state).toBe('error')
  },
)

test('when the network is back there is a fresh initialization, once', () => {
  const back = play(modelIn('requesting'), [failed(offline), online])
  expect(lineOf(back.effects)).toBe('emit statechange, stopAll, initialize')
  expect(play(back.model, [online]).effects).toEqual([])
  expect(play(back.model, [initialized()]).model.state).toBe('ready')
})

test('refresh() ends the wait', () => {
  expect(lineOf(play(modelIn('requesting'), [failed(offline), refresh]).effects)).toContain('stopAll, initialize')
})

test('an answer that is sent again ends the wait', () => {
  const { effects } = play(modelIn('verifying'), [failed(offline), { type: 'retry' }])
  expect(lineOf(effects)).toContain('unwatch')
})

test('a hidden popup waits, too', () => {
  const { model } = play(modelIn('requesting'), [failed(offline), hide, online])
  expect(model.state).toBe('requesting')
})

const PARAM = encodeVerifyParam('scene', 'c-1', ANSWER)

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

  test('sends it by itself when the network is back', () => {
    const { effects } = play(stuck(offline), [online])
    expect(lineOf(effects)).toBe('emit statechange, unwatch, verify')
  })

  test('loses the answer with refresh()', () => {
    const { model } = play(stuck(), [refresh])
    expect(model.state).toBe('requesting')
    expect(answerIn(model)).toBeNull()
  })

  test('asks the page again in V2, where it cannot happen', () => {
    const { model } = play(INITIAL_MODEL, [configure({}, true), validated(), initialized(), answered, failed()])
    expect(lineOf(play(model, [retry]).effects)).toContain('handOver')
  })

  test('keeps the answer over a cool-down, in which nothing is sent', () => {
    const early = play(stuck(blocked), [retry], NOON + 4000)
    expect(lineOf(early.effects)).toBe('emit error, start countdown 1000')
    expect(failureIn(early.model)).toMatchObject({ code: 'ThrottlingByStrategy', attempts: 0, retryAfterMs: 6000 })
    const { effects } = play(early.model, [retry], NOON + 10000)
    expect(effects).toContainEqual(expect.objectContaining({ type: 'verify', captchaVerifyParam: PARAM }))
  })

  test('that a page sends again on each error is limited in rate, like initializations', () => {
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
