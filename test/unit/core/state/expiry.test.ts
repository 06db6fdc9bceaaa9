import { EXPIRY_MS } from '../../../../plugin/core/protocol/challenge'
import { INITIAL_MODEL } from '../../../../plugin/core/state/model'
import {
  answered,
  answerIn,
  configure,
  emitted,
  failed,
  hide,
  initialized,
  lineOf,
  modelIn,
  play,
  show,
  timer,
  validated,
} from './journey'

const expiry = timer('expiry')

test('a challenge lives 20 minutes', () => {
  expect(EXPIRY_MS).toBe(1200000)
  expect(lineOf(play(modelIn('requesting'), [initialized()]).effects)).toContain('start expiry 1200000')
})

test.each(['ready', 'solving'] as const)('a shown one in %s is renewed by itself', state => {
  const { model, effects } = play(modelIn(state), [expiry])
  expect(model).toMatchObject({ state: 'requesting' })
  expect(emitted(effects, 'expire')).toEqual([{ name: 'expire', detail: { certifyId: 'c-1' } }])
  expect(lineOf(effects)).toBe('emit statechange, emit expire, stopAll, initialize')
})

test('a hidden one waits for the next show()', () => {
  const hidden = play(modelIn('ready'), [hide]).model
  const { model, effects } = play(hidden, [expiry])
  expect(model.state).toBe('expired')
  expect(lineOf(effects)).toBe('emit statechange, emit expire')
  expect(play(model, [show]).model).toMatchObject({ state: 'requesting', visible: true })
})

test('an embedded one is always shown, so it is renewed', () => {
  const raw = { mode: 'embed' }
  const { model } = play(INITIAL_MODEL, [configure(raw), validated(raw), initialized(), expiry])
  expect(model.state).toBe('requesting')
})

test('an answer under way is waited for', () => {
  const before = modelIn('verifying')
  expect(play(before, [expiry])).toEqual({ model: before, effects: [] })
})

test.each([true, false])('a verdict (%s) ends it', pass => {
  const { effects } = play(modelIn('verifying'), [
    ({ run }) => ({ type: 'judged', run, verdict: { pass, verifyCode: 'X' } }),
  ])
  expect(lineOf(effects)).toContain('stop expiry')
})

test('an answer that never got its verdict is lost with its challenge', () => {
  const stuck = play(modelIn('verifying'), [failed()]).model
  expect(answerIn(stuck)).not.toBeNull()
  const { model, effects } = play(stuck, [expiry])
  expect(model.state).toBe('requesting')
  expect(answerIn(model)).toBeNull()
  expect(emitted(effects, 'expire')).toHaveLength(1)
})

test('an expired challenge takes no answer', () => {
  const expired = modelIn('expired')
  expect(play(expired, [answered])).toEqual({ model: expired, effects: [] })
})
