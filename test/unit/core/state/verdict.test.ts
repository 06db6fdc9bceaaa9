import { encodeVerifyParam } from '../../../../plugin/core/protocol/verifyParam'
import { INITIAL_MODEL } from '../../../../plugin/core/state/model'
import {
  ANSWER,
  answered,
  challengeOf,
  configure,
  emitted,
  initialized,
  judged,
  lineOf,
  modelIn,
  play,
  refresh,
  show,
  timer,
  validated,
} from './journey'

const PARAM = encodeVerifyParam('scene', 'c-1', ANSWER)

describe('a pass', () => {
  test('gives the page what its server has to check', () => {
    const { effects } = play(modelIn('verifying'), [judged(true, 'T001')])
    expect(emitted(effects, 'success')).toEqual([
      {
        name: 'success',
        detail: { captchaVerifyParam: PARAM, certifyId: 'c-1', sceneId: 'scene', verifyCode: 'T001' },
      },
    ])
  })

  test('closes the popup after its tick', () => {
    const { model, effects } = play(modelIn('passed'), [timer('close')])
    expect(model).toMatchObject({ state: 'passed', visible: false })
    expect(emitted(effects, 'close')).toEqual([{ name: 'close', detail: { reason: 'success' } }])
  })

  test('leaves an embedded one where it is', () => {
    const raw = { mode: 'embed' }
    const turns = [configure(raw), validated(raw), initialized(), answered, judged(true)]
    const { model, effects } = play(INITIAL_MODEL, turns)
    expect(lineOf(effects)).toBe('emit statechange, stop expiry, emit success')
    expect(play(model, [show]).model.state).toBe('passed')
  })

  test('counts fresh challenges from 0 again', () => {
    const { model } = play(modelIn('verifying'), [judged(false), timer('renew'), initialized(), answered, judged(true)])
    expect(model.refreshes).toBe(0)
  })
})

describe('a refusal', () => {
  test('has the number of fresh challenges before it', () => {
    const round = [timer('renew'), initialized(), answered, judged(false, 'F015')]
    const { effects } = play(modelIn('failed'), [...round, ...round])
    expect(emitted(effects, 'fail')).toEqual([
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
