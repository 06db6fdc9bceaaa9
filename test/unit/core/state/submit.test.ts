import { encodeVerifyParam } from '../../../../plugin/core/protocol/verifyParam'
import { INITIAL_MODEL } from '../../../../plugin/core/state/model'
import {
  ANSWER,
  answered,
  challengeOf,
  configOf,
  configure,
  initialized,
  judged,
  lineOf,
  modelIn,
  play,
  show,
  type Turn,
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

  test('needs no touch before it', () => {
    expect(play(modelIn('ready'), [answered]).model.state).toBe('verifying')
  })

  test('is nothing to Alibaba’s own client, which keeps its challenge to itself', () => {
    const raw = { client: 'plugin' }
    const detail = { certifyId: '', captchaType: '', requestId: '', sceneId: 'scene', attempts: 0, elapsedMs: 0 }
    const placed: Turn = ({ run }) => ({ type: 'placed', run, detail })
    const { model } = play(INITIAL_MODEL, [configure(raw), validated(raw), placed])
    expect(model.state).toBe('ready')
    expect(play(model, [answered])).toEqual({ model, effects: [] })
  })

  test('is handed over to the page in V2', () => {
    const { model, effects } = play(INITIAL_MODEL, [show, configure({}, true), validated(), initialized(), answered])
    expect(effects).toContainEqual({ type: 'handOver', run: model.run, captchaVerifyParam: PARAM })
    expect(lineOf(effects)).toBe('emit statechange, handOver')
    expect(play(model, [judged(true, '')]).model.state).toBe('passed')
  })
})
