import { failureOf } from '../../../../plugin/core/errors/failure'
import { challengeIn, INITIAL_MODEL } from '../../../../plugin/core/state/model'
import {
  answerIn,
  challengeOf,
  configure,
  emitted,
  failed,
  failureIn,
  initialized,
  lineOf,
  modelIn,
  play,
  refresh,
  show,
  type Turn,
  validated,
} from './journey'

test('the event ready names the challenge and its scene, and what it took', () => {
  const { effects } = play(modelIn('requesting'), [initialized()])
  expect(emitted(effects, 'ready')).toEqual([
    {
      name: 'ready',
      detail: {
        certifyId: 'c-1',
        captchaType: 'PUZZLE',
        requestId: 'r-1',
        sceneId: 'scene',
        attempts: 1,
        elapsedMs: 80,
      },
    },
  ])
})

test('a challenge without a request id has an empty one', () => {
  const { requestId: _, ...challenge } = challengeOf()
  const turn: Turn = ({ run }) => ({ type: 'initialized', run, challenge, attempts: 1, elapsedMs: 1 })
  const [ready] = emitted(play(modelIn('requesting'), [turn]).effects, 'ready')
  expect(ready).toMatchObject({ detail: { requestId: '' } })
})

describe('TRACELESS', () => {
  const traceless = initialized({ captchaType: 'TRACELESS', image: '', puzzleImage: '' })

  test('answers itself where the popup is open', () => {
    const { model, effects } = play(modelIn('requesting'), [traceless])
    expect(model.state).toBe('verifying')
    expect(lineOf(effects)).toBe('emit statechange, start expiry 1200000, emit ready, verify')
    const sent = JSON.parse(Buffer.from(answerIn(model) ?? '', 'base64').toString())
    expect(sent).toEqual({
      sceneId: 'scene',
      certifyId: 'c-1',
      data: { type: 'TRACELESS', position: 0, durationMs: 0, input: 'touch', track: [] },
    })
  })

  test('waits in a hidden popup for show()', () => {
    const hidden = play(INITIAL_MODEL, [configure(), validated(), traceless]).model
    expect(hidden.state).toBe('ready')
    expect(play(hidden, [show]).model.state).toBe('verifying')
  })

  test('is refused in embed, which it cannot be drawn in', () => {
    const raw = { mode: 'embed' }
    const { model, effects } = play(INITIAL_MODEL, [configure(raw), validated(raw), traceless])
    expect(model).toMatchObject({ state: 'error', challenge: null, failure: { code: 'InvalidParameter', attempts: 1 } })
    expect(failureIn(model)?.faults).toMatchObject([{ field: 'mode', rule: 'value', received: "'embed'" }])
    expect(emitted(effects, 'ready')).toEqual([])
    expect(emitted(effects, 'error')).toHaveLength(1)
  })

  test('other kinds wait for a person', () => {
    for (const captchaType of ['CHECK_BOX', 'SLIDING', 'PUZZLE', 'INPAINTING'] as const)
      expect(play(modelIn('requesting'), [initialized({ captchaType })]).model.state).toBe('ready')
  })
})

describe('show() over an error', () => {
  test.each([
    ['InvalidParameter', 'error'],
    ['IllegalScene', 'error'],
    ['IllegalCertifyId', 'error'],
    ['Forbidden.AccountAccessDenied', 'requesting'],
    ['Throttling', 'requesting'],
    ['RequestTimeout', 'requesting'],
    ['MalformedResponse', 'requesting'],
    ['ResourceLoadFailed', 'requesting'],
  ] as const)('%s comes to %s', (code, state) => {
    const { model } = play(modelIn('requesting'), [failed(failureOf(code)), show])
    expect(model).toMatchObject({ state, visible: true })
  })
})

test('a fresh initialization forgets the challenge before it', () => {
  expect(challengeIn(modelIn('ready'))).toEqual(challengeOf())
  expect(challengeIn(play(modelIn('ready'), [refresh]).model)).toBeNull()
})
