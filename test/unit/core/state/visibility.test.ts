import { STATES } from '../../../../plugin/core/state/captchaState'
import { challengeIn, INITIAL_MODEL } from '../../../../plugin/core/state/model'
import {
  answered,
  answerIn,
  challengeOf,
  configure,
  emitted,
  failed,
  hide,
  initialized,
  judged,
  lineOf,
  modelIn,
  offline,
  play,
  show,
  validated,
} from './journey'

const SHOWN = STATES.filter(state => modelIn(state).visible)

test('only idle and expired are never shown', () => {
  expect(STATES.filter(state => !SHOWN.includes(state))).toEqual(['idle', 'expired'])
})

describe.each(SHOWN)('hide() in %s', state => {
  test('closes, once', () => {
    const { model, effects } = play(modelIn(state), [hide])
    expect(model.visible).toBe(false)
    expect(emitted(effects, 'close')).toHaveLength(1)
    expect(play(model, [hide])).toEqual({ model, effects: [] })
  })

  test('gives the reason', () => {
    const { effects } = play(modelIn(state), [{ type: 'hide', reason: 'api' }])
    expect(emitted(effects, 'close')).toEqual([
      { name: 'close', detail: { reason: state === 'passed' ? 'success' : 'api' } },
    ])
  })
})

test.each(['validating', 'requesting'] as const)('the work under way in %s continues', state => {
  expect(play(modelIn(state), [hide]).model).toMatchObject({ state, run: modelIn(state).run })
})

test('a challenge that was not answered is there at the next show()', () => {
  const { model, effects } = play(modelIn('solving'), [hide, show])
  expect(model).toMatchObject({ state: 'ready', visible: true, challenge: challengeOf() })
  expect(effects).toEqual([])
})

test.each(['verifying', 'failed'] as const)('a challenge that was answered (%s) is used up', state => {
  const hidden = play(modelIn(state), [hide])
  expect(hidden.model).toMatchObject({ state: 'idle' })
  expect(play(hidden.model, [judged(true)]).effects).toEqual([])
  expect(play(hidden.model, [show]).model.state).toBe('requesting')
})

test('a captcha that was passed starts anew at the next show()', () => {
  expect(play(modelIn('passed'), [hide, show]).model.state).toBe('requesting')
})

test('an error remains, still waits for the network, and show() tries again', () => {
  const hidden = play(modelIn('requesting'), [failed(offline), hide])
  expect(lineOf(hidden.effects)).not.toContain('unwatch')
  expect(play(hidden.model, [{ type: 'online' }]).model.state).toBe('requesting')
  expect(play(hidden.model, [show]).model.state).toBe('requesting')
})

describe('embed', () => {
  const raw = { mode: 'embed' }
  const embedded = play(INITIAL_MODEL, [configure(raw), validated(raw), show, initialized()]).model

  test('cannot be closed', () => {
    const { model, effects } = play(embedded, [hide])
    expect(emitted(effects, 'close')).toEqual([])
    expect(model.state).toBe('ready')
  })

  test('hide() does not withdraw an answer', () => {
    const { model } = play(embedded, [answered, hide])
    expect(model.state).toBe('verifying')
    expect(play(model, [judged(true)]).model.state).toBe('passed')
  })
})

describe('reset()', () => {
  test.each(STATES)('in %s: hidden and idle', state => {
    const before = modelIn(state)
    const { model, effects } = play(before, [{ type: 'reset' }])
    expect(model).toMatchObject({ state: 'idle', visible: false })
    expect(challengeIn(model)).toBeNull()
    expect(answerIn(model)).toBeNull()
    expect(lineOf(effects)).toContain('stopAll')
    expect(emitted(effects, 'close')).toEqual(before.visible ? [{ name: 'close', detail: { reason: 'api' } }] : [])
  })

  test('while the properties are validated does not lose them', () => {
    const { model } = play(modelIn('validating'), [{ type: 'reset' }, show])
    expect(model).toMatchObject({ state: 'validating', visible: true })
  })
})

test.each(STATES)('detach in %s ends all that is under way and emits nothing', state => {
  const { model, effects } = play(modelIn(state), [{ type: 'detach' }])
  expect(model).toMatchObject({ state: 'idle', visible: false })
  expect(lineOf(effects)).toBe('stopAll')
})
