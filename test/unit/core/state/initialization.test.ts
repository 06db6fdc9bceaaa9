import { failureOf } from '../../../../plugin/core/errors/failure'
import { challengeIn, INITIAL_MODEL } from '../../../../plugin/core/state/model'
import {
  answerIn,
  challengeOf,
  configOf,
  configure,
  failed,
  failureIn,
  initialized,
  invalid,
  lineOf,
  modelIn,
  play,
  RAW,
  refresh,
  retry,
  said,
  show,
  type Turn,
  validated,
} from './journey'

describe('a settled set of properties', () => {
  test('is looked at as it came', () => {
    const { effects } = play(INITIAL_MODEL, [configure({ timeout: 'soon' })])
    expect(effects).toContainEqual({ type: 'validate', run: 1, raw: { ...RAW, timeout: 'soon' } })
  })

  test('starts an initialization at once', () => {
    const { model, effects } = play(INITIAL_MODEL, [configure(), validated()])
    expect(model.state).toBe('requesting')
    expect(effects).toContainEqual({ type: 'initialize', run: model.run, config: configOf() })
  })

  test('waits for show() without prefetch', () => {
    const raw = { prefetch: false }
    const { model } = play(INITIAL_MODEL, [configure(raw), validated(raw)])
    expect(model).toMatchObject({ state: 'idle', config: configOf(raw) })
  })

  test('starts at once without prefetch when the popup is open', () => {
    const raw = { prefetch: false }
    expect(play(modelIn('ready'), [configure(raw), validated(raw)]).model.state).toBe('requesting')
  })

  test('an embedded one waits for its button without prefetch', () => {
    const raw = { prefetch: false, mode: 'embed' }
    const waiting = play(INITIAL_MODEL, [configure(raw), validated(raw)])
    expect(waiting.model.state).toBe('idle')
    expect(play(waiting.model, [show]).model.state).toBe('requesting')
  })

  test('that is equal to the last one is ignored: a page that renders again disturbs nobody', () => {
    const before = modelIn('solving', { slideStyle: { width: 540, height: 60 } })
    expect(play(before, [configure({ slideStyle: { width: 540, height: 60 } })])).toEqual({
      model: before,
      effects: [],
    })
    expect(play(before, [configure({ slideStyle: { width: 541, height: 60 } })]).model.state).toBe('validating')
    expect(play(before, [configure({ slideStyle: { width: 540, height: 60 } }, true)]).model.state).toBe('validating')
  })

  test('that is equal but still being validated is looked at again', () => {
    const before = modelIn('validating')
    expect(play(before, [configure()]).model).toMatchObject({ state: 'validating', run: before.run + 1 })
  })

  test('that is equal starts anew after the captcha left its page', () => {
    expect(play(modelIn('ready'), [{ type: 'detach' }, configure()]).model.state).toBe('validating')
  })

  test('forgets all that belonged to the one before', () => {
    const before = { ...modelIn('failed'), refreshes: 3, pictureRetried: true }
    expect(play(before, [configure({ sceneId: 'next' })]).model).toEqual({
      ...INITIAL_MODEL,
      state: 'validating',
      visible: true,
      run: before.run + 1,
      bucket: before.bucket,
      inputs: { raw: { ...RAW, sceneId: 'next' }, faults: [], handsOver: false },
    })
  })

  test('with faults ends in all of them and sends nothing', () => {
    const faults = [{ field: 'mode', rule: 'value', expected: 'x', received: 'y' }] as const
    const { model, effects } = play(modelIn('validating'), [invalid(faults)])
    expect(failureIn(model)).toEqual(failureOf('InvalidParameter', { faults }))
    expect(said(effects, 'error')).toEqual([{ name: 'error', failure: failureIn(model) }])
    expect(lineOf(effects)).not.toContain('initialize')
  })

  test.each([
    ['refresh()', refresh, 'validating'],
    ['retry', retry, 'validating'],
    ['show()', show, 'error'],
  ] as const)('with faults, %s', (_, event, state) => {
    const faulty = play(modelIn('validating'), [invalid()]).model
    expect(play(faulty, [event]).model.state).toBe(state)
  })
})

test('ready tells of the challenge, its scene and what it took', () => {
  const { effects } = play(modelIn('requesting'), [initialized()])
  expect(said(effects, 'ready')).toEqual([
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
  const [ready] = said(play(modelIn('requesting'), [turn]).effects, 'ready')
  expect(ready).toMatchObject({ detail: { requestId: '' } })
})

describe('TRACELESS', () => {
  const traceless = initialized({ captchaType: 'TRACELESS', image: '', puzzleImage: '' })

  test('answers itself where the popup is open', () => {
    const { model, effects } = play(modelIn('requesting'), [traceless])
    expect(model.state).toBe('verifying')
    expect(lineOf(effects)).toBe('say statechange, start expiry 1200000, say ready, verify')
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
    expect(said(effects, 'ready')).toEqual([])
    expect(said(effects, 'error')).toHaveLength(1)
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
