import {
  answered,
  blocked,
  failed,
  hide,
  initialized,
  judged,
  lineOf,
  modelIn,
  NOON,
  play,
  refresh,
  show,
  timer,
} from './journey'

const NO_TOKENS = { tokens: 0, atMs: NOON }

/** A refused answer, and what follows while the person sees the refusal. */
const refused = () => play(modelIn('verifying'), [judged(false, 'F015')]).model

describe('the challenge after a refusal', () => {
  test('is requested at once', () => {
    const { model, effects } = play(modelIn('verifying'), [judged(false, 'F015')])
    expect(lineOf(effects)).toContain('initialize')
    expect(model.state).toBe('failed')
  })

  test('that arrives early waits until the refusal was seen', () => {
    const early = play(refused(), [initialized()])
    expect(early.effects).toEqual([])
    expect(early.model).toMatchObject({ state: 'failed', challenge: { certifyId: 'c-1' } })
    const { model, effects } = play(early.model, [timer('renew')])
    expect(lineOf(effects)).toBe('emit statechange, start expiry 1200000, emit ready')
    expect(model).toMatchObject({ state: 'ready', refreshes: 1 })
  })

  test('that arrives late is waited for, without another request', () => {
    const waiting = play(refused(), [timer('renew')])
    expect(lineOf(waiting.effects)).toBe('emit statechange')
    expect(waiting.model).toMatchObject({ state: 'requesting', refreshes: 1 })
    expect(play(waiting.model, [initialized()]).model.state).toBe('ready')
  })

  test('that failed is an error once the refusal was seen', () => {
    const early = play(refused(), [failed()])
    expect(early.effects).toEqual([])
    const { model, effects } = play(early.model, [timer('renew')])
    expect(lineOf(effects)).toBe('emit statechange, emit error')
    expect(model.state).toBe('error')
  })
})

test('without a token the next challenge waits for its turn after the refusal', () => {
  const { model, effects } = play({ ...modelIn('verifying'), bucket: NO_TOKENS }, [judged(false)])
  expect(lineOf(effects)).not.toContain('initialize')
  expect(model).toMatchObject({ next: 'none' })
  expect(lineOf(play(model, [timer('renew')]).effects)).toContain('start rateLimit')
})

test('in a cool-down none is requested ahead', () => {
  const cooling = { untilMs: NOON + 10_000, failure: { ...blocked, retryAfterMs: 10_000 } }
  expect(lineOf(play({ ...modelIn('verifying'), cooling }, [judged(false)]).effects)).not.toContain('initialize')
})

test('a refresh in the meantime drops what was under way', () => {
  const before = refused()
  const { model } = play(before, [refresh])
  expect(model.state).toBe('requesting')
  const late = { type: 'failed', run: before.run, failure: blocked } as const
  expect(play(model, [late]).effects).toEqual([])
})

test('what was under way when the popup closed is not waited for later', () => {
  const closed = play(refused(), [hide]).model
  const again = play(closed, [show, initialized()]).model
  const poor = { ...play(again, [answered]).model, bucket: NO_TOKENS }
  const second = play(poor, [judged(false)]).model
  expect(second).toMatchObject({ next: 'none' })
  expect(lineOf(play(second, [timer('renew')]).effects)).toContain('start rateLimit')
})
